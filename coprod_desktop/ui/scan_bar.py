"""The line at the foot of the window while it is scanned: what a press does, how fast it moves, and the keys for that."""

from __future__ import annotations

from collections.abc import Callable

from coprod_desktop.domain.look_words import time_words
from coprod_desktop.domain.preferences import STEPS, Scan
from coprod_desktop.i18n import _
from coprod_desktop.ui.boxes import IconBox
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column, row
from coprod_desktop.ui.page import Bar
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.words import Painted


def slower(scan: Scan) -> Scan:
    return scan._replace(step=next((step for step in STEPS if step > scan.step), STEPS[-1]))


def faster(scan: Scan) -> Scan:
    return scan._replace(step=next((step for step in reversed(STEPS) if step < scan.step), STEPS[0]))


class ScanBar(Bar):
    """Its keys are gone through last, as the rest of the page. With little room there is none: all of it is on the page “Switches” too."""

    def __init__(self, kit: Kit, scan: Scan, change: Callable[[Scan], None], rest: Callable[[], None]) -> None:
        t = kit.theme
        self._scan, self._change = scan, change
        if scan.switches == 1:
            said = (_("Press your switch when the frame is on it."), _("It moves every {time}.").format(time=time_words(scan.step)))
            keys = [self._key(kit, _("Slower"), "minus", "slower", self._slower, scan.step < STEPS[-1]),
                    self._key(kit, _("Faster"), "plus", "faster", self._faster, scan.step > STEPS[0]),
                    self._key(kit, _("Stop moving"), "pause", "rest", rest)]
        else:
            said, keys = (_("One switch moves the frame."), _("The other one chooses.")), []
        self._said, self._lines = said, (kit.words(said[0], bold=True), kit.words(said[1]))
        words = column(*self._lines)
        sign = Painted(t, IconBox(t, "switch", 28, "primary"), "")
        super().__init__(t, row(sign, t.space(8), words, 0, *keys, margins=(t.space(24) + t.halo, t.space(4), t.space(24), t.space(4))),
                         line_above=True)
        self.setObjectName("scan-bar")

    def say_resting(self, resting: bool) -> None:
        """What a press does while nothing moves, or while the frame does."""
        said = (_("Press your switch to go on."), _("Nothing moves now.")) if resting else self._said
        for line, words in zip(self._lines, said, strict=True):
            if line.text() != words:
                line.set_words(words)

    @staticmethod
    def _key(kit: Kit, words: str, sign: str, name: str, act: Callable[[], None], ready: bool = True) -> Press:
        key = kit.button(words, sign, ready=ready)
        key.setObjectName(f"scan-{name}")
        key.clicked.connect(act)
        return key

    def _slower(self) -> None:
        self._change(slower(self._scan))

    def _faster(self) -> None:
        self._change(faster(self._scan))
