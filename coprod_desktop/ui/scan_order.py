"""What scanning goes through in a window: rows of things as they are seen, and long lists in parts that are seen at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget

from coprod_desktop.i18n import _
from coprod_desktop.ui.page import Scroll

PRESS, TYPE, OUT, FURTHER = "press", "type", "out", "further"
_MOST_ROWS = 8  # longer lists are scanned in parts, each as much as is seen at once
_MOST_IN_PART = 6


class Thing(NamedTuple):
    """What can be chosen. `act` is PRESS or TYPE for the widget itself, OUT of the row that `widget` begins, FURTHER down the page of
    the Scroll `widget`. `key` is the same when the page was built anew."""

    widget: QWidget
    words: str
    act: str
    key: str

    def first(self) -> Thing:
        return self


class Row(NamedTuple):
    """Things side by side, or rows that are seen together. The last thing leads out of it."""

    inside: tuple[Thing | Row, ...]
    words: str

    def first(self) -> Thing:
        return self.inside[0].first()


Step = Thing | Row


def order(areas: Sequence[QWidget], *, rows: bool) -> tuple[Step, ...]:
    """The steps through these parts of a window, from the top. Without `rows` every thing is a step of its own."""
    found = [step for area in areas for step in _steps(area, rows)]
    if len(found) == 1 and isinstance(found[0], Row):
        return found[0].inside[:-1]
    return tuple(found)


def things(step: Step) -> Iterator[Thing]:
    """All that can be chosen within a step, without the ways out."""
    for each in step.inside[:-1] if isinstance(step, Row) else (step,):
        if isinstance(each, Row):
            yield from things(each)
        else:
            yield each


def _steps(area: QWidget, rows: bool) -> list[Step]:
    inner = (area.widget() if isinstance(area, Scroll) else None) or area
    placed = [(_place(widget, inner), widget) for widget in inner.findChildren(QWidget) if _can_be_chosen(widget)]
    mirrored = area.layoutDirection() == Qt.LayoutDirection.RightToLeft
    lines = in_rows(placed, mirrored=mirrored)
    found: list[Step] = []
    for line in lines:
        found += [_row([_thing(widget) for _rect, widget in line])] if rows else [_thing(widget) for _rect, widget in line]
    if isinstance(area, Scroll):
        spans = [_span(line) for line in lines]
        if rows and len(found) > _MOST_ROWS:
            found = _parts(found, spans, area.viewport().height())
        if _words_out_of_sight(area.viewport().height(), inner.height(), spans):
            found.insert(0, Thing(area, _("Further down"), FURTHER, FURTHER))
    return found


def _can_be_chosen(widget: QWidget) -> bool:
    """The door to the letters stands beside a field that opens them too."""
    return (isinstance(widget, QAbstractButton | QLineEdit | QPlainTextEdit) and widget.isVisible() and widget.isEnabled()
            and not widget.objectName().startswith("letters-for-"))


def _thing(widget: QWidget) -> Thing:
    words = widget.accessibleName()
    return Thing(widget, words, PRESS if isinstance(widget, QAbstractButton) else TYPE, widget.objectName() or words)


def _row(inside: Sequence[Step]) -> Step:
    """What stands alone needs no way in and out."""
    if len(inside) == 1:
        return inside[0]
    first, last = inside[0].first(), list(things(inside[-1]))[-1]
    out = Thing(first.widget, _("Out of this row"), OUT, f"{OUT} {first.key}")
    return Row((*inside, out), _("From {first} to {last}").format(first=first.words, last=last.words))


def _place(widget: QWidget, base: QWidget) -> QRect:
    return QRect(widget.mapTo(base, QPoint(0, 0)), widget.size())


def in_rows(placed: Sequence[tuple[QRect, QWidget]], *, mirrored: bool = False) -> list[list[tuple[QRect, QWidget]]]:
    """Rows as the eye sees them: what overlaps the smallest thing of a row by half of the lower of the two belongs to it. A tall thing
    beside several rows is a row of its own, or a frame round its row would be round the others too."""
    rows: list[list[tuple[QRect, QWidget]]] = []
    for rect, widget in sorted(placed, key=lambda one: (one[0].top(), one[0].height())):
        least = min((one[0] for one in rows[-1]), key=QRect.height) if rows else None
        if least is not None and min(rect.bottom(), least.bottom()) - max(rect.top(), least.top()) > min(rect.height(), least.height()) / 2:
            rows[-1].append((rect, widget))
        else:
            rows.append([(rect, widget)])
    rows = [part for number, row in enumerate(rows) for part in _apart(row, rows[number + 1:])]
    for row in rows:
        row.sort(key=lambda one: -one[0].right() if mirrored else one[0].left())
    return rows


def _apart(row: list[tuple[QRect, QWidget]], below: Sequence[list[tuple[QRect, QWidget]]]) -> list[list[tuple[QRect, QWidget]]]:
    """What reaches down beside the next row, and then the rest."""
    if not below:
        return [row]
    tall = [one for one in row if one[0].bottom() > min(rect.center().y() for rect, _widget in below[0])]
    return [[one] for one in tall] + ([[one for one in row if one not in tall]] if len(tall) < len(row) else [])


def _span(line: Sequence[tuple[QRect, QWidget]]) -> tuple[int, int]:
    """Top and bottom of a row, in pixels of its page."""
    return min(rect.top() for rect, _widget in line), max(rect.bottom() for rect, _widget in line)


def _parts(rows: Sequence[Step], spans: Sequence[tuple[int, int]], room: int) -> list[Step]:
    """Rows that are seen at once belong together: nobody looks for what is off the window. Parts of a row or two would only be more steps."""
    parts: list[list[Step]] = []
    top = 0
    for row, (above, below) in zip(rows, spans, strict=True):
        if parts and below - top <= room and len(parts[-1]) < _MOST_IN_PART:
            parts[-1].append(row)
        else:
            parts.append([row])
            top = above
    return [_row(part) for part in parts] if len(parts) * 3 <= len(rows) else list(rows)


def _words_out_of_sight(room: int, tall: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Words that no thing to choose would bring into view: before the first, between two, or after the last one."""
    if tall <= room or not spans:
        return tall > room
    (top, end), (last_top, last_end) = spans[0], spans[-1]
    lost = min(top, max(0, end - room))  # of what stands above the first thing, once that is shown
    if lost > top / 3 or (tall - last_end > room / 4 and tall - last_top > room):
        return True
    return any(below[1] - above[0] > room and below[0] - above[1] > room / 2 for above, below in pairwise(spans))
