"""I am here as it looks: pictures of people, then a few big choices."""

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.i_am_here.presenter import IAmHerePresenter, IAmHereState
from coprod_desktop.ui.choice_grid import choice_grid
from coprod_desktop.ui.face_grid import face_grid
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page_turn import page_turn
from coprod_desktop.ui.view import View


class IAmHereView(View):
    def __init__(self, kit: Kit, presenter: IAmHerePresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def step(self, state: IAmHereState) -> object:
        return state

    def build(self, state: IAmHereState) -> None:
        kit = self.kit
        words = [kit.words(sentence) for sentence in state.words]
        picture, person = ("", state.picture) if state.step in ("session", "done") else (state.picture, "")
        head = lead(kit, state.heading, *words, picture=picture, tint="sky", person=person)
        quiet: list[QWidget] = []
        primary: QWidget | None = None
        if state.step == "who":
            body = column(head, face_grid(kit, state.faces, self.presenter.pick, state.heading), 0)
            pages = page_turn(kit, state.pages, self.presenter.turn)
            quiet += [pages] if pages is not None else []  # in the foot: three rows of faces leave it no room above, and nobody would look for it
            ask = kit.button(_("My picture is not here"), "hand")
            ask.setObjectName("ask")
            ask.clicked.connect(self.presenter.ask)
            quiet.append(ask)
        elif state.choices:
            grid = choice_grid(kit, state.choices, self.presenter.choose, columns=3, width=240, tall=True, name=state.heading)
            body = column(head, grid, 0)
        else:
            body = column(head, 0)
            primary = kit.button(_("OK"), "tick", primary=True)
            primary.setObjectName("ok")
            primary.clicked.connect(self.presenter.leave)
        self.lay_out(body, quiet=quiet, primary=primary)
