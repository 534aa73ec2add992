"""Who comes and has nobody to ring in an emergency."""

from coprod_desktop.screens.who_to_call.presenter import WhoToCallPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.who_to_call.view import WhoToCallView

    return WhoToCallView


SCREEN = Screen("who_to_call", WhoToCallPresenter, _view)
