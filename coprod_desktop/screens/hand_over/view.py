"""Handing over as it looks: people, then ways to answer, then the name of who helps."""

from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.hand_over.presenter import HELPER_LONGEST, HandOverPresenter, HandOverState
from coprod_desktop.ui.choice_grid import choice_grid
from coprod_desktop.ui.face_grid import face_grid
from coprod_desktop.ui.fields import Field
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page_turn import page_turn
from coprod_desktop.ui.view import View


class HandOverView(View):
    def __init__(self, kit: Kit, presenter: HandOverPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._helper: Field | None = None

    def step(self, state: HandOverState) -> object:
        return state.step

    def build(self, state: HandOverState) -> None:
        kit = self.kit
        shown = {"picture" if state.step == "who" else "person": state.picture}  # what it was first, then whoever answers, shown round
        head = lead(kit, state.heading, kit.words(state.words), **shown)
        quiet: list[QWidget] = []
        self._helper = None
        primary: QWidget | None = None
        if state.step == "who":
            people = face_grid(kit, state.faces, self.presenter.pick, state.heading) if state.faces else None
            body, pages = column(head, people, 0), page_turn(kit, state.pages, self.presenter.turn)
            quiet += [pages] if pages is not None else []
            no_name = kit.button(_("No name"), "no-name")
            no_name.setObjectName("no-name")
            no_name.clicked.connect(partial(self.presenter.pick, ""))
            quiet.append(no_name)
        elif state.step == "how":
            body = column(head, choice_grid(kit, state.choices, self.presenter.choose, columns=3, width=270, name=state.heading), 0)
        else:
            body = column(head, self._field(state), 0)
            primary = kit.button(_("Hand over"), after="next", primary=True)
            primary.setObjectName("hand-over")
            primary.clicked.connect(self.presenter.hand_over)
        self.lay_out(body, quiet=quiet, primary=primary)

    def _field(self, state: HandOverState) -> Field:
        field = self._helper = Field(self.kit, _("The name of the person who helps"), state.helper, longest=HELPER_LONGEST)
        field.editor.setObjectName("helper")
        if isinstance(field.editor, QLineEdit):
            field.editor.textChanged.connect(self.presenter.type_helper)
            field.editor.returnPressed.connect(self.presenter.hand_over)
        return field

    def first_focus(self) -> QWidget | None:
        return self._helper.editor if self._helper is not None else None
