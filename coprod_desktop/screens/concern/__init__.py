"""What to do when somebody tells us that they are hurt or afraid."""

from coprod_desktop.screens.concern.presenter import ConcernPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.concern.view import ConcernView

    return ConcernView


SCREEN = Screen("concern", ConcernPresenter, _view)
