"""A copy of the group on a memory stick or in another folder."""

from coprod_desktop.screens.stick_copy.presenter import StickCopyPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.stick_copy.view import StickCopyView

    return StickCopyView


SCREEN = Screen("stick_copy", StickCopyPresenter, _view, coordinate=True)
