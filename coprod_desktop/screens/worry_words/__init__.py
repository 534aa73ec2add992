"""Words that may tell of harm, for the safeguarding seat alone."""

from coprod_desktop.screens.worry_words.presenter import WorryWordsPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.worry_words.view import WorryWordsView

    return WorryWordsView


SCREEN = Screen("worry_words", WorryWordsPresenter, _view)
