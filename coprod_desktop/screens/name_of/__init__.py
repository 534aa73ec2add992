"""The name of a person, and how to say it."""

from coprod_desktop.screens.name_of.presenter import NameOfPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.name_of.view import NameOfView

    return NameOfView


SCREEN = Screen("name_of", NameOfPresenter, _view, take_part=True)
