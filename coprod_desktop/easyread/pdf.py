"""A handout as a tagged PDF that screen readers can read (PDF/UA-1) and any printer can print."""

from collections.abc import Mapping, Set
from dataclasses import replace
from functools import partial
from io import BytesIO
from itertools import zip_longest
from pathlib import Path
from types import MappingProxyType
from typing import assert_never

from reportlab.lib.colors import HexColor

from coprod_desktop.domain.handout import Badges, Block, Chart, Code, Frame, Handout, Heading, Photo, Question, Row, SignTable, Table
from coprod_desktop.domain.paper import PaperSize
from coprod_desktop.easyread import fonts
from coprod_desktop.easyread.art import Vector, find, size_in
from coprod_desktop.easyread.badges import badge_lines
from coprod_desktop.easyread.chart import chart_lines
from coprod_desktop.easyread.facts_table import facts_table
from coprod_desktop.easyread.frame import GrandTitle, as_grand_as_fits, grand_words, paint_frame, ribbon
from coprod_desktop.easyread.last_page import CLOSE, in_parts, well_ended
from coprod_desktop.easyread.layout import BETWEEN_ROWS, Foot, Page, Piece, paginate
from coprod_desktop.easyread.measures import NEARER_MORE, NOTICE_BOARD_MORE, NOTICE_BOARD_PAGES, ONE_PAGE_MORE, POSTER_MORE, Measures
from coprod_desktop.easyread.pieces import (
    DRAWING_HIGHEST,
    NOTICE_PAD,
    PHOTO_HIGHEST,
    BigPhoto,
    CodeLine,
    Notice,
    PictureRow,
    Title,
    TwoColumns,
    Words,
    too_long,
)
from coprod_desktop.easyread.question import answer_lines
from coprod_desktop.easyread.table import sign_table
from coprod_desktop.easyread.tagged import TaggedCanvas
from coprod_desktop.easyread.words import lay, widest_word
from coprod_desktop.easyread.writing import NO_MEDIA, Media, quoted, write_beside
from coprod_desktop.i18n import _


def pieces(handout: Handout, on: Measures, media: Media, at: Mapping[str, int] = MappingProxyType({})) -> list[Piece]:
    """The sheet from title to credit line, each block laid out. `at` tells on which page a heading is that a row leads to."""
    made, part = _head(handout, on), 0
    name = next((block for block in handout.blocks if isinstance(block, Heading)), None) if on.grand else None
    over: Words | None = None
    left: Piece | None = None
    for block, following in zip_longest(handout.blocks, handout.blocks[1:]):
        if on.columns > 1 and (left is not None or (_is_cell(block) and _is_cell(following))):
            cell = _cell(block, on.column(left is not None), media, part)
            made += [TwoColumns(on=on, left=left, right=cell)] if left is not None else []
            left = cell if left is None else None
            continue
        match block:
            case Heading():
                if handout.own_pages and block.new_page:
                    made = _with_credit(made, handout.credit, on)
                part += block.level <= 2
                heading = _heading(block, on, grand=block is name)
                made.append(heading)
                over = replace(heading, said_again=True, keep=False) if block.again else None
            case Row():
                row = replace(_row(block, on, media, part, at.get(block.to, 1)), under=over)
                # A list of what is inside is looked through as one.
                made.append(replace(row, keep=True) if block.to and isinstance(following, Row) and following.to else row)
            case Photo():
                made += _photo(block, on, media)
            case SignTable():
                made += sign_table(block, on, media)
            case Badges():
                made += badge_lines(block, on, media)
            case Code():
                made += _code(block, on)
            case Table():
                made += facts_table(block, on)
            case Chart():
                made += chart_lines(block, on, media)
            case Question():
                below = answer_lines(block, on, media)
                made += [replace(_row(Row(block.picture, block.alt, block.text), on, media, part), keep=bool(below)), *below]
            case _:
                assert_never(block)
    made = _with_credit(made, handout.credit, on)
    return [replace(piece, space=on.grand.gap) if piece.space else piece for piece in made] if on.grand else made


def _with_credit(made: list[Piece], credit: str, on: Measures) -> list[Piece]:
    """The last piece goes along, so that the credit never stands on a page alone."""
    return [*made[:-1], replace(made[-1], keep=True), _words(credit, on, soft=True, line_height=1.35, size=on.small)] if credit else made


def _is_cell(block: Block | None) -> bool:
    """Whether it can stand in one of two columns."""
    return isinstance(block, Row) or (isinstance(block, Photo) and not block.text)


def _cell(block: Block, on: Measures, media: Media, part: int) -> Piece:
    return _row(block, on, media, part) if isinstance(block, Row) else _photo(block, on, media)[0] if isinstance(block, Photo) else Piece(on=on)


def _head(handout: Handout, on: Measures) -> list[Piece]:
    """What stands above the blocks. A title without end goes on over the pages, as words do."""
    sizes, room, role = on.sizes, on.room - ribbon(on), "H2" if handout.frame in (Frame.PARTS, Frame.CARDS) else "H1"
    title = grand_words(handout.title, room, sizes.title, on) if on.grand else lay(handout.title, room, fonts.BOLD, sizes.title, 1.2)
    group = lay(handout.group, room, fonts.REGULAR, on.small, 1.35)
    texts = (handout.title, handout.group)
    made: list[Piece] = [GrandTitle(on=on, title=title, group=group, texts=texts, role=role) if on.grand
                         else Title(on=on, title=title, group=group, texts=texts)]
    if too_long(title, on) or too_long(group, on):
        made = [Words(on=on, lines=title, text=handout.title, role=role, keep=True), _words(handout.group, on, soft=True, line_height=1.35)]
    if handout.notice:
        inside = on.room - 2 * NOTICE_PAD * on.times
        made.append(Notice(on=on, lines=lay(handout.notice, inside, fonts.BOLD, sizes.body, 1.35), text=handout.notice))
    return made


def _words(text: str, on: Measures, *, bold: bool = False, soft: bool = False, line_height: float = 1.5, space: float = BETWEEN_ROWS,
           keep: bool = False, size: float = 0.0) -> Words:
    lines = lay(text, on.room, fonts.BOLD if bold else fonts.REGULAR, size or on.sizes.body, line_height)
    return Words(on=on, lines=lines, text=text, soft=soft, space=space, keep=keep)


def _heading(block: Heading, on: Measures, grand: bool = False) -> Words:
    """A `grand` one is the name of whom a sheet in a frame is for."""
    level = min(max(block.level, 2), 3)
    if grand:
        return Words(on=on, lines=grand_words(block.text, on.room, on.sizes.heading, on), text=block.text, role=f"H{level}", keep=True)
    size = on.sizes.heading if level == 2 and not on.grand else on.sizes.smaller_heading
    return Words(on=on, lines=lay(block.text, on.room, fonts.BOLD, size, 1.25), text=block.text, role=f"H{level}",
                 space=BETWEEN_ROWS + (14 if level == 2 else 4), keep=True, new_page=block.new_page)


def _row(block: Row, on: Measures, media: Media, part: int, page: int = 1) -> PictureRow:
    text = quoted(block.text, block.by) if block.quote else block.text
    text += "\n" + _("Page {number}").format(number=page) if block.to else ""
    beside = on.room - on.tile - on.beside
    above = beside < widest_word(text, fonts.REGULAR, on.sizes.body) <= on.room
    lines = lay(text, on.room if above else beside, fonts.REGULAR, on.sizes.body, on.leading, grand=on.grand is not None)
    return PictureRow(on=on, lines=lines, text=text, picture=find(block.picture, media, on.tile, on.paper.grey), alt=block.alt,
                      part=part, above=above, last=f"#{page}" if block.to else "")


def _photo(block: Photo, on: Measures, media: Media) -> list[Piece]:
    picture = find(block.picture, media, on.room, on.paper.grey)
    words = [_words(block.text, on, space=8)] if block.text else []
    if picture is not None:
        side = min(on.room, DRAWING_HIGHEST * on.times)
        size = (side, side) if isinstance(picture, Vector) else size_in(picture, on.room, PHOTO_HIGHEST * on.times)
        return [BigPhoto(on=on, picture=picture, size=size, alt=block.alt, keep=bool(words)), *words]
    # A photo that is gone is told in words, so that nobody waits for it.
    return [_words(f"[{block.alt}]", on, keep=bool(words)), *words]


def _code(block: Code, on: Measures) -> list[Piece]:
    groups = [lay(group, on.room, fonts.BOLD, on.sizes.code, 1.25) for group in block.groups]
    between = 12 * on.times
    widest = max(fonts.width(group.lines[0], group.font, group.size) for group in groups)
    fit = max(1, int((on.room + between) // (widest + 7 * on.times + between)))  # also "WWWW": how many fit is not left to chance
    # Rows of one length are easier to copy from.
    across = max(count for count in range(1, fit + 1) if len(groups) % count == 0 or count == 1)
    width = min(widest + 20 * on.times, (on.room + between) / across - between)
    rows = [groups[start:start + across] for start in range(0, len(groups), across)]
    # A code is never parted: half of it opens nothing.
    return [_words(block.label, on, bold=True, keep=True),
            *(CodeLine(on=on, groups=row, width=width, space=12, keep=row is not rows[-1]) for row in rows)]


def paint(canvas: TaggedCanvas, pages: list[Page], foot: Foot) -> None:
    on = foot.on
    for number, page in enumerate(pages, start=1):
        if on.colours.page:
            with canvas.artifact("Background"):
                canvas.setFillColor(HexColor(on.colours.page))
                canvas.rect(0, 0, on.width, on.height, stroke=0, fill=1)
        if page.pieces and (framed := page.pieces[0][0].on).grand:
            paint_frame(canvas, framed)
        for piece, top in page.pieces:
            piece.paint(canvas, top)
        foot.paint(canvas, _page_words(page.number or number, page.count or len(pages)) if page.count != 1 else "", page.whose)
        canvas.showPage()


def _page_words(number: int, count: int) -> str:
    return _("Page {number} of {count}").format(number=number, count=count)


def lay_out(handout: Handout, media: Media) -> tuple[list[Page], Foot]:
    """The pages of the sheet and their foot. Where a row leads to a heading, the first time finds its page, and the second writes it."""
    fonts.load()
    wanted = {block.to for block in handout.blocks if isinstance(block, Row) and block.to}
    pages, foot = _on_paper(handout, media, {})
    return _on_paper(handout, media, _pages_of(wanted, pages)) if wanted else (pages, foot)


def _pages_of(headings: Set[str], pages: list[Page]) -> dict[str, int]:
    return {piece.text: number for number, page in enumerate(pages, start=1) for piece, _top in page.pieces
            if isinstance(piece, Words) and piece.first and piece.role != "P" and piece.text in headings}


def _on_paper(handout: Handout, media: Media, at: Mapping[str, int]) -> tuple[list[Page], Foot]:
    """What is long in A3 has smaller words, so that it hangs on one board, and so has what is hardly more than one page; what is in a frame is
    one page, with room for a large name."""
    pages, foot = _lay_out(handout, media, at)
    if handout.paper.size is PaperSize.A3 and handout.poster and len(pages) > 1:
        posters = (_poster(handout, media, more) for more in POSTER_MORE)
        if poster := next((laid for laid in posters if len(laid[0]) == 1), None):
            return poster
    if handout.paper.size is PaperSize.A3 and len(pages) == 2 and len((nearer := _lay_out(handout, media, at, ONE_PAGE_MORE))[0]) == 1:
        return nearer
    longest = max(page.count or len(pages) for page in pages)  # each part that is somebody's own hangs alone
    if handout.paper.size is PaperSize.A3 and (handout.frame is not Frame.NONE or longest > NOTICE_BOARD_PAGES):
        return min((_lay_out(handout, media, at, more) for more in NEARER_MORE), key=lambda laid: len(laid[0]))
    return pages, foot


def _poster(handout: Handout, media: Media, more: int) -> tuple[list[Page], Foot]:
    on = replace(Measures.of(handout.paper, handout.points, more), columns=2)
    foot = Foot.of(handout.notice, handout.group, _page_words(9, 9), on)
    return paginate(pieces(handout, on, media), on, foot.top, CLOSE), foot


def _lay_out(handout: Handout, media: Media, at: Mapping[str, int], more: int = NOTICE_BOARD_MORE) -> tuple[list[Page], Foot]:
    on = Measures.of(handout.paper, handout.points, more)
    titles = [block.text for block in handout.blocks if isinstance(block, Heading) and block.new_page]
    named = handout.own_pages and handout.frame is Frame.NONE  # in a frame the name is the largest of all words
    foot = Foot.of(Foot.longest(titles, on) if named else handout.notice, handout.group, _page_words(99, 99), on)
    if handout.frame.whole:
        parts = [as_grand_as_fits(partial(_of_part, handout, media), on.as_card() if handout.frame.warm else on, foot.top)]
    elif handout.frame is not Frame.NONE:
        parts = _framed_parts(handout, media, on, foot.top)
    else:
        parts = in_parts(pieces(handout, on, media, at), on, foot.top)
    if handout.own_pages or handout.frame.whole:
        for whose, pages in zip(("", *titles), parts, strict=True):
            _counted_alone(pages, whose if named else None)
    return [page for pages in parts for page in pages], foot


def _framed_parts(handout: Handout, media: Media, on: Measures, bottom: float) -> list[list[Page]]:
    """What is before the first of them has no frame."""
    begins = [place for place, block in enumerate(handout.blocks) if isinstance(block, Heading) and block.new_page]
    front = replace(handout, blocks=handout.blocks[:begins[0]] if begins else handout.blocks, frame=Frame.NONE)
    made = [well_ended(pieces(front, on, media), on, bottom)]
    for begin, end in zip_longest(begins, begins[1:]) if begins else ():
        first, *blocks = handout.blocks[begin:end]
        assert isinstance(first, Heading)
        part = replace(handout, title=first.text, blocks=tuple(blocks))
        made.append(as_grand_as_fits(partial(_of_part, part, media), on.as_card() if handout.frame.warm else on, bottom))
    return made


def _counted_alone(pages: list[Page], whose: str | None) -> None:
    """A page that is alone needs neither its number nor whose it is."""
    for number, page in enumerate(pages, start=1):
        page.number, page.count = number, len(pages)
        page.whose = whose if len(pages) > 1 or whose is None else ""


def _of_part(part: Handout, media: Media, on: Measures) -> list[Piece]:
    return pieces(part, on, media)


def pdf_bytes(handout: Handout, media: Media) -> bytes:
    """The whole file; the same handout and photos give the same bytes."""
    pages, foot = lay_out(handout, media)
    file = BytesIO()
    canvas = TaggedCanvas(file, title=handout.title, language=handout.language, author=handout.group, font=fonts.REGULAR,
                          pagesize=handout.paper.size.points)
    paint(canvas, pages, foot)
    canvas.save()
    return file.getvalue()


def write_pdf(handout: Handout, target: Path, media: Media = NO_MEDIA) -> Path:
    """Writes the handout as PDF and gives back the target. `media` holds the photos by their "media:" keys.

    It can run in another process. Raises OSError when the file cannot be written.
    """
    return write_beside(target, pdf_bytes(handout, media))
