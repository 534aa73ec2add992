"""The name as it looks: two fields, and a key to hear it."""

from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.person import NAME_LONGEST
from coprod_desktop.i18n import _
from coprod_desktop.screens.name_of.presenter import NameOfPresenter, NamePage
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Flow, column, holder
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.saved_field import SavedField
from coprod_desktop.ui.view import View


class NameOfView(View):
    def __init__(self, kit: Kit, presenter: NameOfPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._fields: dict[str, SavedField] = {}

    def shape(self, state: NamePage) -> object:
        return None

    def build(self, state: NamePage) -> None:
        kit, t = self.kit, self.theme
        self._fields = {
            "name": SavedField(kit, _("What people call me"), state.name, hint=_("A first name is enough."),
                               longest=NAME_LONGEST, name="name"),
            "say_as": SavedField(kit, _("How to say it"), state.say_as, hint=_("Write it as it sounds. For example: a-mee-na"),
                                 longest=NAME_LONGEST, name="say-as"),
        }
        for name, field in self._fields.items():
            field.typed.connect(partial(self.presenter.typed, name))
            field.left.connect(self.presenter.leave)
        hear = Flow()
        hear.addWidget(self.button(_("Hear it"), "read", "hear", self.presenter.hear))
        card = Card(kit, column(*self._fields.values(), holder(hear), gap=t.space(8)))
        card.setMaximumWidth(t.u(720))
        self.lay_out(column(lead(kit, state.heading, state.note, person=state.picture), column(card, margins=(t.halo, 0, t.halo, 0)), 0),
                     quiet=[self.undo_button(self.presenter.undo)],
                     primary=self.button(_("Done"), "tick", "done", self.presenter.done, primary=True))

    def update_parts(self, state: NamePage) -> None:
        self._fields["name"].show_text(state.name)
        self._fields["say_as"].show_text(state.say_as)
        self.show_undo(state.can_undo)

    def first_focus(self) -> QWidget | None:
        return self._fields["name"].editor if self._fields else None
