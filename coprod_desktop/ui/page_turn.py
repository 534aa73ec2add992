"""The ways to the page before and the page after."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from coprod_desktop.i18n import _
from coprod_desktop.ui.layouts import Flow, Group

if TYPE_CHECKING:
    from coprod_desktop.ui.kit import Kit


def page_turn(kit: Kit, pages: tuple[int, int], turn: Callable[[int], None]) -> Group | None:
    """`pages` is (this page from 1, how many); None when there is only one. The keys come first, so that they stand at the edge."""
    page, count = pages
    if count < 2:
        return None
    flow = Flow()
    for words, sign, after, name, by, there in ((_("Before"), "left", "", "page-back", -1, page > 1),
                                                (_("After"), "", "right", "page-forward", 1, page < count)):
        if there:
            key = kit.button(words, sign, after=after)
            key.setObjectName(name)
            key.clicked.connect(partial(turn, by))
            flow.addWidget(key)
    flow.addWidget(kit.read_box(_("Page {page} of {pages}").format(page=page, pages=count)))
    return Group(flow, _("Pages"))


def page_words(pages: tuple[int, int]) -> str:
    """To tell assistive technology where one is now."""
    return _("Page {page} of {pages}").format(page=pages[0], pages=pages[1])
