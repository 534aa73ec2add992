"""Who keeps people safe: the people to talk to, and the number of the council."""

from coprod_desktop.screens.safe_person.presenter import SafePersonPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.safe_person.view import SafePersonView

    return SafePersonView


SCREEN = Screen("safe_person", SafePersonPresenter, _view, coordinate=True)
