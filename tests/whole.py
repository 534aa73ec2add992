"""What holds for every window in every look: nothing is cut, nothing goes sideways, and every control has a name and a size."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget

from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.reading import texts_in_order


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
            assert control.edge().width() >= 44 and control.edge().height() >= 44, f"{name}: {control.accessibleName()!r} is a small target"
            if roomy and control.objectName().split("-")[0] != "header":
                assert control.edge().height() >= 64, f"{name}: {control.accessibleName()!r} is under 64 px in Take part"
