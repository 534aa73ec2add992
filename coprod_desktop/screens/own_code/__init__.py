"""A person's own picture code: set it, change it, take it away."""

from coprod_desktop.screens.own_code.presenter import OwnCodePresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.ui.choosing_code_view import ChoosingCodeView

    return ChoosingCodeView


SCREEN = Screen("own_code", OwnCodePresenter, _view, roomy=True, take_part=True)
