"""The plan of one day: what is carried on a session or a trip, and who is rung by somebody who runs it alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING

from coprod_desktop.domain.day_plan import DayPlan, tidy
from coprod_desktop.domain.session import SessionState
from coprod_desktop.domain.when_words import end_of
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change, Changes

if TYPE_CHECKING:
    from coprod_desktop.domain.session import Session
    from coprod_desktop.services.ports import Clock, DayPlanStore
    from coprod_desktop.services.safe import Safe
    from coprod_desktop.services.seats import Seats
    from coprod_desktop.services.sessions import Sessions


class DayPlans:
    def __init__(self, store: DayPlanStore, sessions: Sessions, safe: Safe, seats: Seats, changes: Changes, clock: Clock) -> None:
        self._store, self._sessions, self._safe = store, sessions, safe
        self._seats, self._changes, self._clock = seats, changes, clock

    def get(self, session_id: str) -> DayPlan:
        """An empty one when nothing was said yet."""
        return self._store.get(session_id)

    def save(self, plan: DayPlan, words: str = "") -> DayPlan:
        """`words` say for the undo list what was changed."""
        name = self._sessions.get(plan.session_id).name
        saved = self._store.save(tidy(plan), self._seats.actor, words or _("{name}: the plan of the day").format(name=name))
        self._changes.announce(Change("day_plan", plan.session_id, plan.session_id))
        return saved

    # Somebody runs it alone

    def alone(self, session: Session) -> bool:
        """Whether one person runs it today, and nobody has said yet who they ring."""
        if len(session.runner_ids) != 1 or session.ended_at or session.state != SessionState.PLANNED:
            return False
        plan = self.get(session.id)
        return session.day == self._clock.now().date() and plan.check_in is None and not plan.rung

    def suggestion(self, session: Session) -> DayPlan:
        """Who was rung last time, else who keeps people safe; when the session is over."""
        plan, last = self.get(session.id), self._store.last_to_ring()
        if not (plan.ring_name or plan.ring_phone):
            name, phone = (last.ring_name, last.ring_phone) if last else (self._safe.person(), self._safe.phone())
            plan = replace(plan, ring_name=name, ring_phone=phone)
        return replace(plan, check_in=plan.check_in or end_of(session.start, session.minutes), rung=False)

    def will_ring(self, session_id: str, name: str, phone: str, at: time) -> DayPlan:
        plan = replace(self.get(session_id), ring_name=name, ring_phone=phone, check_in=at, rung=False)
        return self.save(plan, _("who you ring today"))

    def rung(self, session_id: str) -> DayPlan:
        """They rang, or they do not want to be asked today."""
        return self.save(replace(self.get(session_id), rung=True), _("ringing somebody today"))

    def due(self) -> DayPlan | None:
        """The first that it is time to ring for."""
        now = self._clock.now()
        return next((plan for plan in self._store.to_ring(now.date()) if plan.due(self._sessions.get(plan.session_id), now)), None)
