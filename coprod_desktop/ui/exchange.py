"""One part of a page takes the place of another, and nothing else on the page is drawn anew."""

from collections.abc import Callable

from PySide6.QtWidgets import QLayout, QWidget


def _nothing() -> QWidget | None:
    return None


def exchange(place: QLayout, old: QWidget | None, new: QWidget, focus: QWidget | None = None,
             otherwise: Callable[[], QWidget | None] = _nothing) -> None:
    """When `focus` is in the old part, it goes to what has the same name in the new one, else to what `otherwise` gives."""
    had = focus.objectName() if old is not None and focus is not None and old.isAncestorOf(focus) else ""
    if old is not None:
        place.removeWidget(old)
        old.hide()
        old.deleteLater()
    place.addWidget(new)
    new.show()  # at once, not with the next event: what is not yet shown cannot take the focus
    again = (new.findChild(QWidget, had) or otherwise()) if had else None
    if again is not None:
        again.setFocus()
