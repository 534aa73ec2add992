"""What a sheet says, as sentences: for screen readers, for reading aloud, and for who cannot make out the picture of the page."""

from dataclasses import dataclass

from coprod_desktop.domain.handout import Badges, Code, Handout, Heading, Photo, Row, SignLine, SignTable
from coprod_desktop.i18n import _

_NAMES_A_LINE = 12


@dataclass(frozen=True, slots=True)
class Line:
    words: str
    heading: bool = False


def lines(handout: Handout) -> tuple[Line, ...]:
    """Every sentence of the sheet in its order; people's own words stand in quotation marks."""
    found = [Line(handout.title, True), Line(handout.notice)]
    for block in handout.blocks:
        match block:
            case Heading():
                found.append(Line(block.text, True))
            case Row():
                found.append(Line(f"“{block.text.strip()}”" if block.quote else block.text))
            case Photo():
                told = _("Photo: {words}") if block.picture.startswith("media:") else _("Picture: {words}")
                found += [Line(told.format(words=block.alt)), Line(block.text)]
            case SignTable():
                found += _table(block.summary, block.lines)
            case Badges():
                found += _table(block.summary, block.badges)
            case Code():
                found += [Line(block.label), Line(" ".join(block.groups))]
    found.append(Line(handout.credit))
    return tuple(line for line in found if line.words)


def _table(summary: str, named: tuple[SignLine, ...]) -> list[Line]:
    names = [" ".join(line.name.split()) for line in named if line.name]
    parts = [names[first:first + _NAMES_A_LINE] for first in range(0, len(names), _NAMES_A_LINE)]
    return [Line(f"{summary}."), *(Line(", ".join(part) + ".") for part in parts)]
