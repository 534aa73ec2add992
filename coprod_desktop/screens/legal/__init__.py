"""What the group keeps, and the rule of the law for each kind of it."""

from coprod_desktop.screens.legal.presenter import LegalPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.legal.view import LegalView

    return LegalView


SCREEN = Screen("legal", LegalPresenter, _view, coordinate=True)
