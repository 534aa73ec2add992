"""The paper of a kind of sheet: how large, which colour, room for holes, black and white."""

from coprod_desktop.screens.sheet_paper.presenter import SheetPaperPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.sheet_paper.view import SheetPaperView

    return SheetPaperView


SCREEN = Screen("sheet_paper", SheetPaperPresenter, _view)
