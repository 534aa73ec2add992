"""The group's own photos, drawings and symbols."""

from coprod_desktop.screens.our_pictures.presenter import OurPicturesPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.our_pictures.view import OurPicturesView

    return OurPicturesView


SCREEN = Screen("our_pictures", OurPicturesPresenter, _view)
