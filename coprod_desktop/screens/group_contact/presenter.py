"""Who to ask about what the group keeps: a name, a phone number, an address; they stand on the privacy notice."""

from collections.abc import Mapping

from coprod_desktop.domain.legal_basis import Contact
from coprod_desktop.i18n import _
from coprod_desktop.ui.saved_form import FormField, FormState, SavedForm


class GroupContactPresenter(SavedForm):
    def title(self) -> str:
        return _("Who to ask")

    def kept(self) -> Mapping[str, str]:
        contact = self.services.legal.contact()
        return {"name": contact.name, "phone": contact.phone, "write": contact.write}

    def keep(self, values: Mapping[str, str]) -> None:
        self.services.legal.set_contact(Contact(values["name"], values["phone"], values["write"]))

    def picture_of(self, values: Mapping[str, str], can_undo: bool) -> FormState:
        fields = (FormField("name", _("Their name"), values["name"]), FormField("phone", _("Phone number"), values["phone"], longest=40),
                  FormField("write", _("Email or address"), values["write"], longest=200))
        notes = (_("People ask this person about what the group keeps."), _("It is on the privacy notice and on what is on. Saved as you go."))
        return FormState(_("Who can people ask?"), notes, "openmoji:1F481-1F3FD", "sky", fields, can_undo)
