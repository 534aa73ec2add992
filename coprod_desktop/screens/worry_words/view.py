"""Words that may tell of harm, as they look: each as it was typed, with a key to say that it was seen."""

from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.worry_words.presenter import WorryLine, WorryState, WorryWordsPresenter
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column, holder
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page_turn import page_turn
from coprod_desktop.ui.parts import kept
from coprod_desktop.ui.view import View


class WorryWordsView(View):
    def __init__(self, kit: Kit, presenter: WorryWordsPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def build(self, state: WorryState) -> None:
        kit, t = self.kit, self.theme
        empty = kit.words(state.empty) if state.empty else None
        cards = holder(column(empty, *map(self._card, state.lines), gap=t.space(4), margins=(t.halo, 0, t.halo, 0)))
        self.lay_out(column(lead(kit, state.heading, *state.notes, picture="openmoji:1F4AC", tint="butter"), cards,
                            page_turn(kit, state.pages, self.presenter.turn), 0),
                     primary=self.button(_("Done"), "tick", "done", self.presenter.nav.back, primary=True))

    def _card(self, line: WorryLine) -> QWidget:
        seen = self.button(_("Seen"), "tick", f"seen-{line.id}", partial(self.presenter.seen, line.id), spoken=_("Seen: {words}").format(
            words=line.words))
        return kept(self.kit, "openmoji:1F4AC", "sky", line.words, line.note, buttons=[seen])
