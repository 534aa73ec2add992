"""Moving the group to a new laptop, step by step."""

from coprod_desktop.screens.move_laptop.presenter import MoveLaptopPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.move_laptop.view import MoveLaptopView

    return MoveLaptopView


SCREEN = Screen("move_laptop", MoveLaptopPresenter, _view, coordinate=True)
