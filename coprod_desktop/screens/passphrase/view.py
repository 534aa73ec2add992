"""The passphrase as it looks: choices, or two fields, or the recovery code in large letters."""

from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.passphrase.presenter import Choosing, CodeShown, PassphrasePresenter, Where, Writing
from coprod_desktop.ui.boxes import ColumnBox, TextBox
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Flow, Grid, Group, column, holder
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.parts import choice, named, note_card
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.printer_tiles import printer_tiles
from coprod_desktop.ui.secret_field import SecretField
from coprod_desktop.ui.view import View


class PassphraseView(View):
    def __init__(self, kit: Kit, presenter: PassphrasePresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._first: SecretField | None = None

    def step(self, state: object) -> object:
        return type(state)

    def build(self, state: Choosing | Writing | CodeShown | Where) -> None:
        self._first = None
        match state:
            case Choosing():
                self._choices(state)
            case Writing():
                self._fields(state)
            case CodeShown():
                self._code(state)
            case Where():
                tiles = printer_tiles(self.kit, state.printers, self.presenter.print_on, self.presenter.turn_printers)
                self.lay_out(column(lead(self.kit, state.heading, state.note), tiles, 0))

    def _choices(self, state: Choosing) -> None:
        kit, t = self.kit, self.theme
        grid = Grid(t.u(440), columns=2)
        for each in state.choices:
            tile = choice(kit, each.picture, each.tint, each.words, each.note)
            grid.addWidget(named(tile, f"choice-{each.key}", partial(self.presenter.choose, each.key)))
        warning = note_card(kit, "warn", "warn", state.warning) if state.warning else None
        self.lay_out(column(lead(kit, state.heading, state.note), warning, Group(grid, state.heading), 0))

    def _fields(self, state: Writing) -> None:
        kit, t = self.kit, self.theme
        self._first = SecretField(kit, _("Your passphrase"), state.first, shown=state.shown, name="first",
                                  hint=_("3 words that you will remember are good."))
        second = SecretField(kit, _("The same once more"), state.second, shown=state.shown, name="second")
        for which, made in (("first", self._first), ("second", second)):
            made.typed.connect(partial(self.presenter.typed, which))
            made.entered.connect(self.presenter.set)
        keys = Flow()
        keys.addWidget(named(kit.button(_("Hide the letters") if state.shown else _("Show the letters"), "eye"), "letters",
                             self.presenter.show_letters))
        trouble = note_card(kit, "warn", "warn", state.trouble) if state.trouble else None
        card = Card(kit, column(trouble, self._first, second, holder(keys), gap=t.space(8)))
        card.setMaximumWidth(t.u(720))
        self.lay_out(column(lead(kit, state.heading, *state.notes, picture="openmoji:1F512", tint="mint"),
                            column(card, margins=(t.halo, 0, t.halo, 0)), 0),
                     primary=named(kit.button(_("Set the passphrase"), "lock", primary=True), "set", self.presenter.set))

    def _code(self, state: CodeShown) -> None:
        kit, t = self.kit, self.theme
        grid = Grid(t.u(148), columns=4)
        for number, part in enumerate(state.parts):
            grid.addWidget(named(self._part(number, part), f"part-{number}", partial(self.presenter.hear, number)))
        words = [kit.words(note) for note in state.notes]
        printing = named(kit.button(_("The page is being made") if state.printing else _("Print"), "wait" if state.printing else "print",
                                    ready=not state.printing), "print", self._print)
        keep = named(kit.button(_("I have kept it safe"), "tick", primary=True), "keep", self.presenter.keep)
        self.lay_out(column(lead(kit, state.heading, *words, picture="openmoji:1F511", tint="butter"), Group(grid, state.heading), 0),
                     quiet=[printing], primary=keep)

    def _part(self, number: int, letters: str) -> Press:
        """Four letters with room between them, so that each is seen and said by itself."""
        t = self.theme
        label = TextBox(t, _("Part {number}").format(number=number + 1), "note", colour="soft", centre=True, leading=1.25)
        content = ColumnBox(label, TextBox(t, letters, "title", bold=True, centre=True, leading=1.25), stretch=True)
        return Press(t, content, _("Part {number}: {letters}").format(number=number + 1, letters=letters), pad=(t.space(8), t.space(8)),
                     height=t.u(64))

    def _print(self) -> None:
        from coprod_desktop.ui.printing import Printers  # loaded with the first print: it is slow

        self.presenter.print(Printers(self.window()))

    def first_focus(self) -> QWidget | None:
        return self._first.editor if self._first is not None else None
