"""Parts that several screens share: a choice with how it stands, a kept thing, a small picture to choose."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.beside import SideBySide
from coprod_desktop.ui.boxes import Box, ColumnBox, Gap, IconBox, PictureBox, RowBox, TextBox
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Flow, column, holder, row
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.speaking import sentences
from coprod_desktop.ui.words import Painted, Words


def named(press: Press, name: str, act: Callable[[], None]) -> Press:
    """The button with the name that keeps its focus, and what it does."""
    press.setObjectName(name)
    press.clicked.connect(act)
    return press


def choice(kit: Kit, picture: str, tint: str, title: str, note: str, *, sign: str = "", size: float = 88) -> Press:
    """A big choice: picture, words, and below them how it stands, with a sign when there is one."""
    t = kit.theme
    lines: list[Box] = [TextBox(t, title, "heading", bold=True)]
    if note:
        words = TextBox(t, note, "note" if t.narrow else "body", colour="good" if sign == "tick" else "soft", leading=1.35, stretch=True)
        lines.append(RowBox(IconBox(t, sign, 24, "good" if sign == "tick" else "soft"), words, gap=t.space(8)) if sign else words)
    pad = t.space(8 if t.narrow else 16)
    content = SideBySide(t, PictureBox(t, kit.pictures, picture, 56 if t.narrow else size, tint),
                         ColumnBox(*lines, gap=t.space(4), stretch=True), gap=pad)
    return Press(t, content, sentences(title, note), pad=(pad, t.space(8)), height=t.u(kit.target))


def kept(kit: Kit, picture: str, tint: str, words: str, note: str = "", *, buttons: Sequence[Press] = ()) -> QWidget:
    """Something that was kept, to read, with what can be done about it beside it (below it with little room)."""
    t = kit.theme
    lines: list[Box] = [TextBox(t, words, "body", bold=bool(note), stretch=True)]
    if note:
        lines.append(TextBox(t, note, "body", colour="soft", stretch=True))
    gap = t.space(8 if t.narrow else 16)
    content = SideBySide(t, PictureBox(t, kit.pictures, picture, 56, tint), ColumnBox(*lines, stretch=True), gap=gap)
    said = Painted(t, content, sentences(words, note))
    if t.narrow:
        return Card(kit, column(said, *buttons))
    line = row(said, *buttons)
    line.setStretch(0, 1)
    return Card(kit, line)


def picture_choice(kit: Kit, picture: str, words: str) -> Press:
    """A small picture with its word below; one of a group, the chosen one ticked."""
    button = Press(kit.theme, picture_choice_box(kit, picture, words), words, pad=(kit.theme.space(4), kit.theme.space(4)),
                   height=kit.theme.u(kit.target))
    button.setCheckable(True)
    button.setAutoExclusive(True)
    return button


def picture_choice_box(kit: Kit, picture: str, words: str) -> Box:
    """What is inside such a button, to change it in place."""
    t = kit.theme
    tile = PictureBox(t, kit.pictures, picture, 56, "picture", needed=True)
    if t.narrow:
        return SideBySide(t, tile, TextBox(t, words, "body", leading=1.25, stretch=True), gap=t.space(8))
    return ColumnBox(RowBox(Gap(), tile, Gap()), TextBox(t, words, "note", centre=True, leading=1.25), gap=t.space(4))


def check_only(presses: Sequence[Press], chosen: int) -> None:
    """Ticks one of an exclusive group, or none with -1 (Qt itself never unticks the last one)."""
    for press in presses:
        press.setAutoExclusive(False)
    for number, press in enumerate(presses):
        press.setChecked(number == chosen)
    for press in presses:
        press.setAutoExclusive(True)


def note_card(kit: Kit, sign: str, tone: str, words: str, *buttons: Press) -> QWidget:
    """A sentence on a wash that stays with the page: "good" or "warn"."""
    t = kit.theme
    label = Words(t, words)
    line = row(Painted(t, IconBox(t, sign, 28, tone), ""), label, gap=t.space(8))
    line.setStretch(1, 1)
    ways = Flow()
    for button in buttons:
        ways.addWidget(button)
    card = Card(kit, column(holder(line), holder(ways)) if buttons else line, fill=f"{tone}wash", edge=tone if t.two_tone else "")
    return holder(column(card, margins=(t.halo, t.space(4), t.halo, t.space(4))))

