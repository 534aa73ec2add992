"""Who is in a photo, so that only photos that everybody in them agreed to are shared."""

from coprod_desktop.screens.in_photo.presenter import InPhotoPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.in_photo.view import InPhotoView

    return InPhotoView


SCREEN = Screen("in_photo", InPhotoPresenter, _view)
