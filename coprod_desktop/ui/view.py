"""The base of every view: it draws a State and passes presses on; it decides nothing."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.page import Page
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.screen import Presenter


class View(QWidget):
    """Made anew for every change of look or room: sizes are worked out once, in the constructor. A subclass calls `lay_out` there
    and fills in `draw`."""

    def __init__(self, kit: Kit, presenter: Presenter) -> None:
        super().__init__()
        self.kit, self.theme = kit, kit.theme
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self.page: Page | None = None
        self._message: Callable[[], QWidget] | None = None
        self._shown_message: QWidget | None = None
        self._told_by = presenter
        presenter.changed.connect(self.draw)

    def lay_out(self, body: QLayout, *, quiet: Sequence[QWidget] = (), primary: QWidget | None = None) -> None:
        """Puts the page in place; a second call takes the place of the first."""
        if self.page is not None:
            self._outer.removeWidget(self.page)
            self.page.hide()  # Qt has put its showing off: without a parent it would open as a window
            self.page.setParent(None)  # else what is searched by name on the new page is found on the old one
            self.page.deleteLater()
        self.page = Page(self.kit, body, quiet=quiet, primary=primary)
        self._outer.addWidget(self.page)
        self._put_message()
        self.page.show()  # at once, not with the next event: what is not yet shown cannot take the focus

    def show_message(self, make: Callable[[], QWidget] | None) -> None:
        """A message at the top of the page, which scrolls to it: with large text the window has no room for it above the page."""
        self._message = make
        if self._shown_message is not None:
            self._shown_message.setParent(None)
            self._shown_message.deleteLater()
            self._shown_message = None
        self._put_message()

    def _put_message(self) -> None:
        if self._message is None or self.page is None:
            return
        self._shown_message = self._message()
        self.page.put_first(self._shown_message)

    def start_here(self) -> None:
        """After another step of the screen was laid out: its top is seen, its first thing has the focus."""
        target = self.first_focus() or next((press for press in self.findChildren(Press) if press.isVisibleTo(self)), None)
        if target is not None and self.page is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
            self.page.middle.start_at_top()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that no button took scroll the page, so that text without buttons can be read by keys."""
        steps = {Qt.Key.Key_Down: 0.2, Qt.Key.Key_Up: -0.2, Qt.Key.Key_PageDown: 0.9, Qt.Key.Key_PageUp: -0.9}
        step = steps.get(Qt.Key(event.key()))
        if step is None or self.page is None:
            super().keyPressEvent(event)
            return
        bar = self.page.middle.verticalScrollBar()
        bar.setValue(bar.value() + round(step * self.page.middle.viewport().height()))

    def draw(self, state: Any) -> None:
        raise NotImplementedError

    def leave(self) -> None:
        """The view is being taken away: what changes from now on is drawn by the next one."""
        self._told_by.changed.disconnect(self.draw)
        self.hide()
        self.deleteLater()

    def focused(self) -> str:
        """The name of what has the focus on this page, or ""."""
        focus = self.window().focusWidget()
        return focus.objectName() if focus is not None and self.isAncestorOf(focus) else ""

    def refocus(self, name: str) -> None:
        """Gives the focus back to what has this name, after the page was laid out anew. The page before it is still being deleted,
        so only this one is searched."""
        again = self.page.findChild(QWidget, name) if self.page is not None and name else None
        if again is not None:
            again.setFocus()

    def first_focus(self) -> QWidget | None:
        """What has the focus when the screen opens; None is the first thing that can be pressed."""
        return None
