"""Layouts: a grid of equal tiles that reflows, and a flow of buttons that wraps."""

from __future__ import annotations

from typing import TypeVar

from PySide6 import QtCore
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLayout, QLayoutItem, QSizePolicy, QVBoxLayout, QWidget

_L = TypeVar("_L", QVBoxLayout, QHBoxLayout)


class _Items(QLayout):
    """What both layouts share: a list of items and a height that follows the width."""

    def __init__(self, gap: int = 0) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def widgets(self) -> list[QWidget | QLayout]:
        """In their order; nothing else is ever put in."""
        return [widget for item in self._items if (widget := item.widget()) is not None]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt asks again and again for the same width: it is worked out once, until an item changes."""
        found = self._heights.get(width)
        if found is None:
            found = self._heights[width] = self._height(width)
        return found

    def _height(self, width: int) -> int:
        raise NotImplementedError

    def expandingDirections(self) -> QtCore.Qt.Orientation:
        return QtCore.Qt.Orientation(0)

    def minimumSize(self) -> QSize:
        return QSize(max((item.minimumSize().width() for item in self._items), default=0), 0)

    @staticmethod
    def _tall(item: QLayoutItem, width: int) -> int:
        return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()

    def _mirror(self, rect: QRect, place: QRect) -> QRect:
        """Right-to-left layouts run from the other side."""
        parent = self.parentWidget()
        if parent is None or not parent.isRightToLeft():
            return place
        return QRect(QPoint(rect.left() + rect.right() - place.right(), place.top()), place.size())


class Grid(_Items):
    """As many columns as `width` (the wished width of a tile, in pixels) or the widest least width allows; rows of one height. Few tiles share
    the whole width, each up to `widest` pixels (0: any), so that the one face that was found is not as wide as the page."""

    def __init__(self, width: int, *, columns: int = 99, gap: int = 0, stretch: bool = False, widest: int = 0) -> None:
        super().__init__(gap)
        self._wish, self._most, self._stretch, self._widest = width, columns, stretch, widest

    def _seen(self) -> list[QLayoutItem]:
        """Hidden tiles take no place."""
        return [item for item in self._items if not item.isEmpty()]

    def columns(self, width: int) -> int:
        seen = self._seen()
        least = max([self._wish, *(item.minimumSize().width() for item in seen)])
        return max(1, min(self._most, len(seen) or 1, (width + self._gap) // (least + self._gap)))

    def _rows(self, width: int) -> tuple[list[tuple[list[QLayoutItem], int]], float]:
        columns = self.columns(width)
        each = (width - self._gap * (columns - 1)) / columns
        if self._widest:
            each = min(each, max(self._widest, *(item.minimumSize().width() for item in self._seen())))
        rows = []
        seen = self._seen()
        for first in range(0, len(seen), columns):
            row = seen[first:first + columns]
            rows.append((row, max(self._tall(item, int(each)) for item in row)))
        return rows, each

    def _height(self, width: int) -> int:
        rows, _ = self._rows(width)
        return sum(tall for _, tall in rows) + self._gap * max(0, len(rows) - 1)

    def sizeHint(self) -> QSize:
        columns = min(len(self._items) or 1, self._most)
        least = max([self._wish, *(item.minimumSize().width() for item in self._items)])  # else it would hint at fewer, taller columns
        wide = least * columns + self._gap * (columns - 1)
        return QSize(wide, self.heightForWidth(wide))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        rows, each = self._rows(rect.width())
        spare = 0
        if self._stretch and rows:
            used = sum(tall for _, tall in rows) + self._gap * (len(rows) - 1)
            spare = max(0, (rect.height() - used) // len(rows))
        y = rect.y()
        for row, tall in rows:
            x = float(rect.x())
            for item in row:
                left = round(x)
                item.setGeometry(self._mirror(rect, QRect(left, y, round(x + each) - left, tall + spare)))
                x += each + self._gap
            y += tall + spare + self._gap


class Flow(_Items):
    """Items at their natural width, wrapping to the next line."""

    def _place(self, rect: QRect, move: bool) -> int:
        x, y, row = rect.x(), rect.y(), 0
        line: list[tuple[QLayoutItem, int, int]] = []

        def settle() -> None:
            for item, left, wide in line:
                item.setGeometry(self._mirror(rect, QRect(left, y, wide, row)))

        for item in self._items:
            wide = min(max(item.sizeHint().width(), item.minimumSize().width()), rect.width())
            tall = self._tall(item, wide)
            if line and x + wide > rect.x() + rect.width():
                if move:
                    settle()
                x, y, row, line = rect.x(), y + row + self._gap, 0, []
            line.append((item, x, wide))
            x += wide + self._gap
            row = max(row, tall)
        if move:
            settle()
        return y + row - rect.y()

    def _height(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), False)

    def sizeHint(self) -> QSize:
        return QSize(sum(item.sizeHint().width() + self._gap for item in self._items),
                     max((item.sizeHint().height() for item in self._items), default=0))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, True)


class Group(QWidget):
    """A group of buttons: Tab goes between groups' members as usual, arrows move to the neighbour that is seen."""

    def __init__(self, layout: QLayout, name: str = "") -> None:
        super().__init__()
        self.setLayout(layout)
        if name:
            self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {QtCore.Qt.Key.Key_Left: (-1, 0), QtCore.Qt.Key.Key_Right: (1, 0), QtCore.Qt.Key.Key_Up: (0, -1), QtCore.Qt.Key.Key_Down: (0, 1)}
        here = self.focusWidget()
        step = steps.get(QtCore.Qt.Key(event.key()))
        if step is None or here is None or not isinstance(here, QAbstractButton):
            super().keyPressEvent(event)
            return
        target = self._neighbour(here, *step)
        if target is None:
            event.ignore()
        else:
            target.setFocus(QtCore.Qt.FocusReason.TabFocusReason)

    def _neighbour(self, here: QWidget, across: int, down: int) -> QWidget | None:
        at = here.mapTo(self, here.rect().center())
        best: tuple[int, QWidget] | None = None
        for other in self.findChildren(QAbstractButton):
            if other is here or not other.isVisible():
                continue
            to = other.mapTo(self, other.rect().center()) - at
            ahead, aside = (to.x() * across, abs(to.y())) if across else (to.y() * down, abs(to.x()))
            if ahead <= 4:
                continue
            score = ahead + aside * 4
            if best is None or score < best[0]:
                best = (score, other)
        return best[1] if best else self._next_row(here, across) if across else None

    def _next_row(self, here: QWidget, across: int) -> QWidget | None:
        """Past the end of a row of several comes the row after it, past its beginning the one before."""
        ahead = across if not self.isRightToLeft() else -across

        def place(button: QWidget) -> tuple[int, int]:
            at = button.mapTo(self, button.rect().center())
            return at.y(), at.x() * across * ahead

        buttons = sorted((button for button in self.findChildren(QAbstractButton) if button.isVisible()), key=place)
        if sum(place(button)[0] == place(here)[0] for button in buttons) < 2:
            return None
        at = buttons.index(here) + ahead  # type: ignore[arg-type]
        return buttons[at] if 0 <= at < len(buttons) else None


def in_order(layout: QLayout) -> list[QWidget | QLayout]:
    """What stands in a layout, as it is seen. `itemAt` of a layout of Qt's own would give what Qt deletes without telling Python; two things
    then have one place in memory, and the program ends with the second of them (PySide 6.11, Shiboken::Object::destroy)."""
    if isinstance(layout, _Items):
        return layout.widgets()
    around = layout.parentWidget()
    parts = [*layout.children()]
    if around is not None:
        parts += around.findChildren(QWidget, options=QtCore.Qt.FindChildOption.FindDirectChildrenOnly)
    placed = [(layout.indexOf(part), part) for part in parts if isinstance(part, QWidget | QLayout)]
    return [part for at, part in sorted(placed, key=lambda each: each[0]) if at >= 0]


def column(*parts: QWidget | QLayout | int | None, gap: int = 0, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QVBoxLayout:
    """Parts one below the other; a number is free pixels, 0 takes what is left."""
    return _fill(QVBoxLayout(), parts, gap, margins)


def row(*parts: QWidget | QLayout | int | None, gap: int = 0, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QHBoxLayout:
    """Parts side by side; a number is free pixels, 0 takes what is left."""
    return _fill(QHBoxLayout(), parts, gap, margins)


def _fill(layout: _L, parts: tuple[QWidget | QLayout | int | None, ...], gap: int,
                                         margins: tuple[int, int, int, int]) -> _L:
    layout.setSpacing(gap)
    left, top, right, bottom = margins
    if left != right and QGuiApplication.isRightToLeft():
        left, right = right, left  # Qt mirrors what is inside, not the margins
    layout.setContentsMargins(left, top, right, bottom)
    for part in parts:
        if part is None:
            continue
        if isinstance(part, int):
            layout.addStretch(1) if part == 0 else layout.addSpacing(part)
        elif isinstance(part, QLayout):
            layout.addLayout(part)
        else:
            layout.addWidget(part)
    return layout


def holder(layout: QLayout) -> QWidget:
    """A plain widget around a layout."""
    widget = QWidget()
    widget.setLayout(layout)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(layout.hasHeightForWidth())
    widget.setSizePolicy(policy)
    return widget
