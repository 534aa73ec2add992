"""A sheet as it will be on paper, to read, print or save."""

from coprod_desktop.screens.preview.presenter import PreviewPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.preview.view import PreviewView

    return PreviewView


SCREEN = Screen("preview", PreviewPresenter, _view)
