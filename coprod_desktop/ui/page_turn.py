"""The ways through a long list: to the page before and after, and to the names with one letter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from coprod_desktop.i18n import _
from coprod_desktop.ui.layouts import Flow, Group
from coprod_desktop.ui.paging import page_words

if TYPE_CHECKING:
    from coprod_desktop.ui.kit import Kit


def page_turn(kit: Kit, pages: tuple[int, int], turn: Callable[[int], None], *, more: str = "") -> Group | None:
    """`pages` is (this page from 1, how many); None when there is only one. The keys come first, so that they stand at the edge;
    `more` says what the next page has."""
    page, count = pages
    if count < 2:
        return None
    flow = Flow()
    for words, sign, after, name, by, there in ((_("Page before"), "left", "", "page-back", -1, page > 1),
                                                (more or _("Next page"), "", "right", "page-forward", 1, page < count)):
        if there:
            key = kit.button(words, sign, after=after)
            key.setObjectName(name)
            key.clicked.connect(partial(turn, by))
            flow.addWidget(key)
    flow.addWidget(kit.read_box(page_words(pages)))
    return Group(flow, _("Pages"))


def letter_keys(kit: Kit, letters: Sequence[str], chosen: str, jump: Callable[[str], None]) -> Group:
    """A key for each letter that a name begins with; a press calls `jump` with it."""
    flow = Flow()
    for letter in letters:
        key = kit.letter(letter, letter == chosen)
        key.setObjectName(f"letter-{letter}")
        key.clicked.connect(partial(jump, letter))
        flow.addWidget(key)
    return Group(flow, _("Letters"))
