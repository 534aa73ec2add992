"""Reading to me: which voice, how fast, and whether it speaks beside a screen reader; each press is heard at once."""

from coprod_desktop.screens.reading.presenter import ReadingPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.reading.view import ReadingView

    return ReadingView


SCREEN = Screen("reading", ReadingPresenter, _view, take_part=True)
