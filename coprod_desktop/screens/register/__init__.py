"""The register: who is here, one press a person."""

from coprod_desktop.screens.register.presenter import RegisterPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.register.view import RegisterView

    return RegisterView


SCREEN = Screen("register", RegisterPresenter, _view)
