"""Who keeps people safe as it looks: a card for each, and a key to add one."""

from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.safe_person.presenter import SafeLine, SafePersonPresenter, SafeState
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column, holder
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.parts import kept, note_card
from coprod_desktop.ui.view import View


class SafePersonView(View):
    def __init__(self, kit: Kit, presenter: SafePersonPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def build(self, state: SafeState) -> None:
        kit, t = self.kit, self.theme
        warning = note_card(kit, "warn", "warn", state.warning) if state.warning else None
        cards = holder(column(*map(self._card, state.lines), gap=t.space(4), margins=(t.halo, 0, t.halo, 0)))
        add = self.button(_("Add a person"), "plus", "add", self.presenter.add, primary=True) if state.can_add else None
        undo = [self.button(_("Undo"), "undo", "undo", self.presenter.undo)] if state.can_undo else []
        self.lay_out(column(lead(kit, state.heading, *state.notes, picture="openmoji:E247", tint="sky"), warning, cards, 0),
                     quiet=[self.button(_("When somebody tells us"), "next", "steps", self.presenter.steps), *undo], primary=add)

    def _card(self, line: SafeLine) -> QWidget:
        buttons = [self.button(_("Change"), "write", f"change-{line.key}", partial(self.presenter.change, line.key), spoken=line.change)]
        if line.can_remove:
            buttons.append(self.button(_("Take off"), "cross", f"remove-{line.key}", partial(self.presenter.remove, line.key),
                                       spoken=_("Take {name} off the list").format(name=line.name)))
        return kept(self.kit, line.picture, "sky", line.name, line.note, buttons=buttons)
