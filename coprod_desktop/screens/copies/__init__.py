"""The copies of the group: when they were made, and whether they are good."""

from coprod_desktop.screens.copies.presenter import CopiesPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.copies.view import CopiesView

    return CopiesView


SCREEN = Screen("copies", CopiesPresenter, _view, coordinate=True)
