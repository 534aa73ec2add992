"""What is told to assistive technology beside the focus, and the order in which Tab meets the parts of a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6 import QtCore
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import createdByPython

from coprod_desktop.ui.words import Painted, Words


def announce(window: QWidget, words: str) -> None:
    """Says what changed without moving the focus."""
    if not words or not window.isVisible():
        return  # a window that opens is spoken by its title
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    sounds = getattr(window, "name_sounds", None)  # the window of the app knows how people's names are said
    if sounds is not None and QAccessible.isActive():
        words = sounds().applied(words)
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(window, words))


def is_heard() -> bool:
    """Whether a screen reader, or another program of its kind, asks what is in the window."""
    from PySide6.QtGui import QAccessible

    return QAccessible.isActive()


def said_first(page: QWidget, title: QWidget) -> str:
    """What stands between the title and the first thing to press or to type in. Tab passes words by: who does not see them hears them
    with the title. The label of that first thing is heard with it."""
    said: list[str] = []
    parts = iter(page.findChildren(QWidget))
    for part in parts:
        if part is title:
            break
    for part in parts:
        if not part.isVisibleTo(page):
            continue
        if part.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus:
            above = {part.accessibleName(), *(each.accessibleName() for each in _around(part, page))}
            return sentences(*said[:-1] if said and said[-1] in above else said)
        if isinstance(part, Words | Painted) and part.accessibleName() and not getattr(part, "is_heading", False):
            said.append(part.accessibleName())
    return sentences(*said)


def _around(part: QWidget, page: QWidget) -> Iterator[QWidget]:
    around = part.parentWidget()
    while around is not None and around is not page:
        yield around
        around = around.parentWidget()


def sentences(*parts: str) -> str:
    """Parts of a name as one would say them: "How was it? Say what you think"."""
    said = [part for part in parts if part]
    return " ".join(part if part[-1] in ".?" else f"{part}." for part in said[:-1]) + (" " if said[1:] else "") + (said[-1] if said else "")


def put_away(*widgets: QWidget | None) -> None:
    """Once the focus is elsewhere: Qt would take it to the next button first, and a screen reader would say so."""
    for widget in widgets:
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def tab_before(late: QWidget, page: QWidget) -> None:
    """Tab meets the buttons of `late` right before what is on `page`, as they are seen; Qt has them last because they were made last."""
    before: QWidget = page
    for other in chain(page, ahead=False):
        if other.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus:
            before = other
            break
    for press in late.findChildren(QAbstractButton):
        QWidget.setTabOrder(before, press)
        before = press


def to_next_part(parts: Sequence[QWidget | None]) -> None:
    """The focus goes to the first thing of the part after the one that has it; after the last comes the first."""
    there = [part for part in parts if part is not None]
    focus = QApplication.focusWidget()
    here = max((number for number, part in enumerate(there) if focus is not None and part.isAncestorOf(focus)), default=-1)
    firsts = [_first_in(part) for part in there[here + 1:] + there[:here + 1]]
    target = next((first for first in firsts if first is not None), None)
    if target is not None:
        target.setFocus(QtCore.Qt.FocusReason.TabFocusReason)


def _first_in(part: QWidget) -> QWidget | None:
    """What Tab meets first inside."""
    return next((each for each in chain(part) if part.isAncestorOf(each) and each.isVisible()
                 and each.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus), None)


def chain(start: QWidget, *, ahead: bool = True) -> Iterator[QWidget]:
    """All other widgets of the window, in the order of Tab or against it."""
    found = _beside(start, ahead)
    while found is not None and found is not start:
        yield found
        found = _beside(found, ahead)


def _beside(widget: QWidget, ahead: bool) -> QWidget | None:
    """PySide 6.11 takes what these give for a child of the widget that was asked, and empties it along with that one, although it is still seen:
    what is ours goes back to its own parent at once, which changes nothing for Qt."""
    found = widget.nextInFocusChain() if ahead else widget.previousInFocusChain()
    if found is not None and createdByPython(found):
        found.setParent(found.parentWidget())
    return found
