"""What we did: a picture and words for each thing."""

from coprod_desktop.screens.done.presenter import DonePresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.done.view import DoneView

    return DoneView


SCREEN = Screen("done", DonePresenter, _view)
