"""How somebody uses the app: keys, mouse and touch, or switches; and the doors to each."""

from coprod_desktop.screens.way_in.presenter import WayInPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.way_in.view import WayInView

    return WayInView


SCREEN = Screen("way_in", WayInPresenter, _view, take_part=True)
