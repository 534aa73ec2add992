"""A picture for a person to talk to."""

from coprod_desktop.screens.safe_picture.presenter import SafePicturePresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.safe_picture.view import SafePictureView

    return SafePictureView


SCREEN = Screen("safe_picture", SafePicturePresenter, _view, coordinate=True)
