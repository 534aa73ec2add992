"""I am here: a person picks their own picture and is marked as here."""

from coprod_desktop.screens.i_am_here.presenter import IAmHerePresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.i_am_here.view import IAmHereView

    return IAmHereView


SCREEN = Screen("i_am_here", IAmHerePresenter, _view, roomy=True, take_part=True)
