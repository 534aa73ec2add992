"""One picture of the group's own: its words, who is in it, who made it."""

from coprod_desktop.screens.our_picture.presenter import OurPicturePresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.our_picture.view import OurPictureView

    return OurPictureView


SCREEN = Screen("our_picture", OurPicturePresenter, _view)
