"""The twelve pictures of the picture code. A press never shows: only the dots tell how many."""

from collections.abc import Callable, Sequence
from functools import partial

from coprod_desktop.domain.picture import PictureWord
from coprod_desktop.ui.boxes import ColumnBox, Gap, PictureBox, RowBox, TextBox
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Grid, Group
from coprod_desktop.ui.press import Press


class CodeBoard(Group):
    """`press` is called with the picture's key; tiles are named "code-KEY"."""

    def __init__(self, kit: Kit, pictures: Sequence[PictureWord], press: Callable[[str], None], name: str) -> None:
        t = kit.theme
        grid = Grid(t.u(150 if t.wide else 120), columns=6 if t.wide else 4 if not t.narrow else 2, stretch=t.wide)
        super().__init__(grid, name)
        for picture in pictures:
            face = PictureBox(t, kit.pictures, picture.key, 120 if t.wide else 72 if not t.narrow else 56, "picture", needed=True)
            content = ColumnBox(RowBox(Gap(), face, Gap()), TextBox(t, picture.words, "body", bold=True, centre=True, leading=1.25),
                                gap=t.space(4))
            tile = Press(t, content, picture.words, pad=(t.space(8), t.space(8)), height=t.u(kit.target))
            tile.setObjectName(f"code-{picture.key}")
            tile.clicked.connect(partial(press, picture.key))
            grid.addWidget(tile)
