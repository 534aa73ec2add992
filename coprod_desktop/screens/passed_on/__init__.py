"""That a concern was passed on: to whom, and nothing else."""

from coprod_desktop.screens.passed_on.presenter import PassedOnPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.passed_on.view import PassedOnView

    return PassedOnView


SCREEN = Screen("passed_on", PassedOnPresenter, _view)
