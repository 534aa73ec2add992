"""An Undo that can be seen: what would be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_desktop.i18n import _

if TYPE_CHECKING:
    from coprod_desktop.services.group import GroupServices


def undo_words(services: GroupServices) -> str:
    """What the button says: "Undo: Rashid is here", or "" when there is nothing to take back."""
    last = services.undo.last()
    return _("Undo: {what}").format(what=last.words) if last else ""
