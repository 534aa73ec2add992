"""Touch and mouse as they look: the questions, and below them a key to try at once."""

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.touching.presenter import TouchingPresenter, TouchPage
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Flow, column, holder, row
from coprod_desktop.ui.look_choices import LookPage
from coprod_desktop.ui.look_choices_view import LookChoicesView
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.words import Words


class TouchingView(LookChoicesView):
    def __init__(self, kit: Kit, presenter: TouchingPresenter) -> None:
        super().__init__(kit, presenter)
        self._touching = presenter
        self._tried: Words | None = None

    def shape(self, state: TouchPage) -> object:
        return state.look, state.questions, state.notes, state.note, bool(state.tried)

    def further(self, state: LookPage) -> QWidget | None:
        if not isinstance(state, TouchPage) or not state.tried:
            return None
        kit, t = self.kit, self.theme
        self._tried = kit.words(state.tried)
        key = Flow()
        key.addWidget(self.button(_("Press me"), "hand", "try", self._touching.press_to_try))
        words = column(kit.heading(_("Try it here")), self._tried)
        line = row(words, holder(key), gap=t.space(16)) if t.wide else column(words, holder(key), gap=t.space(8))
        if t.wide:
            line.setStretch(0, 1)
        return holder(column(Card(kit, line), margins=(t.halo, t.space(8), t.halo, 0)))

    def update_parts(self, state: TouchPage) -> None:
        if self._tried is not None and state.tried:
            self._tried.set_words(state.tried)
