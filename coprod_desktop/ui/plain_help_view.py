"""The plain-words help as it looks: a calm card under the line that is written. It comes and goes without taking the focus."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from coprod_desktop.i18n import _
from coprod_desktop.ui.boxes import IconBox
from coprod_desktop.ui.exchange import exchange
from coprod_desktop.ui.layouts import Flow, Group, column, holder, row
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.words import Painted
from coprod_desktop.ui.writing import units

if TYPE_CHECKING:
    from collections.abc import Callable

    from coprod_desktop.ui.kit import Kit
    from coprod_desktop.ui.plain_help import HelpShown, PlainHelp
    from coprod_desktop.ui.press import Press


class HelpPanel(QWidget):
    """For one line. `back` has the focus again when the help has no more to say; `drawn` tells that it says something new."""

    drawn = Signal()

    def __init__(self, kit: Kit, help: PlainHelp, line: str, back: QWidget | None) -> None:
        super().__init__()
        self._kit, self._help, self._line, self._back = kit, help, line, back
        self._place = QVBoxLayout(self)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._part: QWidget | None = None
        self._shown: HelpShown | None = None
        help.changed.connect(self.draw)
        help.put.connect(self._put)
        self.draw()

    def draw(self) -> None:
        shown = self._help.shown if self._help.line == self._line else None
        if shown != self._shown or self._part is None:
            self._shown = shown
            old, self._part = self._part, self._card(shown) if shown is not None else QWidget()
            exchange(self._place, old, self._part, self.window().focusWidget(), self._otherwise)
        if shown is None or self.parentWidget() is not None:  # before it has its place it would open as a window
            self.setVisible(shown is not None)
        if shown is not None:
            self.drawn.emit()

    def _otherwise(self) -> QWidget | None:
        """What was pressed has gone: the next thing to press, or the line itself."""
        names = ("help-use", "help-go", "help-keep") if self._part is not None else ()
        return next((part for name in names if self._part is not None and (part := self._part.findChild(QWidget, name)) is not None), self._back)

    def _put(self, start: int, end: int) -> None:
        """The cursor to where somebody writes next, with what they would put in other words chosen."""
        if self._help.line != self._line or not isinstance(self._back, QPlainTextEdit):
            return
        words, cursor = self._back.toPlainText(), self._back.textCursor()
        cursor.setPosition(units(words[:start]))
        cursor.setPosition(units(words[:end]), QTextCursor.MoveMode.KeepAnchor)
        self._back.setFocus()
        self._back.setTextCursor(cursor)

    def _card(self, shown: HelpShown) -> QWidget:
        kit, t, help = self._kit, self._kit.theme, self._help
        why = row(Painted(t, IconBox(t, "help", 28, "primary"), ""), kit.words(shown.why), gap=t.space(8))
        why.setStretch(1, 1)
        new = bool(shown.would_say) and shown.would_say not in shown.why
        would = kit.words(f"“{shown.would_say}”" if shown.use else shown.would_say, bold=True) if new else None
        said = column(why, would, gap=t.space(8), margins=(t.halo, 0, t.halo, 0))
        ways = Flow()
        for number, words in enumerate(shown.choices):
            name = "help-use" if number == 0 else f"help-use-{number + 1}"
            ways.addWidget(self._button(f"“{words}”", "tick", name, partial(help.use, number), _spoken(_("Use these words"), words)))
        if shown.go:
            ways.addWidget(self._button(shown.go, "write", "help-go", help.go))
        if shown.use:
            ways.addWidget(self._button(shown.use, "tick", "help-use", partial(help.use, 0), _spoken(shown.use, shown.would_say)))
        if shown.apart:
            ways.addWidget(self._button(shown.apart, "plus", "help-apart", help.apart))
        if shown.keep:
            ways.addWidget(self._button(shown.keep, "", "help-keep", help.keep))
        if shown.explain:
            ways.addWidget(self._button(shown.explain, "write", "help-explain", help.explain))
        if shown.more:
            ways.addWidget(self._button(shown.more, "", "help-next", help.next))
        group = Group(ways, _("Help with these words")) if ways.count() else None
        card = Card(kit, column(said, group, gap=t.space(8)), fill="goodwash", edge="good" if t.two_tone else "")
        return holder(column(card, margins=(t.halo, t.space(4), t.halo, t.space(4))))

    def _button(self, words: str, sign: str, name: str, act: Callable[[], None], spoken: str = "") -> Press:
        button = self._kit.button(words, sign, name=spoken, after="right" if name == "help-next" else "")
        button.setObjectName(name)
        button.clicked.connect(act)
        return button


def _spoken(use: str, words: str) -> str:
    return _("{use}: {words}").format(use=use, words=words)
