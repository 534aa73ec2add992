"""Home: today in words, today's sessions, and the few big choices."""

from coprod_desktop.screens.home.presenter import HomePresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.home.view import HomeView

    return HomeView


SCREEN = Screen("home", HomePresenter, _view)
