"""Keeping it safe: what guards the group, and how each part stands."""

from coprod_desktop.screens.keeping.presenter import KeepingPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.keeping.view import KeepingView

    return KeepingView


SCREEN = Screen("keeping", KeepingPresenter, _view, coordinate=True)
