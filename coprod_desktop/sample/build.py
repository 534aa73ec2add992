"""Makes the sample group and hands it to whoever stores it."""

from collections.abc import Iterable
from datetime import date

from coprod_desktop.domain.consent import Consent
from coprod_desktop.sample.attendance import Attendance
from coprod_desktop.sample.consents import Consents
from coprod_desktop.sample.data import load
from coprod_desktop.sample.endings import Endings
from coprod_desktop.sample.feedback import Feedback
from coprod_desktop.sample.sheets import sheets
from coprod_desktop.sample.sink import Attended, SampleSink, SampleSummary
from coprod_desktop.sample.stories import People
from coprod_desktop.sample.timetable import Plan, Timetable

RECORDS = 200


def build(bulk: SampleSink, today: date, seed: int = 7) -> SampleSummary:
    """Three years up to `today` of a free arts programme: 200 records of people, about 50 sessions a month, a year of dates ahead,
    and at least an art drop-in and a choir today, with nobody marked yet."""
    return _build(bulk, today, seed, RECORDS, 0)


def build_many(bulk: SampleSink, today: date, people: int = 5000, seed: int = 7) -> SampleSummary:
    """The same group, with so many records of people that came a few times, long ago: today's registers expect no more people."""
    return _build(bulk, today, seed, min(people, RECORDS), max(0, people - RECORDS))


def _build(bulk: SampleSink, today: date, seed: int, records: int, more: int) -> SampleSummary:
    spec = load("programmes")
    stories = People(today, seed, spec["programmes"]).tell(records, more)
    plans = Timetable(today, seed, stories).plans()
    attendance = Attendance(today, seed, stories)
    attendance.fill(plans)
    drop_in, choir = (next(plan for plan in plans if plan.key == key) for key in ("paint", "choir"))
    last = {drop_in.past(today)[-1].id, choir.past(today)[-1].id}
    feedback = Feedback(today, seed, stories)
    feedback.ask(attendance.registers, last)
    endings = Endings(seed, stories)
    endings.write(attendance.registers, set(feedback.asked), last)

    bulk.people(story.person for story in stories)
    consents = tuple(Consents(today, seed).of(story.person for story in stories))
    bulk.consents(consents)
    bulk.programmes(plan.programme for plan in plans)
    bulk.sessions(session for plan in plans for session in plan.sessions)
    bulk.sessions((session for plan in plans for session in plan.added), added=True)
    joins = {(plan.programme.id, story.person.id): None for plan in plans if not plan.programme.ended
             for story in attendance.courses.get(plan.key, [story for story in stories if story.joins(plan.key, today)])}
    bulk.joins(joins)
    bulk.attendance(attendance.marks)
    bulk.heads(attendance.heads)
    bulk.responses(feedback.responses)
    bulk.answers(feedback.answers)
    bulk.done(endings.done)
    bulk.promises(endings.promises)
    bulk.sheets(sheets(today, seed, plans, _who_came_first(consents, attendance.marks, drop_in)))
    return SampleSummary(
        group=spec["group"], people=len(stories), programmes=len(plans),
        sessions=sum(len(plan.sessions) + len(plan.added) for plan in plans),
        marks=len(attendance.marks), responses=len(feedback.responses), words=sum(1 for answer in feedback.answers if answer.words),
        drop_in_id=_on(drop_in, today), choir_id=_on(choir, today), last_drop_in_id=drop_in.past(today)[-1].id,
        facilitator_id=drop_in.programme.runner_ids[0])


def _who_came_first(consents: Iterable[Consent], marks: Iterable[Attended], plan: Plan) -> list[Consent]:
    """What was said by those who came to it, then by all others."""
    on = {session.id for session in plan.sessions}
    came = {mark[1] for mark in marks if mark[0] in on}
    return sorted(consents, key=lambda consent: consent.person_id not in came)


def _on(plan: Plan, day: date) -> str:
    return next(session.id for session in plan.sessions if session.day == day)
