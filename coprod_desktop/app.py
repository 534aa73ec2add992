"""Wiring: the only file that knows every part."""

import importlib
import pkgutil
import sys
from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QApplication

from coprod_desktop import screens
from coprod_desktop.pictures import Pictures as PictureLibrary
from coprod_desktop.services.changes import Changes
from coprod_desktop.services.ending import Ending
from coprod_desktop.services.feedback import Feedback
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.looks import Looks
from coprod_desktop.services.people import People
from coprod_desktop.services.ports import Clock, Jobs
from coprod_desktop.services.register import Register
from coprod_desktop.services.seats import Seats
from coprod_desktop.services.sessions import Sessions
from coprod_desktop.services.undo import UndoList
from coprod_desktop.storage.folder import Group
from coprod_desktop.ui.jobs import ProcessJobs
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.painting import Pictures
from coprod_desktop.ui.screen import Message, Screen
from coprod_desktop.ui.theme import load_fonts


class SystemClock:
    def now(self) -> datetime:
        return datetime.now()


def screen(name: str) -> Screen:
    """The screen of a folder in screens/, loaded when it is first needed."""
    found: Screen = importlib.import_module(f"coprod_desktop.screens.{name}").SCREEN
    return found


def screen_names() -> tuple[str, ...]:
    return tuple(sorted(module.name for module in pkgutil.iter_modules(screens.__path__)))


def services_for(group: Group, jobs: Jobs, clock: Clock | None = None) -> GroupServices:
    """Everything that can be done in an open group."""
    clock = clock or SystemClock()
    changes = Changes()
    seats = Seats(group.settings, changes)
    people = People(group.people, seats, changes, clock, group.media)
    return GroupServices(
        changes=changes, clock=clock, seats=seats, people=people, sessions=Sessions(group.sessions, seats, changes, clock),
        register=Register(group.register, seats, changes, clock), feedback=Feedback(group.feedback, seats, changes, clock),
        ending=Ending(group.sessions, group.media, seats, changes), looks=Looks(group.settings, people, seats, changes),
        undo=UndoList(group.log, seats, changes), pictures=PictureLibrary(), jobs=jobs)


class App:
    """The application with one open group in one window."""

    def __init__(self, group: Group, *, clock: Clock | None = None, muted: bool = False) -> None:
        from coprod_desktop.speech.voice import Voice

        load_fonts()
        QLocale.setDefault(QLocale("en_GB"))  # screen readers choose their voice by it
        self.group = group
        self.jobs = ProcessJobs()
        self.voice = Voice(muted=muted)
        self.services = services_for(group, self.jobs, clock)
        self.pictures = Pictures(self.services.pictures, group.media.read)
        self.window = MainWindow(self.services, self.pictures, self.voice, screen)

    def show(self) -> None:
        """Home first; what can wait comes after the first paint."""
        self.window.home()
        self.window.show()
        if self.group.opened_note:
            self.window.say(Message(self.group.opened_note, "warn"))
        QTimer.singleShot(200, self.window, self._after_first_paint)

    def _after_first_paint(self) -> None:
        self.services.sessions.top_up()
        self.voice.warm()

    def close(self) -> None:
        self.window.close()
        self.voice.close()
        self.jobs.close()
        self.group.close()


def qt_application(arguments: Sequence[str] = ()) -> QApplication:
    application = QApplication.instance() or QApplication([sys.argv[0], *arguments])
    application.setApplicationName("Coprod Desktop")
    return application  # type: ignore[return-value]
