"""What holds for every window to somebody who hears it: names, roles, labels, and that what is heard first is seen first."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QGroupBox, QLineEdit, QPlainTextEdit, QWidget

from coprod_desktop.ui.fields import Field
from coprod_desktop.ui.layouts import Group
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.speaking import chain
from coprod_desktop.ui.words import Words

Box = tuple[int, int, int, int]
_AROUND = (QAccessible.Role.Window, QAccessible.Role.Dialog, QAccessible.Role.Grouping, QAccessible.Role.ToolBar, QAccessible.Role.Client)


def out_of_order(told: Sequence[tuple[str, Box]]) -> list[str]:
    """Where the next thing that is said is seen before the one just said: above it and not in a column to its right, or left of it in the
    same line (WCAG 1.3.2). Of each thing its left, top, width and height."""
    wrong = []
    for (name, (left, top, width, height)), (after, (left_after, top_after, width_after, height_after)) in pairwise(told):
        above = top_after + height_after <= top and left_after < left + width
        overlap = min(top + height, top_after + height_after) - max(top, top_after)
        before = overlap > min(height, height_after) / 2 and left_after + width_after <= left
        if above or before:
            wrong.append(f"“{after}” comes after “{name}” and is seen before it")
    return wrong


def told(window: QWidget) -> list[tuple[QWidget, QAccessible.Role, str]]:
    """Everything that is not hidden with its role and name, in the order of the tree: that is how assistive technology gets it. Asked widget
    by widget, as an interface that PySide wraps on the way to a child ends the program; from outside tests/atspi walks the tree."""
    found = []
    for widget in window.findChildren(QWidget):
        thing = QAccessible.queryAccessibleInterface(widget) if widget.isVisible() else None
        if thing is not None:
            found.append((widget, thing.role(), thing.text(QAccessible.Text.Name)))
    return found


def _question(press: QWidget, view: QWidget) -> str:
    """The name of the group it stands in."""
    around = press.parentWidget()
    while around is not None and around is not view and not (isinstance(around, Group) and around.accessibleName()):
        around = around.parentWidget()
    return around.accessibleName() if around is not None else ""


def _place(widget: QWidget, window: QWidget) -> Box:
    at = widget.mapTo(window, widget.rect().topLeft())
    return at.x(), at.y(), widget.width(), widget.height()


def tab_order(window: QWidget) -> list[QWidget]:
    """What Tab meets, from the first thing of the window."""
    return [each for each in chain(window) if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus]


def check_heard(window: MainWindow, where: str) -> None:
    """`where` says which window, when something is not as it should be."""
    view = window.view
    assert view is not None and view.page is not None
    for kind in (QAbstractItemView, QComboBox, QGroupBox):  # a Mac ends the program over tables and trees: QTBUG-149612
        assert not window.findChildren(kind), f"{where} has a {kind.__name__}"
    things = told(window)
    for _widget, role, name in things:
        assert role is not QAccessible.Role.Client or not name, f"{where}: “{name}” has no role"
    said = [(widget, name) for widget, role, name in things if role not in _AROUND and name]
    header = window.areas()[0]
    twice = [name for (one, name), (other, after) in pairwise(said) if name == after and header.isAncestorOf(one) == header.isAncestorOf(other)]
    fields = [field.label.text() for field in view.findChildren(Field)]  # said as a label, and as the name of what it labels
    assert not [name for name in twice if name not in fields], f"{where}: {twice} is heard twice"
    for field in view.findChildren(Field):
        assert field.label.buddy() is field.editor and field.editor.accessibleName() == field.label.text(), f"{where}: {field.label.text()}"
    names = {group.accessibleName() for group in view.findChildren(Group) if group.isVisible()}
    labels = [name for widget, role, name in things if name in names and isinstance(widget, Words) and not widget.is_heading]
    assert not labels, f"{where}: {labels} are heard as labels and as names of groups"
    keys = [f"{_question(press, view)} {press.accessibleName()}" for press in view.findChildren(Press) if press.isVisible()]
    assert len(set(keys)) == len(keys), f"{where}: {sorted(name for name in keys if keys.count(name) > 1)} cannot be told apart"
    for group in view.findChildren(Group):  # Qt would lend a group's name to what has none: qbittorrent 24846
        for widget in (part for kind in (QLineEdit, QPlainTextEdit) for part in group.findChildren(kind)):
            assert widget.accessibleName() != group.accessibleName() or not group.accessibleName(), f"{where}: {widget.accessibleName()}"
    for area in window.areas():
        seen = [(name, _place(widget, area)) for widget, name in said if area.isAncestorOf(widget)]
        assert not out_of_order(seen), f"{where}: heard in another order than seen: {out_of_order(seen)}"
        tabs = [(part.accessibleName(), _place(part, area)) for part in tab_order(window) if area.isAncestorOf(part)]
        assert not out_of_order(tabs), f"{where}: Tab goes another way than the eye: {out_of_order(tabs)}"
