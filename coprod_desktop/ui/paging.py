"""A long list, a page at a time: where one is, and what stands there."""

from collections.abc import Sequence
from typing import TypeVar

from coprod_desktop.i18n import _

PAGE, PAGE_NARROW = 24, 12  # rows a page; with little room a page is not endless either
FEW = 3  # so few rows stand large: a page of small ones would look unfinished

_Row = TypeVar("_Row")


class Paging:
    """A list that got shorter, or a turn too far, ends on its last page."""

    def __init__(self, limit: int = PAGE) -> None:
        self.limit, self._page, self._pages = limit, 0, 1

    @property
    def first(self) -> int:
        """How many rows come before this page."""
        return self._page * self.limit

    @property
    def pages(self) -> tuple[int, int]:
        """(this page from 1, how many)."""
        return self._page + 1, self._pages

    def count(self, rows: int) -> None:
        """How many rows there are now."""
        self._pages = max(1, -(-rows // self.limit))
        self._page = min(self._page, self._pages - 1)

    def cut(self, rows: Sequence[_Row]) -> Sequence[_Row]:
        """The rows of this page."""
        self.count(len(rows))
        return rows[self.first:self.first + self.limit]

    def turn(self, pages: int) -> bool:
        """False when there is no such page."""
        there = 0 <= self._page + pages < self._pages
        self._page += pages if there else 0
        return there

    def begin(self) -> None:
        """Back to the first page: another list."""
        self._page = 0

    def fits(self, limit: int) -> bool:
        """Another number of rows a page; what was first stays in sight. False when nothing changes."""
        changed = limit != self.limit
        self._page, self.limit = self._page * self.limit // limit, limit
        return changed


def page_size(narrow: bool) -> int:
    return PAGE_NARROW if narrow else PAGE


def page_words(pages: tuple[int, int]) -> str:
    """Where one is; also to tell assistive technology after a turn."""
    return _("Page {page} of {pages}").format(page=pages[0], pages=pages[1])
