"""Which paper each kind of sheet is made for, as it was chosen last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_desktop.domain.paper import kept, paper_read
from coprod_desktop.services.changes import Change

if TYPE_CHECKING:
    from coprod_desktop.domain.paper import Paper
    from coprod_desktop.services.changes import Changes
    from coprod_desktop.services.ports import SettingStore


class SheetPapers:
    def __init__(self, settings: SettingStore, changes: Changes) -> None:
        self._settings, self._changes = settings, changes

    def chosen(self, kind: str) -> Paper | None:
        """None when nobody chose one: then the kind says what it is for."""
        text = self._settings.get(f"paper.{kind}")
        return paper_read(text) if text else None

    def choose(self, kind: str, paper: Paper) -> None:
        """It holds for every sheet of this kind, from now on."""
        self._keep(kind, kept(paper))

    def forget(self, kind: str) -> None:
        """It is again what the kind is for."""
        self._keep(kind, "")

    def _keep(self, kind: str, text: str) -> None:
        self._settings.put(f"paper.{kind}", text)
        self._changes.announce(Change("sheet_paper", kind))
