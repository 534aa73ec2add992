"""Taking in a set of symbols that people know, from a folder."""

from coprod_desktop.screens.symbol_set.presenter import SymbolSetPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.symbol_set.view import SymbolSetView

    return SymbolSetView


SCREEN = Screen("symbol_set", SymbolSetPresenter, _view)
