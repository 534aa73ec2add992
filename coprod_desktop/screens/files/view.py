"""Finding a file, as it looks: a tile for each folder and file, and a field for the name when saving."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QLayout, QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.files.presenter import FilesPresenter, FilesState
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Grid, Group, column
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.page_turn import page_turn
from coprod_desktop.ui.parts import choice, named
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.saved_field import SavedField
from coprod_desktop.ui.view import View


class FilesView(View):
    def __init__(self, kit: Kit, presenter: FilesPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._takes = False
        self._tiles: dict[str, tuple[PictureChoice, Press]] = {}

    def shape(self, state: FilesState) -> object:
        """Small photos of what is in the files come in their place."""
        return replace(state, seen=(), rows=tuple(replace(row, picture="") for row in state.rows))

    def update_parts(self, state: FilesState) -> None:
        self.kit.pictures.hold(dict(state.seen))
        for row in state.rows:
            before, press = self._tiles[row.key]
            if row != before:
                made = self._tile(row)
                press.set_content(made.content, made.accessibleName())
                made.deleteLater()
                self._tiles[row.key] = row, press

    def _tile(self, row: PictureChoice) -> Press:
        return choice(self.kit, row.picture, row.tint, row.words, row.note, size=112 if self.presenter.shows_photos else 56)

    def step(self, state: FilesState) -> object:
        return state.folder

    def build(self, state: FilesState) -> None:
        kit, t, p = self.kit, self.theme, self.presenter
        parts: list[QWidget | QLayout | int | None] = [lead(kit, state.heading, *state.notes, picture="openmoji:1F4C1", tint="butter")]
        if state.name is not None:
            field = SavedField(kit, _("Name of the file"), state.name, longest=200, name="file-name")
            field.typed.connect(p.typed)
            card = Card(kit, column(field))
            card.setMaximumWidth(t.u(720))
            parts.append(column(card, margins=(t.halo, 0, t.halo, t.space(8))))
        self._tiles = {}
        self.kit.pictures.hold(dict(state.seen))
        if state.rows:
            grid = Grid(t.u(400), columns=2)
            for row in state.rows:
                self._tiles[row.key] = row, named(self._tile(row), f"choice-{row.key}", partial(p.choose, row.key))
                grid.addWidget(self._tiles[row.key][1])
            parts += [Group(grid, state.notes[0]), page_turn(kit, state.pages, p.turn)]
        quiet = [self.button(_("The folder around it"), "up", "up", p.up)] if state.may_go_up else []
        if state.folder:
            quiet.append(self.button(_("Other places"), "folder", "places", p.other_places))
        take = self.button(state.choose_words, "save" if state.name is not None else "tick", "take", p.take,
                           primary=True) if state.choose_words else None
        self._takes = state.name is not None or not state.rows
        self.lay_out(column(*parts, 0), quiet=quiet, primary=take)

    def first_focus(self) -> QWidget | None:
        """One press saves it where the last one went, and takes a folder that has none in it."""
        return self.findChild(QWidget, "take") if self._takes else None
