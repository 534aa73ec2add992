"""People to choose from, a page at a time."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.ui.choice import Face
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Flow, Grid, Group
from coprod_desktop.ui.press import Press


def face_grid(kit: Kit, faces: Sequence[Face], pick: Callable[[str], None], name: str) -> Group:
    """A press calls `pick` with the person's id; tiles are named "face-ID"."""
    t = kit.theme
    grid = Grid(t.u(136 if t.wide else 150 if not t.narrow else 280), columns=8 if t.wide else 4 if not t.narrow else 1)
    for face in faces:
        tile = kit.person(face.picture, face.name, spoken=face.spoken)
        tile.setObjectName(f"face-{face.person_id}")
        tile.clicked.connect(partial(pick, face.person_id))
        grid.addWidget(tile)
    return Group(grid, name)


def page_turns(kit: Kit, pages: tuple[int, int], turn: Callable[[int], None]) -> QWidget | None:
    """Before, which page, after; nothing when there is one page. `pages` is (this one from 1, how many)."""
    if pages[1] < 2:
        return None
    flow = Flow()
    flow.addWidget(_key(kit, _("Before"), "left", "page-back", partial(turn, -1)))
    flow.addWidget(kit.read_box(_("Page {page} of {pages}").format(page=pages[0], pages=pages[1])))
    flow.addWidget(_key(kit, _("After"), "right", "page-forward", partial(turn, 1)))
    return Group(flow, _("Pages"))


def _key(kit: Kit, words: str, sign: str, name: str, act: Callable[[], None]) -> Press:
    key = kit.button(words, sign)
    key.setObjectName(name)
    key.clicked.connect(act)
    return key
