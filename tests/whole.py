"""What holds for every window in every look: nothing is cut, nothing goes sideways, and every control has a name and a size."""

import itertools

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget

from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.page import Scroll
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.reading import texts_in_order

APART = 8  # pixels between two targets


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # no event loop runs that would let the pages before go


def controls(window: QWidget) -> list[QWidget]:
    return [w for kind in (QAbstractButton, QLineEdit, QPlainTextEdit) for w in window.findChildren(kind)
            if w.isVisible() and w.focusPolicy() & Qt.FocusPolicy.TabFocus]


def check_whole(window: MainWindow, name: str, *, roomy: bool = False) -> None:
    """`name` says which window and look, when something is not as it should be."""
    assert window.view is not None and window.view.page is not None
    scroll = window.view.page.middle
    assert scroll.widget().minimumSizeHint().width() <= scroll.viewport().width(), f"{name} would need a sideways scroll"
    for widget, box in texts_in_order(window):
        assert widget.width() >= box.minimum() - 1, f"{name}: “{box.text}” has a word that is cut"
    for widget in [w for w in window.findChildren(QWidget) if w.isVisible() and hasattr(w, "texts")]:
        assert widget.height() >= widget.heightForWidth(widget.width()) - 1, f"{name}: words cut in {widget.accessibleName()!r}"
    for control in controls(window):
        spoken = QAccessible.queryAccessibleInterface(control)
        assert spoken is not None and spoken.text(QAccessible.Text.Name).strip(), f"{name}: {control} has no name"
        if isinstance(control, Press):
            small = min(control.edge().width(), control.edge().height())
            assert small >= 44, f"{name}: {control.accessibleName()!r} is a small target"
            if roomy and control.objectName().split("-")[0] != "header":
                assert small >= 64, f"{name}: {control.accessibleName()!r} is under 64 px in Take part"
    assert not (near := too_near(window)), f"{name}: less than {APART} px between {near}"


def too_near(window: QWidget) -> list[tuple[str, str]]:
    """What can be pressed or written in and stands less than 8 px from another: their painted edges, on the same page or both outside it."""
    edges: list[tuple[QWidget, QWidget | None, QRectF]] = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, Press | QLineEdit | QPlainTextEdit):
            continue
        edge = widget.edge() if isinstance(widget, Press) else QRectF(widget.rect())
        edges.append((widget, _page(widget), edge.translated(QPointF(widget.mapTo(window, QPoint(0, 0))))))
    return [(one.accessibleName(), other.accessibleName()) for (one, page, a), (other, its_page, b) in itertools.combinations(edges, 2)
            if page is its_page and max(a.left() - b.right(), b.left() - a.right(), a.top() - b.bottom(), b.top() - a.bottom()) < APART]


def _page(widget: QWidget) -> QWidget | None:
    """What it is scrolled in."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, Scroll):
        around = around.parentWidget()
    return around
