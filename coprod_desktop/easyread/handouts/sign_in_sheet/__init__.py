"""A sheet on the table at the door: everyone we expect, with boxes to sign. It runs the day and is shredded after."""

from coprod_desktop.domain.attendance import RegisterRow
from coprod_desktop.domain.handout import Audience, Handout, Row, SignLine, SignTable
from coprod_desktop.domain.handout_facts import SessionFacts
from coprod_desktop.domain.handout_kind import Kind, Shelf
from coprod_desktop.domain.spoken import day_words, time_words
from coprod_desktop.i18n import _, later

FREE_LINES = 6


def person_line(row: RegisterRow, facts: SessionFacts) -> SignLine:
    """A person's line: a photo is told as theirs, a chosen picture by what it shows. Who has none has a lower line: more fit on a page, and the
    same grey head beside many names would help nobody to find theirs."""
    if row.picture.startswith("media:") and row.picture not in facts.alts:
        return SignLine(row.picture, _("Photo of {name}").format(name=row.name), row.name)
    if not row.picture:
        return SignLine("", "", row.name)
    return SignLine(row.picture, facts.alts.get(row.picture) or _("The picture of {name}").format(name=row.name), row.name)


def person_row(row: RegisterRow, facts: SessionFacts, words: str) -> Row:
    """What is said about a person, beside their picture; who has none is shown as somebody."""
    line = person_line(row, facts)
    return Row(line.picture, line.alt, words) if line.picture else Row("openmoji:1F464", _("A person"), words)


def build(facts: SessionFacts, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    """Two lines to count heads, then everyone expected, with room for new people. However long the list is, the boxes to count are on
    the first page."""
    session = facts.session
    when = _("{day} at {time}").format(day=day_words(session.day), time=time_words(session.start))
    people = tuple(person_line(row, facts) for row in facts.rows)
    blocks = (
        Row(session.picture, facts.alts.get(session.picture, ""), f"{session.name}\n{when}"),
        SignTable(_("Boxes to count other people"), (_("Other people"), _("How many")), (
            SignLine("openmoji:1F465", _("People"), _("People who give no name")),
            SignLine("openmoji:1F91D", _("Working together"), _("Supporters")))),
        SignTable(_("Names of people, with boxes to sign"), (_("Name"), _("I am here"), _("I left")),
                  people + (SignLine("", "", ""),) * FREE_LINES),
    )
    return Handout(kind=HANDOUT.name, title=_("Please sign in"), blocks=blocks, group=group, language=language,
                   points=points, audience=Audience.RUNS_THE_DAY, notice=_("It stays at the door. Shred it after."))


HANDOUT = Kind(name="sign-in-sheet", called=later("Sign-in sheet"), needs=SessionFacts, build=build,
               shelf=Shelf.DAY, place=2, picture="own:register", told=later("For the table at the door. It has names."))
