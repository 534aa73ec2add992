"""A handout as plain text, ready for Braille and for programs that read aloud: every word, in order, one idea a paragraph.

There are no lines to cut and no pages. A paragraph is one line, and a blank one stands before the next: a contracted word takes fewer cells
than it has letters and a number takes more, so only the program or the person that makes the Braille can tell what fits in the 40 cells of
a line (UKAAF B004, 2016, leaves the layout to them; Duxbury and the Bodleian Library ask for text without lines that are cut by hand).
Headings begin with "#", "##" or "###"; a table is told row by row with the header of each fact, a chart as numbers; free lines to sign are
left out, and a photo is told in words. Signs are those that Braille tables have, see braille.py.
"""

from pathlib import Path

from coprod_desktop.domain.handout import Badges, Block, Chart, Code, Handout, Heading, Photo, Question, Row, SignLine, SignTable, Table
from coprod_desktop.domain.handout_lines import bar_words, lines_words, photo_words
from coprod_desktop.easyread.braille import braille_ready
from coprod_desktop.easyread.writing import quoted, write_beside
from coprod_desktop.i18n import _


def _block(block: Block) -> list[str]:
    match block:
        case Heading():
            return [f"{'#' * min(max(block.level, 2), 3)} {_line(block.text)}"]
        case Row():
            return [quoted(block.text, block.by) if block.quote else block.text]
        case Photo():
            return [photo_words(block), block.text]
        case SignTable():
            return [_("Table: {words}").format(words=block.summary), _columns(block.columns), _names(block.lines)]
        case Badges():
            return [_("Table: {words}").format(words=block.summary), _names(block.badges), *(part for row in block.rows for part in _block(row))]
        case Code():
            return [block.label, "\n".join(block.groups)]
        case Table():
            return [_("Table: {words}").format(words=block.summary), *(_told(block.columns, row) for row in block.rows)]
        case Chart():
            return [_("Chart: {words}").format(words=block.summary), "\n".join(f"- {_line(bar_words(bar))}" for bar in block.bars)]
        case Question():
            lines = [f"[{lines_words(block.lines)}]"] if block.lines else []
            return [block.text, "\n".join(f"[ ] {_line(answer.words)}" for answer in block.answers), *lines]


def _columns(columns: tuple[str, ...]) -> str:
    return _("Each row has: {columns}.").format(columns=", ".join(map(_line, columns)))


def _told(columns: tuple[str, ...], row: tuple[str, ...]) -> str:
    """A row with its headers, one a line: in Braille nobody sees what stands under what."""
    return "\n".join(f"{_line(column)}: {_line(cell)}" for column, cell in zip(columns, row, strict=True) if cell.strip())


def _line(words: str) -> str:
    return " ".join(words.split())


def _names(lines: tuple[SignLine, ...]) -> str:
    return "\n".join(f"- {_line(line.name)}" for line in lines if line.name)


def plain_text(handout: Handout) -> str:
    """The whole sheet as text."""
    parts = [f"# {_line(handout.title)}", handout.group, handout.notice]
    for block in handout.blocks:
        parts += _block(block)
    parts.append(handout.credit)
    ready = (braille_ready(part).strip() for part in parts)
    return "\n\n".join(part for part in ready if part) + "\n"


def write_text(handout: Handout, target: Path) -> Path:
    """Writes the text (UTF-8) and gives back the target. Raises OSError when the file cannot be written."""
    return write_beside(target, plain_text(handout).encode())
