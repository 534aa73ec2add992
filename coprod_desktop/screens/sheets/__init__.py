"""Sheets of our own: the list of them, and ways to start one."""

from coprod_desktop.screens.sheets.presenter import SheetsPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.sheets.view import SheetsView

    return SheetsView


SCREEN = Screen("sheets", SheetsPresenter, _view)
