"""Who is in the building now, with a box to tick for each head, to take along when everybody must go out."""

from coprod_desktop.domain.attendance import IN_THE_BUILDING
from coprod_desktop.domain.handout import Audience, Handout, Row, SignLine, SignTable
from coprod_desktop.domain.handout_facts import SessionFacts
from coprod_desktop.domain.handout_kind import Kind, Shelf
from coprod_desktop.domain.spoken import count_words
from coprod_desktop.easyread.handouts.shared_rows import made_words
from coprod_desktop.easyread.handouts.sign_in_sheet import person_line
from coprod_desktop.i18n import _, later


def build(facts: SessionFacts, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    """Names those marked as here who did not leave or join online; every other head gets a line too."""
    counts = facts.counts
    lines = tuple(person_line(row, facts) for row in facts.rows if row.mark in IN_THE_BUILDING and not row.online)
    lines += (SignLine("openmoji:1F465", _("People"), _("Person with no name")),) * counts.no_name
    lines += (SignLine("openmoji:1F91D", _("Working together"), _("Supporter")),) * counts.supporters
    heads = _("Nobody is in the building now.") if not lines else _("In the building now: {people}.").format(
        people=count_words(len(lines), _("person"), _("people")))
    blocks = (
        Row(facts.session.picture, facts.alts.get(facts.session.picture, ""), f"{facts.session.name}\n{made_words(facts)}"),
        Row("openmoji:1F3E0", _("A house"), heads),
        *((SignTable(_("People in the building, with a box to tick"), (_("Name"), _("Out and safe")), lines),)
          if lines else ()),
    )
    return Handout(kind=HANDOUT.name, title=_("Who is in the building"), blocks=blocks, group=group, language=language,
                   points=points, audience=Audience.RUNS_THE_DAY, notice=_("Only for people running it. Shred it after."))


HANDOUT = Kind(name="in-the-building", called=later("Who is in the building"), needs=SessionFacts, build=build,
               shelf=Shelf.DAY, place=3, picture="openmoji:1F3E0", told=later("If everybody must go out. It has names."))
