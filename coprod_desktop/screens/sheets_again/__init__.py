"""Sheets that left the app and are not right any more."""

from coprod_desktop.screens.sheets_again.presenter import SheetsAgainPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.sheets_again.view import SheetsAgainView

    return SheetsAgainView


SCREEN = Screen("sheets_again", SheetsAgainPresenter, _view)
