"""A sheet to carry: who is here, who to call for each, what to know, how they get home; on a trip also the day and two head counts."""

from collections.abc import Iterable

from coprod_desktop.domain.attendance import IN_THE_BUILDING, Mark, RegisterRow
from coprod_desktop.domain.day_plan import DayPlan
from coprod_desktop.domain.handout import Audience, Block, Handout, Heading, Row, SignLine, SignTable
from coprod_desktop.domain.handout_facts import SessionFacts
from coprod_desktop.domain.handout_kind import Kind, Shelf
from coprod_desktop.domain.kinds import Kind as SessionKind
from coprod_desktop.domain.person import Emergency
from coprod_desktop.domain.spoken import day_words, in_numbers, time_words
from coprod_desktop.domain.when_words import and_words, from_to_words
from coprod_desktop.easyread.handouts.shared_rows import NO_CLOCK, all_in_numbers, clock_of, made_words
from coprod_desktop.easyread.handouts.sign_in_sheet import person_line, person_row
from coprod_desktop.i18n import _, later, ngettext

_PHONE, _MEET, _BUS = "openmoji:1F4DE", "openmoji:E080", "openmoji:1F68C"
_LEADS, _PAPER, _PEOPLE, _HELPER = "own:peer-facilitator", "openmoji:1F4C4", "openmoji:1F465", "openmoji:1F91D"


def _alts() -> dict[str, str]:
    return {_PHONE: _("Phone call"), _MEET: _("Where we meet"), NO_CLOCK: _("Time"), _BUS: _("Bus"), _PAPER: _("Paper"), _PEOPLE: _("People"),
            _HELPER: _("Working together"), _LEADS: _("Person who runs the group")}


def opening(facts: SessionFacts) -> Iterable[Block]:
    session = facts.session
    plan = facts.plan or DayPlan(session.id)
    when = _("{day}, {times}").format(day=day_words(session.day), times=from_to_words(session.start, session.minutes, _numbers(facts, plan)))
    place = f"\n{session.place}" if session.place else ""
    yield Row(session.picture, facts.alts.get(session.picture, ""), f"{session.name}\n{when}{place}")
    where = _("Say where you are: {place}.").format(place=session.place) if session.place else _("Say where you are.")
    yield Row(_PEOPLE, _alts()[_PEOPLE], _heads_words(facts))
    yield Row("openmoji:1F6A8", _("Emergency"), _("Fire, or somebody is badly hurt: ring 999.") + f"\n{where}")


def _numbers(facts: SessionFacts, plan: DayPlan) -> bool:
    """All times of the day stand in one way."""
    return all_in_numbers((facts.session,)) or in_numbers(when for when in (plan.leave_at, plan.back_at) if when)


def day_rows(facts: SessionFacts, plan: DayPlan) -> Iterable[Block]:
    """What is known about the day, then lines to write on for what is not."""
    trip = facts.session.kind is SessionKind.TRIP
    leader = _with_phone(plan.leader or and_words(list(facts.runners)), plan.leader_phone)
    ring = _with_phone(plan.ring_name, plan.ring_phone)
    numbers = _numbers(facts, plan)
    times = [(clock_of(when), words.format(time=time_words(when, numbers))) for words, when in (
        (_("We leave at {time}."), plan.leave_at), (_("We are back at {time}."), plan.back_at)) if when]
    known = ((_PHONE if plan.leader_phone else _LEADS, _("Leader: {who}"), leader), (_MEET, _("Where we meet: {who}"), plan.meet),
             *((clock, "{who}", when) for clock, when in times), (_BUS, _("How we travel: {who}"), plan.travel),
             (_PAPER, _("Has a copy of this sheet: {who}"), ring))
    yield Heading(_("The trip") if trip else _("Today"))
    yield from (Row(picture, _alts().get(picture, _("Time")), words.format(who=value)) for picture, words, value in known if value)
    still_open: list[tuple[str, str, object]] = [(_PHONE, _("Phone of the place"), None), (_PEOPLE, _("Leader"), leader),
                                                 (_PHONE, _("Leader’s phone"), plan.leader_phone)]
    if trip:
        still_open += [(_MEET, _("Where we meet"), plan.meet), (_MEET, _("Where we meet if somebody is lost"), None),
                       (NO_CLOCK, _("We leave at"), plan.leave_at), (NO_CLOCK, _("We are back at"), plan.back_at),
                       (_BUS, _("How we travel"), plan.travel), (_PAPER, _("Has a copy of this sheet"), ring)]
    else:
        still_open.append((_MEET, _("Where we meet if we must go out"), plan.meet))
    yield SignTable(_("Lines to write on"), (_("Still open"), _("Write it here")),
                    tuple(SignLine(picture, _alts()[picture], label) for picture, label, value in still_open if not value), to_write=True)


def who_goes(facts: SessionFacts) -> tuple[tuple[RegisterRow, ...], tuple[RegisterRow, ...]]:
    """Who is there, and who may still come. Before anybody came, everyone expected is in the second."""
    here = tuple(row for row in facts.rows if row.mark in IN_THE_BUILDING and not row.online)
    to_come = tuple(row for row in facts.rows if row.mark is Mark.NONE and row.expected)
    return here, to_come


def _heads_words(facts: SessionFacts) -> str:
    here, to_come = who_goes(facts)
    heads = len(here) + facts.counts.no_name + facts.counts.supporters
    words = [ngettext("1 person is here.", "{count} people are here.", heads).format(count=heads)] if heads else []
    if to_come:
        words.append(ngettext("1 person may still come.", "{count} people may still come.", len(to_come)).format(count=len(to_come)))
    if ask := len(_without_a_number(facts)):
        words.append(ngettext("Ask 1 person who to call.", "Ask {count} people who to call.", ask).format(count=ask))
    before = facts.today < facts.session.day
    return "\n".join(words) or (_("Nobody is on the list yet.") if before else _("Nobody is marked as here."))


def _without_a_number(facts: SessionFacts) -> tuple[RegisterRow, ...]:
    here, to_come = who_goes(facts)
    return tuple(row for row in here + to_come if not facts.emergencies.get(row.person_id, Emergency()).call_phone.strip())


def _told(emergency: Emergency) -> list[str]:
    """What is known, a line each; own words as they were written."""
    call = _with_phone(emergency.call_name, emergency.call_phone)
    lines = [(_("Call: {words}"), call), (_("Know: {words}"), _tidy(emergency.know)), (_("Home: {words}"), _tidy(emergency.home))]
    return [label.format(words=words) for label, words in lines if words]


def _tidy(words: str) -> str:
    return " ".join(words.split())


def _with_phone(name: str, phone: str) -> str:
    """The number on a line of its own, so that it is never parted."""
    return "\n".join(part for part in (_tidy(name), _tidy(phone)) if part)


def people_rows(facts: SessionFacts, heading: str, rows: tuple[RegisterRow, ...]) -> Iterable[Block]:
    """Those we know something about."""
    told = {row.person_id: _told(facts.emergencies.get(row.person_id, Emergency())) for row in rows}
    if any(told.values()):
        yield Heading(heading)
    for row in rows:
        if told[row.person_id]:
            yield person_row(row, facts, "\n".join((row.name, *told[row.person_id])))


def ask_who_to_call(facts: SessionFacts) -> Iterable[Block]:
    """Everyone with no phone number to ring, by name, with room to write it."""
    if missing := _without_a_number(facts):
        yield Heading(_("Ask these people who to call"))
        yield SignTable(_("People to ask, with room to write"), (_("Name"), _("Who to call")),
                        tuple(person_line(row, facts) for row in missing), to_write=True)


def count_heads(facts: SessionFacts, rows: tuple[RegisterRow, ...]) -> Iterable[Block]:
    """For a trip: a box for each head on the way out and on the way back."""
    lines = tuple(person_line(row, facts) for row in rows)
    lines += (SignLine(_PEOPLE, _alts()[_PEOPLE], _("Person with no name")),) * facts.counts.no_name
    lines += (SignLine(_HELPER, _alts()[_HELPER], _("Supporter")),) * facts.counts.supporters
    if facts.session.kind is SessionKind.TRIP and lines:
        yield Heading(_("Count heads"))
        yield SignTable(_("People, with boxes to tick"), (_("Name"), _("We leave"), _("Back")), lines)


def build(facts: SessionFacts, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    """Everyone who is there or may still come; who cannot come or has left is not on it."""
    here, to_come = who_goes(facts)
    blocks = (
        *opening(facts), *day_rows(facts, facts.plan or DayPlan(facts.session.id)), *people_rows(facts, _("Who is here"), here),
        *people_rows(facts, _("Who may still come"), to_come), *ask_who_to_call(facts), *count_heads(facts, here + to_come),
        Row("openmoji:1F5D3", _("Calendar"), made_words(facts) + "\n" + _("Names are on it to keep people safe.")),
    )
    return Handout(kind=HANDOUT.name, title=_("In an emergency"), blocks=blocks, group=group, language=language, points=points,
                   audience=Audience.RUNS_THE_DAY, notice=_("Only for people running it. Shred it after."))


HANDOUT = Kind(name="emergency", called=later("Emergency sheet"), needs=SessionFacts, build=build,
               shelf=Shelf.DAY, place=4, picture="openmoji:1F6A8", told=later("To carry. Who to call for each person."))
