"""The rest of the header when there is little room: Home, Look, Help."""

from coprod_desktop.screens.keys.presenter import KeysPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.keys.view import KeysView

    return KeysView


SCREEN = Screen("keys", KeysPresenter, _view)
