"""Who came to each past session: regulars, people who come once, who stop, who come back, and what the register says of each."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from coprod_desktop.domain.attendance import CAME, Mark, Reason, Role
from coprod_desktop.domain.programme import Kind, Way
from coprod_desktop.domain.session import Session
from coprod_desktop.sample.chance import Chance
from coprod_desktop.sample.sink import Attended
from coprod_desktop.sample.stories import Story
from coprod_desktop.sample.timetable import Plan

_MONTHS = {1: 0.86, 2: 0.9, 8: 0.85, 12: 0.92}
_REASONS = {Reason.UNWELL: 30, Reason.AWAY: 14, Reason.BUSY: 18, Reason.TRAVEL: 12, Reason.NO_SUPPORT: 10, Reason.NOT_TODAY: 10,
            Reason.NOT_SAID: 6}
_TOLD = 0.28
_MARK_THEMSELVES_SINCE = timedelta(weeks=40)
_PAPER_LOST = 0.012


@dataclass(frozen=True, slots=True)
class Register:
    """A past session with who came to take part in it, in order of coming into the story."""

    session: Session
    plan: Plan
    came: tuple[Story, ...]


class Attendance:
    """Fills `marks`, `heads` and `registers`; `courses` keeps who is on which course, by its key."""

    def __init__(self, today: date, seed: int, stories: Sequence[Story]) -> None:
        self._today, self._stories = today, stories
        self._chance = Chance(seed, "attendance")
        self._by_id = {story.person.id: story for story in stories}
        self.marks: list[Attended] = []
        self.heads: list[tuple[str, int, int]] = []
        self.registers: list[Register] = []
        self.courses: dict[str, list[Story]] = {}

    def fill(self, plans: Sequence[Plan]) -> None:
        regulars: dict[str, list[Story]] = defaultdict(list)
        visitors: dict[str, list[Story]] = defaultdict(list)
        for story in self._stories:
            for key in story.rates:
                (visitors if story.visits else regulars)[key].append(story)
        for plan in plans:
            visits = self._visits(plan, visitors[plan.key])
            if plan.programme.kind is Kind.COURSE:
                people = self._on_course(plan)
            elif plan.theme in ("trip", "one_off"):
                people = [story for story in self._stories if story.outgoing]
            elif plan.key == "meeting":
                people = [story for story in self._stories if story.runs or "meeting" in story.rates]
            else:
                people = regulars[plan.key]
            for session in plan.past(self._today):
                self._session(plan, session, people, visits[session.id])

    def _session(self, plan: Plan, session: Session, people: list[Story], visits: list[Story]) -> None:
        outing = plan.theme in ("trip", "one_off")
        if not outing and self._chance.hits(_PAPER_LOST) and session.day < self._today - timedelta(weeks=8):
            # Nobody wrote down who was there, only how many.
            self.heads.append((session.id, self._chance.number(5, 12), 0))
            return
        mood = self._chance.between(0.88, 1.08) * _MONTHS.get(session.day.month, 1.0)
        came = list(visits)
        for story in people:
            if not story.is_around(plan.key, session.day) or story.person.id in session.runner_ids:
                continue
            rate = self._rate(plan, story)
            if self._chance.hits(rate * mood):
                came.append(story)
            elif rate >= 0.5 and not outing and self._chance.hits(_TOLD):
                self._mark(plan, session, story, Mark.CANNOT_COME)
        runners = [self._by_id[person_id] for person_id in session.runner_ids]
        for story in [*runners, *came]:
            if story.role is Role.TAKING_PART and story.runs.get(plan.key, date.max) <= session.day and self._chance.hits(0.06):
                self._mark(plan, session, story, Mark.CANNOT_COME)
            else:
                self._mark(plan, session, story, self._chance.weighted((Mark.HERE, Mark.LATE, Mark.LEFT_EARLY), (90, 6.5, 3.5)))
        takers = [story for story in came if story.role is Role.TAKING_PART]
        self.registers.append(Register(session, plan, tuple(takers)))
        self._count_heads(plan, session)

    def _rate(self, plan: Plan, story: Story) -> float:
        if plan.members:
            return 0.82
        if plan.theme in ("trip", "one_off"):
            return story.outgoing * (0.6 if plan.theme == "trip" else 1.25)
        return story.rates.get(plan.key, 0.7)

    def _mark(self, plan: Plan, session: Session, story: Story, mark: Mark) -> None:
        begins = datetime.combine(session.day, session.start)
        minutes = {
            Mark.HERE: self._chance.number(-15, 8), Mark.LATE: self._chance.number(15, max(16, session.minutes // 3)),
            Mark.LEFT_EARLY: session.minutes - self._chance.number(12, max(13, session.minutes // 3)),
        }.get(mark, -self._chance.number(10, 180))
        at = begins + timedelta(minutes=minutes, seconds=self._chance.number(0, 59))
        online = mark in CAME and (session.way is Way.ONLINE or (session.way is Way.BOTH and (story.online or self._chance.hits(0.1))))
        by_self = (mark is Mark.HERE and story.person.shown and session.day > self._today - _MARK_THEMSELVES_SINCE
                   and not online and self._chance.hits(0.2))
        reason = self._chance.weighted(tuple(_REASONS), tuple(_REASONS.values())) if mark is Mark.CANNOT_COME else Reason.NOT_SAID
        role = story.role_at(plan.key, session.day)
        if story.person.id in session.runner_ids and role in (Role.TAKING_PART, Role.VOLUNTEER):
            role = Role.FACILITATOR
        self.marks.append((session.id, story.person.id, mark, reason, role, online, at.isoformat(), by_self))

    def _count_heads(self, plan: Plan, session: Session) -> None:
        if session.way is Way.ONLINE or plan.key == "meeting":
            return
        open_door = plan.theme in ("paint", "coffee", "one_off")
        no_name = self._chance.number(1, 9 if plan.theme == "one_off" else 3) if self._chance.hits(0.55 if open_door else 0.12) else 0
        supporters = self._chance.number(1, 6 if plan.theme in ("trip", "one_off") else 4) if self._chance.hits(0.6) else 0
        if no_name or supporters:
            self.heads.append((session.id, no_name, supporters))

    def _visits(self, plan: Plan, visitors: list[Story]) -> dict[str, list[Story]]:
        """People who come once or a few times: the next sessions after they heard of us, with a week left out now and then."""
        found: dict[str, list[Story]] = defaultdict(list)
        sessions = plan.past(self._today) if visitors else []
        for story in visitors:
            left = story.visits
            for session in sessions:
                if left and session.day >= story.came and (left == story.visits or self._chance.hits(0.6)):
                    found[session.id].append(story)
                    left -= 1
        return found

    def _on_course(self, plan: Plan) -> list[Story]:
        """Who put their name down: people who were around when it began."""
        first = plan.sessions[0].day
        begun = min(first, self._today)
        around = [story for story in self._stories
                  if story.outgoing and not story.runs and story.is_around("course", begun) and story.left > begun]
        members = self._chance.some(around, plan.members if first < self._today else 5)
        self.courses[plan.key] = members
        return members
