"""What a sheet says, as sentences: for screen readers, for reading aloud, and for who cannot make out the picture of the page.

A picture beside words says what they say, so it is not told; a photo or a big picture alone is told in its own words, unless it is
decoration or the words below it are the same.
"""

from dataclasses import dataclass
from typing import NamedTuple, assert_never

from coprod_desktop.domain.handout import Badges, Bar, Chart, Code, Handout, Heading, Photo, Question, Row, SignLine, SignTable, Table
from coprod_desktop.domain.name_sounds import NameSounds
from coprod_desktop.i18n import _, ngettext

_NAMES_A_LINE = 12


class ReadBy(NamedTuple):
    """How a sheet is read: voice by its id ("" is the usual one of the language), words a minute, BCP 47 language, how names sound."""

    voice: str = ""
    speed: int = 140
    language: str = "en-GB"
    names: NameSounds = NameSounds()


@dataclass(frozen=True, slots=True)
class Line:
    """`words` as they are seen; `spoken` as they are said, where that is something else."""

    words: str
    heading: bool = False
    spoken: str = ""

    @property
    def said(self) -> str:
        return self.spoken or self.words


def lines(handout: Handout) -> tuple[Line, ...]:
    """Every sentence of the sheet in its order; people's own words stand in quotation marks, and are said to be theirs."""
    found = [Line(handout.title, True), Line(handout.notice)]
    for block in handout.blocks:
        match block:
            case Heading():
                found.append(Line(block.text, True))
            case Row() | Question():
                found += _said(block)
            case Photo():
                found += [Line(photo_words(block)), Line(block.text)]
            case SignTable():
                found += _table(block.summary, block.lines)
            case Badges():
                found += [*_table(block.summary, block.badges), *(line for row in block.rows for line in _said(row))]
            case Code():
                found += [Line(block.label), Line(" ".join(block.groups))]
            case Table():
                found += [Line(f"{block.summary}."), *(Line(_row(block.columns, row)) for row in block.rows)]
            case Chart():
                found += [Line(block.summary), *(Line(bar_words(bar)) for bar in block.bars)]
            case _:
                assert_never(block)
    found.append(Line(handout.credit))
    return tuple(line for line in found if line.words)


def bar_words(bar: Bar) -> str:
    """For example "Good: 12"."""
    return _("{words}: {count}").format(words=bar.words.strip(), count=bar.count)


def lines_words(lines: int) -> str:
    """What stands for the lines of a question: nobody hears them else."""
    return ngettext("{count} line to write on", "{count} lines to write on", lines).format(count=lines)


def _said(block: Row | Question) -> list[Line]:
    if isinstance(block, Row):
        return [_quote(block) if block.quote else Line(block.text)]
    return [Line(block.text), *(Line(_("A box to tick: {words}").format(words=answer.words)) for answer in block.answers),
            Line(lines_words(block.lines) if block.lines else "")]


def _quote(row: Row) -> Line:
    """Quotation marks are not heard: who listens is told that somebody said it."""
    words = row.text.strip()
    who = _("{name} said: {words}").format(name=row.by, words=words) if row.by else _("Somebody said: {words}").format(words=words)
    told = _("{name} said this.").format(name=row.by) if row.by else ""
    return Line(f"“{words}” {told}".rstrip(), spoken=who)


def photo_words(photo: Photo) -> str:
    """What it shows; "" when it is decoration, or when the words below it say the same."""
    if photo.alt.strip().casefold() in ("", photo.text.strip().casefold()):
        return ""
    told = _("Photo: {words}") if photo.picture.startswith("media:") else _("Picture: {words}")
    return told.format(words=photo.alt)


def _table(summary: str, named: tuple[SignLine, ...]) -> list[Line]:
    names = [" ".join(line.name.split()) for line in named if line.name]
    parts = [names[first:first + _NAMES_A_LINE] for first in range(0, len(names), _NAMES_A_LINE)]
    return [Line(f"{summary}."), *(Line(", ".join(part) + ".") for part in parts)]


def _row(columns: tuple[str, ...], row: tuple[str, ...]) -> str:
    told = ", ".join(f"{column}: {' '.join(cell.split())}" for column, cell in zip(columns, row, strict=True) if cell.strip())
    return f"{told.rstrip('.')}."
