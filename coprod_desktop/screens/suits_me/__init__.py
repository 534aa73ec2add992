"""Find what suits me: this or that, one thing after another, shown and spoken; no reading is needed."""

from coprod_desktop.screens.suits_me.presenter import SuitsMePresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.suits_me.view import SuitsMeView

    return SuitsMeView


SCREEN = Screen("suits_me", SuitsMePresenter, _view, take_part=True, aloud=True)
