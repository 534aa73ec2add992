"""Help in easy read: about the screen one came from, the keys, and who to ask."""

from coprod_desktop.screens.help.presenter import HelpPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.help.view import HelpView

    return HelpView


SCREEN = Screen("help", HelpPresenter, _view)
