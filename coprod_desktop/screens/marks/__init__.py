"""One person at one session: came late, left early, why they cannot come, role, online."""

from coprod_desktop.screens.marks.presenter import MarksPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.marks.view import MarksView

    return MarksView


SCREEN = Screen("marks", MarksPresenter, _view)
