"""Who is in the building now, on the screen and on paper."""

from coprod_desktop.screens.building.presenter import BuildingPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.building.view import BuildingView

    return BuildingView


SCREEN = Screen("building", BuildingPresenter, _view)
