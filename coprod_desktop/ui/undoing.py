"""An Undo that can be seen: what would be taken back."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING

from coprod_desktop.i18n import _

if TYPE_CHECKING:
    from coprod_desktop.services.group import GroupServices

_LONGEST = 56  # characters: a long name must not push the page aside


def undo_words(services: GroupServices) -> str:
    """What the button says: "Undo: Rashid is here", or "" when there is nothing to take back."""
    last = services.undo.last()
    return _("Undo: {what}").format(what=shorten(last.words, _LONGEST, placeholder="…")) if last else ""
