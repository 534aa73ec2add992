"""What is on this month on a small page, for a bag or a fridge: each thing once, with all its days. It names nobody who comes."""

from coprod_desktop.domain.handout import Handout
from coprod_desktop.domain.handout_kind import Kind, Shelf
from coprod_desktop.domain.paper import PaperSize
from coprod_desktop.domain.whats_on import WhatsOnFacts
from coprod_desktop.easyread.handouts.notice_board import each_once
from coprod_desktop.i18n import later


def build(facts: WhatsOnFacts, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    return each_once(HANDOUT.name, facts, group, language, points, PaperSize.A5)


HANDOUT = Kind(name="whats-on-pocket", called=later("What is on, to take home"), needs=WhatsOnFacts, build=build, shelf=Shelf.EVERYONE, place=2,
               picture="openmoji:1F6CD", told=later("A small page, A5. For a bag or a fridge."))
