"""How the group moves to a new laptop, step by step, to have beside it: the screen is on the other laptop by then."""

from coprod_desktop.domain.handout import Handout, Row
from coprod_desktop.domain.paper_copy import MoveFacts
from coprod_desktop.easyread.handouts import Kind
from coprod_desktop.i18n import _, later


def build(facts: MoveFacts, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    """One row a step; no names are on it."""
    blocks = tuple(Row(picture, alt, f"{number}. {words}") for number, (picture, alt, words) in enumerate(facts.steps, start=1))
    return Handout(kind=HANDOUT.name, title=_("Moving to a new laptop"), blocks=blocks, group=group, language=language, points=points)


HANDOUT = Kind(name="move-laptop", called=later("Moving to a new laptop"), needs=MoveFacts, build=build)
