"""The tour: the main job done by keys alone through the real windows on a sample group, leaving pictures, the sheet and the group."""

import os
import shutil
import time as clock_time
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import click

from coprod_desktop.domain.preferences import Look
from coprod_desktop.services.sheet_files import FORMS

DAY = date(2026, 11, 21)
_KEYS_MOST = 120  # Tab presses before we say that something cannot be reached
_WAIT = 30.0  # seconds for a page to be made


class Stuck(Exception):
    """A step of the tour could not be done by keys; the message says which."""


class _TourClock:
    """A fixed day, so that the tour leaves the same pictures each time."""

    def now(self) -> datetime:
        return datetime.combine(DAY, time(14, 20))


class Guide:
    """A person with a keyboard: Tab to a thing, Enter to press it, letters to write; and a camera."""

    def __init__(self, folder: Path, out: Path) -> None:
        from coprod_desktop.app import App, qt_application
        from coprod_desktop.storage.folder import open_group

        self.qt = qt_application()
        self.out = out
        self.shots = 0
        self.app = App(open_group(folder, now=_TourClock().now), clock=_TourClock(), muted=True)
        self.app.window.resize(1280, 800)
        self.app.show()
        self.app.window.make_keys()
        self.settle()

    def settle(self) -> None:
        from PySide6.QtCore import QCoreApplication, QEvent

        for _ in range(4):
            self.qt.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # no event loop runs that would do it

    def key(self, key: object, modifier: object = None) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        target = self.app.window.focusWidget() or self.app.window
        QTest.keyClick(target, key, modifier or Qt.KeyboardModifier.NoModifier)  # type: ignore[call-overload]
        self.settle()

    def find(self, name: str) -> None:
        """Tab until the thing with this name has the focus. Raises Stuck."""
        from PySide6.QtCore import Qt

        for _ in range(_KEYS_MOST):
            focus = self.app.window.focusWidget()
            if focus is not None and focus.objectName().startswith(name):
                return
            self.key(Qt.Key.Key_Tab)
        self.shot("stuck")
        raise Stuck(f"Tab does not reach “{name}” on “{self.app.window.windowTitle()}”.")

    def press(self, name: str) -> None:
        from PySide6.QtCore import Qt

        self.find(name)
        self.key(Qt.Key.Key_Return)

    def write(self, name: str, words: str) -> None:
        from PySide6.QtTest import QTest

        self.find(name)
        QTest.keyClicks(self.app.window.focusWidget(), words)
        self.settle()

    def rest(self) -> None:
        """A second of reading: a press that comes too soon is taken for a slip."""
        end = clock_time.monotonic() + 1
        self.wait(lambda: clock_time.monotonic() > end)

    def wait(self, ready: Callable[[], bool]) -> None:
        end = clock_time.monotonic() + _WAIT
        while not ready():
            if clock_time.monotonic() > end:
                raise Stuck("The page was not ready in time.")
            self.qt.processEvents()
            clock_time.sleep(0.01)
        self.settle()

    def shot(self, name: str) -> None:
        self.shots += 1
        self.settle()
        self.app.window.grab().save(str(self.out / f"{self.shots:02d}-{name}.png"))

    def state(self) -> Any:
        """What the screen shows now."""
        return self.app.window.here.state if self.app.window.here is not None else None

    def looks(self, name: str) -> None:
        """The same screen at 100, 200 and 400 %, light and high contrast."""
        for scale, theme in ((100, "light"), (200, "dark"), (400, "yellow-on-black")):
            self.app.services.looks.use(Look(scale=scale, theme=theme))
            self.settle()
            self.wait(lambda: not getattr(self.state(), "making", ""))
            self.shot(f"{name}-{scale}-{theme}")
        self.app.services.looks.use(Look(theme="light"))
        self.settle()


def run(out: Path, make_guide: Callable[[Path, Path], Guide] = Guide) -> int:
    """Takes the tour into the folder `out`; the exit code. Says each step as it is done."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from coprod_desktop.sample.build import build
    from coprod_desktop.storage.folder import create

    folder = out / "group"
    out.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(folder, ignore_errors=True)
    for old in out.glob("*.png"):
        old.unlink()
    say("A sample group is made: three years of sessions, 200 people.")
    group = create(folder, "Open Door Arts", now=_TourClock().now)
    with group.bulk() as bulk:
        build(bulk, DAY)
    group.close()
    guide = make_guide(folder, out)
    try:
        _tour(guide)
    except Stuck as stuck:
        say(f"The tour stopped. {stuck}")
        return 1
    finally:
        guide.app.close()
    say(f"The pictures, the sheet and the group are in {out.resolve()}.")
    return 0


def say(sentence: str) -> None:
    click.echo(sentence)


def _tour(guide: Guide) -> None:
    _home_and_register(guide)
    _how_was_it(guide)
    _ending(guide)
    _sheet(guide)
    _own_sheet(guide)


def _home_and_register(guide: Guide) -> None:
    from PySide6.QtCore import Qt

    say("Home: today in words, and the session that is next.")
    guide.looks("home")
    guide.press("hero")
    guide.looks("register")
    say("The register: twelve people are marked as here, by keys.")
    guide.find("person-")
    for _ in range(12):
        guide.key(Qt.Key.Key_Return)
        guide.key(Qt.Key.Key_Tab)
    say("One person came late. Someone new is added with a first name.")
    guide.press("stamp-late")
    guide.find("person-")
    for _ in range(13):
        guide.key(Qt.Key.Key_Tab)
    guide.key(Qt.Key.Key_Return)
    guide.press("stamp-here")
    guide.press("new")
    guide.write("name", "Rosa")
    guide.key(Qt.Key.Key_Return)
    guide.shot("register-marked")
    say("Who is in the building now.")
    guide.press("building")
    guide.shot("in-the-building")
    guide.key(Qt.Key.Key_Escape)
    guide.press("next")
    guide.looks("what-comes-next")


def _how_was_it(guide: Guide) -> None:
    from PySide6.QtCore import Qt

    say("The laptop is handed to one person, who says how it was.")
    guide.press("step-0")
    guide.shot("hand-over")
    guide.press("face-")
    guide.press("choice-person/alone")
    guide.looks("how-was-it")
    guide.press("answer-good")
    guide.press("next")
    guide.write("words", "I finished my blanket. Everybody clapped.")
    guide.looks("what-was-good")
    guide.press("next")
    guide.press("dont_know")
    if hasattr(guide.state(), "made_up"):  # only who was never asked before is asked if the words may be shared
        guide.looks("is-it-ok")
        guide.press("choice-yes")
        guide.press("choice-no_name")
    guide.looks("thank-you")
    say("The laptop is given back.")
    guide.key(Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    guide.looks("take-part")
    guide.press("choice-unlock")
    guide.shot("give-back")
    guide.press("choice-")
    guide.press("hero")
    guide.press("next")


def _ending(guide: Guide) -> None:
    say("What we did, and what we will do.")
    guide.press("step-1")
    guide.press("picture-1")
    guide.press("add")
    guide.looks("what-we-did")
    guide.press("finish")
    guide.press("step-2")
    guide.press("new")
    guide.write("answer", "We will ask for a hearing loop")
    guide.press("next")
    guide.press("person-0")
    guide.press("day-0")
    guide.shot("promise")
    guide.press("finish")
    say("The words people said are read before they are shared.")
    guide.press("step-3")
    guide.looks("ok-to-share")
    guide.rest()
    guide.press("share-ok")
    guide.shot("shared")


def _sheet(guide: Guide) -> None:
    from PySide6.QtCore import Qt

    say("The sheet in easy read, and the sign-in sheet.")
    for name in ("session-summary", "sign-in-sheet"):
        guide.key(Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
        guide.press("choice-2")
        guide.press(f"sheet-{name}")
        guide.wait(lambda: bool(guide.state().page))
        guide.looks(name)
        _save(guide, name)
    guide.key(Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    guide.press("hero")
    guide.press("next")
    guide.press("end")
    say("The session is ended.")
    guide.shot("ended")


def _own_sheet(guide: Guide) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    say("A sheet of our own: from the records, with a line more, an easier word and a picture.")
    guide.key(Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    guide.press("choice-2")
    guide.press("sheet-session-summary")
    guide.wait(lambda: bool(guide.state().page))
    guide.press("change")
    guide.find("words-")
    guide.key(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    guide.key(Qt.Key.Key_Return)
    QTest.keyClicks(guide.app.window.focusWidget(), "Refreshments are free.")
    guide.rest()  # the help with plain words waits for a pause
    guide.shot("plain-words")
    guide.press("help-use")
    guide.press("offer-")
    guide.rest()  # the page beside follows
    guide.looks("make-a-sheet")


def _save(guide: Guide, name: str) -> None:
    """Writes the sheet that is on the screen, in every form. The tour has nobody to choose a place in a file dialog."""
    session = guide.app.services.sessions.today()[0]
    handout = guide.app.services.handouts.make(name, session.id)
    done: list[Path] = []
    for form in FORMS:
        guide.app.services.sheet_files.save(handout, guide.out / f"{name}.{form}", form, then=done.append, failed=_not_written)
    guide.wait(lambda: len(done) == len(FORMS))


def _not_written(trouble: BaseException) -> None:
    raise Stuck("A sheet could not be written.") from trouble
