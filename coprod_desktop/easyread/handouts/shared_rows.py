"""Rows that stand on more than one sheet: a session, when and where it is, who to ask."""

from collections.abc import Iterable, Mapping
from datetime import time

from coprod_desktop.domain.day_plan import DayPlan
from coprod_desktop.domain.handout import Row
from coprod_desktop.domain.handout_facts import SessionFacts
from coprod_desktop.domain.kinds import Way
from coprod_desktop.domain.legal_basis import Contact
from coprod_desktop.domain.session import Session
from coprod_desktop.domain.spoken import day_words, in_numbers, time_words
from coprod_desktop.domain.whats_on import WhatsOnFacts
from coprod_desktop.domain.when_words import end_of, part_of_day_words
from coprod_desktop.i18n import _


def picture_of(session: Session, alts: Mapping[str, str]) -> tuple[str, str]:
    """The picture of the session and what it shows; a calendar when it has none that can be told."""
    if alts.get(session.picture):
        return session.picture, alts[session.picture]
    return "openmoji:1F5D3", _("Calendar")


# For a length of time, and for a time that nobody has said: no clock would show the right one.
NO_CLOCK = "openmoji:231B"
_HOUR, _HALF_PAST = 0x1F550, 0x1F55C


def clock_of(moment: time) -> str:
    """The clock that shows it, where there is one: for the whole hours and half past."""
    first = {0: _HOUR, 30: _HALF_PAST}.get(moment.minute)
    return f"openmoji:{first + (moment.hour - 1) % 12:X}" if first else NO_CLOCK


def all_in_numbers(sessions: Iterable[Session]) -> bool:
    """How the times of a sheet stand, when it says from when until when these are: see in_numbers."""
    return in_numbers(moment for session in sessions for moment in (session.start, end_of(session.start, session.minutes)))


def times_words(session: Session, numbers: bool = False) -> str:
    """For example "From 2 o’clock in the afternoon until 4 o’clock"."""
    numbers = numbers or all_in_numbers((session,))
    return _("From {start} until {end}").format(
        start=part_of_day_words(session.start, numbers), end=time_words(end_of(session.start, session.minutes), numbers))


def place_words(session: Session) -> str:
    """Where it is, "" when nobody has said. The link to a call is on no sheet: whoever has it can come in."""
    if session.way is Way.ONLINE:
        return _("Online")
    if session.way is Way.BOTH:
        return _("{place}, or online").format(place=session.place) if session.place else _("In a place, or online")
    return session.place


def made_words(facts: SessionFacts) -> str:
    """When a sheet was made: who is there changes with the hour."""
    if not facts.made_at:
        return _("Made on {day}.").format(day=day_words(facts.today))
    return _("Made on {day} at {time}.").format(day=day_words(facts.today), time=part_of_day_words(facts.made_at))


def who_to_ring(facts: SessionFacts, plan: DayPlan) -> tuple[str, str]:
    """Name and phone number of who leads the trip, when they agreed to be named; else of who can be asked about the group; "" for none."""
    if plan.leader and plan.leader_phone:
        return plan.leader, plan.leader_phone
    return (facts.contact.name, facts.contact.phone) if facts.contact and facts.contact.phone else ("", "")


def span_row(facts: WhatsOnFacts) -> Row:
    """From which day to which."""
    span = _("From {first}\nuntil {last}").format(first=day_words(facts.first), last=day_words(facts.last))
    return Row("openmoji:1F5D3", _("Calendar"), span)


def ask_lines(contact: Contact | None) -> tuple[str, ...]:
    """Who to ask, the phone number on a line of its own; nothing when the group has not said."""
    if contact is None or contact.missing:
        return ()
    words = (_("Any questions? Ask {name}.").format(name=contact.name), contact.phone, contact.write)
    return tuple(line for line in words if line)


def ask_rows(contact: Contact | None) -> tuple[Row, ...]:
    lines = ask_lines(contact)
    return (Row("openmoji:1F481-1F3FD", _("Somebody who helps"), "\n".join(lines)),) if lines else ()
