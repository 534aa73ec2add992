"""What assistive technology is told about our own parts: the window is a window, a title a heading, a group a group."""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import isValid

from coprod_desktop.ui.layouts import Group
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.view import View
from coprod_desktop.ui.words import Painted, Words

_TIDY = 200  # interfaces between two sweeps


class Roles:
    """Qt would call all of these nameless filler or plain text. A heading has no level: an interface that PySide casts ends the program."""

    def __init__(self) -> None:
        self._given: list[QAccessibleInterface] = []  # Qt deletes them with their widgets; until then Python must not
        self._sweep = _TIDY

    def make(self, _class: str, thing: QObject) -> QAccessibleInterface | None:
        """None where Qt knows best."""
        if not isinstance(thing, QWidget) or (role := _role(thing)) is None:
            return None
        made = QAccessibleWidget(thing, role, "")
        self._given.append(made)
        if len(self._given) > self._sweep:
            self._given = [one for one in self._given if isValid(one)]
            self._sweep = len(self._given) + _TIDY
        return made


def _role(widget: QWidget) -> QAccessible.Role | None:
    match widget:
        case _ if getattr(widget, "is_picture", False) and widget.accessibleName():
            return QAccessible.Role.Graphic
        case Words(is_only_seen=True):
            return QAccessible.Role.Client
        case Words(is_heading=True):
            return QAccessible.Role.Heading
        case Words(is_alert=True):
            return QAccessible.Role.AlertMessage
        case Painted() if widget.accessibleName():
            return QAccessible.Role.StaticText
        case View():
            return QAccessible.Role.Grouping  # named later, once its heading is known
        case Group() if widget.accessibleName():
            return QAccessible.Role.Grouping
        case MainWindow():
            return QAccessible.Role.Window
    return None


@cache
def install_roles() -> Roles:
    """Once for a process: Qt cannot forget a factory."""
    roles = Roles()
    QAccessible.installFactory(roles.make)
    return roles
