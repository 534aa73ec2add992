"""Pictures and words: both, or one of them; and whether each page is read aloud when it comes."""

from coprod_desktop.screens.look_words.presenter import LookWordsPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.look_words.view import LookWordsView

    return LookWordsView


SCREEN = Screen("look_words", LookWordsPresenter, _view, take_part=True)
