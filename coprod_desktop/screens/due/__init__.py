"""What is due: what is past its time, to be made nameless, taken out, or kept for longer; never by itself."""

from coprod_desktop.screens.due.presenter import DuePresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.due.view import DueView

    return DueView


SCREEN = Screen("due", DuePresenter, _view, coordinate=True)
