"""For the room: what to have ready, what helps each person who is expected, and ticks for whether it was there and helped.

The steps are those of the NHS Accessible Information Standard (DAPB1605): identify (ask everybody), share (with who helps today), meet (what to
have ready), flag (what helps each person), review (did it help), record (write down what is new).
"""

from collections.abc import Iterable

from coprod_desktop.domain.attendance import Mark, RegisterRow
from coprod_desktop.domain.handout import Audience, Block, Handout, Heading, Row, SignLine, SignTable
from coprod_desktop.domain.handout_facts import SessionFacts
from coprod_desktop.domain.handout_kind import Kind, Shelf
from coprod_desktop.domain.spoken import day_words, time_words
from coprod_desktop.easyread.handouts.shared_rows import picture_of
from coprod_desktop.easyread.handouts.sign_in_sheet import person_line, person_row
from coprod_desktop.i18n import _, later, ngettext

_FREE_LINES = 6


def _expected(facts: SessionFacts) -> list[RegisterRow]:
    return [row for row in facts.rows if row.mark is not Mark.CANNOT_COME]


def told_us(facts: SessionFacts) -> list[RegisterRow]:
    """Who is expected and has told us what helps."""
    return [row for row in _expected(facts) if row.person_id in facts.helps]


def _opening(facts: SessionFacts) -> Iterable[Block]:
    session, expected = facts.session, _expected(facts)
    when = _("{day} at {time}").format(day=day_words(session.day), time=time_words(session.start))
    yield Row(*picture_of(session, facts.alts), f"{session.name}\n{when}")
    words = [ngettext("1 person is expected.", "{count} people are expected.", len(expected)).format(count=len(expected))
             if expected else _("Nobody is expected yet.")]
    if not_told := sum(row.person_id not in facts.helps for row in expected):
        words.append(ngettext("We have nothing written down yet for 1 person.", "We have nothing written down yet for {count} people.",
                              not_told).format(count=not_told))
        words.append(_("Ask everybody: what helps you?"))
    yield Row("openmoji:1F465", _("People"), "\n".join(words))
    yield Row("own:share", _("Sharing"), _("Show this page to everyone who helps today. To nobody else."))


def _to_have_ready(facts: SessionFacts, told: list[RegisterRow]) -> Iterable[Block]:
    """Each thing once, in the order of the access card, with how many need it."""
    counts = {choice.key: sum(choice in facts.helps[row.person_id].choices for row in told) for choice in facts.access}
    lines = tuple(SignLine(choice.picture, choice.words, _so_many(choice.words, counts[choice.key]))
                  for choice in facts.access if counts[choice.key])
    if lines:
        yield Heading(_("What to have ready"))
        yield SignTable(_("What people need, with boxes to tick"), (_("What people say"), _("It is there")), lines)


def _so_many(words: str, count: int) -> str:
    return f"{words}\n" + ngettext("1 person", "{count} people", count).format(count=count)


def each_person(facts: SessionFacts, told: list[RegisterRow]) -> Iterable[Block]:
    if told:
        yield Heading(_("What helps each person"))
    for row in told:
        helps = facts.helps[row.person_id]
        lines = (row.name, *(choice.words for choice in helps.choices), *((f"“{' '.join(helps.words.split())}”",) if helps.words else ()))
        yield person_row(row, facts, "\n".join(lines))


def _ticks(facts: SessionFacts, told: list[RegisterRow]) -> Iterable[Block]:
    """Those who told us, then free lines: whoever is asked today is written there, and nobody stands on the sheet as not asked."""
    yield Heading(_("Did it help? Ask each person"))
    yield SignTable(_("People, with boxes to tick"), (_("Name"), _("We asked"), _("It helped")),
                    tuple(person_line(row, facts) for row in told) + (SignLine("", "", ""),) * _FREE_LINES)
    yield Row("openmoji:270D-1F3FD", _("Writing"), _("After the session, write down what is new.\nIt is on the person’s page: “What helps me”."))


def build(facts: SessionFacts, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    told = told_us(facts)
    blocks = (*_opening(facts), *_to_have_ready(facts, told), *each_person(facts, told), *_ticks(facts, told))
    return Handout(kind=HANDOUT.name, title=_("What helps people today"), blocks=blocks, group=group, language=language, points=points,
                   audience=Audience.RUNS_THE_DAY, notice=_("Only for people running it. Shred it after."))


HANDOUT = Kind(name="access-sheet", called=later("What helps people"), needs=SessionFacts, build=build,
               shelf=Shelf.ROOM, place=1, picture="own:access-needs", told=later("For the room. What to have ready, and for whom."))
