"""A view that builds its page anew for every State, for screens with little on them."""

from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.screen import Presenter
from coprod_desktop.ui.view import View


class RebuiltView(View):
    """On the same step the focus stays on what has the same name, and the page does not jump. Another step begins at its top, with the
    focus on its first thing. Of the header the focus is never taken away."""

    def __init__(self, kit: Kit, presenter: Presenter) -> None:
        super().__init__(kit, presenter)
        self._step: object = None

    def build(self, state: Any) -> None:
        raise NotImplementedError

    def step(self, state: Any) -> object:
        """What tells the steps of the screen apart."""
        return ""

    def draw(self, state: Any) -> None:
        focus = self.window().focusWidget()
        mine = focus is not None and self.isAncestorOf(focus)
        name = focus.objectName() if focus is not None else ""
        scrolled = self.page.middle.verticalScrollBar().value() if self.page is not None else 0
        same, self._step = self.step(state) == self._step, self.step(state)
        self.build(state)
        if self.page is None or not mine:
            return
        again = self.page.findChild(QWidget, name) if same and name else None
        target = again or self.first_focus() or next((w for w in self.page.findChildren(Press) if w.isVisibleTo(self)), None)
        if target is not None:
            target.setFocus()
        if again is not None or not same:
            self.page.middle.start_at_top()
            QTimer.singleShot(0, self.page, partial(self.page.middle.verticalScrollBar().setValue, scrolled if same else 0))
