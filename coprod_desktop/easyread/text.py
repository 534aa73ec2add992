"""A handout as plain text, for Braille transcribers and for reading aloud: every word, in order, one idea a paragraph.

Headings start with "#", "##" or "###", free lines to sign are left out, and a photo is told in words (UKAAF asks
transcribers' sources to show structure without layout).
"""

from pathlib import Path

from coprod_desktop.domain.handout import Badges, Block, Code, Handout, Heading, Photo, Row, SignLine, SignTable
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


def _names(lines: tuple[SignLine, ...]) -> str:
    return "\n".join(f"- {' '.join(line.name.split())}" for line in lines if line.name)


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
