"""A message under the header: it stays until it is closed or the screen is left."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.ui.boxes import IconBox
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Flow, column, holder, row
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.screen import Message, Offer
from coprod_desktop.ui.words import Painted, Words

_SIGNS = {"good": "tick", "warn": "bulb", "stop": "warn"}


def _offered(kit: Kit, offer: Offer, close: Callable[[], None]) -> Press:
    key = kit.button(offer.words, offer.sign)
    key.setObjectName("message-offer")
    key.clicked.connect(close)
    key.clicked.connect(offer.act)
    return key


def banner(kit: Kit, message: Message, close: Callable[[], None]) -> QWidget:
    """Sign, words, and the key that closes it."""
    t = kit.theme
    words = Words(t, message.words, bold=True, alert=True)
    ways = Flow()
    shut = kit.button(_("OK"), "tick", name=_("OK, close this message"))
    shut.setObjectName("close-message")
    shut.setAccessibleDescription(message.words)  # Tab stops here: the message is heard again
    shut.clicked.connect(close)
    if message.offer is not None:
        ways.addWidget(_offered(kit, message.offer, close))
    ways.addWidget(shut)
    sign = Painted(t, IconBox(t, _SIGNS[message.tone], 28, message.tone), "")
    said = row(sign, words, gap=t.space(8))
    said.setStretch(1, 1)
    line = row(said, holder(ways), gap=t.space(8)) if t.wide else column(said, holder(ways))
    if t.wide:
        line.setStretch(0, 1)
    card = Card(kit, line, fill=f"{message.tone}wash", edge=message.tone)
    card.setObjectName("banner")
    margin = t.space(24) if t.wide else 0  # within the page when there is little room
    return holder(column(card, margins=(margin + t.halo, t.space(8), margin + t.halo, 0)))
