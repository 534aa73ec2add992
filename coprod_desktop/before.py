"""The window before a group is open: the same header, look and voice, and this computer's own memory in place of a group's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QStandardPaths, QTimer

from coprod_desktop import paths
from coprod_desktop.app import screen as screen_of_group
from coprod_desktop.i18n import _
from coprod_desktop.pictures import Pictures as PictureLibrary
from coprod_desktop.services.changes import Changes
from coprod_desktop.services.looks import Looks
from coprod_desktop.services.moving import Moving
from coprod_desktop.services.safe import Safe
from coprod_desktop.services.seats import Seats
from coprod_desktop.services.words import EverydayWords
from coprod_desktop.storage.backups import Backups
from coprod_desktop.storage.carrying import Carrying
from coprod_desktop.storage.places import groups_near
from coprod_desktop.ui.folders import FoldersPresenter
from coprod_desktop.ui.jobs import ProcessJobs
from coprod_desktop.ui.language import use_language
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.opening import OpeningPresenter, Question
from coprod_desktop.ui.painting import Pictures
from coprod_desktop.ui.roles import install_roles
from coprod_desktop.ui.screen import Screen
from coprod_desktop.ui.sticks import sticks
from coprod_desktop.ui.theme import load_fonts
from coprod_desktop.wiring_records import SystemClock
from coprod_desktop.word_list import common_words

if TYPE_CHECKING:
    from coprod_desktop.domain.undoable import OnPage
    from coprod_desktop.services.group import GroupServices
    from coprod_desktop.services.people import People
    from coprod_desktop.speech.voice import Voice
    from coprod_desktop.storage.computer import ThisComputer

_WARM = 200  # milliseconds after the window is shown


class _NothingDone:
    """What can be undone before a group is open."""

    def last(self, shown: Sequence[OnPage] = ()) -> None:
        return None


class _NoCodes:
    """Nobody can lock what is not open yet."""

    def has(self) -> bool:
        return False


class _NoConcerns:
    """No group keeps a concern record yet."""

    on = False


class NoGroup:
    """As much of GroupServices as the question, Look, Help and the keys use while nobody is known."""

    def __init__(self, computer: ThisComputer) -> None:
        self.changes = Changes()
        self.seats = Seats(computer, self.changes)
        self.looks = Looks(computer, self, self.seats, self.changes, of_computer=True)
        self.safe = Safe(computer, self.changes, str)
        self.undo = _NothingDone()
        self.concerns = _NoConcerns()
        self.words = EverydayWords(common_words)
        self.codes = _NoCodes()
        self.jobs = ProcessJobs()
        self._computer = computer
        self.at(Path())

    def at(self, folder: Path) -> None:
        """Where a copy that is brought back goes."""
        self.moving = Moving(Carrying(folder), Backups(folder), self._computer, self.changes, self.jobs, SystemClock(), _no_passphrase)

    @cached_property
    def people(self) -> People:
        raise AssertionError("nobody takes part before a group is open")


class Before:
    """Asks until a group is open. `choose` gets the folder that somebody chose and returns "" or what is wrong."""

    def __init__(self, computer: ThisComputer, choose: Callable[[Path], str], *, muted: bool = False) -> None:
        load_fonts()
        install_roles()
        use_language(computer.look().language)
        self._muted, self.choose = muted, choose
        self._question: Question | None = None
        self._folder = Path()
        self._look_at_start = computer.look()
        self._computer = computer
        self._services = NoGroup(computer)
        self.window = MainWindow(cast("GroupServices", self._services), Pictures(PictureLibrary(), _no_photo), self._make_voice, self._screen)
        self._later = QTimer(singleShot=True)
        self._later.timeout.connect(self.window.reader.warm)

    def _make_voice(self) -> Voice:
        from coprod_desktop.speech.voice import Voice

        return Voice(muted=self._muted)

    @property
    def look_was_changed(self) -> bool:
        return self._computer.look() != self._look_at_start

    def ask(self, question: Question, folder: Path) -> None:
        """Shows the question about a folder; a name that was typed for another folder is still there."""
        before = self._question
        if before is not None and question.label and not question.secret and not before.secret:
            question.typed = before.typed
        self._question, self._folder = question, folder
        self._services.at(folder)
        self.window.restart_at("home")
        if not self.window.isVisible():
            self.window.show()
            self._later.start(_WARM)

    def _screen(self, name: str) -> Screen:
        if name == "home" and self._question is not None:
            return Screen("opening", partial(OpeningPresenter, self._question), _opening_view)
        if name == "folders":
            return Screen("folders", partial(FoldersPresenter, self), _folders_view)
        if name == "restore":
            return screen_of_group(name)._replace(coordinate=False)  # nobody coordinates yet
        return screen_of_group(name)

    # Folders

    def groups(self) -> Sequence[Path]:
        near = groups_near(path for _name, path in _near())
        return [folder for folder in near if folder != self._folder]

    def places(self) -> Sequence[tuple[str, Path]]:
        new = [(name, path / paths.GROUP_NAME) for name, path in _near()]
        return [(name, folder) for name, folder in new if folder != self._folder and not folder.exists()]

    def close(self) -> None:
        self._later.stop()
        self.window.close()
        self.window.reader.close()
        self._services.jobs.close()


def _no_passphrase() -> bool:
    return False


def _opening_view() -> type:
    from coprod_desktop.ui.opening_view import OpeningView

    return OpeningView


def _folders_view() -> type:
    from coprod_desktop.ui.folders_view import FoldersView

    return FoldersView


def _near() -> list[tuple[str, Path]]:
    """The places a person knows by name, then the sticks that are in, as (name, folder)."""
    place = QStandardPaths.StandardLocation
    known = ((_("Documents"), place.DocumentsLocation), (_("Desktop"), place.DesktopLocation))
    found = [(name, Path(QStandardPaths.writableLocation(where))) for name, where in known]
    found += [(stick.name, stick.folder) for stick in sticks() if not stick.read_only]
    return [(name, folder) for name, folder in found if folder.is_dir()]


def _no_photo(key: str) -> bytes:
    return b""
