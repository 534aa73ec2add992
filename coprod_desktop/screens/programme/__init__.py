"""One thing we run: planned question by question, every answer changeable later."""

from coprod_desktop.screens.programme.presenter import ProgrammePresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.programme.view import ProgrammeView

    return ProgrammeView


SCREEN = Screen("programme", ProgrammePresenter, _view)
