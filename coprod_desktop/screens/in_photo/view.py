"""Who is in the photo, as it looks: the photo, whether it may be shared, and the people to tick."""

from typing import Any

from PySide6.QtWidgets import QLayout, QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.in_photo.presenter import InPhotoPresenter, InPhotoState
from coprod_desktop.ui.boxes import PictureBox
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column, row
from coprod_desktop.ui.parts import note_card
from coprod_desktop.ui.people_tiles import PeopleTiles
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.view import View
from coprod_desktop.ui.words import Painted


class InPhotoView(View):
    """The page is built anew when what may be done with the photo changes; else only the tiles are marked."""

    def __init__(self, kit: Kit, presenter: InPhotoPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._people: PeopleTiles | None = None
        self._ways: dict[str, Press] = {}
        presenter.fits(kit.theme.narrow)

    def shape(self, state: InPhotoState) -> Any:
        return state.verdict, state.may

    def step(self, state: InPhotoState) -> Any:
        return "in_photo"

    def build(self, state: InPhotoState) -> None:
        kit, t, p = self.kit, self.theme, self.presenter
        size = 200 if t.wide else 120
        photo = Painted(t, PictureBox(t, kit.pictures, state.picture, size, "stone", inner=0.94, needed=True), state.spoken)
        ask = [self.button(_("Ask {name} now").format(name=state.ask), "talk", "ask", p.ask)] if state.ask else []
        sign, tone = ("tick", "good") if state.may else ("lock", "warn")
        told = column(kit.title(state.heading), note_card(kit, sign, tone, state.verdict, *ask), 0, gap=t.space(8))
        if t.narrow:
            head: QLayout = column(told, photo, margins=(t.halo, 0, t.halo, t.space(8)))
        else:
            photo.setFixedWidth(t.u(size))
            head = row(photo, told, gap=t.space(16), margins=(t.halo, 0, t.halo, t.space(8)))
            head.setStretch(1, 1)
        self._people = PeopleTiles(kit, state.people, press=p.press_person, search=p.search, show_everyone=p.show_everyone, turn=p.turn_people)
        self._ways = {"nobody": self.button(_("Nobody is in it"), "no-name", "nobody", p.nobody),
                      "others": self.button(_("Somebody we do not know"), "help", "others", p.others)}
        done = self.button(_("That is all"), "", "finish", p.finish, primary=True, after="tick")
        ways: list[QWidget] = list(self._ways.values())
        self.lay_out(column(head, self._people, 0), quiet=ways, primary=done)

    def first_focus(self) -> QWidget | None:
        return self._people.first() if self._people is not None else None

    def update_parts(self, state: InPhotoState) -> None:
        if self._people is not None:
            self._people.show_people(state.people)
        for key, chosen in (("nobody", state.nobody), ("others", state.others)):
            self._ways[key].setCheckable(chosen)
            self._ways[key].setChecked(chosen)
