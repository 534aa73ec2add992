"""Bringing an older copy back, after a look at what is in it."""

from coprod_desktop.screens.restore.presenter import RestorePresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.restore.view import RestoreView

    return RestoreView


SCREEN = Screen("restore", RestorePresenter, _view, coordinate=True)
