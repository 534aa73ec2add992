"""A trip, for everyone who goes: when, where we meet, how we get there and back, what to bring, who to ring. It names nobody who goes."""

from collections.abc import Iterable

from coprod_desktop.domain.day_plan import DayPlan
from coprod_desktop.domain.handout import Answer, Block, Handout, Heading, Photo, Question, Row, SignLine, SignTable
from coprod_desktop.domain.handout_facts import SessionFacts
from coprod_desktop.domain.handout_kind import Kind, Shelf
from coprod_desktop.domain.kinds import Kind as SessionKind
from coprod_desktop.domain.spoken import day_words, in_numbers
from coprod_desktop.domain.when_words import part_of_day_words
from coprod_desktop.easyread.handouts.shared_rows import NO_CLOCK, ask_rows, picture_of, times_words, who_to_ring
from coprod_desktop.i18n import _, later

_MEET, _BUS, _PHONE = "openmoji:E080", "own:minibus", "openmoji:1F4DE"


def _when(facts: SessionFacts, plan: DayPlan) -> Iterable[Block]:
    session = facts.session
    numbers = in_numbers(moment for moment in (plan.leave_at, plan.back_at) if moment)
    times = [words.format(time=part_of_day_words(moment, numbers)) for words, moment in (
        (_("We leave at {time}."), plan.leave_at), (_("We are back at {time}."), plan.back_at)) if moment]
    yield Row("openmoji:1F5D3", _("Calendar"), "\n".join((day_words(session.day), *(times or [times_words(session)]))))
    if session.place:
        yield Row("openmoji:1F4CD", _("A pin on a map"), session.place)
    if plan.meet:
        yield Row(_MEET, _("Where we meet"), _("We meet here: {place}").format(place=plan.meet))
    if plan.travel:
        yield Row(_BUS, _("Minibus"), _("How we get there and back: {way}").format(way=plan.travel))
    if plan.bring:
        yield Row("openmoji:1F6CD", _("Shopping"), _("Please bring: {things}").format(things=plan.bring))
    if plan.cost:
        yield Row("openmoji:1F4B7", _("Money"), _("What it costs: {cost}").format(cost=plan.cost))
    if facts.about:
        yield Row("openmoji:1F4AC", _("Somebody talks"), facts.about)


def _ring(facts: SessionFacts, plan: DayPlan) -> Iterable[Block]:
    """Somebody who is lost needs one sentence and one number; where nobody has recorded one, there is a line for it."""
    yield Heading(_("If you are lost or late"))
    name, phone = who_to_ring(facts, plan)
    if not phone:
        yield Question(_PHONE, _("Phone call"), _("Stay where you are. Ring us:"), lines=1)
        return
    ask = (_("Ask for {name}.").format(name=name),) if name else ()
    yield Row(_PHONE, _("Phone call"), "\n".join((_("Stay where you are. Ring us."), *ask, phone)))


def _to_fill_in(plan: DayPlan) -> Iterable[Block]:
    """What nobody has recorded, to write with a pen."""
    known = (("openmoji:1F6CD", _("What to bring"), plan.bring), ("openmoji:1F4B7", _("What it costs"), plan.cost),
             (_MEET, _("Where we meet"), plan.meet), (NO_CLOCK, _("When we leave"), plan.leave_at), (NO_CLOCK, _("When we are back"), plan.back_at),
             (_BUS, _("How we get there"), plan.travel))
    if lines := tuple(SignLine(picture, words, words) for picture, words, value in known if not value):
        yield Heading(_("Before we go"))
        yield SignTable(_("Lines to write on"), (_("Good to know"), _("Write it here")), lines, to_write=True)


def build(facts: SessionFacts, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    plan = facts.plan or DayPlan(facts.session.id)
    blocks: tuple[Block, ...] = (
        Photo(*picture_of(facts.session, facts.alts)), *_when(facts, plan), *_to_fill_in(plan), *_ring(facts, plan),
        *ask_rows(facts.contact), Heading(_("Are you coming?")),
        Question("own:choose", _("Choose"), _("Tick one, and tell us."), (
            Answer(_("Yes, I come."), "openmoji:1F44D", _("Yes")), Answer(_("No. Maybe next time."), "openmoji:1F44E", _("No")),
            Answer(_("I want to come, and I need help."), "own:ask-for-help", _("Ask for help")))),
        Question("openmoji:270D-1F3FD", _("Writing"), _("My name, and what helps me:"), lines=3),
    )
    return Handout(kind=HANDOUT.name, title=facts.session.name, blocks=blocks, group=group, language=language, points=points)


HANDOUT = Kind(name="trip-sheet", called=later("Trip sheet"), needs=SessionFacts, build=build, shelf=Shelf.EVERYONE, place=3, picture="own:minibus",
               told=later("For everyone who goes. When, where, what to bring."), only=(SessionKind.TRIP,))
