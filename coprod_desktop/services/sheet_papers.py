"""Which paper each kind of sheet is made for, as it was chosen last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_desktop.domain.paper import kept, paper_read
from coprod_desktop.services.changes import Change

if TYPE_CHECKING:
    from coprod_desktop.domain.paper import Paper
    from coprod_desktop.services.changes import Changes
    from coprod_desktop.services.ports import SettingStore


OWN = "sheet"


class SheetPapers:
    def __init__(self, settings: SettingStore, changes: Changes) -> None:
        self._settings, self._changes = settings, changes

    def chosen(self, kind: str, about_id: str = "") -> Paper | None:
        """None when nobody chose one: then the kind says what it is for."""
        text = self._settings.get(_name(kind, about_id))
        return paper_read(text) if text else None

    def choose(self, kind: str, paper: Paper, about_id: str = "") -> None:
        """It holds for every sheet of this kind, from now on; one of our own has its own."""
        self._keep(kind, about_id, kept(paper))

    def forget(self, kind: str, about_id: str = "") -> None:
        """It is again what the kind is for."""
        self._keep(kind, about_id, "")

    def _keep(self, kind: str, about_id: str, text: str) -> None:
        self._settings.put(_name(kind, about_id), text)
        self._changes.announce(Change("sheet_paper", kind))


def _name(kind: str, about_id: str) -> str:
    """What people make themselves is all of one kind, and yet a booklet for a pocket and a page for the wall."""
    return f"paper.{kind}/{about_id.partition(',')[0]}" if kind == OWN and about_id else f"paper.{kind}"
