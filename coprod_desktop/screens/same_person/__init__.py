"""Is someone in here twice? Two records side by side, made one or kept as two."""

from coprod_desktop.screens.same_person.presenter import SamePersonPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.same_person.view import SamePersonView

    return SamePersonView


SCREEN = Screen("same_person", SamePersonPresenter, _view)
