"""What a sheet says, as sentences: for screen readers, for reading aloud, and for who cannot make out the picture of the page."""

from dataclasses import dataclass

from coprod_desktop.domain.handout import Badges, Chart, Code, Handout, Heading, Photo, Question, Row, SignLine, SignTable, Table
from coprod_desktop.i18n import _, ngettext

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
            case Table():
                found += [Line(block.summary), *(Line(_row(block.columns, row)) for row in block.rows)]
            case Chart():
                found += [Line(block.summary), *(Line(_("{words}: {count}").format(words=bar.words, count=bar.count)) for bar in block.bars)]
            case Question():
                lines = ngettext("{count} line to write on", "{count} lines to write on", block.lines).format(count=block.lines)
                found += [Line(block.text), *(Line(_("A box to tick: {words}").format(words=answer.words)) for answer in block.answers),
                          Line(lines if block.lines else "")]
    found.append(Line(handout.credit))
    return tuple(line for line in found if line.words)


def _table(summary: str, named: tuple[SignLine, ...]) -> list[Line]:
    names = [" ".join(line.name.split()) for line in named if line.name]
    parts = [names[first:first + _NAMES_A_LINE] for first in range(0, len(names), _NAMES_A_LINE)]
    return [Line(f"{summary}."), *(Line(", ".join(part) + ".") for part in parts)]


def _row(columns: tuple[str, ...], row: tuple[str, ...]) -> str:
    """A row with its headers, as one sentence."""
    told = ", ".join(f"{column}: {' '.join(cell.split())}" for column, cell in zip(columns, row, strict=True) if cell.strip())
    return f"{told.rstrip('.')}."
