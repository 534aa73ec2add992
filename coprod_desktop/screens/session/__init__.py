"""One date: open it, move it, cancel it, say where it is and who runs it."""

from coprod_desktop.screens.session.presenter import SessionPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.session.view import SessionView

    return SessionView


SCREEN = Screen("session", SessionPresenter, _view)
