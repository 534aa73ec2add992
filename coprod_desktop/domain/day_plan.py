"""What people who run one session carry with them: who leads, where to meet, how to travel, and who to ring."""

from dataclasses import dataclass, replace
from datetime import datetime, time

from coprod_desktop.domain.session import Session
from coprod_desktop.domain.spoken import time_words
from coprod_desktop.i18n import _

_LONGEST = 200


@dataclass(frozen=True, slots=True)
class DayPlan:
    """Own words, each "" when nobody has said; `leave_at`, `back_at`, `bring` and `cost` are for a trip. `ring_name` is somebody who is not
    there that day: they have a copy of the sheet, and are rung at `check_in` by who runs the session alone. `rung` says that this is done (or
    not wanted)."""

    session_id: str
    leader: str = ""
    leader_phone: str = ""
    meet: str = ""
    leave_at: time | None = None
    back_at: time | None = None
    travel: str = ""
    ring_name: str = ""
    ring_phone: str = ""
    check_in: time | None = None
    rung: bool = False
    bring: str = ""
    cost: str = ""

    @property
    def empty(self) -> bool:
        return self == DayPlan(self.session_id)

    def due(self, session: Session, now: datetime) -> bool:
        """Whether it is time to ring."""
        return (self.check_in is not None and not self.rung and not session.ended_at and session.day == now.date()
                and now.time() >= self.check_in)


def tidy(plan: DayPlan) -> DayPlan:
    """The plan without spaces at the ends or doubled, nothing longer than a line or two."""
    return replace(plan, leader=_line(plan.leader), leader_phone=_line(plan.leader_phone), meet=_line(plan.meet), travel=_line(plan.travel),
                   ring_name=_line(plan.ring_name), ring_phone=_line(plan.ring_phone), bring=_line(plan.bring), cost=_line(plan.cost))


def _line(words: str) -> str:
    return " ".join(words.split())[:_LONGEST]


def ring_words(plan: DayPlan) -> str:
    """Who to ring now, with the number: a calm sentence or two."""
    who = plan.ring_name or _("the person you told")
    if plan.ring_phone:
        return _("It is time to ring {name}: {phone}. Say that all is well.").format(name=who, phone=plan.ring_phone)
    return _("It is time to ring {name}. Say that all is well.").format(name=who)


def ring_later_words(plan: DayPlan) -> str:
    """What was agreed; "" when nothing was."""
    if plan.check_in is None:
        return ""
    who = plan.ring_name or _("the person you told")
    return _("You ring {name} at {time}.").format(name=who, time=time_words(plan.check_in))
