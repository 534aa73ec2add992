"""What a sheet says, as sentences: for screen readers, for reading aloud, and for who cannot make out the picture of the page."""

from dataclasses import dataclass

from coprod_desktop.domain.handout import Code, Handout, Heading, Photo, Row, SignTable
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
                found += _table(block)
            case Code():
                found += [Line(block.label), Line(" ".join(block.groups))]
    found.append(Line(handout.credit))
    return tuple(line for line in found if line.words)


def _table(block: SignTable) -> list[Line]:
    names = [line.name for line in block.lines if line.name]
    parts = [names[first:first + _NAMES_A_LINE] for first in range(0, len(names), _NAMES_A_LINE)]
    return [Line(f"{block.summary}."), *(Line(", ".join(part) + ".") for part in parts)]
