"""The passphrase of the concern record."""

from coprod_desktop.screens.concern_key.presenter import ConcernKeyPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.concern_key.view import ConcernKeyView

    return ConcernKeyView


SCREEN = Screen("concern_key", ConcernKeyPresenter, _view)
