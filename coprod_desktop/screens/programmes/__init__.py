"""What we run: everything that is planned, with how often and when next."""

from coprod_desktop.screens.programmes.presenter import ProgrammesPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.programmes.view import ProgrammesView

    return ProgrammesView


SCREEN = Screen("programmes", ProgrammesPresenter, _view, coordinate=True)
