"""An Undo that can be seen: what would be taken back, and taking it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_desktop.i18n import _
from coprod_desktop.services.ports import ChangedSince
from coprod_desktop.ui.screen import Message, Nav

if TYPE_CHECKING:
    from coprod_desktop.services.group import GroupServices


def undo_words(services: GroupServices) -> str:
    """What the button says: "Undo: Rashid is here", or "" when there is nothing to take back."""
    last = services.undo.last()
    return _("Undo: {what}").format(what=last.words) if last else ""


def take_back(services: GroupServices, nav: Nav) -> None:
    """Takes back the last thing within this seat's reach, and says what it was."""
    last = services.undo.last()
    if last is None:
        return
    try:
        undone = services.undo.undo(last.action_id)
    except ChangedSince:
        nav.say(Message(_("This was changed again since. It stays as it is."), "warn"))
        return
    nav.announce(_("Taken back: {what}.").format(what=undone.words))
