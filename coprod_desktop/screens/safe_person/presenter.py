"""Who people can talk to when something is wrong: a name and a phone number."""

from collections.abc import Mapping

from coprod_desktop.i18n import _
from coprod_desktop.ui.saved_form import FormField, FormState, SavedForm


class SafePersonPresenter(SavedForm):
    def title(self) -> str:
        return _("Who keeps people safe")

    def kept(self) -> Mapping[str, str]:
        return {"person": self.services.safe.person(), "phone": self.services.safe.phone()}

    def keep(self, values: Mapping[str, str]) -> None:
        self.services.safe.choose(values["person"], values["phone"])

    def picture_of(self, values: Mapping[str, str], can_undo: bool) -> FormState:
        fields = (FormField("person", _("Their name"), values["person"]),
                  FormField("phone", _("Their phone number"), values["phone"], longest=40))
        notes = (_("People see this name under “I need to talk to someone”."), _("We tell them if somebody is being hurt."),
                 _("Saved as you go."))
        return FormState(_("Who keeps people safe"), notes, "openmoji:E247", "sky", fields, can_undo)
