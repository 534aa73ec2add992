"""What we keep about me: told part by part, put right, printed, handed over, stopped."""

from coprod_desktop.screens.about_me.presenter import AboutMePresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.about_me.view import AboutMeView

    return AboutMeView


SCREEN = Screen("about_me", AboutMePresenter, _view, roomy=True, take_part=True)
