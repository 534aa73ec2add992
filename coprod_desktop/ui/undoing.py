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
    return _("Undo: {what}").format(what=shortened(last.words, _LONGEST)) if last else ""


def shortened(words: str, most: int) -> str:
    """At most so many characters, in whole words unless one word is most of it: what is left out is three dots."""
    if len(words) <= most:
        return words
    whole = shorten(words, most, placeholder="…")
    return whole if len(whole) > most // 2 else f"{words[:most - 1].rstrip()}…"
