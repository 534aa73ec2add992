"""Running it alone: who to ring, and when; the app reminds you, and shows the number."""

from collections.abc import Mapping

from coprod_desktop.domain.day_plan import ring_later_words
from coprod_desktop.domain.time_input import TimeNotRead, parse_time
from coprod_desktop.domain.when_words import part_of_day_words
from coprod_desktop.i18n import _
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.saved_form import FormField, FormState, SavedForm
from coprod_desktop.ui.screen import Message, Nav


class AlonePresenter(SavedForm):
    """`id` is the session's. The fields begin with who was rung last time and when the session is over; Done keeps them."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        self._session = services.sessions.get(id)
        super().__init__(services, nav, id)

    def title(self) -> str:
        return _("On your own")

    def kept(self) -> Mapping[str, str]:
        plan = self.services.day_plans.suggestion(self._session)
        assert plan.check_in is not None
        return {"name": plan.ring_name, "phone": plan.ring_phone, "at": part_of_day_words(plan.check_in)}

    def _save(self, values: Mapping[str, str]) -> bool:
        """False, with a message, when something is missing; what was typed stays to be seen."""
        plan = self.services.day_plans.suggestion(self._session)
        assert plan.check_in is not None
        try:
            at = parse_time(values["at"], plan.check_in)
        except TimeNotRead as trouble:
            self.nav.say(Message(trouble.sentence, "warn"))
            return False
        if not (values["name"].strip() or values["phone"].strip()):
            self.nav.say(Message(_("Write who you ring first."), "warn"))
            return False
        self.services.day_plans.will_ring(self._session.id, values["name"], values["phone"], at)
        return True

    def leave(self) -> None:
        """Nothing is kept before Done: half an answer is no promise to ring."""

    def undo(self) -> None:
        self._typed = {}
        self.refresh()

    def done(self) -> None:
        if self._save({**self.kept(), **self._typed}):
            self._typed = {}
            self.nav.back()
            words = ring_later_words(self.services.day_plans.get(self._session.id))
            self.nav.say(Message(words + " " + _("We remind you. You can undo this.")))

    def not_needed(self) -> None:
        self.services.day_plans.rung(self._session.id)
        self.nav.back()

    def picture_of(self, values: Mapping[str, str], can_undo: bool) -> FormState:
        fields = (FormField("name", _("Who you ring"), values["name"], _("Somebody who is not at the session.")),
                  FormField("phone", _("Their phone number"), values["phone"], longest=40),
                  FormField("at", _("When you ring"), values["at"], _("For example: half past 4")))
        notes = (_("One person runs {name} today. Tell somebody where you are.").format(name=self._session.name),
                 _("When it is time, we remind you and show the number."))
        return FormState(_("Tell someone you are on your own"), notes, "openmoji:1F4DE", "sky", fields, can_undo)
