"""Big keys to scroll by, for who cannot drag, turn a wheel or hit a thin bar (WCAG 2.5.7)."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QSizePolicy, QWidget

from coprod_desktop.i18n import _
from coprod_desktop.ui.boxes import Box, Gap, IconBox, RowBox, TextBox
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import row
from coprod_desktop.ui.press import Press

_PART = 0.8  # of what is seen: some of it stays in view


class FurtherKey(Press):
    """Goes on for as long as a pointer rests on it. Tab passes it by: there are keys that scroll."""

    again = True

    def texts(self) -> Iterator[TextBox]:
        """None: reading aloud scrolls by itself."""
        return iter(())


class Further(QWidget):
    """Below what it scrolls: there when there is more than fits, each key only when there is more that way; neither moves."""

    def __init__(self, kit: Kit, scroll: QAbstractScrollArea) -> None:
        super().__init__()
        self._scroll = scroll
        t = kit.theme
        self._up = self._key(kit, _("Further up"), _("Up"), "up", self._go_up)
        self._down = self._key(kit, _("Further down"), _("Down"), "down", self._go_down)
        side = t.space(24 if t.wide else 4 if t.narrow else 8)
        line = row(self._up, self._down, margins=(side, 0, side, 0))
        line.setStretch(0, 1)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()
        bar = scroll.verticalScrollBar()
        bar.rangeChanged.connect(self._show_what_can)
        bar.valueChanged.connect(self._show_what_can)

    @staticmethod
    def _key(kit: Kit, words: str, short: str, sign: str, act: Callable[[], None]) -> Press:
        """`short` is for little room, as in the header."""
        t = kit.theme
        if t.narrow:
            label = TextBox(t, short, "note", bold=True, leading=1.2)
            content: Box = RowBox(Gap(), IconBox(t, sign, 18), label, Gap(), gap=t.space(4))
        else:
            content = kit.button_content(words, sign, centre=True)
        key = FurtherKey(t, content, words, pad=(t.space(4), t.space(4)), height=max(t.u(24), 64))
        key.setObjectName(f"further-{sign}")
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = key.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        key.setSizePolicy(policy)
        key.clicked.connect(act)
        return key

    def _go_up(self) -> None:
        self._go(-_PART)

    def _go_down(self) -> None:
        self._go(_PART)

    def _go(self, part: float) -> None:
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.value() + round(part * self._scroll.viewport().height()))

    def _show_what_can(self) -> None:
        """Without it the page may just fit: then it would come and go for ever."""
        bar = self._scroll.verticalScrollBar()
        spare = self.height() if self.isVisible() else 0
        self.setVisible(bar.maximum() > spare)
        self._up.setVisible(bar.value() > 0)
        self._down.setVisible(bar.value() < bar.maximum())
