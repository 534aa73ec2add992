"""Touch and mouse: how long a press is held, a second press by mistake, resting the pointer, big keys to scroll; and a place to try."""

from coprod_desktop.screens.touching.presenter import TouchingPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.touching.view import TouchingView

    return TouchingView


SCREEN = Screen("touching", TouchingPresenter, _view, take_part=True)
