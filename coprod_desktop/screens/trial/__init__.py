"""Writing down how one person tried the app: one question after another."""

from coprod_desktop.screens.trial.presenter import TrialPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.trial.view import TrialView

    return TrialView


SCREEN = Screen("trial", TrialPresenter, _view)
