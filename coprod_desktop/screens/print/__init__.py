"""Choosing a sheet to print."""

from coprod_desktop.screens.print.presenter import PrintPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.print.view import PrintView

    return PrintView


SCREEN = Screen("print", PrintPresenter, _view)
