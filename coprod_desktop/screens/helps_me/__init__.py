"""What helps me: the access card of a person, in pictures and own words."""

from coprod_desktop.screens.helps_me.presenter import HelpsMePresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.helps_me.view import HelpsMeView

    return HelpsMeView


SCREEN = Screen("helps_me", HelpsMePresenter, _view, take_part=True)
