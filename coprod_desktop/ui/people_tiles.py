"""People to choose from as tiles that can be ticked, with a field to find a name."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLayout, QWidget

from coprod_desktop.i18n import _
from coprod_desktop.ui.exchange import exchange
from coprod_desktop.ui.face_grid import people_grid
from coprod_desktop.ui.layouts import Flow, Group, column, holder, row
from coprod_desktop.ui.page_turn import page_turn
from coprod_desktop.ui.saved_field import SavedField

if TYPE_CHECKING:
    from coprod_desktop.ui.kit import Kit
    from coprod_desktop.ui.people_choice import PeopleShown
    from coprod_desktop.ui.press import Press


class PeopleTiles(QWidget):
    """`press`, `search`, `show_everyone` and `turn` are what a person can do; `show_people` changes what is seen, and the field stays."""

    def __init__(self, kit: Kit, first: PeopleShown, *, press: Callable[[str], None], search: Callable[[str], None],
                 show_everyone: Callable[[bool], None], turn: Callable[[int], None]) -> None:
        super().__init__()
        self._kit = kit
        self._press, self._turn, self._show_everyone = press, turn, show_everyone
        self._shown: PeopleShown | None = None
        self._tiles: dict[str, Press] = {}
        t = kit.theme
        self._chosen = kit.words(first.chosen, bold=True)
        self._keys: list[Press] = []
        self._field = SavedField(kit, _("Find a name"), first.search, longest=80, name="find-name")
        self._field.typed.connect(search)
        self._which = self._make_which(first)
        self._place = column()
        self._grid: QWidget | None = None
        head = column(self._chosen, margins=(t.halo, 0, t.halo, t.space(8)))
        if t.wide and self._which is not None:
            self._field.setFixedWidth(t.u(360))
            line: QLayout = row(self._field, column(0, self._which), 0, gap=t.space(8))
        else:
            line = column(self._which, self._field)
        self.setLayout(column(head, line, self._place))
        self.show_people(first)

    def _make_which(self, first: PeopleShown) -> QWidget | None:
        if not first.both:
            return None
        flow = Flow()
        for words, everyone in ((first.usual_words, False), (_("Everyone"), True)):
            key = self._kit.option(None, words)
            key.setObjectName("everyone" if everyone else "usual")
            key.setChecked(first.everyone is everyone)
            key.clicked.connect(partial(self._show_everyone, everyone))
            self._keys.append(key)
            flow.addWidget(key)
        return Group(flow, _("Show"))

    def first(self) -> Press | None:
        """Who is chosen, else the first person."""
        return next((tile for tile in self._tiles.values() if tile.isChecked()), None) or next(iter(self._tiles.values()), None)

    def show_people(self, shown: PeopleShown) -> None:
        if self._chosen.text() != shown.chosen:
            self._chosen.set_words(shown.chosen)
        if not shown.search:
            self._field.show_text("")
        if shown.both:
            self._keys[int(shown.everyone)].setChecked(True)
        before, self._shown = self._shown, shown
        if before is None or [p.person_id for p in before.people] != [p.person_id for p in shown.people] or before.pages != shown.pages:
            self._fill(shown)
        for person in shown.people:
            self._tiles[person.person_id].setChecked(person.chosen)

    def _fill(self, shown: PeopleShown) -> None:
        t = self._kit.theme
        self._tiles = {}
        grid = people_grid(self._kit)
        for person in shown.people:
            tile = self._kit.person(person.picture, person.name, spoken=person.name)
            tile.setCheckable(True)
            tile.setObjectName(f"person-{person.person_id}")
            tile.clicked.connect(partial(self._press, person.person_id))
            self._tiles[person.person_id] = tile
            grid.addWidget(tile)
        empty = column(self._kit.words(shown.empty), margins=(t.halo, t.space(8), t.halo, 0)) if shown.empty else None
        people = Group(grid, _("People")) if shown.people else None
        old, self._grid = self._grid, holder(column(empty, people, page_turn(self._kit, shown.pages, self._turn)))
        exchange(self._place, old, self._grid)
