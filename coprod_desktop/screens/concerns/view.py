"""The concern record as it looks: what it is, its door, or what is in it."""

from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.concerns.presenter import ConcernsPresenter, Line, Off, Open, Shut
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Flow, Group, column, holder
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page_turn import page_turn
from coprod_desktop.ui.parts import choice, kept, named
from coprod_desktop.ui.secret_field import SecretField, secret_card
from coprod_desktop.ui.view import View


class ConcernsView(View):
    def __init__(self, kit: Kit, presenter: ConcernsPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._field: SecretField | None = None

    def step(self, state: Off | Shut | Open) -> object:
        return type(state)

    def build(self, state: Off | Shut | Open) -> None:
        self._field = None
        match state:
            case Off():
                self.lay_out(column(lead(self.kit, state.heading, *state.notes, picture="openmoji:1F512", tint="stone"), 0),
                             primary=self.button(_("Keep a record"), "next", "turn-on", self.presenter.turn_on, primary=True))
            case Shut():
                self._door(state)
            case Open():
                self._inside(state)

    def _door(self, state: Shut) -> None:
        kit = self.kit
        self._field = SecretField(kit, _("Passphrase or recovery code"), state.typed, shown=state.shown, name="passphrase")
        self._field.typed.connect(self.presenter.typed)
        self._field.entered.connect(self.presenter.open)
        card = secret_card(kit, self._field, shown=state.shown, show_letters=self.presenter.show_letters, trouble=state.trouble)
        self.lay_out(column(lead(kit, state.heading, *state.notes, picture="openmoji:1F512"), card, 0),
                     primary=self.button(_("Open"), "next", "open", self.presenter.open, primary=True))

    def _inside(self, state: Open) -> None:
        kit, t, p = self.kit, self.theme, self.presenter
        parts: list[QWidget] = []
        if state.worries:
            words = choice(kit, "openmoji:1F4AC", "butter", _("Words that may tell of harm"), state.worries, size=72)
            parts.append(named(words, "worries", p.worries))
        parts += [kept(kit, "openmoji:E246", "sky", line.words, line.note, buttons=[self.button(
            _("I talked to them"), "tick", f"name-{line.id}", partial(p.spoken_to, line.id))]) for line in state.names]
        parts += [self._concern(line) for line in state.lines]
        if not parts:
            parts.append(kit.words(_("Nothing is written down.")))
        years = Flow()
        for count, label, chosen in state.years:
            key = kit.option(None, label)
            key.setChecked(chosen)
            years.addWidget(named(key, f"years-{count}", partial(p.keep_years, count)))
        keep = column(kit.words(_("How long is a concern kept after the last change?"), bold=True), Group(years, _("How long?")), gap=t.space(4))
        body = column(lead(kit, state.heading, state.note, picture="openmoji:E247", tint="mint"),
                      holder(column(*parts, gap=t.space(4), margins=(t.halo, 0, t.halo, 0))), page_turn(kit, state.pages, p.turn),
                      holder(column(keep, margins=(t.halo, t.space(16), t.halo, 0))), 0)
        self.lay_out(body, quiet=[self.button(_("Passphrase"), "lock", "change", p.passphrase),
                                  self.button(_("Take the record out"), "delete", "turn-off", p.turn_off)],
                     primary=self.button(_("New concern"), "plus", "new", p.new, primary=True))

    def _concern(self, line: Line) -> QWidget:
        press = choice(self.kit, "openmoji:231B" if line.past else "openmoji:1F4C4", "stone", line.words, line.note, size=56)
        return named(press, f"concern-{line.id}", partial(self.presenter.look, line.id))

    def first_focus(self) -> QWidget | None:
        return self._field.editor if self._field is not None else None
