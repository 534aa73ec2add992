"""How somebody uses the app, as it looks; the switch that was turned off is heard on the whole page."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent

from coprod_desktop.screens.way_in.presenter import WayInPresenter
from coprod_desktop.ui.boxes import Box, PictureBox
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.look_choices import LookPage
from coprod_desktop.ui.look_choices_view import LookChoicesView
from coprod_desktop.ui.switch_names import button_name, key_name

_PICTURES = {"keys": "openmoji:1F5B1", "scan": "openmoji:1F518"}


class WayInView(LookChoicesView):
    def __init__(self, kit: Kit, presenter: WayInPresenter) -> None:
        super().__init__(kit, presenter)
        self._ways = presenter

    def sample(self, state: LookPage, field: str, value: str) -> Box | None:
        return PictureBox(self.theme, self.kit.pictures, _PICTURES[value], 88, "stone")

    def build(self, state: LookPage) -> None:
        super().build(state)
        if self._ways.way_back:
            QTimer.singleShot(0, self, self._to_scanning)  # once the window has given the focus back to what had it

    def _to_scanning(self) -> None:
        part = self.part("way-scan")
        if part is not None:
            part.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._ways.way_back == key_name(event):
            self._ways.switch_on()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._ways.way_back == button_name(event):
            self._ways.switch_on()
        else:
            super().mousePressEvent(event)
