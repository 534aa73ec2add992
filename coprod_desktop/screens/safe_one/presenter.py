"""One person to talk to when something is wrong, or the phone number of the council."""

from collections.abc import Mapping
from dataclasses import replace

from coprod_desktop.i18n import _
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.saved_form import FormField, FormState, SavedForm
from coprod_desktop.ui.screen import Nav

_COUNCIL = "council"


class SafeOnePresenter(SavedForm):
    """`id` is the place of the person, or "council"."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        known = services.safe.at(id).name or services.safe.at(id).phone
        self._place = id if id == _COUNCIL or known else services.safe.free() or "1"
        super().__init__(services, nav, id)

    @property
    def of_person(self) -> bool:
        return self._place != _COUNCIL

    def title(self) -> str:
        return _("A person to talk to") if self.of_person else _("The council’s team that keeps adults safe")

    def kept(self) -> Mapping[str, str]:
        if not self.of_person:
            return {"phone": self.services.safe.council()}
        person = self.services.safe.at(self._place)
        return {"person": person.name, "phone": person.phone, "does": person.does}

    def keep(self, values: Mapping[str, str]) -> None:
        if self.of_person:
            before = self.services.safe.at(self._place)
            self.services.safe.save(replace(before, name=values["person"], phone=values["phone"], does=values["does"]))
        else:
            self.services.safe.save_council(values["phone"])

    def picture_of(self, values: Mapping[str, str], can_undo: bool) -> FormState:
        phone = FormField("phone", _("Their phone number"), values["phone"], longest=40)
        if not self.of_person:
            notes = (_("Adult social care has it, on the council’s website."), _("It is for when nobody in the group is right."))
            return FormState(self.title(), notes, "openmoji:1F3E2", "stone", (phone,), can_undo)
        fields = (FormField("person", _("Their name"), values["person"]), phone,
                  FormField("does", _("What they do in the group"), values["does"], _("For example: runs the choir")))
        notes = (_("Ask them first: their name and number are on a printed card."), _("Saved as you go."))
        return FormState(self.title(), notes, self.services.safe.at(self._place).picture or "openmoji:E247", "sky", fields, can_undo)

    def choose_picture(self) -> None:
        self.leave()
        self.nav.go_to("safe_picture", self._place)

    def wake(self) -> None:
        super().wake()
        self.refresh()
