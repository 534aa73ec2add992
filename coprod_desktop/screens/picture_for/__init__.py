"""A picture for some words: the best three, more by word or by group, our own, or none."""

from coprod_desktop.screens.picture_for.presenter import PictureForPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.picture_for.view import PictureForView

    return PictureForView


SCREEN = Screen("picture_for", PictureForPresenter, _view)
