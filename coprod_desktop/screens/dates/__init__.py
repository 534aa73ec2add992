"""What is on: the dates of a week, day by day."""

from coprod_desktop.screens.dates.presenter import DatesPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.dates.view import DatesView

    return DatesView


SCREEN = Screen("dates", DatesPresenter, _view)
