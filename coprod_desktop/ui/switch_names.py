"""A switch by its name, as it is kept, and in words: any key but Escape, or any button of a mouse."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from coprod_desktop.i18n import _

_MOUSE = "mouse-"


class Repeats:
    """Tells a key that is held down from one that is pressed again. X11 sends a release and a press of the same moment for a key that is held,
    and Qt marks them as repeats only when it reads both at once."""

    def __init__(self) -> None:
        self._released: dict[int, int] = {}

    def has(self, event: QKeyEvent) -> bool:
        """To be asked of every press and release. Of a release that is not marked it is only known with the press that follows."""
        if event.type() == QEvent.Type.KeyRelease:
            self._released[event.key()] = event.timestamp()
            return event.isAutoRepeat()
        return event.isAutoRepeat() or (event.timestamp() > 0 and self._released.get(event.key()) == event.timestamp())


def key_name(event: QKeyEvent) -> str:
    """Qt's name of the key without its start ("Space", "F13"), or its number where Qt has no name. Both Enter keys are "Return"."""
    try:
        name = Qt.Key(event.key()).name.removeprefix("Key_")
    except ValueError:
        return str(event.key())
    return "Return" if name == "Enter" else name


def button_name(event: QMouseEvent) -> str:
    return _MOUSE + str(event.button().name).removesuffix("Button").lower()


def switch_words(name: str) -> str:
    """What the switch is, within a sentence."""
    if name.startswith(_MOUSE):
        known = {"mouse-left": _("the left mouse button"), "mouse-right": _("the right mouse button"), "mouse-middle": _("the middle mouse button")}
        return known.get(name, _("a mouse button"))
    known = {"Space": _("the space bar"), "Return": _("the Enter key"), "Tab": _("the Tab key"), "Backspace": _("the Backspace key")}
    if name in known:
        return known[name]
    return _("a key") if name.isdigit() and len(name) > 1 else _("the {key} key").format(key=name)
