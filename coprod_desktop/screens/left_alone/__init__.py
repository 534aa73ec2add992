"""What happens when nobody is at the laptop."""

from coprod_desktop.screens.left_alone.presenter import LeftAlonePresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.left_alone.view import LeftAloneView

    return LeftAloneView


SCREEN = Screen("left_alone", LeftAlonePresenter, _view, coordinate=True)
