"""Who made a picture: a few answers, of which one is chosen."""

from collections.abc import Callable
from functools import partial

from coprod_desktop.domain.picture_of_group import who_made
from coprod_desktop.i18n import _
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Flow, Group


def who_made_choices(kit: Kit, chosen: str, act: Callable[[str], None]) -> Group:
    """A press calls `act` with the value; the answers are named "made-VALUE"."""
    flow = Flow()
    for value, words in who_made():
        key = kit.option(None, words)
        key.setObjectName(f"made-{value}")
        key.setChecked(value == chosen)
        key.clicked.connect(partial(act, value))
        flow.addWidget(key)
    return Group(flow, _("Who made it?"))
