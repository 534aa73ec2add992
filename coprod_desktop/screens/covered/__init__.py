"""The screen is covered: a calm page with nothing of the group on it."""

from coprod_desktop.screens.covered.presenter import CoveredPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.covered.view import CoveredView

    return CoveredView


SCREEN = Screen("covered", CoveredPresenter, _view, roomy=True, take_part=True, bare=True)
