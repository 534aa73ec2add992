"""The words that the group explains in its own way, and those that the plain-words help says nothing about any more."""

from collections.abc import Sequence
from dataclasses import dataclass

from coprod_desktop.domain.undoable import OnPage
from coprod_desktop.domain.word_bank import BankWord
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.paged import Paged
from coprod_desktop.ui.paging import Paging
from coprod_desktop.ui.screen import Nav
from coprod_desktop.ui.undoing import undo_words

_ON_A_PAGE = 8


@dataclass(frozen=True, slots=True)
class WordLine:
    """`change` is what its first button says, and `spoken` what is heard of both."""

    id: str
    word: str
    note: str
    change: str
    change_spoken: str
    remove_spoken: str


@dataclass(frozen=True, slots=True)
class WordBankState:
    heading: str
    notes: tuple[str, ...]
    lines: tuple[WordLine, ...]
    pages: tuple[int, int]
    empty: str
    undo: str


class WordBankPresenter(Paged):
    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._paging = Paging(_ON_A_PAGE)
        self._show()

    def shows(self) -> Sequence[OnPage]:
        return (OnPage("bank_word"),)

    def title(self) -> str:
        return _("Our words")

    def saved(self, change: Change) -> None:
        if change.kind in ("word_bank", "undone"):
            self._show()

    def _show(self) -> None:
        bank = self.services.word_bank
        every = (*bank.words(), *bank.kept())
        shown = self._paging.cut(every)
        self.show_state(WordBankState(
            self.title(), (_("Hard words that we use, and what they mean."), _("The help with words puts the meaning on your sheet.")),
            tuple(map(_line, shown)), self._paging.pages, "" if every else _("There are no words yet."), undo_words(self.services, self.shows())))

    def add(self) -> None:
        self.nav.go_to("bank_word")

    def change(self, word_id: str) -> None:
        self.nav.go_to("bank_word", word_id)

    def remove(self, word_id: str) -> None:
        bank = self.services.word_bank.get(word_id)
        if bank is not None:
            self.services.word_bank.remove(word_id)
            self.nav.announce(_("“{word}” is taken out. You can undo this.").format(word=bank.word))

    def undo(self) -> None:
        self.nav.undo()


def _line(word: BankWord) -> WordLine:
    change = _("Change") if word.means else _("Say what it means")
    return WordLine(word.id, word.word, word.means or _("Kept as it is. The help says nothing about it."), change,
                    _("{change}: {word}").format(change=change, word=word.word), _("Take out: {word}").format(word=word.word))
