"""The word bank: the group's own words with what they mean, and words that it keeps as they are."""

from coprod_desktop.screens.word_bank.presenter import WordBankPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.word_bank.view import WordBankView

    return WordBankView


SCREEN = Screen("word_bank", WordBankPresenter, _view)
