"""The place of somebody who takes part: a few big choices, and nobody else's data."""

from coprod_desktop.screens.take_part.presenter import TakePartPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.take_part.view import TakePartView

    return TakePartView


SCREEN = Screen("take_part", TakePartPresenter, _view, roomy=True, take_part=True)
