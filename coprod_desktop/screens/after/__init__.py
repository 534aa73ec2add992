"""What comes next in a session: five things to do before people go home."""

from coprod_desktop.screens.after.presenter import AfterPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.after.view import AfterView

    return AfterView


SCREEN = Screen("after", AfterPresenter, _view)
