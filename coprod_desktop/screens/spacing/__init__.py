"""Letters and space: which letters, how far apart, how much movement."""

from coprod_desktop.screens.spacing.presenter import SpacingPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.spacing.view import SpacingView

    return SpacingView


SCREEN = Screen("spacing", SpacingPresenter, _view, take_part=True)
