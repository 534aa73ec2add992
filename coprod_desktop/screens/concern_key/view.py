"""The passphrase of the record as it looks: two fields, or the recovery code in large letters."""

from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.concern_key.presenter import CodeShown, ConcernKeyPresenter, Writing
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Flow, Grid, Group, column, holder
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.parts import named, note_card
from coprod_desktop.ui.quick_print import WhichPrinter
from coprod_desktop.ui.quick_print_view import print_button, show_printers
from coprod_desktop.ui.secret_field import SecretField
from coprod_desktop.ui.view import View


class ConcernKeyView(View):
    def __init__(self, kit: Kit, presenter: ConcernKeyPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._first: SecretField | None = None

    def step(self, state: Writing | CodeShown | WhichPrinter) -> object:
        return type(state)

    def build(self, state: Writing | CodeShown | WhichPrinter) -> None:
        self._first = None
        match state:
            case Writing():
                self._fields(state)
            case CodeShown():
                self._code(state)
            case WhichPrinter():
                show_printers(self, state, self.presenter.printing)

    def _fields(self, state: Writing) -> None:
        kit, t, p = self.kit, self.theme, self.presenter
        self._first = SecretField(kit, _("The passphrase"), state.first, shown=state.shown, name="first",
                                  hint=_("3 words that you will remember are good."))
        second = SecretField(kit, _("The same once more"), state.second, shown=state.shown, name="second")
        for which, made in (("first", self._first), ("second", second)):
            made.typed.connect(partial(p.typed, which))
            made.entered.connect(p.set)
        keys = Flow()
        keys.addWidget(named(kit.button(_("Hide the letters") if state.shown else _("Show the letters"), "eye"), "letters", p.show_letters))
        trouble = note_card(kit, "warn", "warn", state.trouble) if state.trouble else None
        card = Card(kit, column(trouble, self._first, second, holder(keys), gap=t.space(8)))
        card.setMaximumWidth(t.u(720))
        self.lay_out(column(lead(kit, state.heading, *state.notes, picture="openmoji:1F512", tint="mint"),
                            column(card, margins=(t.halo, 0, t.halo, 0)), 0),
                     primary=self.button(_("Set the passphrase"), "lock", "set", p.set, primary=True))

    def _code(self, state: CodeShown) -> None:
        kit, t, p = self.kit, self.theme, self.presenter
        grid = Grid(t.u(200), columns=4)
        for number, part in enumerate(state.parts):
            grid.addWidget(self.button(part, "", f"part-{number}", partial(p.hear, number),
                                       spoken=_("Part {number}: {letters}").format(number=number + 1, letters=part)))
        self.lay_out(column(lead(kit, state.heading, *state.notes, picture="openmoji:1F511", tint="butter"), Group(grid, state.heading), 0),
                     quiet=[print_button(kit, _("Print"), state.printing, self._print)],
                     primary=self.button(_("I have kept it safe"), "tick", "keep", p.keep, primary=True))

    def _print(self) -> None:
        from coprod_desktop.ui.printing import Printers  # loaded with the first print: it is slow

        self.presenter.print(Printers(self.window()))

    def first_focus(self) -> QWidget | None:
        return self._first.editor if self._first is not None else None
