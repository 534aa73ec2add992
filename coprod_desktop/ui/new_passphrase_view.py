"""A new passphrase as it looks: two fields, or the recovery code in large letters."""

from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Grid, Group, column
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.new_passphrase import CodeShown, NewPassphrase, Writing
from coprod_desktop.ui.parts import named
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.quick_print import WhichPrinter
from coprod_desktop.ui.quick_print_view import print_button, show_printers
from coprod_desktop.ui.secret_field import SecretField, secret_card
from coprod_desktop.ui.view import View


class NewPassphraseView(View):
    """A subclass says how wide a part of the code is, how it looks, and the colour of the notes above them."""

    part_width: int
    notes_colour: str

    def __init__(self, kit: Kit, presenter: NewPassphrase) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def part_tile(self, number: int, letters: str, spoken: str) -> Press:
        raise NotImplementedError

    def step(self, state: object) -> object:
        return type(state)

    def build(self, state: Any) -> None:
        match state:
            case Writing():
                self._fields(state)
            case CodeShown():
                self._code(state)
            case WhichPrinter():
                show_printers(self, state, self.presenter.printing)

    def _fields(self, state: Writing) -> None:
        kit, p = self.kit, self.presenter
        first = SecretField(kit, state.label, state.first, shown=state.shown, name="first", hint=_("3 words that you will remember are good."))
        second = SecretField(kit, _("The same once more"), state.second, shown=state.shown, name="second")
        for which, made in (("first", first), ("second", second)):
            made.typed.connect(partial(p.typed, which))
            made.entered.connect(p.set)
        card = secret_card(kit, first, second, shown=state.shown, show_letters=p.show_letters, trouble=state.trouble)
        self.lay_out(column(lead(kit, state.heading, *state.notes, picture="openmoji:1F512", tint="mint"), card, 0),
                     primary=self.button(_("Set the passphrase"), "lock", "set", p.set, primary=True))

    def _code(self, state: CodeShown) -> None:
        kit, p = self.kit, self.presenter
        grid = Grid(self.theme.u(self.part_width), columns=4)
        for number, part in enumerate(state.parts):
            tile = self.part_tile(number, part, _("Part {number}: {letters}").format(number=number + 1, letters=part))
            grid.addWidget(named(tile, f"part-{number}", partial(p.hear, number)))
        notes = [kit.words(note, colour=self.notes_colour) for note in state.notes]
        self.lay_out(column(lead(kit, state.heading, *notes, picture="openmoji:1F511", tint="butter"), Group(grid, state.heading), 0),
                     quiet=[print_button(kit, _("Print"), state.printing, self._print)],
                     primary=self.button(_("I have kept it safe"), "tick", "keep", p.keep, primary=True))

    def _print(self) -> None:
        from coprod_desktop.ui.printing import Printers  # loaded with the first print: it is slow

        self.presenter.print(Printers(self.window()))

    def first_focus(self) -> QWidget | None:
        return self.part("first")
