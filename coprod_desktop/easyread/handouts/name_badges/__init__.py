"""Name badges for everyone expected, to cut out: their picture, and their name as they chose it."""

from coprod_desktop.domain.attendance import Mark, RegisterRow
from coprod_desktop.domain.handout import Audience, Badges, Handout, Row, SignLine
from coprod_desktop.domain.handout_facts import SessionFacts
from coprod_desktop.domain.handout_kind import Kind, Shelf
from coprod_desktop.easyread.handouts.sign_in_sheet import person_line
from coprod_desktop.i18n import _, later

_FREE_LEAST = 2


def _badge(row: RegisterRow, facts: SessionFacts) -> SignLine:
    """How to say a name stands below it, when the person has told us. Who has no picture has none on the badge: there they can draw one."""
    named = row._replace(name=facts.named.get(row.person_id, row.name))
    line = person_line(named, facts)
    if row.say_as and row.say_as != row.name and named.name == row.name:
        return SignLine(line.picture, line.alt, _("{name}\nSay: {how}").format(name=named.name, how=row.say_as))
    return line


def build(facts: SessionFacts, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    """Empty ones at the end are for new people."""
    badges = [_badge(row, facts) for row in facts.rows if row.mark is not Mark.CANNOT_COME]
    badges += [SignLine("", "", "")] * (_FREE_LEAST + len(badges) % 2)
    blocks = (
        Row("openmoji:2702", _("Scissors"), _("Cut along the dashes.\nNobody has to wear a badge.")),
        Badges(_("Name badges"), tuple(badges)),
    )
    return Handout(kind=HANDOUT.name, title=_("Name badges"), blocks=blocks, group=group, language=language, points=points,
                   audience=Audience.RUNS_THE_DAY, notice=_("Only for people running it. Shred what is left."))


HANDOUT = Kind(name="name-badges", called=later("Name badges"), needs=SessionFacts, build=build,
               shelf=Shelf.ROOM, place=2, picture="openmoji:E147", told=later("To cut out. One for everyone expected."))
