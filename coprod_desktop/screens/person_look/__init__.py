"""How the app looks and sounds for one person."""

from coprod_desktop.screens.person_look.presenter import PersonLookPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.person_look.view import PersonLookView

    return PersonLookView


SCREEN = Screen("person_look", PersonLookPresenter, _view)
