"""Who keeps people safe in the sample group, and the plan of the day for its next trip."""

from datetime import time

from coprod_desktop.domain.concern import SafePerson
from coprod_desktop.domain.day_plan import DayPlan
from coprod_desktop.sample.data import load


def safe_people() -> tuple[SafePerson, ...]:
    return tuple(SafePerson(str(place), **person) for place, person in enumerate(load("safe")["people"], start=1))


def council() -> str:
    return str(load("safe")["council"])


def day_plan(session_id: str) -> DayPlan:
    plan = load("safe")["trip"]
    return DayPlan(session_id, **(plan | {at: time.fromisoformat(plan[at]) for at in ("leave_at", "back_at")}))
