"""What we said we would do: the words, who does it, by when."""

from coprod_desktop.screens.promises.presenter import PromisesPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.promises.view import PromisesView

    return PromisesView


SCREEN = Screen("promises", PromisesPresenter, _view)
