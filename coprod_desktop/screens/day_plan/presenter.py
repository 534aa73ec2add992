"""The plan of one day, for the sheet people carry: who leads, where to meet; on a trip also the times and how to travel."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import time

from coprod_desktop.domain.kinds import Kind
from coprod_desktop.domain.time_input import TimeNotRead, parse_time
from coprod_desktop.domain.when_words import and_words, end_of, near_day_words, part_of_day_words
from coprod_desktop.i18n import _
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.saved_form import FormField, FormState, SavedForm
from coprod_desktop.ui.screen import Message, Nav

_WORDS, _TRIP_WORDS = ("leader", "leader_phone", "meet", "ring_name", "ring_phone"), ("travel", "bring", "cost")
_TIMES = ("leave_at", "back_at")


class DayPlanPresenter(SavedForm):
    """`id` is the session's."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        self._id = id
        self._session = services.sessions.get(id)
        self._trip = self._session.kind is Kind.TRIP
        super().__init__(services, nav, id)

    def title(self) -> str:
        return _("The plan of the day")

    def kept(self) -> Mapping[str, str]:
        plan = self.services.day_plans.get(self._id)
        values = {name: getattr(plan, name) for name in _WORDS + (_TRIP_WORDS if self._trip else ())}
        times = {name: getattr(plan, name) for name in _TIMES} if self._trip else {}
        return values | {name: part_of_day_words(when) if when else "" for name, when in times.items()}

    def keep(self, values: Mapping[str, str]) -> None:
        """A time that cannot be read is not kept: it stays as it was."""
        plan, session = self.services.day_plans.get(self._id), self._session
        changed = replace(plan, leader=values["leader"], leader_phone=values["leader_phone"], meet=values["meet"],
                          ring_name=values["ring_name"], ring_phone=values["ring_phone"])
        if self._trip:
            changed = replace(changed, travel=values["travel"], bring=values["bring"], cost=values["cost"],
                              leave_at=self._time(values["leave_at"], session.start, plan.leave_at),
                              back_at=self._time(values["back_at"], end_of(session.start, session.minutes), plan.back_at))
        if changed != plan:
            self.services.day_plans.save(changed)

    def _time(self, text: str, near: time, before: time | None) -> time | None:
        if not text.strip():
            return None
        try:
            return parse_time(text, near)
        except TimeNotRead as trouble:
            self.nav.say(Message(trouble.sentence, "warn"))
            return before

    def picture_of(self, values: Mapping[str, str], can_undo: bool) -> FormState:
        session = self._session
        runners = and_words([self.services.people.get(person_id).name for person_id in session.runner_ids])
        day = near_day_words(session.day, self.services.clock.now().date())
        leader = _("The sheet says {names} when you leave this empty.").format(names=runners) if runners else ""
        asked = [("leader", _("Who leads"), leader), ("leader_phone", _("Their phone on the day"), "")]
        if self._trip:
            asked += [("meet", _("Where you meet"), ""), ("leave_at", _("When you leave"), _("For example: half past 9")),
                      ("back_at", _("When you are back"), ""), ("travel", _("How you travel"), _("For example: by train")),
                      ("bring", _("What to bring"), _("For example: a coat, and something to eat")),
                      ("cost", _("What it costs"), _("For example: it is free"))]
        else:
            asked.append(("meet", _("Where you meet if you must go out"), ""))
        asked += [("ring_name", _("Who has a copy of the sheet"), _("Somebody who does not come along.")),
                  ("ring_phone", _("Their phone number"), "")]
        fields = tuple(FormField(name, label, values[name], hint, longest=200) for name, label, hint in asked)
        sheet = _("It goes on the trip sheet and the emergency sheet.") if self._trip else _("It goes on the emergency sheet.")
        notes = (_("{name}. {day}.").format(name=session.name, day=day), f"{sheet} {_('Saved as you go.')}")
        return FormState(_("The plan of the day"), notes, session.picture or "openmoji:1F392", "butter", fields, can_undo)
