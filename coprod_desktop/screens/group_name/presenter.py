"""The name of the group, as it stands on sheets."""

from collections.abc import Mapping

from coprod_desktop.i18n import _
from coprod_desktop.services.keeping import NAME_LONGEST, NoName
from coprod_desktop.ui.saved_form import FormField, FormState, SavedForm
from coprod_desktop.ui.screen import Message


class GroupNamePresenter(SavedForm):
    def title(self) -> str:
        return _("The group’s name")

    def kept(self) -> Mapping[str, str]:
        return {"name": self.services.keeping.group_name()}

    def keep(self, values: Mapping[str, str]) -> None:
        """An empty name is not kept: the name stays as it was."""
        try:
            self.services.keeping.rename(values["name"])
        except NoName:
            name = self.services.keeping.group_name()
            self.nav.say(Message(_("A group needs a name. It is still “{name}”.").format(name=name), "warn"))

    def picture_of(self, values: Mapping[str, str], can_undo: bool) -> FormState:
        field = FormField("name", _("What your group is called"), values["name"], longest=NAME_LONGEST)
        notes = (_("It is on the sheets you print."), _("Saved as you go."))
        return FormState(_("The group’s name"), notes, "openmoji:E147", "rose", (field,), can_undo)
