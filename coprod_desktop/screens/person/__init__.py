"""One person: their picture and name, and where to change what we keep about them."""

from coprod_desktop.screens.person.presenter import PersonPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.person.view import PersonView

    return PersonView


SCREEN = Screen("person", PersonPresenter, _view, take_part=True)
