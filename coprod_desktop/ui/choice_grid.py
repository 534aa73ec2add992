"""Big choices as tiles: a picture above its words, or beside them where there is little room."""

from collections.abc import Callable, Sequence
from functools import partial

from coprod_desktop.ui.beside import BesideBox
from coprod_desktop.ui.boxes import Box, ColumnBox, Gap, PictureBox, RowBox, TextBox
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Grid, Group
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.speaking import sentences


def tall_tile(kit: Kit, choice: PictureChoice) -> Press:
    """The picture above its words; when narrow the two stand side by side."""
    t = kit.theme
    if t.narrow:
        return _narrow_tile(kit, choice)
    lines: list[Box] = [TextBox(t, choice.words, "heading", bold=True, centre=True)]
    if choice.note:
        lines.append(TextBox(t, choice.note, "body", colour="soft", centre=True, leading=1.35))
    picture = PictureBox(t, kit.pictures, choice.picture, 200 if t.wide else 104, choice.tint)
    content = ColumnBox(RowBox(Gap(), picture, Gap()), *lines, gap=t.space(8))
    name = sentences(choice.words, choice.note)
    return Press(t, content, name, pad=(t.space(16), t.space(16)), height=t.u(kit.target))


def wide_tile(kit: Kit, choice: PictureChoice) -> Press:
    """The picture on the left, words beside it."""
    if kit.theme.narrow:
        return _narrow_tile(kit, choice)
    return kit.place(choice.picture, choice.tint, choice.words, choice.note, size=112 if kit.theme.wide else 88)


def _narrow_tile(kit: Kit, choice: PictureChoice) -> Press:
    t = kit.theme
    picture = PictureBox(t, kit.pictures, choice.picture, 56, choice.tint)
    content = BesideBox(picture, TextBox(t, choice.words, "heading", bold=True, stretch=True), gap=t.space(8))
    name = sentences(choice.words, choice.note)
    return Press(t, content, name, pad=(t.space(8), t.space(8)), height=t.u(kit.target))


def choice_grid(kit: Kit, choices: Sequence[PictureChoice], act: Callable[[str], None], *, columns: int, width: int,
                tall: bool = False, name: str = "") -> Group:
    """`width` is the wished width of a tile at 100 %; a press calls `act` with the key; tiles are named "choice-KEY"."""
    t = kit.theme
    grid = Grid(t.u(width), columns=columns, stretch=t.wide and not tall)
    for choice in choices:
        tile = tall_tile(kit, choice) if tall else wide_tile(kit, choice)
        tile.setObjectName(f"choice-{choice.key}")
        if choice.chosen:
            tile.setCheckable(True)
            tile.setChecked(True)
        tile.clicked.connect(partial(act, choice.key))
        grid.addWidget(tile)
    return Group(grid, name)
