"""Running it alone, as it looks: three fields, and a way to say that it is not needed."""

from coprod_desktop.i18n import _
from coprod_desktop.screens.alone.presenter import AlonePresenter
from coprod_desktop.ui.form_view import FormView
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.press import Press


class AloneView(FormView):
    def __init__(self, kit: Kit, presenter: AlonePresenter) -> None:
        super().__init__(kit, presenter)
        self._not_needed = presenter.not_needed

    def more(self) -> list[Press]:
        return [self.button(_("Not needed today"), "cross", "not-needed", self._not_needed)]
