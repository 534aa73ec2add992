"""Making a sheet: one line is one idea, its picture beside it, and the page to see as it will be."""

from coprod_desktop.screens.maker.with_help import MakerWithHelp
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.maker.view import MakerView

    return MakerView


SCREEN = Screen("maker", MakerWithHelp, _view)
