"""Running a session alone: who to ring, and when."""

from coprod_desktop.screens.alone.presenter import AlonePresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.alone.view import AloneView

    return AloneView


SCREEN = Screen("alone", AlonePresenter, _view)
