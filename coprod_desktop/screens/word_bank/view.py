"""The word bank as it looks: a card for each word, with what it means."""

from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.word_bank.presenter import WordBankPresenter, WordBankState, WordLine
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column, holder
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page_turn import page_turn
from coprod_desktop.ui.parts import kept
from coprod_desktop.ui.view import View

_PICTURE = "openmoji:1F4D6"


class WordBankView(View):
    def __init__(self, kit: Kit, presenter: WordBankPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def build(self, state: WordBankState) -> None:
        kit, t = self.kit, self.theme
        empty = kit.words(state.empty) if state.empty else None
        cards = holder(column(empty, *map(self._card, state.lines), gap=t.space(4), margins=(t.halo, 0, t.halo, 0)))
        self.lay_out(column(lead(kit, state.heading, *state.notes, picture=_PICTURE, tint="butter"), cards,
                            page_turn(kit, state.pages, self.presenter.turn), 0),
                     quiet=[self.undo_button(self.presenter.undo)],
                     primary=self.button(_("Add a word"), "plus", "add", self.presenter.add, primary=True))

    def update_parts(self, state: WordBankState) -> None:
        self.show_undo(bool(state.undo))

    def _card(self, line: WordLine) -> QWidget:
        buttons = [self.button(line.change, "write", f"change-{line.id}", partial(self.presenter.change, line.id), spoken=line.change_spoken),
                   self.button(_("Take out"), "cross", f"remove-{line.id}", partial(self.presenter.remove, line.id), spoken=line.remove_spoken)]
        return kept(self.kit, _PICTURE, "butter", line.word, line.note, buttons=buttons)
