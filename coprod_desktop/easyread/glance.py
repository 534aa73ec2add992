"""One page of a sheet as a picture, while it is being written: the very page that will be printed, and nothing of the others is drawn."""

from dataclasses import replace
from functools import lru_cache
from io import BytesIO

from PIL import Image, UnidentifiedImageError
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

from coprod_desktop.domain.glance import Glance
from coprod_desktop.domain.handout import Handout
from coprod_desktop.easyread import fonts
from coprod_desktop.easyread.facts_table import FactsLine
from coprod_desktop.easyread.layout import Page, Piece
from coprod_desktop.easyread.measures import Measures
from coprod_desktop.easyread.pdf import lay_out, paint, pieces
from coprod_desktop.easyread.pieces import PictureRow, Words
from coprod_desktop.easyread.question import WritingLines
from coprod_desktop.easyread.tagged import TaggedCanvas
from coprod_desktop.easyread.writing import Media

_SCREEN = 640  # pixels
_PARTED = (Words, PictureRow, FactsLine, WritingLines)  # what may be higher than a page


class _OnePage(TaggedCanvas):
    def addOutlineEntry(self, title: str, key: str, level: int = 0, closed: bool | None = None) -> None:
        """A page alone has no bookmarks: its headings may stand under one of a page before."""


def glance(handout: Handout, media: Media, number: int, block: int, width: int) -> Glance:
    """Page `number`, or with -1 the one that has the block of that place, `width` pixels wide. `block` -1 is none."""
    media = {key: _for_screen(data) for key, data in media.items()}
    pages, foot = lay_out(handout, media)
    wide, high = handout.paper.size.points
    first, last = _of_block(handout, media, block, foot.on)
    found = [(page, top, bottom) for page, top, bottom in _places(pages) if first <= page[1] < last]
    here = found[0][0][0] if found else 0
    number = min(here if number < 0 else number, len(pages) - 1)
    on_it = [(top, bottom) for page, top, bottom in found if page[0] == number]
    file = BytesIO()
    canvas = _OnePage(file, title=handout.title, language=handout.language, author=handout.group, font=fonts.REGULAR, pagesize=(wide, high))
    paint(canvas, [page if place == number else Page() for place, page in enumerate(pages)], foot)
    canvas.save()
    with PdfDocument(file.getvalue()) as document:
        page = document[number]
        image = page.render(scale=width / page.get_width())
        dots, across, down = bytes(image.buffer), image.width, image.height
    top, bottom = (1 - on_it[0][0] / high, 1 - on_it[-1][1] / high) if on_it else (0.0, 0.0)
    return Glance(dots, across, down, number, len(pages), top, bottom, high / wide)


@lru_cache(maxsize=32)
def _for_screen(data: bytes) -> bytes:
    """A photo as small as a screen needs, made once: packing a large one anew takes a quarter of a second. What is no photo stays as it is."""
    try:
        photo = Image.open(BytesIO(data))
        if max(photo.size) <= _SCREEN:
            return data
        photo.draft("RGB", (_SCREEN, _SCREEN))
        photo.thumbnail((_SCREEN, _SCREEN))
        out = BytesIO()
        photo.save(out, photo.format or ("PNG" if photo.has_transparency_data else "JPEG"))
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return data
    return out.getvalue()


def _of_block(handout: Handout, media: Media, block: int, on: Measures) -> tuple[int, int]:
    """Which pieces it is made of: from the first to before the last."""
    if not 0 <= block < len(handout.blocks):
        return 0, 0
    plain = replace(handout, credit="")
    none, before, own = (len(pieces(replace(plain, blocks=blocks), on, media)) for blocks in (
        (), handout.blocks[:block], (handout.blocks[block],)))
    return before, before + own - none


def _places(pages: list[Page]) -> list[tuple[tuple[int, int], float, float]]:
    """Of each piece its page and how many came before it, its top and its bottom. What is repeated on a new page is none, and the rest of what
    was too high for one page counts with its beginning."""
    found: list[tuple[tuple[int, int], float, float]] = []
    place, before = -1, None
    for number, page in enumerate(pages):
        for piece, top in page.pieces:
            if piece.again:
                continue
            place += not _goes_on(piece, before)
            found.append(((number, place), top, top - piece.height))
            before = piece
    return found


def _goes_on(piece: Piece, before: Piece | None) -> bool:
    return isinstance(piece, _PARTED) and type(piece) is type(before) and piece.key is not None and piece.key is before.key
