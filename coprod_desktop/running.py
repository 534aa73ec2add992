"""The app as it runs: one window a group, opened with its passphrase when it has one; what breaks is noted and told."""

from __future__ import annotations

import sys
import time
from contextlib import suppress
from functools import cached_property, partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TextIO

from PySide6.QtCore import QTimer

from coprod_desktop import paths
from coprod_desktop.app import App, qt_application
from coprod_desktop.i18n import _
from coprod_desktop.storage.computer import ThisComputer
from coprod_desktop.storage.folder import create, open_group
from coprod_desktop.storage.problems import StorageProblem
from coprod_desktop.ui.one_instance import OneInstance

if TYPE_CHECKING:
    import logging

    from coprod_desktop.before import Before
    from coprod_desktop.services.changes import Change
    from coprod_desktop.storage.folder import Group
    from coprod_desktop.ui.main_window import MainWindow
    from coprod_desktop.ui.opening import Question

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
    """Holds the window of the group, or the one before it. `muted` is a voice that makes no sound."""

    def __init__(self, folder: Path, *, muted: bool = False) -> None:
        self.folder, self._muted = folder, muted
        self.app: App | None = None
        self.before: Before | None = None
        self._one = OneInstance(folder, self._to_front)
        self._chosen = False
        self._told, self._went_well = "", True
        self._said_at = -_SAY_AGAIN
        self._later = QTimer(singleShot=True)
        self._later.timeout.connect(self._after_first_paint)

    @cached_property
    def notes(self) -> Notes:
        return Notes(paths.log_folder())

    @cached_property
    def computer(self) -> ThisComputer:
        return ThisComputer()

    @property
    def first(self) -> bool:
        return self._one.first

    @property
    def window(self) -> MainWindow | None:
        holder = self.app or self.before
        return holder.window if holder is not None else None

    def call_first(self) -> bool:
        """Brings the copy that has this group to the front; whether it answered."""
        return self._one.call_first()

    def start(self) -> None:
        """Opens the group's window, or asks what must be known before."""
        self._open_or_ask()
        self._later.start(_AFTER_FIRST_PAINT)

    def _open_or_ask(self) -> None:
        try:
            self._open(open_group(self.folder))
        except StorageProblem as problem:
            from coprod_desktop.opening_questions import question_for

            lost = not self._chosen and self.computer.chosen_folder() == self.folder
            self._ask(question_for(problem, self.folder, lost=lost, name=self._with_name, passphrase=self._with_passphrase, again=self._again))

    def _after_first_paint(self) -> None:
        self.notes.watch()
        self._one.listen()
        self.notes.listen()
        if self.app is not None and self.folder == self.computer.group_folder():
            self.computer.save_look(self.app.group.settings.look())

    def _ask(self, question: Question) -> None:
        if self.before is None:
            from coprod_desktop.before import Before

            self.before = Before(self.computer, self.choose, muted=self._muted)
            self.before.window.copy_wanted.connect(self._open_copy)
        self.before.ask(question, self.folder)

    def choose(self, chosen: Path) -> str:
        """Opens the group of another folder, or asks for it; "" or what is wrong."""
        from coprod_desktop.storage.places import group_in

        folder = group_in(chosen)
        if folder != self.folder:
            other = OneInstance(folder, self._to_front)
            if not other.first:
                other.call_first()
                return _("This group is open already. Look for its window.")
            self._one.close()
            self._one, self.folder = other, folder
            self._one.listen()
        self._chosen = True
        self._open_or_ask()
        return ""

    def _again(self, typed: str) -> str:
        self._open_or_ask()
        return ""

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
            group = create(self.folder, name)
        except StorageProblem as problem:
            return problem.sentence
        group.settings.save_look(self.computer.look())
        self._open(group)
        return ""

    def _open(self, group: Group) -> None:
        if self.before is not None and self.before.look_was_changed:
            group.settings.save_look(self.computer.look())
        self.app = App(group, muted=self._muted)
        self.app.services.changes.subscribe(self._on_change)
        self.app.window.copy_wanted.connect(self._open_copy)
        if self._chosen:
            self.computer.remember_folder(self.folder)
        if self.before is not None:
            self.app.window.setGeometry(self.before.window.geometry())
        self.app.show()
        if self._told:
            self._say(self._told, "good" if self._went_well else "stop")
            self._told = ""
        if self.before is not None:
            self.before.close()

    def _on_change(self, change: Change) -> None:
        """The look of whoever takes part is theirs alone; the group's is kept for the next start."""
        if change.kind == "look" and self.app is not None:
            self.computer.save_look(self.app.group.settings.look())

    def _open_copy(self, ours: bool, words: str) -> None:
        QTimer.singleShot(0, self._one, partial(self._change_group, ours, words))  # its window is still in the middle of a press

    def _change_group(self, ours: bool, words: str) -> None:
        """The copy that was made ready takes the place of the group. Where that cannot be, the group opens as it was."""
        from coprod_desktop.storage import restoring

        application = qt_application()
        application.setQuitOnLastWindowClosed(False)
        if self.app is not None:
            self.app.close()
            self.app, self.before = None, None
        try:
            if ours:
                restoring.put_in_place(self.folder)
            else:
                restoring.put_new_in_place(self.folder)
        except OSError as trouble:
            self.notes.write_trouble(trouble)
            words = ""
        self._told, self._went_well = words or _("The copy could not be put in its place. Your group is as it was."), bool(words)
        self._open_or_ask()
        self.fit()
        application.setQuitOnLastWindowClosed(True)

    def fit(self) -> None:
        """On a small laptop the row of buttons below would be off the screen: there the window fills it."""
        window = self.window
        if window is not None and not window.screen().availableGeometry().contains(window.frameGeometry()):
            window.showMaximized()

    def _to_front(self) -> None:
        window = self.window
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
        window = self.window
        if window is not None and time.monotonic() - self._said_at > _SAY_AGAIN:
            self._said_at = time.monotonic()
            sentence = (trouble.sentence if isinstance(trouble, StorageProblem)
                        else _("Something did not work. What was saved is safe. Go Home, then try again."))
            QTimer.singleShot(0, window, partial(self._say, sentence))

    def _say(self, sentence: str, tone: str = "stop") -> None:
        from coprod_desktop.ui.screen import Message

        if self.window is not None:
            self.window.say(Message(sentence, tone))

    def close(self) -> None:
        self._later.stop()
        for holder in (self.app, self.before):
            if holder is not None:
                holder.close()
        self._one.close()


def open_window(folder: Path | None = None) -> int:
    """Opens the app on a group's folder, or the group on this computer; the exit code."""
    application = qt_application()
    running = Running(folder or ThisComputer().group_folder())
    if not running.first:
        running.call_first()
        return 0
    sys.excepthook = running.note_trouble
    running.start()
    running.fit()
    code = application.exec()
    running.close()
    return code
