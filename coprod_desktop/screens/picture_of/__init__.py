"""The picture of a person: a face, a thing, or a photo."""

from coprod_desktop.screens.picture_of.presenter import PictureOfPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.picture_of.view import PictureOfView

    return PictureOfView


SCREEN = Screen("picture_of", PictureOfPresenter, _view, take_part=True)
