"""The app with its window: one open group, its services, its voice."""

from __future__ import annotations

import gc
import importlib
import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from coprod_desktop import screens
from coprod_desktop.domain.seat import Seat
from coprod_desktop.ui.jobs import ProcessJobs
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.painting import Pictures
from coprod_desktop.ui.roles import install_roles
from coprod_desktop.ui.theme import load_fonts, wishes
from coprod_desktop.wiring import Services

if TYPE_CHECKING:
    from coprod_desktop.services.changes import Change
    from coprod_desktop.services.ports import Clock
    from coprod_desktop.speech.voice import Voice
    from coprod_desktop.storage.folder import Group
    from coprod_desktop.ui.left_alone import LeftAlone
    from coprod_desktop.ui.screen import Screen


_REMIND_EVERY = 20_000  # milliseconds
_TELL_AFTER = 800  # milliseconds: a screen reader that is there has come by then
_COPY_AFTER = 5000  # milliseconds after the first paint: by then Home can be used


def screen(name: str) -> Screen:
    """The screen of a folder in screens/, loaded when it is first needed."""
    found: Screen = importlib.import_module(f"coprod_desktop.screens.{name}").SCREEN
    return found


def screen_names() -> tuple[str, ...]:
    import pkgutil

    return tuple(sorted(module.name for module in pkgutil.iter_modules(screens.__path__)))


class App:
    """The application with one open group in one window. The voice is made after the first paint."""

    def __init__(self, group: Group, *, clock: Clock | None = None, muted: bool = False) -> None:
        load_fonts()
        install_roles()
        self.group, self._muted = group, muted
        self.jobs = ProcessJobs()
        self.services = Services(group, self.jobs, clock)
        self.pictures = Pictures(self.services.pictures, self._photo)
        self.window = MainWindow(self.services, self.pictures, self._make_voice, screen)
        self._left_alone: LeftAlone | None = None
        self._later = QTimer(singleShot=True)
        self._later.timeout.connect(self._after_first_paint)
        self._copy = QTimer(singleShot=True)
        self._copy.timeout.connect(self._copy_of_the_day)
        self._remind = QTimer(interval=_REMIND_EVERY)
        self._remind.timeout.connect(self.remind)
        self._reminded: set[tuple[object, ...]] = set()
        self.services.changes.subscribe(self._on_change)

    def _photo(self, key: str) -> bytes:
        """Nothing for a photo that is lost: its place stays empty."""
        from coprod_desktop.storage.problems import PhotosMended

        try:
            return self.group.media.read(key)
        except PhotosMended as told:
            QTimer.singleShot(0, self.window, partial(self._say_stop, told.sentence))  # not while the window is painted
            return self._photo(key)
        except KeyError:
            return b""

    def _make_voice(self) -> Voice:
        from coprod_desktop.speech.voice import Voice

        return Voice(muted=self._muted)

    def show(self) -> None:
        """Home first (or *Take part*, where the app was closed in it); what can wait comes after the first paint."""
        self._forget_who_is_gone()
        self.window.home()
        self.window.show()
        self._later.start(200)

    def _forget_who_is_gone(self) -> None:
        """A copy put back may know a hand-over to somebody who was taken out since."""
        seats = self.services.seats
        if seats.actor.person_id:
            try:
                self.services.people.get(seats.actor.person_id)
            except KeyError:
                seats.take_part()

    def _after_first_paint(self) -> None:
        gc.freeze()  # what is there now stays, and need not be looked through again and again
        gc.enable()
        from coprod_desktop.ui.screen import Message

        view = self.window.view
        if view is not None:
            QTimer.singleShot(_TELL_AFTER, view, view.tell_beginning)
        note = self.group.opened_note or self._reminder()
        if note:
            self.window.say(Message(note, "warn"))
        self.services.sessions.top_up()
        self.window.reader.warm()
        self._copy.start(_COPY_AFTER)
        self._watch()
        self._remind.start()

    def remind(self) -> None:
        """Once: that it is time to ring somebody, for who runs a session alone. Who takes part is asked to hand the laptop back, and
        sees no number."""
        plan = self.services.day_plans.due()
        if plan is None:
            return
        from coprod_desktop.domain.day_plan import ring_words
        from coprod_desktop.i18n import _
        from coprod_desktop.ui.screen import Message

        taking_part = self.services.seats.seat is Seat.TAKE_PART
        told = (plan.session_id, plan.check_in, taking_part)
        if told in self._reminded:
            return
        self._reminded.add(told)
        words = _("Please give the laptop to the person who runs the session.") if taking_part else ring_words(plan)
        self.window.say(Message(words, "warn"))
        self.window.read_unasked(words)

    def _reminder(self) -> str:
        """For who runs the group, not for who takes part."""
        return self.services.moving.reminder() if self.services.seats.seat is Seat.RUN else ""

    def _copy_of_the_day(self) -> None:
        self.services.forgetting.when_due(self._say_stop)
        self.services.keeping.copy_when_due(self._say_stop)
        self.group.log.forget_old_values()  # what was before a change is kept for 90 days

    def _watch(self) -> None:
        minutes = self.services.seats.left_alone_after()
        if minutes and self._left_alone is None:
            from coprod_desktop.ui.left_alone import LeftAlone

            self._left_alone = LeftAlone(self.window)
        if self._left_alone is not None:
            self._left_alone.watch(minutes)

    def _on_change(self, change: Change) -> None:
        if change.kind == "left_alone":
            self._watch()
        if change.kind == "session" and change.id:
            session = self.services.sessions.get(change.id)
            if session.ended_at:
                self.services.keeping.copy_after(session, self._say_stop)

    def _say_stop(self, sentence: str) -> None:
        from coprod_desktop.ui.screen import Message

        self.window.say(Message(sentence, "stop"))

    def close(self) -> None:
        self._later.stop()
        self._copy.stop()
        self._remind.stop()
        self.window.close()
        self.window.reader.close()
        self.jobs.close()
        self.group.close()


def qt_application() -> QApplication:
    application = QApplication.instance()
    if application is None:
        heard = wishes()
        application = QApplication([sys.argv[0]])
        heard.begin()
    application.setApplicationName("Coprod Desktop")
    return application  # type: ignore[return-value]
