"""People side by side, to choose from."""

from collections.abc import Callable, Sequence
from functools import partial

from coprod_desktop.ui.choice import Face
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Grid, Group


def people_grid(kit: Kit) -> Grid:
    """Room for faces: eight in a line, four, or one."""
    t = kit.theme
    return Grid(t.u(136 if t.wide else 150 if not t.narrow else 280), columns=8 if t.wide else 4 if not t.narrow else 1,
                widest=0 if t.narrow else t.u(260))


def face_grid(kit: Kit, faces: Sequence[Face], pick: Callable[[str], None], name: str) -> Group:
    """A press calls `pick` with the person's id; tiles are named "face-ID"."""
    grid = people_grid(kit)
    for face in faces:
        tile = kit.person(face.picture, face.name, spoken=face.spoken)
        tile.setObjectName(f"face-{face.person_id}")
        tile.clicked.connect(partial(pick, face.person_id))
        grid.addWidget(tile)
    return Group(grid, name)
