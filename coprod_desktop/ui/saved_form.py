"""A page with a few facts in fields: saved as you go, and one press brings back what was there before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coprod_desktop.ui.keeps_typed import KeepsTyped

if TYPE_CHECKING:
    from coprod_desktop.services.group import GroupServices
    from coprod_desktop.ui.screen import Nav


@dataclass(frozen=True, slots=True)
class FormField:
    name: str
    label: str
    text: str
    hint: str = ""
    longest: int = 100


@dataclass(frozen=True, slots=True)
class FormState:
    """`can_undo`: something differs from what was there when the page was opened."""

    heading: str
    notes: tuple[str, ...]
    picture: str
    tint: str
    fields: tuple[FormField, ...]
    can_undo: bool


class SavedForm(KeepsTyped):
    """A subclass says what is kept, keeps it, and draws it."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._before = dict(self.kept())
        self.refresh()

    def kept(self) -> Mapping[str, str]:
        """What is saved now, by field."""
        raise NotImplementedError

    def keep(self, values: Mapping[str, str]) -> None:
        """Saves all fields."""
        raise NotImplementedError

    def picture_of(self, values: Mapping[str, str], can_undo: bool) -> FormState:
        raise NotImplementedError

    def refresh(self) -> None:
        values = {**self.kept(), **self._typed}
        self.show_state(self.picture_of(values, values != self._before))

    def save_typed(self, typed: dict[str, str]) -> None:
        self.keep({**self.kept(), **typed})

    def undo(self) -> None:
        self._typed = {}
        self.keep(self._before)
        self.refresh()
