"""A handout as a tagged PDF that screen readers can read (PDF/UA-1) and any printer can print."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

from coprod_desktop.domain.handout import Badges, Chart, Code, Handout, Heading, Photo, Question, Row, SignTable, Table
from coprod_desktop.easyread import fonts
from coprod_desktop.easyread.art import Vector, find, size_in
from coprod_desktop.easyread.badges import badge_lines
from coprod_desktop.easyread.chart import chart_lines
from coprod_desktop.easyread.facts_table import facts_table
from coprod_desktop.easyread.layout import (
    A4,
    BESIDE,
    BETWEEN_ROWS,
    PHOTO_HIGHEST,
    PHOTO_LOWEST,
    ROOM,
    SOFT,
    TILE,
    Foot,
    Page,
    Piece,
    Sizes,
    paginate,
)
from coprod_desktop.easyread.pieces import BigPhoto, CodeLine, Notice, PictureRow, Title, Words
from coprod_desktop.easyread.question import answer_lines
from coprod_desktop.easyread.table import sign_table
from coprod_desktop.easyread.tagged import TaggedCanvas
from coprod_desktop.easyread.words import lay
from coprod_desktop.easyread.writing import NO_MEDIA, Media, quoted, write_beside
from coprod_desktop.i18n import _


def pieces(handout: Handout, media: Media) -> list[Piece]:
    """The sheet from title to credit line, each block laid out."""
    sizes = Sizes.of(handout.points)
    made: list[Piece] = [Title(title=lay(handout.title, ROOM, fonts.BOLD, sizes.title, 1.2),
                               group=lay(handout.group, ROOM, fonts.REGULAR, sizes.body, 1.35),
                               texts=(handout.title, handout.group))]
    if handout.notice:
        made.append(Notice(lines=lay(handout.notice, ROOM - 32, fonts.BOLD, sizes.body, 1.35), text=handout.notice))
    part = 0
    for block in handout.blocks:
        match block:
            case Heading():
                part += block.level <= 2
                made.append(_heading(block, sizes))
            case Row():
                made.append(_row(block, sizes, media, part))
            case Photo():
                made += _photo(block, sizes, media)
            case SignTable():
                made += sign_table(block, sizes, media)
            case Badges():
                made += badge_lines(block, sizes, media)
            case Code():
                made += _code(block, sizes)
            case Table():
                made += facts_table(block, sizes)
            case Chart():
                made += chart_lines(block, sizes, media)
            case Question():
                below = answer_lines(block, sizes, media)
                made += [replace(_row(Row(block.picture, block.alt, block.text), sizes, media, part), keep=bool(below)), *below]
    if handout.credit:
        # The last piece goes along, so that the credit never stands on a page alone.
        made[-1] = replace(made[-1], keep=True)
        made.append(Words(lines=lay(handout.credit, ROOM, fonts.REGULAR, sizes.body, 1.35), text=handout.credit, colour=SOFT))
    return made


def _heading(block: Heading, sizes: Sizes) -> Piece:
    level = min(max(block.level, 2), 3)
    size = sizes.heading if level == 2 else sizes.smaller_heading
    return Words(lines=lay(block.text, ROOM, fonts.BOLD, size, 1.25), text=block.text, role=f"H{level}",
                 space=BETWEEN_ROWS + (14 if level == 2 else 4), keep=True)


def _row(block: Row, sizes: Sizes, media: Media, part: int) -> Piece:
    text = quoted(block.text, block.by) if block.quote else block.text
    return PictureRow(lines=lay(text, ROOM - TILE - BESIDE, fonts.REGULAR, sizes.body), text=text,
                      picture=find(block.picture, media, TILE), alt=block.alt, part=part)


def _photo(block: Photo, sizes: Sizes, media: Media) -> list[Piece]:
    picture = find(block.picture, media, ROOM)
    words = [Words(lines=lay(block.text, ROOM, fonts.REGULAR, sizes.body), text=block.text, space=8)] if block.text else []
    if picture is not None:
        highest = PHOTO_LOWEST if isinstance(picture, Vector) else PHOTO_HIGHEST
        return [BigPhoto(picture=picture, size=size_in(picture, ROOM, highest), alt=block.alt, keep=bool(words)), *words]
    # A photo that is gone is told in words, so that nobody waits for it.
    told = f"[{block.alt}]"
    return [Words(lines=lay(told, ROOM, fonts.REGULAR, sizes.body), text=told, keep=bool(words)), *words]


def _code(block: Code, sizes: Sizes) -> list[Piece]:
    groups = [lay(group, ROOM, fonts.BOLD, sizes.code, 1.25) for group in block.groups]
    width = max(fonts.width(group.lines[0], group.font, group.size) for group in groups) + 20
    fit = max(1, int((ROOM + 12) // (width + 12)))
    # Rows of one length are easier to copy from.
    across = max(count for count in range(1, fit + 1) if len(groups) % count == 0 or count == 1)
    label = Words(lines=lay(block.label, ROOM, fonts.BOLD, sizes.body), text=block.label, keep=True)
    rows = [groups[start:start + across] for start in range(0, len(groups), across)]
    # A code is never parted: half of it opens nothing.
    return [label, *(CodeLine(groups=row, width=width, space=12, keep=row is not rows[-1]) for row in rows)]


def paint(canvas: TaggedCanvas, pages: list[Page], foot: Foot) -> None:
    for number, page in enumerate(pages, start=1):
        for piece, top in page.pieces:
            piece.paint(canvas, top)
        foot.paint(canvas, _page_words(number, len(pages)))
        canvas.showPage()


def _page_words(number: int, count: int) -> str:
    return _("Page {number} of {count}").format(number=number, count=count)


def lay_out(handout: Handout, media: Media) -> tuple[list[Page], Foot]:
    """The pages of the sheet and their foot."""
    fonts.load()
    foot = Foot.of(handout.notice, handout.group, _page_words(99, 99), Sizes.of(handout.points))
    return paginate(pieces(handout, media), foot.top), foot


def pdf_bytes(handout: Handout, media: Media) -> bytes:
    """The whole file; the same handout and photos give the same bytes."""
    pages, foot = lay_out(handout, media)
    file = BytesIO()
    canvas = TaggedCanvas(file, title=handout.title, language=handout.language, author=handout.group, font=fonts.REGULAR,
                          pagesize=A4)
    paint(canvas, pages, foot)
    canvas.save()
    return file.getvalue()


def write_pdf(handout: Handout, target: Path, media: Media = NO_MEDIA) -> Path:
    """Writes the handout as PDF and gives back the target. `media` holds the photos by their "media:" keys.

    It can run in another process. Raises OSError when the file cannot be written.
    """
    return write_beside(target, pdf_bytes(handout, media))
