"""One concern in the record."""

from coprod_desktop.screens.concern_page.presenter import ConcernPagePresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.concern_page.view import ConcernPageView

    return ConcernPageView


SCREEN = Screen("concern_page", ConcernPagePresenter, _view)
