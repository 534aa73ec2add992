"""Try it with us: the sheets to try the app with people, what happened, and what came out."""

from coprod_desktop.screens.trials.presenter import TrialsPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.trials.view import TrialsView

    return TrialsView


SCREEN = Screen("trials", TrialsPresenter, _view)
