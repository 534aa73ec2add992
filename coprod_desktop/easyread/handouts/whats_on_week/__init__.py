"""What is on this week, for the notice board: as the sheet of the month, for seven days."""

from coprod_desktop.domain.handout import Handout
from coprod_desktop.domain.whats_on import WhatsOnFacts
from coprod_desktop.easyread.handouts import Kind
from coprod_desktop.easyread.handouts.whats_on import sheet
from coprod_desktop.i18n import _


def build(facts: WhatsOnFacts, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    return sheet(HANDOUT.name, facts, group, language, points)


HANDOUT = Kind(name="whats-on-week", title=_("What is on this week"), needs=WhatsOnFacts, build=build)
