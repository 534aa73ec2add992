"""A set of symbols as it looks: one thing after another, with what was found in the middle."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.picture_of_group import LICENCE, OURS
from coprod_desktop.i18n import _
from coprod_desktop.screens.symbol_set.presenter import FOUND, NOT_TAKEN, READING, START, WHOSE, SymbolSetPresenter, SymbolSetState
from coprod_desktop.ui.fields import Field
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column, holder
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.page_turn import page_turn
from coprod_desktop.ui.parts import picture_choice_box
from coprod_desktop.ui.picture_tiles import small_pictures
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.view import View
from coprod_desktop.ui.who_made import who_made_choices
from coprod_desktop.ui.words import Painted


class SymbolSetView(View):
    def __init__(self, kit: Kit, presenter: SymbolSetPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        presenter.fits(kit.theme.room)

    def step(self, state: SymbolSetState) -> object:
        return state.step

    def build(self, state: SymbolSetState) -> None:
        kit, p = self.kit, self.presenter
        turn = page_turn(kit, state.pages, p.turn)
        body = self._whose(state) if state.step == WHOSE else self._symbols(state) if state.symbols else self._left_out(state)
        quiet: list[QWidget] = []
        primary: Press | None = None
        if state.step == START:
            primary = self.button(_("Choose the folder"), "folder", "choose", p.choose, primary=True)
        elif state.step == READING:
            quiet = [self.button(_("Stop"), "stop", "stop", p.stop)]
        elif state.step == FOUND:
            quiet = [self.button(_("Another folder"), "folder", "choose", p.choose)]
            if state.not_taken:
                quiet.append(self.button(state.not_taken, "help", "not-taken", p.show_not_taken))
            if state.symbols:
                primary = self.button(_("Go on"), "", "go-on", p.go_on, primary=True, after="next")
        elif state.step == NOT_TAKEN:
            primary = self.button(_("Back to the symbols"), "back", "to-found", p.back_first, primary=True)
        else:
            primary = self.button(_("Add them all"), "plus", "add", p.add, primary=True)
        self.lay_out(column(lead(kit, state.heading, *state.notes, picture="openmoji:1F5BC" if state.step == START else ""), body, turn, 0),
                     quiet=quiet, primary=primary)

    def _symbols(self, state: SymbolSetState) -> QWidget:
        """To look at: nothing can be done with one."""
        kit, t = self.kit, self.theme
        kit.pictures.hold({key: data for key, _words, data in state.symbols})
        grid = small_pictures(t, gap=t.space(8))
        for key, words, _data in state.symbols:
            grid.addWidget(Card(kit, column(Painted(t, picture_choice_box(kit, key, words), words))))
        return holder(column(holder(grid), margins=(t.halo, t.space(4), t.halo, t.space(4))))

    def _left_out(self, state: SymbolSetState) -> QWidget:
        t = self.theme
        return holder(column(*(self.kit.words(line) for line in state.lines), gap=t.space(8), margins=(t.halo, t.space(4), t.halo, t.space(4))))

    def _whose(self, state: SymbolSetState) -> QWidget:
        kit, t, p = self.kit, self.theme, self.presenter
        parts: list[QWidget] = [who_made_choices(kit, state.how, p.choose_made)]
        if state.how and state.how != OURS:
            parts.append(self._field("credit", _("Their name"), state.credit, _("As they want to be named."), p.write_credit))
        if state.how == LICENCE:
            parts.append(self._field("licence", _("Its licence"), state.licence, _("It is written where you found it. For example: CC BY-SA 4.0."),
                                     p.write_licence))
        return holder(column(*parts, gap=t.space(8), margins=(t.halo, 0, t.halo, t.space(8))))

    def _field(self, name: str, label: str, text: str, hint: str, write: Callable[[str], None]) -> Field:
        field = Field(self.kit, label, text, hint=hint, longest=200)
        field.editor.setObjectName(name)
        field.editor.textChanged.connect(write)
        if self.theme.wide:
            field.setMaximumWidth(self.theme.u(640))
        return field

    def first_focus(self) -> QWidget | None:
        return self.part("go-on") or self.part("choose")
