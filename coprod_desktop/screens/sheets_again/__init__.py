"""Sheets that left the app with something on them that was taken back since."""

from coprod_desktop.screens.sheets_again.presenter import SheetsAgainPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.sheets_again.view import SheetsAgainView

    return SheetsAgainView


SCREEN = Screen("sheets_again", SheetsAgainPresenter, _view)
