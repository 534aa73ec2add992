"""One part of a page takes the place of another, and nothing else on the page is drawn anew."""

from collections.abc import Callable
from itertools import takewhile

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

from coprod_desktop.ui.speaking import chain


def _nothing() -> QWidget | None:
    return None


class Changing:
    """A part of a page that is made anew when what it shows is another; it stands in `place`."""

    def __init__(self, place: QLayout) -> None:
        self.place = place
        self.part: QWidget | None = None
        self._shown: object = None

    def show(self, shown: object, make: Callable[[], QWidget], focus: QWidget | None, otherwise: Callable[[], QWidget | None]) -> None:
        """See `exchange`; nothing happens while `shown` equals what was shown before."""
        if self.part is None or shown != self._shown:
            self._shown = shown
            old, self.part = self.part, make()
            exchange(self.place, old, self.part, focus, otherwise)


def exchange(place: QLayout, old: QWidget | None, new: QWidget, focus: QWidget | None = None,
             otherwise: Callable[[], QWidget | None] = _nothing) -> None:
    """When `focus` is in the old part, it goes to what has the same name in the new one, else to what `otherwise` gives. Tab comes to the new
    part where it came to the old one."""
    before = _stop_before(old) if old is not None else None
    had = focus.objectName() if old is not None and focus is not None and old.isAncestorOf(focus) else ""
    if old is not None:
        place.removeWidget(old)
    place.addWidget(new)
    new.show()  # at once, not with the next event: what is not yet shown cannot take the focus
    if before is not None:
        come_after(before, new)
    again = (new.findChild(QWidget, had) or otherwise()) if had else None
    if again is not None:
        again.setFocus()
    if old is not None:
        old.hide()  # last: Qt would take the focus to the next stop first, and a screen reader would say so
        old.deleteLater()


def _stop_before(part: QWidget) -> QWidget | None:
    """Where Tab stops before it comes to this part; None when that is nowhere in the window."""
    return next((each for each in chain(part, ahead=False) if not (each.isWindow() or part.isAncestorOf(each)) and _stops(each)), None)


def _stops(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def come_after(before: QWidget, part: QWidget) -> None:
    """Tab comes to the part right after `before`. Qt has put it last of all, as it is the newest. What does not stop in it is moved, too: with
    nothing to press, it keeps the place for what comes there later."""
    moved = [part, *takewhile(part.isAncestorOf, chain(part))]
    policies = [each.focusPolicy() for each in moved]
    for each in moved:
        if not _stops(each):
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # Qt moves nothing else
        QWidget.setTabOrder(before, each)
        before = each
    for each, policy in zip(moved, policies, strict=True):
        if each.focusPolicy() != policy:
            each.setFocusPolicy(policy)
