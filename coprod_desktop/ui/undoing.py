"""What a page's Undo would take back, and taking it back."""

from __future__ import annotations

from functools import partial
from textwrap import shorten
from typing import TYPE_CHECKING

from coprod_desktop.i18n import _
from coprod_desktop.ui.screen import Message, Offer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coprod_desktop.domain.undoable import OnPage, Undoable
    from coprod_desktop.services.group import GroupServices
    from coprod_desktop.ui.screen import Nav

_LONGEST = 56  # characters: a long name must not push the page aside


def undo_words(services: GroupServices, shown: Sequence[OnPage] = ()) -> str:
    """What the button says: "Undo: Rashid is here", or "" when there is nothing to take back of what the page shows."""
    last = services.undo.last(shown)
    return _("Undo: {what}").format(what=shortened(last.words, _LONGEST)) if last else ""


def undo_last(services: GroupServices, nav: Nav) -> None:
    """The last thing of the page; what was done elsewhere is named first, and taken back with one more press."""
    last = services.undo.last(nav.shown())
    if last is not None:
        _take_back(services, nav, last)
        return
    elsewhere = services.undo.last()
    if elsewhere is None:
        nav.say(Message(_("There is nothing to undo here."), "warn"))
    else:
        words = _("There is nothing to undo here. The last thing elsewhere: {what}.").format(what=elsewhere.words)
        nav.say(Message(words, "warn", Offer(_("Undo that"), "undo", partial(_take_back, services, nav, elsewhere))))


def _take_back(services: GroupServices, nav: Nav, done: Undoable) -> None:
    from coprod_desktop.services.ports import ChangedSince

    try:
        undone = services.undo.undo(done.action_id)
    except ChangedSince:
        nav.say(Message(_("This was changed again since. It stays as it is."), "warn"))
    else:
        nav.say(Message(_("Taken back: {what}.").format(what=undone.words)))


def shortened(words: str, most: int) -> str:
    """At most so many characters, in whole words unless one word is most of it: what is left out is three dots."""
    if len(words) <= most:
        return words
    whole = shorten(words, most, placeholder="…")
    return whole if len(whole) > most // 2 else f"{words[:most - 1].rstrip()}…"
