"""What we keep about me, in easy read: for the person, and for nobody else."""

from coprod_desktop.domain.about_me import AboutFacts, Part
from coprod_desktop.domain.handout import Audience, Block, Handout, Heading, Row
from coprod_desktop.domain.spoken import long_day_words
from coprod_desktop.easyread.handouts import Kind
from coprod_desktop.i18n import _, later

_BESIDE_ONE_PICTURE = 4


def _part(part: Part) -> list[Block]:
    """A few of our own sentences stand beside one picture, so that it is not on the page twenty times; the person's words stand alone."""
    rows: list[Block] = []
    ours: list[str] = []
    for line in part.lines:
        if line.quote or len(ours) == _BESIDE_ONE_PICTURE:
            rows += _row(part, ours)
            ours = []
        if line.quote:
            rows.append(Row("openmoji:1F4AC", _("Somebody talks"), line.words, quote=True))
        else:
            ours.append(line.words)
    return [Heading(part.title), *rows, *_row(part, ours)]


def _row(part: Part, lines: list[str]) -> list[Row]:
    return [Row(part.picture, part.alt, "\n".join(lines))] if lines else []


def build(facts: AboutFacts, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    """Every part with its lines; then what the person can do."""
    blocks = (
        Row("openmoji:1F4C4", _("Paper"), _("This is what we keep about you.\nMade on {day}.").format(day=long_day_words(facts.today))),
        *(block for part in facts.parts for block in _part(part)),
        Heading(_("What you can do")),
        Row("openmoji:270F", _("Drawing"), _("You can put it right.")),
        Row("openmoji:1F6D1", _("Stop"), _("You can say: stop using this.")),
        Row("openmoji:1F9F9", _("Tidying up"), _("You can say: forget me.")),
    )
    return Handout(kind=HANDOUT.name, title=_("About {name}").format(name=facts.name), blocks=blocks, group=group, language=language,
                   points=points, audience=Audience.OWN, notice=_("Only for {name}.").format(name=facts.name))


HANDOUT = Kind(name="about-me", called=later("What we keep about me"), needs=AboutFacts, build=build)
