"""The one pressable thing: an edge, a lip below, a ring when focused, and painted boxes inside."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from PySide6 import QtCore
from PySide6.QtCore import QPointF, QRectF, QSize, QTimer
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from coprod_desktop.ui.boxes import Box, TextBox
from coprod_desktop.ui.painting import mirrored, ring, rounded, tick_badge
from coprod_desktop.ui.speaking import announce
from coprod_desktop.ui.theme import Theme

# By name and number: of Qt.FocusPolicy, as of all of Qt's enums, nothing is loaded before the first paint (docs/decisions/0005-speed.md).
STRONG_FOCUS = 11


class Press(QAbstractButton):
    """Painted parts, not child widgets: children would reach a screen reader as nameless things. Checkable speaks as a check
    box, checkable and auto-exclusive as a radio button."""

    badge = True  # the tick of a chosen one; without it the edge alone says so
    secret = False  # a letter of something secret: that it was pressed is not said (EN 301 549 5.1.3.8)

    def __init__(self, theme: Theme, content: Box, name: str, *, kind: str = "press", pad: tuple[int, int] = (16, 8), height: int = 48,
                 radius: int = 16, ready: bool = True) -> None:
        super().__init__()
        self._expected = False
        self._place = ""
        self.theme, self.content, self.kind, self.pad, self.ready = theme, _shown(theme, content), kind, pad, ready
        self._least, self._radius, self._banded = height, radius, False
        self._heights: dict[int, int] = {}
        self.setAccessibleName(name)
        self.setProperty("focusPolicy", STRONG_FOCUS)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_content(self, content: Box, name: str) -> None:
        """New parts in the same button: focus and place stay."""
        tall = self.heightForWidth(self.width())
        self.content = _shown(self.theme, content)
        self._heights.clear()
        self.setAccessibleName(name)
        if self.heightForWidth(self.width()) != tall or self._wide() > self.width():
            self.updateGeometry()
        self.update()

    def set_place(self, place: str) -> None:
        """Where it stands among others ("3 of 12"), said after its name."""
        self.setAccessibleName(self.accessibleName().removesuffix(self._place) + place)
        self._place = place

    def set_marked(self, marked: bool) -> None:
        """On or off to assistive technology, as a check box; what is seen is the band, not the chosen look."""
        self._banded = True
        self.setCheckable(True)
        self.setChecked(marked)

    def setChecked(self, checked: bool) -> None:
        self._expected = True
        super().setChecked(checked)
        self._expected = False

    def nextCheckState(self) -> None:
        self._expected = True
        super().nextCheckState()
        self._expected = False
        if self.isCheckable() and not self.isChecked():
            QTimer.singleShot(0, self, partial(self._tell_off, self.accessibleName()))

    def checkStateSet(self) -> None:
        """Checked or not, and neither by a press nor by us: assistive technology did it. Qt then only changes the tick, and nobody acts."""
        super().checkStateSet()
        if not self._expected and (self.isChecked() or not self.autoExclusive()):
            QTimer.singleShot(0, self, self._toggled_from_outside)

    def _toggled_from_outside(self) -> None:
        named = self.accessibleName()
        self.clicked[bool].emit(self.isChecked())  # type: ignore[index]
        if not self.isChecked():
            self._tell_off(named)

    def _tell_off(self, named: str) -> None:
        """NVDA is silent when something is not chosen any more (nvaccess/nvda 17721). Where the name tells how things stand, the screen
        has said it."""
        from coprod_desktop.i18n import _

        if self.isVisible() and not self.isChecked() and self.accessibleName() == named:
            announce(self.window(), _("{name}: not chosen now").format(name=named.rstrip(".")))

    def texts(self) -> Iterator[TextBox]:
        return self.content.texts()

    def _frame(self) -> tuple[float, float]:
        """What stands around the content, across and down, in pixels."""
        halo, t = self.theme.halo, self.theme
        return 2 * (halo + t.line(2) + self.pad[0]), 2 * (halo + self.pad[1]) + t.line(2) + t.line(4)

    def _wide(self) -> int:
        return round(self.content.minimum() + self._frame()[0] + 0.5)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        found = self._heights.get(width)
        if found is None:
            across, down = self._frame()
            found = round(max(self.content.height(max(1.0, width - across)) + down, self._least + 2 * self.theme.halo))
            self._heights[width] = found
        return found

    def sizeHint(self) -> QSize:
        wide = round(self.content.natural() + self._frame()[0] + 1)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._wide(), self._least + 2 * self.theme.halo)

    def edge(self) -> QRectF:
        halo = self.theme.halo
        return QRectF(self.rect()).adjusted(halo, halo, -halo, -halo)

    def hitButton(self, pos: QPointF) -> bool:  # type: ignore[override]
        return self.edge().contains(QPointF(pos))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses too, as people expect; arrows move inside the group of tiles. A key that is held down presses once."""
        presses = event.key() in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter, QtCore.Qt.Key.Key_Space)
        if presses and event.isAutoRepeat():
            event.accept()
        elif presses and self._out_of_sight():
            show_in_scroll(self, at_once=True)
        elif event.key() in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (QtCore.Qt.Key.Key_Left, QtCore.Qt.Key.Key_Right, QtCore.Qt.Key.Key_Up, QtCore.Qt.Key.Key_Down):
            event.ignore()  # QAbstractButton's own arrows jump anywhere; the group decides
        else:
            super().keyPressEvent(event)

    def _out_of_sight(self) -> bool:
        """With large text a new page shows its title, and what has the focus is below: the first press of a key only shows it. Somebody
        with a screen reader has heard what it is."""
        from PySide6.QtGui import QAccessible

        return self.hasFocus() and self.visibleRegion().isEmpty() and not QAccessible.isActive()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._keep_tab_for_all()
        if _scrolls(self):
            show_focus(self, event.reason())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed = self.isDown()
        super().mouseReleaseEvent(event)
        if pressed and self.hasFocus():
            show_in_scroll(self)

    def rested(self) -> None:
        """The pointer rested here long enough: the same as a click."""
        if self.focusPolicy() & QtCore.Qt.FocusPolicy.ClickFocus:
            self.setFocus(QtCore.Qt.FocusReason.MouseFocusReason)
        self.click()

    def _keep_tab_for_all(self) -> None:
        """Qt takes Tab away from the other buttons of a group of one choice; somebody with Tab alone could then give one answer only."""
        parent = self.parentWidget()
        if not self.autoExclusive() or parent is None:
            return
        for other in parent.findChildren(Press, options=QtCore.Qt.FindChildOption.FindDirectChildrenOnly):
            other.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        if QGuiApplication.isRightToLeft():
            p.setLayoutDirection(self.layoutDirection())
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        t, r = self.theme, self.edge()
        radius = min(t.u(self._radius), t.space(24), r.height() / 2)
        thin, lip = t.line(2), t.line(4)
        down, chosen = self.isDown(), self.isChecked() and not self._banded
        shift = 0.0
        if not self.ready:
            rounded(p, r, radius, fill=t.colour("page"), edge=t.colour("line"), width=thin, dashed=True)
        elif chosen:
            rounded(p, r, radius, fill=t.colour("primary"))
            rounded(p, r.adjusted(lip, lip, -lip, -lip), radius - lip, fill=t.colour("wash"))
        else:
            top, bottom = (lip, thin) if down else (thin, lip)
            shift = float(thin if down else 0)
            if self.kind == "primary":
                rounded(p, r, radius, fill=t.colour("line" if t.dark or t.two_tone else "ink"))
                rounded(p, r.adjusted(0, thin if down else 0, 0, 0 if down else -lip), radius, fill=t.colour("primary"))
            else:
                rounded(p, r, radius, fill=t.colour("line"))
                rounded(p, r.adjusted(thin, top, -thin, -bottom), radius - thin, fill=t.colour("wash" if down else "card"))
        inside = r.adjusted(thin + self.pad[0], thin + self.pad[1] + shift, -thin - self.pad[0], -lip - self.pad[1] + shift)
        self.content.paint(p, inside)
        if self.hasFocus():
            ring(p, t, r, radius)
        if chosen and self.badge:
            size = min(t.u(32) if r.height() > t.u(80) else t.u(20), 0.33 * r.width())  # larger, it would cover a short word
            reach = size / 2 + t.line(3)
            corner = QRectF(min(r.right() - size * 0.28, self.width() - reach), max(r.top() + size * 0.28, reach), 0, 0)
            tick_badge(p, t, mirrored(p, corner, QRectF(self.rect())).topLeft(), size, "page")


def _shown(theme: Theme, content: Box) -> Box:
    """In a look of pictures alone the words are heard, not seen."""
    if theme.words:
        return content
    from coprod_desktop.ui.picture_alone import picture_alone

    return picture_alone(theme, content)



def _scrolls(widget: QWidget) -> bool:
    """Whether it stands in a page that does not fit. Else nobody need ask how the focus came: the answer is one of Qt's enums, slow to load
    before the first paint."""
    scroll = scroll_of(widget)
    return scroll is not None and scroll.verticalScrollBar().maximum() > 0


def show_focus(widget: QWidget, reason: QtCore.Qt.FocusReason) -> None:
    """Whoever presses Tab, also right after a new page began at its top, sees where they are (WCAG 2.4.12). When the window comes to the
    front the page stays where it is. When a press begins it may not move from under the finger."""
    if reason not in (QtCore.Qt.FocusReason.ActiveWindowFocusReason, QtCore.Qt.FocusReason.MouseFocusReason):
        show_in_scroll(widget, at_once=reason in (QtCore.Qt.FocusReason.TabFocusReason, QtCore.Qt.FocusReason.BacktabFocusReason))


def press_named(page: QWidget | None, name: str) -> None:
    """Presses the key of that name, when the page has one that can be pressed now."""
    key = page.findChild(Press, name) if page is not None else None
    if key is not None and key.isVisible() and key.isEnabled():
        key.click()


def show_in_scroll(widget: QWidget, *, at_once: bool = False) -> None:
    """Scrolls the page so that the widget and its ring are fully in view (WCAG 2.4.12)."""
    scroll = scroll_of(widget)
    if scroll is not None:
        scroll.bring_into_view(widget, at_once=at_once)


def scroll_of(widget: QWidget) -> Any:
    """The ui.page.Scroll it stands in, if any."""
    parent = widget.parentWidget()
    while parent is not None and not hasattr(parent, "bring_into_view"):
        parent = parent.parentWidget()
    return parent
