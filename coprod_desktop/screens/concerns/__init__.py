"""The concern record, for the safeguarding seat alone."""

from coprod_desktop.screens.concerns.presenter import ConcernsPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.concerns.view import ConcernsView

    return ConcernsView


SCREEN = Screen("concerns", ConcernsPresenter, _view)
