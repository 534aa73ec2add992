"""Whose is this sheet? Choosing the person that a letter, a thank you or a certificate is for, and the course of a certificate."""

from coprod_desktop.screens.whose_sheet.presenter import WhoseSheetPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.whose_sheet.view import WhoseSheetView

    return WhoseSheetView


SCREEN = Screen("whose_sheet", WhoseSheetPresenter, _view)
