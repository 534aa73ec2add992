"""What we keep and why, as it looks: a tile a kind, the three sheets; and one kind with its rules to choose from."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.legal.presenter import Choice, KindShown, LegalPresenter, LegalShown
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Grid, Group, column, holder
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.parts import choice, named, note_card
from coprod_desktop.ui.view import View

_TINTS = ("butter", "sky", "mint", "rose", "stone")


class LegalView(View):
    def __init__(self, kit: Kit, presenter: LegalPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def step(self, state: LegalShown | KindShown) -> object:
        return state.heading

    def build(self, state: LegalShown | KindShown) -> None:
        if isinstance(state, LegalShown):
            self._all(state)
        else:
            self._one(state)

    def _all(self, state: LegalShown) -> None:
        kit, t = self.kit, self.theme
        missing = None
        if state.missing:
            missing = note_card(kit, "person", "warn", state.missing,
                                self.button(_("Say who"), "write", "contact", self.presenter.ask_contact))
        grid = Grid(t.u(330), columns=3)
        for number, kind in enumerate(state.kinds):
            tile = choice(kit, kind.picture, _TINTS[number % len(_TINTS)], kind.title, kind.note, sign=kind.sign, size=72)
            grid.addWidget(named(tile, f"kind-{kind.key}", partial(self.presenter.open, kind.key)))
        quiet = [self.button(_("Record of what we keep"), "print", "sheet-data-record", partial(self.presenter.sheet, "data-record")),
                 self.button(_("When facts get lost"), "print", "sheet-breach-note", partial(self.presenter.sheet, "breach-note"))]
        if not state.missing:
            quiet.insert(0, self.button(state.contact, "person", "contact", self.presenter.ask_contact))
        notice = self.button(_("Privacy notice"), "print", "sheet-privacy-notice", partial(self.presenter.sheet, "privacy-notice"), primary=True)
        self.lay_out(column(lead(kit, state.heading, state.note), missing, Group(grid, state.heading), 0), quiet=quiet, primary=notice)

    def _one(self, state: KindShown) -> None:
        kit, t = self.kit, self.theme
        rules = self._choices(_("Why may we keep it?"), "basis", state.bases, self.presenter.choose_basis)
        health = self._choices(_("It can be about health. Why is that all right?"), "condition", state.conditions,
                               self.presenter.choose_condition) if state.conditions else None
        to_do = [note_card(kit, "bulb", "good", words) for words in state.to_do]
        self.lay_out(column(lead(kit, state.heading, *state.notes, picture=state.picture), rules, health,
                            holder(column(*to_do, margins=(0, t.space(8), 0, 0))), 0),
                     primary=self.button(_("This is right"), "tick", "done", self.presenter.agree, primary=True))

    def _choices(self, question: str, name: str, choices: Sequence[Choice], act: Callable[[str], None]) -> QWidget:
        kit, t = self.kit, self.theme
        grid = Grid(t.u(300), columns=3)
        for one in choices:
            key = kit.button(one.words, checkable=True, checked=one.chosen)
            key.setAutoExclusive(True)
            grid.addWidget(named(key, f"{name}-{one.key}", partial(act, one.key)))
        label = holder(column(kit.heading(question), margins=(t.halo, t.space(8), t.halo, 0)))
        return holder(column(label, Group(grid, question)))

    def first_focus(self) -> QWidget | None:
        state = self.presenter.state
        if isinstance(state, KindShown):
            return self.part(next(f"basis-{one.key}" for one in state.bases if one.chosen))
        return self.part(f"kind-{state.kinds[0].key}")
