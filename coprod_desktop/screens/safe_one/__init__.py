"""One person to talk to when something is wrong: name, phone number, what they do."""

from coprod_desktop.screens.safe_one.presenter import SafeOnePresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.safe_one.view import SafeOneView

    return SafeOneView


SCREEN = Screen("safe_one", SafeOnePresenter, _view, coordinate=True)
