"""What is carried on the day, one row a session."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

from coprod_desktop.domain.day_plan import DayPlan

if TYPE_CHECKING:
    from coprod_desktop.domain.seat import Actor
    from coprod_desktop.storage.database import Database, Row


class DayPlans:
    """The DayPlanStore on SQLite."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, session_id: str) -> DayPlan:
        row = self._database.row("day_plan", session_id)
        return _plan(row) if row else DayPlan(session_id)

    def save(self, plan: DayPlan, actor: Actor, words: str) -> DayPlan:
        if self._database.row("session", plan.session_id) is None:
            raise KeyError(plan.session_id)
        with self._database.action(actor, words) as action:
            if plan.empty:
                action.remove("day_plan", plan.session_id)
            else:
                action.put("day_plan", _row(plan))
        return plan

    def to_ring(self, day: date) -> tuple[DayPlan, ...]:
        return tuple(_plan(row) for row in self._database.all(
            "SELECT d.* FROM day_plan d JOIN session s ON s.id = d.id "
            "WHERE s.day = ? AND s.ended_at = '' AND d.check_in <> '' AND d.rung = 0 ORDER BY d.check_in", (day.isoformat(),)))

    def last_to_ring(self) -> DayPlan | None:
        row = self._database.one("SELECT d.* FROM day_plan d JOIN session s ON s.id = d.id WHERE d.ring_name <> '' OR d.ring_phone <> '' "
                                 "ORDER BY s.day DESC, s.start DESC LIMIT 1")
        return _plan(row) if row else None


def _plan(row: Row) -> DayPlan:
    return DayPlan(row["id"], row["leader"], row["leader_phone"], row["meet"], _time(row["leave_at"]), _time(row["back_at"]), row["travel"],
                   row["ring_name"], row["ring_phone"], _time(row["check_in"]), bool(row["rung"]), row["bring"], row["cost"])


def _time(text: str) -> time | None:
    return time.fromisoformat(text) if text else None


def _row(plan: DayPlan) -> Row:
    return {"id": plan.session_id, "leader": plan.leader, "leader_phone": plan.leader_phone, "meet": plan.meet, "leave_at": _text(plan.leave_at),
            "back_at": _text(plan.back_at), "travel": plan.travel, "ring_name": plan.ring_name, "ring_phone": plan.ring_phone,
            "check_in": _text(plan.check_in), "rung": int(plan.rung),
            "bring": plan.bring, "cost": plan.cost}


def _text(when: time | None) -> str:
    return when.isoformat(timespec="minutes") if when else ""
