"""The app as it runs: one window a group, opened with its passphrase when it has one; what breaks is noted and told."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from contextlib import suppress
from functools import cached_property, partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TextIO

from PySide6.QtCore import QTimer

from coprod_desktop import paths
from coprod_desktop.app import App, qt_application
from coprod_desktop.i18n import _
from coprod_desktop.storage.folder import create, open_group
from coprod_desktop.storage.problems import NoGroupHere, PassphraseNeeded, StorageProblem
from coprod_desktop.ui.one_instance import OneInstance

if TYPE_CHECKING:
    import logging

    from PySide6.QtWidgets import QWidget

    from coprod_desktop.storage.folder import Group
    from coprod_desktop.ui.opening import Opening

_AFTER_FIRST_PAINT = 300  # milliseconds
_LONGEST = 200_000  # bytes of one log; the one before it is kept too
_SAY_AGAIN = 5.0  # seconds: what breaks at every paint is said once


class Notes:
    """What went wrong, on this computer only: places in the code, never what people typed. A log that cannot be written stops nobody."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "coprod.log"
        self._crash: TextIO | None = None

    def watch(self) -> None:
        """Notes crashes below Python too."""
        import faulthandler

        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._crash = (self._file.parent / "crash.log").open("a", encoding="utf-8")  # open for as long as the app runs
            faulthandler.enable(self._crash)

    def write(self, line: str) -> None:
        with suppress(OSError):
            if self._file.exists() and self._file.stat().st_size > _LONGEST:
                self._file.replace(self._file.with_suffix(".before.log"))
            with self._file.open("a", encoding="utf-8") as file:
                file.write(f"{time.strftime('%Y-%m-%d %H:%M:%S')} {line}\n")

    def write_trouble(self, trouble: BaseException) -> None:
        """Its message is left out: it can hold a name or what somebody wrote."""
        self.write(f"{type(trouble).__name__} at {_places(trouble.__traceback__)}")

    def write_record(self, record: logging.LogRecord) -> bool:
        """A filter for the root logger: of other people's code only the place is noted. Nothing is printed."""
        said = str(record.msg) if record.name.startswith("coprod_desktop") else ""
        self.write(" ".join(filter(None, (record.levelname, f"{record.module}:{record.lineno}", said))))
        if record.exc_info and record.exc_info[1] is not None:
            self.write_trouble(record.exc_info[1])
        return False

    def listen(self) -> None:
        """Takes what is logged; loaded after the first paint."""
        import logging

        handler = logging.Handler(logging.WARNING)
        handler.addFilter(self.write_record)
        logging.getLogger().addHandler(handler)


def _places(trace: TracebackType | None) -> str:
    found = []
    while trace is not None:
        code = trace.tb_frame.f_code
        found.append(f"{Path(code.co_filename).name}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return " < ".join(reversed(found))


class Running:
    """Holds the window, or the question before it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.app: App | None = None
        self.opening: Opening | None = None
        self._one = OneInstance(folder, self._to_front)
        self._said_at = -_SAY_AGAIN

    @cached_property
    def notes(self) -> Notes:
        return Notes(paths.log_folder())

    @property
    def first(self) -> bool:
        return self._one.first

    def call_first(self) -> bool:
        """Brings the copy that has this group to the front; whether it answered."""
        return self._one.call_first()

    def start(self) -> None:
        """Opens the group's window, or asks what must be known before."""
        try:
            self._open(open_group(self.folder))
        except PassphraseNeeded:
            self._ask("openmoji:1F512", _("Your group has a passphrase"), _("Type it to open the group. The recovery code works too."),
                      label=_("Passphrase or recovery code"), go=_("Open"), answer=self._with_passphrase, secret=True)
        except NoGroupHere:
            self._ask("openmoji:1F44B-1F3FE", _("Welcome"), _("This app is for your group. It all stays on this computer."),
                      label=_("What is your group called?"), go=_("Start"), answer=self._with_name)
        except StorageProblem as problem:
            self._ask("openmoji:1F6DF", _("The group did not open"), problem.sentence, label="", go=_("Close"), answer=_nothing)
        QTimer.singleShot(_AFTER_FIRST_PAINT, self._one, self._after_first_paint)

    def _after_first_paint(self) -> None:
        self.notes.watch()
        self._one.listen()
        self.notes.listen()

    def _ask(self, picture: str, title: str, note: str, *, label: str, go: str, answer: Callable[[str], str], secret: bool = False) -> None:
        from coprod_desktop.pictures import Pictures as PictureLibrary
        from coprod_desktop.ui.opening import Opening
        from coprod_desktop.ui.painting import Pictures
        from coprod_desktop.ui.theme import load_fonts

        load_fonts()
        self.opening = Opening(Pictures(PictureLibrary(), _no_photo), picture=picture, title=title, note=note, label=label, go=go,
                               answer=answer, secret=secret)
        self.opening.show()

    def _with_passphrase(self, typed: str) -> str:
        try:
            self._open(open_group(self.folder, typed))
        except StorageProblem as problem:
            return problem.sentence
        return ""

    def _with_name(self, typed: str) -> str:
        name = " ".join(typed.split())
        if not name:
            return _("Write a name for your group. You can change it later.")
        try:
            self._open(create(self.folder, name))
        except StorageProblem as problem:
            return problem.sentence
        return ""

    def _open(self, group: Group) -> None:
        self.app = App(group)
        self.app.show()

    def _to_front(self) -> None:
        window: QWidget | None = self.app.window if self.app is not None else self.opening
        if window is not None:
            window.showNormal() if window.isMinimized() else window.show()
            window.raise_()
            window.activateWindow()

    # What breaks

    def note_trouble(self, kind: type[BaseException], trouble: BaseException, trace: TracebackType | None) -> None:
        """For sys.excepthook: noted without what people wrote, and said in plain words once the window is at rest."""
        if issubclass(kind, KeyboardInterrupt):
            qt_application().quit()
            return
        self.notes.write_trouble(trouble.with_traceback(trace))
        if self.app is not None and time.monotonic() - self._said_at > _SAY_AGAIN:
            self._said_at = time.monotonic()
            sentence = (trouble.sentence if isinstance(trouble, StorageProblem)
                        else _("Something did not work. What was saved is safe. Go Home, then try again."))
            QTimer.singleShot(0, self.app.window, partial(self._say, sentence))

    def _say(self, sentence: str) -> None:
        from coprod_desktop.ui.screen import Message

        if self.app is not None:
            self.app.window.say(Message(sentence, "stop"))

    def close(self) -> None:
        if self.app is not None:
            self.app.close()
        self._one.close()


def _nothing(typed: str) -> str:
    return ""


def _no_photo(key: str) -> bytes:
    return b""


def open_window(folder: Path | None = None) -> int:
    """Opens the app on a group's folder, or the group on this computer; the exit code."""
    application = qt_application()
    running = Running(folder or paths.group_folder())
    if not running.first:
        running.call_first()
        return 0
    sys.excepthook = running.note_trouble
    running.start()
    code = application.exec()
    running.close()
    return code
