"""Small pictures with their words, each to press at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from coprod_desktop.i18n import _
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.choice_grid import choice_grid
from coprod_desktop.ui.layouts import Grid, Group
from coprod_desktop.ui.parts import picture_choice

if TYPE_CHECKING:
    from coprod_desktop.ui.kit import Kit

_FEW = 3


def picture_grid(kit: Kit, found: Sequence[tuple[str, str, str]], act: Callable[[str], None], chosen: str = "") -> Group:
    """`found` are (id, picture, words); a press calls `act` with the id. The one that is there already has a tick. Few pictures are large."""
    t = kit.theme
    if len(found) <= _FEW:
        choices = [PictureChoice(id, picture, words, tint="picture", chosen=id == chosen) for id, picture, words in found]
        return choice_grid(kit, choices, act, columns=3, width=320 if t.wide else 180, tall=True, name=_("Pictures"))
    grid = Grid(t.u(136 if t.wide else 140 if not t.narrow else 280), columns=8 if t.wide else 4 if not t.narrow else 1)
    for id, picture, words in found:
        press = picture_choice(kit, picture, words)
        press.setAutoExclusive(False)
        press.setCheckable(id == chosen)
        press.setChecked(id == chosen)
        press.setObjectName(f"picture-{id}")
        press.clicked.connect(partial(act, id))
        grid.addWidget(press)
    return Group(grid, _("Pictures"))
