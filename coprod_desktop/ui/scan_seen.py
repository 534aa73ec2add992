"""Where a step of scanning is seen in its window, and the page moved so that it is seen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QScrollBar, QWidget

from coprod_desktop.ui.fields import field_edge
from coprod_desktop.ui.page import Scroll
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.scan_order import FURTHER, TYPE, Step, Thing, things

_PAGE = 0.8  # of what is seen; some of it stays in sight


def place(step: Step, root: QWidget) -> QRect:
    """The edge of a thing, or of all things of a row, in pixels of `root`; only what the page shows of it."""
    found = QRect()
    for thing in things(step):
        found = found.united(_place(thing, root))
    first = step.first()
    scroll = first.widget if first.act == FURTHER else scroll_of(first.widget)
    return found if scroll is None else found.intersected(_in(root, scroll, scroll.rect()))


def _place(thing: Thing, root: QWidget) -> QRect:
    widget = thing.widget
    if thing.act == TYPE:
        return _in(root, widget, field_edge(widget))
    return _in(root, widget, widget.edge().toRect() if isinstance(widget, Press) else widget.rect())


def _in(root: QWidget, widget: QWidget, rect: QRect) -> QRect:
    return QRect(widget.mapTo(root, rect.topLeft()), rect.size())


def scroll_of(widget: QWidget) -> Scroll | None:
    """The page that moves when the widget is to be seen."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, Scroll):
        parent = parent.parentWidget()
    return parent


def bring(step: Step, margin: int) -> None:
    """By as little as shows it all, with room for the frame. With the first thing its title is shown too, with the last one the end of the page."""
    first = step.first()
    if first.act == FURTHER:
        scroll_bar_of(first.widget).setValue(0)
        return
    scroll = scroll_of(first.widget)
    inner = scroll.widget() if scroll is not None else None
    if scroll is None or inner is None:
        return
    room = scroll.viewport().height()
    spans = [(top, top + thing.widget.height()) for thing in things(step)
             for top in (thing.widget.mapTo(inner, QPoint(0, 0)).y(),)]
    above, below = max(0, min(top for top, _end in spans) - margin), min(inner.height(), max(end for _top, end in spans) + margin)
    bar = scroll.verticalScrollBar()
    if below <= room:
        bar.setValue(0)
    elif inner.height() - above <= room:
        bar.setValue(bar.maximum())
    elif above < bar.value() or below - above > room:
        bar.setValue(above)
    elif below > bar.value() + room:
        bar.setValue(below - room)


def further(widget: QWidget) -> None:
    """Most of a page down; from the end it begins again."""
    bar = scroll_bar_of(widget)
    bar.setValue(bar.value() + round(_PAGE * bar.pageStep()) if bar.value() < bar.maximum() else 0)


def scroll_bar_of(widget: QWidget) -> QScrollBar:
    assert isinstance(widget, Scroll)
    return widget.verticalScrollBar()
