"""What is on this week, for the notice board: as the sheet of the month, for seven days."""

from coprod_desktop.domain.handout import Handout
from coprod_desktop.domain.handout_kind import Kind, Shelf
from coprod_desktop.domain.whats_on import WeekFacts
from coprod_desktop.easyread.handouts.whats_on import sheet
from coprod_desktop.i18n import later


def build(facts: WeekFacts, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    return sheet(HANDOUT.name, facts, group, language, points)


HANDOUT = Kind(name="whats-on-week", called=later("What is on this week"), needs=WeekFacts, build=build,
               shelf=Shelf.WALL, place=2, picture="openmoji:1F4C5", told=later("For a notice board. The next 7 days."))
