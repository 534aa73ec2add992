"""The picture code: set it, change it, take it away."""

from coprod_desktop.screens.picture_code.presenter import PictureCodePresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.ui.choosing_code_view import ChoosingCodeView

    return ChoosingCodeView


SCREEN = Screen("picture_code", PictureCodePresenter, _view)
