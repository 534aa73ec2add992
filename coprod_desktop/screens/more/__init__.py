"""The other places: people, dates, printing, keeping things safe."""

from coprod_desktop.screens.more.presenter import MorePresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.more.view import MoreView

    return MoreView


SCREEN = Screen("more", MorePresenter, _view)
