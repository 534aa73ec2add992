"""No page with next to nothing on it: it costs paper and is easily lost, so that its rows go where there is room, or others come to it."""

from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import zip_longest

from coprod_desktop.easyread.layout import Page, Piece, paginate
from coprod_desktop.easyread.measures import Measures
from coprod_desktop.easyread.pieces import Words
from coprod_desktop.easyread.table import SigningLine

# A page of which less is used is next to empty: one row with the credit under it takes a fifth.
LEAST = 0.3
# How much of the gap is left between rows when that saves a page: 11 points on A4, and pictures still stand apart.
CLOSE = 0.7
# A long sheet has its rows closer only when that saves one page in so many.
ONE_IN = 8
_FREE_LEAST = 2


def well_ended(pieces: Sequence[Piece], on: Measures, bottom: float) -> list[Page]:
    """The pages of the pieces from their top down to `bottom`. The rows of a part stand a little closer when they then fit on fewer pages.
    Any page that is next to empty takes rows from the one before."""
    return [page for part in in_parts(pieces, on, bottom) for page in part]


def in_parts(pieces: Sequence[Piece], on: Measures, bottom: float) -> list[list[Page]]:
    """The same, with the pages of each part that begins a page together."""
    begins = [place for place, piece in enumerate(pieces) if piece.new_page or place == 0]
    return [_part(pieces[first:after], on, bottom) for first, after in zip_longest(begins, begins[1:])]


def _part(pieces: Sequence[Piece], on: Measures, bottom: float) -> list[Page]:
    pages = paginate(pieces, on, bottom)
    for spare in range(1, _spare(pages) + 1):
        fewer = paginate(_without(pieces, spare), on, bottom)
        if len(fewer) < len(pages):
            return fewer
    if len(pages) > 1:
        saved = len(pages) - len(closer := paginate(pieces, on, bottom, CLOSE))
        if saved >= (1 if used(pages[-1], on, bottom) < LEAST else len(pages) / ONE_IN):
            return closer
    whole = frozenset(map(id, pieces))
    for place in range(1, len(pages)):
        if used(pages[place], on, bottom) < LEAST:
            pages[place - 1:place + 1] = _shared(pages[place - 1:place + 1], whole, on, bottom)
    return pages


def _spare(pages: list[Page]) -> int:
    """How many free lines at the end of a table can be left out, when there is nothing else on the last page: some are left."""
    last = [piece for piece, _top in pages[-1].pieces if not piece.again and not isinstance(piece, Words)]
    free = [piece for piece in last if isinstance(piece, SigningLine) and piece.spare]
    if len(pages) == 1 or not free or len(free) < len(last):
        return 0
    of_it = [piece for page in pages for piece, _top in page.pieces if isinstance(piece, SigningLine) and piece.spare and piece.grid is free[0].grid]
    return max(0, len(of_it) - _FREE_LEAST)


def _without(pieces: Sequence[Piece], spare: int) -> list[Piece]:
    """Without so many of the free lines at the end."""
    free = [place for place, piece in enumerate(pieces) if isinstance(piece, SigningLine) and piece.spare][-spare:]
    return [piece for place, piece in enumerate(pieces) if place not in free]


def used(page: Page, on: Measures, bottom: float) -> float:
    """How much of the page has something on it, from 0 to 1."""
    piece, top = page.pieces[-1]
    return (on.top - top + piece.height) / (on.top - bottom)


def _shared(two: list[Page], whole: Set[int], on: Measures, bottom: float) -> list[Page]:
    """Two pages, with as few pieces as will do taken over to the second. They stay as they are where a piece was too high for one page."""
    repeated = [piece for piece, _top in two[0].pieces[:1] if piece.again]
    before, after = ([piece for piece, _top in page.pieces if not piece.again] for page in two)
    if not all(id(piece) in whole for piece in (*before, *after)):
        return two
    for place in range(len(before) - 1, 0, -1):
        if before[place - 1].keep:
            continue
        moved = paginate([*repeated, *before[:place], replace(before[place], new_page=True), *before[place + 1:], *after], on, bottom)
        if len(moved) > 2:
            break
        if min(used(page, on, bottom) for page in moved) >= LEAST:
            return moved
    return two
