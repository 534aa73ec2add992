"""The picture code: set it, change it, take it away."""

from coprod_desktop.screens.picture_code.presenter import PictureCodePresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.picture_code.view import PictureCodeView

    return PictureCodeView


SCREEN = Screen("picture_code", PictureCodePresenter, _view, coordinate=True)
