"""The form for a concern, to be written on by hand or printed with what was written down; and the steps that come first."""

from coprod_desktop.domain.concern import WANTS, WORDS, CardFacts, Concern, form_lines
from coprod_desktop.domain.handout import Audience, Block, Handout, Heading, Row, SignLine, SignTable
from coprod_desktop.domain.spoken import long_day_words
from coprod_desktop.easyread.handouts import Kind
from coprod_desktop.easyread.handouts.concern_card import council_rows, person_row
from coprod_desktop.i18n import _, later

_OWN = (WORDS, WANTS)


def build(facts: CardFacts, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    """The person's own words stand as they were said, in quotation marks."""
    sign = (SignLine("openmoji:270D-1F3FD", _("Writing"), _("Signed, and the day")),)
    blocks = _written(facts.concern, sign) if facts.concern else _blank(facts, sign)
    return Handout(kind=HANDOUT.name, title=_("A concern"), blocks=blocks, group=group, language=language, points=points,
                   audience=Audience.RUNS_THE_DAY, notice=_("Only for people who keep us safe. Lock it away."))


def _blank(facts: CardFacts, sign: tuple[SignLine, ...]) -> tuple[Block, ...]:
    lines = tuple(SignLine(line.picture, line.alt, line.label) for line in form_lines())
    return (
        Row("openmoji:1F6A8", _("Emergency"), _("In danger now? Ring 999.")),
        Row("openmoji:1F4DE", _("Phone call"), _("Pass this on today.\nDo not ask more than you need. Do not promise to keep it secret.")),
        *map(person_row, facts.people), *council_rows(facts.council),
        Heading(_("Write it down today. Use the back too.")),
        SignTable(_("Lines to write on"), (_("Question"), _("Write it here")), (*lines, *sign), to_write=True),
    )


def _written(concern: Concern, sign: tuple[SignLine, ...]) -> tuple[Block, ...]:
    rows: list[Block] = []
    for line in form_lines():
        words = concern.said.get(line.key)
        if words and line.key in _OWN:
            rows += [Heading(line.label), Row(line.picture, line.alt, words, quote=True)]
        elif words:
            rows.append(Row(line.picture, line.alt, f"{line.label}:\n{words}"))
    again = [Row("openmoji:1F5D3", _("Calendar"), _("Look at it again on {day}.").format(day=long_day_words(day))) for day in concern.again]
    return (Row("openmoji:1F5D3", _("Calendar"), _("Written down on {day}.").format(day=long_day_words(concern.day))), *rows, *again,
            SignTable(_("Lines to sign"), (_("Question"), _("Write it here")), sign, to_write=True))


HANDOUT = Kind(name="concern-form", called=later("Form for a concern"), needs=CardFacts, build=build)
