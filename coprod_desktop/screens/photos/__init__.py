"""Photos of the session, and what each shows."""

from coprod_desktop.screens.photos.presenter import PhotosPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.photos.view import PhotosView

    return PhotosView


SCREEN = Screen("photos", PhotosPresenter, _view)
