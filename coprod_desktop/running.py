"""The app as it runs: one window a group, opened with its passphrase when it has one, copies kept as it goes."""

import faulthandler
import logging
import logging.handlers
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QWidget

from coprod_desktop import paths
from coprod_desktop.app import App, qt_application
from coprod_desktop.i18n import _
from coprod_desktop.pictures import Pictures as PictureLibrary
from coprod_desktop.storage.folder import Group, create, open_group
from coprod_desktop.storage.problems import NoGroupHere, PassphraseNeeded, StorageProblem
from coprod_desktop.ui.one_instance import OneInstance
from coprod_desktop.ui.opening import Opening
from coprod_desktop.ui.painting import Pictures
from coprod_desktop.ui.theme import load_fonts


def keep_log() -> None:
    """Notes crashes and what went wrong on this computer only: places in the code, never what people typed."""
    folder = paths.log_folder()
    folder.mkdir(parents=True, exist_ok=True)
    handler = logging.handlers.RotatingFileHandler(folder / "coprod.log", maxBytes=200_000, backupCount=2, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    logging.getLogger().addHandler(handler)
    faulthandler.enable(open(folder / "crash.log", "a", encoding="utf-8"))  # noqa: SIM115  (open for as long as the app runs)
    sys.excepthook = _note_crash


def _note_crash(kind: type[BaseException], trouble: BaseException, trace: TracebackType | None) -> None:
    places = []
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{Path(code.co_filename).name}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    # The message is left out: it can hold a name or what somebody wrote.
    logging.getLogger().error("%s at %s", kind.__name__, " < ".join(reversed(places)))


class Running:
    """Holds the window, or the question before it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.app: App | None = None
        self.opening: QWidget | None = None
        self._one = OneInstance(folder, self._to_front)

    @property
    def first(self) -> bool:
        return self._one.first

    def start(self) -> None:
        """Opens the group's window, or asks what must be known before."""
        try:
            self._open(open_group(self.folder))
        except PassphraseNeeded:
            self._ask(picture="openmoji:1F512", title=_("Your group has a passphrase"), note=_("Type it to open the group. The recovery code works too."),
                      label=_("Passphrase or recovery code"), go=_("Open"), answer=self._with_passphrase, secret=True)
        except NoGroupHere:
            self._ask(picture="openmoji:1F44B-1F3FE", title=_("Welcome"), note=_("This app is for your group. It all stays on this computer."),
                      label=_("What is your group called?"), go=_("Start"), answer=self._with_name)
        except StorageProblem as problem:
            self._ask(picture="openmoji:1F6DF", title=_("The group did not open"), note=problem.sentence, label="", go=_("Close"), answer=_nothing)

    def _ask(self, *, picture: str, title: str, note: str, label: str, go: str, answer: Callable[[str], str], secret: bool = False) -> None:
        load_fonts()
        self.opening = Opening(Pictures(PictureLibrary(), _no_photo), picture=picture, title=title, note=note, label=label, go=go, answer=answer,
                               secret=secret)
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
        window = self.app.window if self.app is not None else self.opening
        if window is not None:
            window.showNormal() if window.isMinimized() else window.show()
            window.raise_()
            window.activateWindow()

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
    folder = folder or paths.group_folder()
    application = qt_application()
    keep_log()
    running = Running(folder)
    if not running.first:
        return 0
    running.start()
    code = application.exec()
    running.close()
    return code
