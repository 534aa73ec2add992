"""An empty easy-read sheet: frames for pictures, and lines for words under each. To write by hand, and to copy."""

from coprod_desktop.domain.handout import Block, Handout, Question, Row
from coprod_desktop.domain.handout_kind import Kind, Shelf
from coprod_desktop.domain.start_list import StartFacts
from coprod_desktop.i18n import _, later

_IDEAS = 5  # they fill the front and the back of a page


def build(facts: StartFacts, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    blocks: tuple[Block, ...] = (
        Row("openmoji:270F", _("Drawing"), _("Draw or stick a picture on the left.\nWrite one idea under it. Use short words.")),
        *(Question("own:picture-place", _("Room for a picture"), _("Idea {number}").format(number=number), lines=2)
          for number in range(1, _IDEAS + 1)),
    )
    return Handout(kind=HANDOUT.name, title=_("Our own page"), blocks=blocks, group=group, language=language, points=points)


HANDOUT = Kind(name="blank-sheet", called=later("An empty page"), needs=StartFacts, build=build, shelf=Shelf.BEGIN, place=3, picture="openmoji:270F",
               told=later("Places for pictures, and lines for words."))
