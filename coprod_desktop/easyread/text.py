"""A handout as plain text, for Braille transcribers and for reading aloud: every word, in order, one idea a paragraph.

Headings start with "#", "##" or "###", free lines to sign are left out, and a photo is told in words (UKAAF asks
transcribers' sources to show structure without layout).
"""

from pathlib import Path

from coprod_desktop.domain.handout import Badges, Block, Chart, Code, Handout, Heading, Photo, Question, Row, SignLine, SignTable, Table
from coprod_desktop.domain.handout_lines import bar_words, lines_words
from coprod_desktop.easyread.writing import quoted, write_beside
from coprod_desktop.i18n import _


def _block(block: Block) -> list[str]:
    match block:
        case Heading():
            return [f"{'#' * min(max(block.level, 2), 3)} {block.text}"]
        case Row():
            return [quoted(block.text, block.by) if block.quote else block.text]
        case Photo():
            told = (_("Photo: {words}") if block.picture.startswith("media:") else _("Picture: {words}")).format(words=block.alt)
            return [told, block.text] if block.text else [told]
        case SignTable():
            return [_("Table: {words}").format(words=block.summary), ", ".join(block.columns), _names(block.lines)]
        case Badges():
            return [_("Table: {words}").format(words=block.summary), _names(block.badges)]
        case Code():
            return [block.label, "\n".join(block.groups)]
        case Table():
            return [_("Table: {words}").format(words=block.summary), *(_told(block.columns, row) for row in block.rows)]
        case Chart():
            return [_("Chart: {words}").format(words=block.summary), "\n".join(f"- {_line(bar_words(bar))}" for bar in block.bars)]
        case Question():
            lines = [f"[{lines_words(block.lines)}]"] if block.lines else []
            return [block.text, "\n".join(f"[ ] {_line(answer.words)}" for answer in block.answers), *lines]


def _told(columns: tuple[str, ...], row: tuple[str, ...]) -> str:
    """A row with its headers, one a line: in Braille nobody sees what stands under what."""
    return "\n".join(f"{_line(column)}: {_line(cell)}" for column, cell in zip(columns, row, strict=True) if cell.strip())


def _line(words: str) -> str:
    return " ".join(words.split())


def _names(lines: tuple[SignLine, ...]) -> str:
    return "\n".join(f"- {_line(line.name)}" for line in lines if line.name)


def plain_text(handout: Handout) -> str:
    """The whole sheet as text."""
    parts = [f"# {handout.title}", handout.group, handout.notice]
    for block in handout.blocks:
        parts += _block(block)
    parts.append(handout.credit)
    return "\n\n".join(part.strip() for part in parts if part.strip()) + "\n"


def write_text(handout: Handout, target: Path) -> Path:
    """Writes the text (UTF-8) and gives back the target. Raises OSError when the file cannot be written."""
    return write_beside(target, plain_text(handout).encode())
