"""Giving the laptop back: the picture code of the person who runs the group."""

from coprod_desktop.screens.unlock.presenter import UnlockPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.unlock.view import UnlockView

    return UnlockView


SCREEN = Screen("unlock", UnlockPresenter, _view, roomy=True, take_part=True)
