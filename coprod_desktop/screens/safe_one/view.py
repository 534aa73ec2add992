"""One person to talk to as it looks: three fields, and a way to a picture."""

from coprod_desktop.i18n import _
from coprod_desktop.screens.safe_one.presenter import SafeOnePresenter
from coprod_desktop.ui.form_view import FormView
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.press import Press


class SafeOneView(FormView):
    def __init__(self, kit: Kit, presenter: SafeOnePresenter) -> None:
        super().__init__(kit, presenter)
        self._one = presenter

    def more(self) -> list[Press]:
        return [self.button(_("Choose a picture"), "pictures", "picture", self._one.choose_picture)] if self._one.of_person else []
