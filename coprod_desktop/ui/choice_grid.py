"""Big choices as tiles: a picture above its words, or beside them where there is little room."""

from collections.abc import Callable, Sequence
from functools import partial

from coprod_desktop.ui.boxes import Box, ColumnBox, Gap, PictureBox, RowBox, TextBox
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Grid, Group
from coprod_desktop.ui.parts import choice
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.speaking import sentences


def tall_tile(kit: Kit, tile: PictureChoice) -> Press:
    """The picture above its words; when narrow the two stand side by side."""
    t = kit.theme
    if t.narrow:
        return wide_tile(kit, tile)
    lines: list[Box] = [TextBox(t, tile.words, "heading", bold=True, centre=True)]
    if tile.note:
        lines.append(TextBox(t, tile.note, "body", colour="soft", centre=True, leading=1.35))
    picture = PictureBox(t, kit.pictures, tile.picture, 200 if t.wide else 104, tile.tint)
    content = ColumnBox(RowBox(Gap(), picture, Gap()), *lines, gap=t.space(8))
    name = sentences(tile.words, tile.note)
    return Press(t, content, name, pad=(t.space(16), t.space(16)), height=t.u(kit.target))


def wide_tile(kit: Kit, tile: PictureChoice) -> Press:
    """The picture on the left, words beside it."""
    return choice(kit, tile.picture, tile.tint, tile.words, tile.note, size=112 if kit.theme.wide else 88)


def choice_grid(kit: Kit, choices: Sequence[PictureChoice], act: Callable[[str], None], *, columns: int, width: int,
                tall: bool = False, name: str = "") -> Group:
    """`width` is the wished width of a tile at 100 %; a press calls `act` with the key; tiles are named "choice-KEY"."""
    t = kit.theme
    grid = Grid(t.u(width), columns=columns, stretch=t.wide and not tall)
    answered = any(each.chosen for each in choices)
    for each in choices:
        press = tall_tile(kit, each) if tall else wide_tile(kit, each)
        press.setObjectName(f"choice-{each.key}")
        if answered:
            press.setCheckable(True)  # not exclusive: Qt lets nobody act by assistive technology on the one of a group that is chosen already
            press.setChecked(each.chosen)
        press.clicked.connect(partial(act, each.key))
        grid.addWidget(press)
    return Group(grid, name)
