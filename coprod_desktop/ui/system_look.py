"""What the computer itself wishes, followed while the app runs: the size of words, less movement, colours and contrast (EN 301 549, 11.7)."""

from __future__ import annotations

import configparser
import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QStandardPaths, Qt
from PySide6.QtGui import QFontInfo, QGuiApplication

from coprod_desktop.domain.preferences import SCALES
from coprod_desktop.services.looks import Looks
from coprod_desktop.ui.theme import system_theme

_USUAL_PIXELS = {"win32": 12, "darwin": 13}  # Segoe UI 9 pt, San Francisco 13 pt
_USUAL_ON_LINUX = 15  # GNOME 11 pt; KDE has 13
_SPI_GETCLIENTAREAANIMATION = 0x1042  # Windows: "Animation effects"
_GNOME = ("gsettings", "get", "org.gnome.desktop.interface", "enable-animations")
_MAC = ("defaults", "read", "com.apple.universalaccess", "reduceMotion")


def word_scale() -> int:
    """The size of words of this computer, one of SCALES in percent; never smaller than ours."""
    percent = 100 * QFontInfo(QGuiApplication.font()).pixelSize() / _USUAL_PIXELS.get(sys.platform, _USUAL_ON_LINUX)
    return min(SCALES, key=lambda scale: abs(scale - percent))


class SystemLook(QObject):
    """Follows what `looks` says is to be as on this computer; `redraw` is called when its colours changed, and at once when they are no longer
    those of the theme that is `painted`: some computers answer only after the first paint."""

    def __init__(self, looks: Looks, redraw: Callable[[], None], painted: str, parent: QObject) -> None:
        super().__init__(parent)
        self._looks, self._redraw = looks, redraw
        self._asking: QProcess | None = None
        self._follows_movement = False
        self._hints = QGuiApplication.styleHints()
        self._contrast = self._hints.accessibility()  # must stay in a variable: chained, PySide6 deletes the inner object
        self._hints.colorSchemeChanged.connect(self._on_colours)
        self._contrast.contrastPreferenceChanged.connect(self._on_colours)
        self._app = QGuiApplication.instance()
        assert isinstance(self._app, QGuiApplication)
        self._app.fontChanged.connect(self._on_font)
        self._app.applicationStateChanged.connect(self._on_state)
        self.follow()
        if painted != system_theme():
            self._on_colours()

    def stop(self) -> None:
        """The window closes: the group's looks are no longer to be asked."""
        assert isinstance(self._app, QGuiApplication)
        self._hints.colorSchemeChanged.disconnect(self._on_colours)
        self._contrast.contrastPreferenceChanged.disconnect(self._on_colours)
        self._app.fontChanged.disconnect(self._on_font)
        self._app.applicationStateChanged.disconnect(self._on_state)
        if self._asking is not None:
            self._asking.finished.disconnect(self._on_answer)
            self._asking.kill()
            self._asking.waitForFinished(1000)

    def follow(self) -> None:
        """Somebody may just have chosen that it is as on this computer."""
        self._on_font()  # once it is the same size, nothing more happens
        follows = self._looks.now().still_as_computer
        if follows and not self._follows_movement:
            self._ask_movement()
        self._follows_movement = follows

    def _on_colours(self) -> None:
        if self._looks.now().theme == "system":
            self._redraw()

    def _on_font(self) -> None:
        look = self._looks.now()
        if look.size_as_computer and look.scale != word_scale():
            self._looks.follow(look._replace(scale=word_scale()))

    def _on_state(self, state: Qt.ApplicationState) -> None:
        """Somebody who comes back from the settings of the computer has perhaps changed them."""
        if state == Qt.ApplicationState.ApplicationActive:
            self._ask_movement()

    # Movement: Qt tells it from 6.12 on only, so each system is asked in its own way

    def _ask_movement(self) -> None:
        if not self._looks.now().still_as_computer:
            return
        if sys.platform == "win32":
            self._follow_movement(_windows_is_still())
        elif sys.platform == "darwin":
            self._ask(_MAC)
        elif "KDE" in os.environ.get("XDG_CURRENT_DESKTOP", ""):
            self._follow_movement(_kde_is_still())
        else:
            self._ask(_GNOME)

    def _ask(self, command: tuple[str, ...]) -> None:
        if self._asking is not None or not QStandardPaths.findExecutable(command[0]):
            return
        self._asking = QProcess(self)
        self._asking.finished.connect(self._on_answer)
        self._asking.start(command[0], list(command[1:]))

    def _on_answer(self) -> None:
        if self._asking is None:
            return
        answer = bytes(self._asking.readAllStandardOutput().data()).decode(errors="replace").strip()
        self._asking.deleteLater()
        self._asking = None
        if answer:  # else this computer has no such setting
            self._follow_movement(answer in ("1", "false"))

    def _follow_movement(self, still: bool) -> None:
        look = self._looks.now()
        if look.still_as_computer and look.still != still:
            self._looks.follow(look._replace(still=still))


def _windows_is_still() -> bool:
    import ctypes

    moves = ctypes.c_int(1)
    ctypes.windll.user32.SystemParametersInfoW(_SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(moves), 0)  # type: ignore[attr-defined]
    return not moves.value


def _kde_is_still() -> bool:
    """"Animation speed: instant" is a factor of 0."""
    settings = configparser.ConfigParser(strict=False, interpolation=None)
    try:
        settings.read(Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)) / "kdeglobals")
        return settings.getfloat("KDE", "AnimationDurationFactor", fallback=1.0) == 0
    except (configparser.Error, ValueError, UnicodeDecodeError):
        return False
