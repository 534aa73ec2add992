"""Switch scanning: a frame goes from thing to thing, and who can press one switch, or two, chooses what it is on (EN 301 549 5.9)."""

from __future__ import annotations

from functools import partial
from math import ceil
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from coprod_desktop.i18n import _
from coprod_desktop.ui.fields import open_letters
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.scan_bar import ScanBar
from coprod_desktop.ui.scan_frame import Frame, Framed
from coprod_desktop.ui.scan_order import FURTHER, OUT, TYPE, Row, Step, Thing, order, things
from coprod_desktop.ui.scan_seen import bring, further, place
from coprod_desktop.ui.scan_steps import Steps
from coprod_desktop.ui.screen import Ask
from coprod_desktop.ui.speaking import put_away
from coprod_desktop.ui.switches import Switches

if TYPE_CHECKING:
    from coprod_desktop.domain.preferences import Look, Scan
    from coprod_desktop.ui.main_window import MainWindow
    from coprod_desktop.ui.theme import Theme

_TICK = 50  # milliseconds between two looks at the page: has it changed, how much time is gone
_UNSEEN = 400  # milliseconds in which nobody has seen yet that another page came by itself
_STOP, _LETTERS = "reading-stop", "letters-panel"
_ALONE = ("reading-bar", _LETTERS)
_UNDO = "undo"  # stands first on some pages; a press too many there would take back what was done
pace = 1.0  # real milliseconds for each of the look's


def follow(now: Scanning | None, window: MainWindow, look: Look, theme: Theme) -> Scanning | None:
    """Begins, goes on or ends as the look says."""
    if look.way != "scan":
        if now is not None:
            if now.acting and now.actor == window.services.seats.actor:  # not when the laptop goes on to somebody else
                from coprod_desktop.ui.way_back import WayBack
                WayBack(window, now.scan)
            now.stop()
        return None
    now = now or Scanning(window)
    now.use(look, theme)
    return now


def _areas(part: QWidget) -> tuple[QWidget, ...]:
    """From the top, as the part says itself; else all of it."""
    found: tuple[QWidget, ...] = part.areas() if hasattr(part, "areas") else ()
    return found or (part,)


class Scanning(QObject):
    """Steps are timed from the step before, not from when it was drawn, so that they never drift. Other keys and the mouse work as ever: who
    helps is not locked out, and Esc is Back as always."""

    moved = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._look: Look | None = None
        self._theme: Theme | None = None
        self._steps = Steps()
        self._frame: Frame | None = None
        self._bar: ScanBar | None = None
        self._bar_key: object = None
        self._page: tuple[object, ...] = ()
        self._acting = self._resting = self._stepped = self._wrote = False
        self._began = self._span = self._unseen = 0.0
        self._cues = window.reader.voice.cues()
        self._time = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._time.timeout.connect(self._on_time)
        self._watch_page = QTimer(self, interval=_TICK)
        self._watch_page.timeout.connect(self._look_at_page)
        self._switches = Switches(window)
        self._switches.pressed.connect(self._press)
        self._switches.held.connect(self._ask_to_stop)
        self._switches.other_key.connect(self._on_other_key)

    # What it goes by

    def use(self, look: Look, theme: Theme) -> None:
        """Another look, or another page in it."""
        self._look, self._theme, self.scan, self.actor = look, theme, look.scan, self._window.services.seats.actor
        self._steps.rounds = look.scan.rounds if look.scan.switches == 1 else 0
        self._switches.use(look.scan, pace * look.scan.ignore / 1000)
        self._watch_page.start()
        self._put_bar(look, theme)
        self.begin()

    def _put_bar(self, look: Look, theme: Theme) -> None:
        """Below a page that came since."""
        layout, key = self._window.layout(), (theme.look, theme.width, look.scan)
        if self._bar is not None and (key != self._bar_key or not theme.wide):
            put_away(self._bar)
            self._bar = None
        if theme.wide and layout is not None:
            if self._bar is None:
                self._bar, self._bar_key = ScanBar(Kit(theme, self._window.pictures), look.scan, self._use_scan, self._rest), key
            layout.removeWidget(self._bar)
            layout.addWidget(self._bar)
            self._bar.setVisible(self._alone(self._window) is None)

    def _use_scan(self, scan: Scan) -> None:
        looks = self._window.services.looks
        looks.use(looks.now()._replace(scan=scan))

    def stop(self) -> None:
        self._time.stop()
        if self._bar is not None:
            put_away(self._bar)
            self._bar = None
        self._watch_page.stop()
        self._switches.stop()
        self._cues.close()
        self._drop_frame()
        self._mark_focus(seen=True)
        self._look = None
        self.deleteLater()

    @property
    def acting(self) -> bool:
        """What was chosen by the switch is being done."""
        return self._acting

    @property
    def now(self) -> Step | None:
        """What has the frame."""
        return self._steps.now

    @property
    def row(self) -> Row | None:
        """The row that the frame is in."""
        return self._steps.row

    @property
    def resting(self) -> bool:
        """It waits for a press, and nothing moves."""
        return self._resting

    @property
    def reading(self) -> bool:
        """Something is read aloud: no cue is heard beside it."""
        return self._window.reader.active

    @property
    def late(self) -> float:
        """Milliseconds since the time of this step has begun."""
        return 1000 * (monotonic() - self._began)

    def _root(self) -> QWidget:
        modal = QApplication.activeModalWidget()
        return modal if modal is not None and modal.isVisible() else self._window

    def _find(self, root: QWidget) -> tuple[tuple[Step, ...], int]:
        """The steps of a window and the one to start at: what the page itself is about. The header comes after the foot."""
        assert self._look is not None
        alone = self._alone(root)
        bar = self._bar if alone is None and root is self._window else None
        areas = (*_areas(alone or root), *([bar] if bar is not None else []))
        steps = order(areas, rows=self._look.scan.rows)
        if alone is not None:
            first = (number for number, step in enumerate(steps) if step.first().key == _STOP)
        else:
            first = (number for number, step in enumerate(steps)
                     if step.first().key != _UNDO and not areas[0].isAncestorOf(step.first().widget))
        return steps, next(first, 0)

    def _alone(self, root: QWidget) -> QWidget | None:
        """What is gone through for itself while it is there: the bar that ends a reading, and the letters somebody writes with. A reading that
        began by itself ends with any press, so each step of a page that is read costs no press more; whoever goes by ear hears it first."""
        assert self._look is not None
        heard = self._window.reader.asked or self._look.scan.spoken
        parts = (root.findChild(QWidget, name) for name in (_ALONE if heard else _ALONE[1:]))
        return next((part for part in parts if part is not None and part.isVisible()), None)

    # From step to step

    def begin(self) -> None:
        """On a new page at its first step; on the same page, in another look or after a press, at the row where it was; after writing, at
        the field that was written."""
        if self._acting or self._look is None:
            return
        root = self._root()
        if self._bar is not None:
            self._bar.setVisible(self._alone(self._window) is None)
        view = self._window.view
        page = (root, self._alone(root), self._window.here, view.heading() if view is not None else "")
        steps, start = self._find(root)
        if self._wrote and page[1] is None and self._page[2:] == page[2:]:
            focus = self._window.focusWidget()
            start = next((at for at, step in enumerate(steps) if any(thing.widget is focus for thing in things(step))), start)
        self._wrote = page[1] is not None and page[1].objectName() == _LETTERS
        if page != self._page or not self._steps.renew(steps, out=True):
            self._steps.begin(steps, start)
        self._page, self._resting, self._stepped = page, False, False
        self._go(monotonic())

    def _go(self, at: float) -> None:
        """Shows the step that begins at the time `at`, and lets it be heard."""
        assert self._look is not None
        scan, now = self._look.scan, self._steps.now
        rests_to_choose = scan.dwell if self._stepped else 0
        span = rests_to_choose if scan.switches == 2 else scan.step + (scan.first if self._steps.at_first else 0)
        self._began, self._span = at, pace * span / 1000
        if now is None:
            self._time.stop()
            self._show()
            return
        bring(now, Frame.thick(self._theme) if self._theme is not None else 0)
        if self._span:
            self._time.start(max(0, ceil(1000 * (at + self._span - monotonic()))))
        else:
            self._time.stop()
        self._show()
        self.moved.emit()
        if self.reading:
            self._cues.hush()
            return
        if scan.sound:
            self._cues.step()
        if scan.spoken:
            words = now.words or now.first().words
            self._cues.say(self._window.name_sounds().applied(words), self._look.speed, scan.cue_voice or self._look.voice)

    def _on_time(self) -> None:
        assert self._look is not None
        if self._look.scan.switches == 2:
            self._choose()
            return
        due, now = self._began + self._span, monotonic()
        if not self._move():
            self._rest()
        else:
            self._go(due if now - due < self._span else now)  # after a sleep of the computer it does not rush

    def _move(self) -> bool:
        """On the page as it is now: what came meanwhile is gone through too."""
        steps, start = self._find(self._root())
        if not self._steps.renew(steps):
            self._steps.begin(steps, start)
            return True
        return self._steps.move()

    def _rest(self) -> None:
        self._resting = True
        self._time.stop()
        self._cues.rest()
        self._show()

    # The page under it

    def _look_at_page(self) -> None:
        """A question came or went, the page was built anew or is read aloud: all that no press of the switch did."""
        if self._acting or not self._window.isVisible():
            return
        now, root = self._steps.now, self._root()
        gone = now is None or not isValid(now.first().widget) or not now.first().widget.isVisible()
        if gone or self._page[:2] != (root, self._alone(root)):
            self.begin()
            self._unseen = monotonic() + pace * _UNSEEN / 1000
        else:
            self._show()

    def _show(self) -> None:
        root = self._root()
        if self._frame is None or not isValid(self._frame) or self._frame.parentWidget() is not root:
            self._drop_frame()
            self._frame = Frame(root)
        theme = getattr(root, "theme", None) or self._theme
        assert theme is not None
        self._mark_focus(seen=self._resting)
        if self._bar is not None:
            self._bar.say_resting(self._resting)
        self._frame.show_at(theme, self._framed(root))

    def _framed(self, root: QWidget) -> Framed | None:
        now, row = self._steps.now, self._steps.row
        if now is None:
            return None
        if self._resting:
            return Framed(place(now.first(), root), spent=1.0, words=_("Press your switch to go on."), low=True,
                          foot=self._bar.height() if self._bar is not None and self._bar.isVisible() and root is self._window else 0)
        spent = min(1.0, max(0.0, monotonic() - self._began) / self._span) if self._span and not self._is_still() else 0.0
        within = place(row, root) if row is not None else None
        if isinstance(now, Thing) and now.act == OUT:
            return Framed(within or place(now, root), spent=spent, words=now.words)
        words = now.words if isinstance(now, Thing) and now.act == FURTHER else ""
        return Framed(place(now, root), within, spent, words)

    def _is_still(self) -> bool:
        return self._look is not None and self._look.still

    def _mark_focus(self, *, seen: bool) -> None:
        """Two rings would ask which of them counts. While it rests, who uses the keys sees the focus."""
        themes = (self._theme, *(getattr(widget, "theme", None) for widget in (*self._window.areas(), self._root())))
        for theme in themes:
            if theme is not None and theme.ringed != seen:
                theme.ringed = seen
                self._root().update()

    def _drop_frame(self) -> None:
        if self._frame is not None and isValid(self._frame):
            self._frame.hide()
            self._frame.deleteLater()
        self._frame = None

    # Presses

    def _press(self, moves: bool) -> None:
        """Not of what came under the switch a moment ago by itself: the press was meant for what was there before."""
        self._window.switched.emit()
        if self._acting or monotonic() < self._unseen:
            return
        if self._resting:
            self.begin()
        elif moves:
            self._stepped = True
            self._move()
            self._go(monotonic())
        else:
            self._choose()

    def _on_other_key(self) -> None:
        """Somebody uses the keys."""
        if not self._resting:
            self._rest()

    def _choose(self) -> None:
        """Into the row, out of it, or what the frame is on."""
        assert self._look is not None
        before = self._steps.now
        if before is None or not isValid(before.first().widget) or not before.first().widget.isVisible():
            self.begin()
            return
        thing = self._steps.press()
        if thing is None:
            self._go(monotonic())
            return
        if self._look.scan.sound:
            self._cues.chosen()
        if self._look.scan.spoken and not getattr(thing.widget, "secret", False):
            self._cues.say_chosen(self._window.name_sounds().applied(thing.words), self._look.speed, self._look.voice)
        if thing.act == FURTHER:
            further(thing.widget)
            self._again()
            return
        self._time.stop()
        self._acting = True
        QTimer.singleShot(0, self, self._after)
        self._act(thing)

    def _again(self) -> None:
        """The same step once more: its page has moved."""
        at = monotonic()
        self._began = at
        if self._span:
            self._time.start(ceil(1000 * self._span))
        self._show()
        self.moved.emit()

    def _act(self, thing: Thing) -> None:
        """The focus goes there first, so that Back leads to it again, and a screen reader says it once. It stays in the field while
        somebody writes."""
        if self._alone(self._root()) is None:
            thing.widget.setFocus(Qt.FocusReason.OtherFocusReason)
        if thing.act == TYPE:
            open_letters(thing.widget)
        elif isinstance(thing.widget, Press):
            thing.widget.click()

    def _after(self) -> None:
        self._acting = False
        if not self._resting:
            self.begin()

    # Ways out

    def _ask_to_stop(self) -> None:
        self._window.ask(Ask("openmoji:23F8", _("Do you want to stop scanning?"), _("You can start it again with Look."), _("Stop scanning"),
                             _("Go on scanning")), partial(self.turn_off))

    def turn_off(self) -> None:
        looks = self._window.services.looks
        looks.use(looks.now()._replace(way="keys"))
