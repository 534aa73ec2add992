"""One sheet of our own: who made it and who read it, and how it was before."""

from coprod_desktop.screens.sheet.presenter import SheetPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.sheet.view import SheetView

    return SheetView


SCREEN = Screen("sheet", SheetPresenter, _view)
