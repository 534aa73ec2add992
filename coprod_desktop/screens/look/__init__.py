"""How it looks and sounds: text size, colours, letters, voice; each press shows at once."""

from coprod_desktop.screens.look.presenter import LookPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.look.view import LookView

    return LookView


SCREEN = Screen("look", LookPresenter, _view)
