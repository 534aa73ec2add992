"""Letters on the screen: none, from a to z, or as on a keyboard; what they say and offer; and a place to try them."""

from coprod_desktop.screens.letters.presenter import LettersPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.letters.view import LettersView

    return LettersView


SCREEN = Screen("letters", LettersPresenter, _view, take_part=True)
