"""The door to what only a coordinator does: the passphrase."""

from coprod_desktop.screens.coordinate_door.presenter import CoordinateDoorPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.coordinate_door.view import CoordinateDoorView

    return CoordinateDoorView


SCREEN = Screen("coordinate_door", CoordinateDoorPresenter, _view, take_part=True)
