"""A page that is saved as one goes: what is typed stays until it is saved; where it cannot be, that is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_desktop.domain.not_saved import NotSaved
from coprod_desktop.ui.screen import Message, Presenter

if TYPE_CHECKING:
    from coprod_desktop.services.group import GroupServices
    from coprod_desktop.ui.screen import Nav


class KeepsTyped(Presenter):
    """`_typed` is what was written and is not saved yet, by its field. A subclass saves it in `save_typed`, and draws all in `refresh`."""

    def __init__(self, services: GroupServices, nav: Nav) -> None:
        super().__init__(services, nav)
        self._typed: dict[str, str] = {}
        self._told = False

    def save_typed(self, typed: dict[str, str]) -> None:
        raise NotImplementedError

    def refresh(self) -> None:
        raise NotImplementedError

    def typed(self, field: str, text: str) -> None:
        self._typed[field], self._told = text, False
        self.refresh()

    def leave(self) -> None:
        """A field was left: what was typed is saved."""
        typed, self._typed = self._typed, {}
        if typed:
            try:
                self.save_typed(typed)
            except NotSaved:
                self._typed = typed
                raise
            self.refresh()

    def stays(self) -> bool:
        """Once, to tell that it is not saved: whoever presses again may go."""
        try:
            self.leave()
        except NotSaved as trouble:
            told, self._told = self._told, True
            if not told:
                self.nav.say(Message(trouble.sentence, "stop"))
            return not told
        return False

    def close(self) -> None:
        try:
            self.leave()
        finally:
            super().close()

    def done(self) -> None:
        self.nav.back()
