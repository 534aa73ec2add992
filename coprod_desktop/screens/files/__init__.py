"""Finding a file, a folder or a place to save, in the app's own look: it grows, is read aloud and scanned like every page."""

from coprod_desktop.screens.files.presenter import FilesPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.files.view import FilesView

    return FilesView


SCREEN = Screen("files", FilesPresenter, _view, take_part=True)
