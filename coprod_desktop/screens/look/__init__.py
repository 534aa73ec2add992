"""How it looks and sounds: text size and colours, and the doors to letters, pictures, voice and how the app is used."""

from coprod_desktop.screens.look.presenter import LookPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.look.view import LookView

    return LookView


SCREEN = Screen("look", LookPresenter, _view)
