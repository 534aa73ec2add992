"""What is said when somebody is marked long before it begins: nobody is there yet, unless the person who runs it says so."""

from collections.abc import Callable

from coprod_desktop.i18n import _
from coprod_desktop.ui.screen import Message, Offer


def nobody_yet(begins: str, act: Callable[[], None]) -> Message:
    """`begins` is the sentence about when; one more press does what was meant."""
    return Message(begins + " " + _("Nobody was marked now."), "warn", Offer(_("They are here already"), "tick", act))
