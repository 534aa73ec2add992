"""Choosing a place: one that is used already, or another in own words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from coprod_desktop.i18n import _
from coprod_desktop.ui.boxes import IconBox
from coprod_desktop.ui.layouts import Grid, Group, column
from coprod_desktop.ui.saved_field import SavedField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from coprod_desktop.ui.kit import Kit
    from coprod_desktop.ui.press import Press

LONGEST = 120


@dataclass(frozen=True, slots=True)
class PlaceShown:
    places: tuple[str, ...]
    text: str


class PlacePart:
    """The buttons and the field; `widgets` go on the page one below the other."""

    def __init__(self, kit: Kit, shown: PlaceShown, *, choose: Callable[[str], None], done: Callable[[], None]) -> None:
        t = kit.theme
        self._keys: list[Press] = []
        grid = Grid(t.u(260), columns=3)
        for number, place in enumerate(shown.places):
            key = kit.option(IconBox(t, "pin", 24), place)
            key.setObjectName(f"place-{number}")
            key.setAutoExclusive(False)  # with own words none of them is chosen
            key.clicked.connect(partial(choose, place))
            self._keys.append(key)
            grid.addWidget(key)
        self.field = SavedField(kit, _("Another place") if shown.places else _("The place"), shown.text, longest=LONGEST, name="place",
                                hint=_("The name, the room, or where to meet."))
        self.field.typed.connect(choose)
        self.field.editor.returnPressed.connect(done)  # type: ignore[union-attr]
        self._known = shown.places
        self.widgets: list[QWidget | None] = [Group(grid, _("Places")) if shown.places else None, self.field]
        self.show_place(shown)

    def first(self) -> QWidget:
        """The place that is chosen, else the first; where none is known, one writes at once."""
        return next((key for key in self._keys if key.isChecked()), None) or next(iter(self._keys), self.field.editor)

    def show_place(self, shown: PlaceShown) -> None:
        self.field.show_text(shown.text)
        for key, place in zip(self._keys, self._known, strict=True):
            key.setChecked(place == shown.text)


def place_column(part: PlacePart) -> QWidget:
    from coprod_desktop.ui.layouts import holder

    return holder(column(*part.widgets))
