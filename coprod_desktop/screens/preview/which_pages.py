"""Which pages of a sheet go to the printer: all of them, the one that is seen, or some from one to another."""

from dataclasses import dataclass, replace

from coprod_desktop.i18n import _, ngettext

ALL, SEEN, SOME = "all", "seen", "some"


@dataclass(frozen=True, slots=True)
class WhichPages:
    """Pages are counted from 1. `seen` is the one on the screen, `count` how many there are; `first` and `last` hold for SOME."""

    way: str = ALL
    seen: int = 1
    count: int = 1
    first: int = 1
    last: int = 1

    def of(self, seen: int, count: int) -> "WhichPages":
        """For the sheet as it is now. One that has another number of pages is printed whole again."""
        return replace(self, seen=seen) if count == self.count else WhichPages(seen=seen, count=count, last=count)

    def choose(self, way: str) -> "WhichPages":
        return replace(self, way=way)

    def move_first(self, pages: int) -> "WhichPages":
        """Not past the last page."""
        first = max(1, min(self.count, self.first + pages))
        return replace(self, way=SOME, first=first, last=max(first, self.last))

    def move_last(self, pages: int) -> "WhichPages":
        last = max(1, min(self.count, self.last + pages))
        return replace(self, way=SOME, last=last, first=min(last, self.first))

    @property
    def ends(self) -> tuple[int, int]:
        """The first and the last page that are printed."""
        return {ALL: (1, self.count), SEEN: (self.seen, self.seen), SOME: (self.first, self.last)}[self.way]

    @property
    def whole(self) -> bool:
        return self.ends == (1, self.count)

    def words(self) -> str:
        first, last = self.ends
        if self.whole:
            return ngettext("It prints the whole page.", "It prints all {count} pages.", self.count).format(count=self.count)
        if first == last:
            return _("It prints page {number} only.").format(number=first)
        return _("It prints pages {first} to {last}.").format(first=first, last=last)

    def sent_words(self) -> str:
        first, last = self.ends
        if self.whole:
            return ngettext("The page was sent to the printer.", "All {count} pages were sent to the printer.", self.count).format(count=self.count)
        if first == last:
            return _("Page {number} was sent to the printer.").format(number=first)
        return _("Pages {first} to {last} were sent to the printer.").format(first=first, last=last)


WHOLE = WhichPages()
