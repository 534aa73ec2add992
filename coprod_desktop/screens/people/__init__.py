"""People: everyone in the group, found by name, letter, or whether they take part now."""

from coprod_desktop.screens.people.presenter import PeoplePresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.people.view import PeopleView

    return PeopleView


SCREEN = Screen("people", PeoplePresenter, _view)
