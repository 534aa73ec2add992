"""One concern as it looks: a field for each thing to write down."""

from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.concern_page.presenter import ConcernPagePresenter
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.quick_print import WhichPrinter
from coprod_desktop.ui.quick_print_view import print_button, show_printers
from coprod_desktop.ui.saved_field import SavedField
from coprod_desktop.ui.saved_form import FormState
from coprod_desktop.ui.view import View

_ONE_LINE = ("who", "when", "there", "again")


class ConcernPageView(View):
    def __init__(self, kit: Kit, presenter: ConcernPagePresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._fields: dict[str, SavedField] = {}

    def shape(self, state: FormState | WhichPrinter) -> object:
        return state if isinstance(state, WhichPrinter) else self.presenter.printing.busy

    def build(self, state: FormState | WhichPrinter) -> None:
        self._fields = {}
        if isinstance(state, WhichPrinter):
            show_printers(self, state, self.presenter.printing)
            return
        kit, t, p = self.kit, self.theme, self.presenter
        for field in state.fields:
            made = SavedField(kit, field.label, field.text, hint=field.hint, longest=field.longest, name=field.name,
                              lines=1 if field.name in _ONE_LINE else 3)
            made.typed.connect(partial(p.typed, field.name))
            made.left.connect(p.leave)
            self._fields[field.name] = made
        card = Card(kit, column(*self._fields.values(), gap=t.space(8)))
        card.setMaximumWidth(t.u(840))
        self.lay_out(column(lead(kit, state.heading, *state.notes, picture=state.picture, tint=state.tint),
                            column(card, margins=(t.halo, 0, t.halo, 0)), 0),
                     quiet=[print_button(kit, _("Print"), p.printing.busy, self._print),
                            self.button(_("Take out"), "delete", "remove", p.remove), self.undo_button(p.undo)],
                     primary=self.button(_("Done"), "tick", "done", p.done, primary=True))

    def update_parts(self, state: FormState | WhichPrinter) -> None:
        if isinstance(state, FormState):
            for field in state.fields:
                self._fields[field.name].show_text(field.text)
            self.show_undo(state.can_undo)

    def _print(self) -> None:
        from coprod_desktop.ui.printing import Printers  # loaded with the first print: it is slow

        self.presenter.print(Printers(self.window()))

    def first_focus(self) -> QWidget | None:
        return next((field.editor for field in self._fields.values()), None)
