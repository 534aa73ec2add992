"""Breaks sentences into lines: never with a hyphen, and never inside a day, a time or a phone number that has room on a line."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from coprod_desktop.domain.links import links_in
from coprod_desktop.easyread import fonts
from coprod_desktop.easyread.together import GLUE, LOOSE, glued


@dataclass(frozen=True, slots=True)
class Lines:
    """A text laid out in one size; `leading` is the distance of its lines, all measures in points. Lines in `bold` stand out."""

    lines: tuple[str, ...]
    font: str
    size: float
    leading: float
    said: str
    bold: frozenset[int] = frozenset()

    def font_of(self, line: int) -> str:
        return fonts.BOLD if line in self.bold else self.font

    @property
    def height(self) -> float:
        return len(self.lines) * self.leading

    def split(self, room: float) -> tuple["Lines", "Lines"]:
        """As many lines as fit into `room` points (one at least), and the rest."""
        count = max(1, int(room / self.leading + 1e-6))
        return (replace(self, lines=self.lines[:count]),
                replace(self, lines=self.lines[count:], bold=frozenset(number - count for number in self.bold)))


def one_line(text: str) -> str:
    """The text as it is read out: printable, on one line."""
    return " ".join(fonts.printable(text).split())


@lru_cache(maxsize=2048)
def lay(text: str, room: float, font: str, size: float, line_height: float = 1.5, *, grand: bool = False) -> Lines:
    """The text in lines at most `room` points wide. A new line in it stays one. Only a word wider than a line is parted. In a `grand` one what
    is said after a colon stands out."""
    written = fonts.printable(text)
    lines: list[str] = []
    bold: set[int] = set()
    after = ""
    for paragraph in written.split("\n"):
        tidy = " ".join(paragraph.split())
        stands_out, after = grand and after.endswith(":"), tidy
        filled = _fill(glued(tidy).split(" "), room, fonts.BOLD if stands_out else font, size) if tidy else []
        bold |= set(range(len(lines), len(lines) + len(filled))) if stands_out else set()
        lines += [*filled[:-1], f"{filled[-1]} "] if filled else []
    lines[-1:] = [line.rstrip() for line in lines[-1:]]
    seen = tuple(line.replace(GLUE, " ").replace(LOOSE, " ") for line in lines)
    return Lines(seen, font, size, size * line_height, one_line(text), frozenset(bold))


def _fill(words: list[str], room: float, font: str, size: float) -> list[str]:
    """Lines that end with their space where they end between words, so that reading back gives the whole sentence."""
    lines: list[str] = []
    line = ""
    for word in words:
        longer = f"{line} {word}" if line else word
        if fonts.width(longer, font, size) <= room:
            line = longer
            continue
        if line:
            lines.append(f"{line} ")
        *full, line = _parts(word, room, font, size)
        lines += full
    return [*lines, line] if line else lines


def _parts(word: str, room: float, font: str, size: float) -> list[str]:
    """The word, or what fits of it when it is wider than a line: parted at its glue, at its own hyphens, else anywhere."""
    if fonts.width(word, font, size) <= room:
        return [word]
    for glue in (LOOSE, GLUE):
        if glue in word:
            return _fill(word.split(glue), room, font, size)
    pieces = [""]
    for part in re.findall(r"[^-]+-*|-+", word):
        if fonts.width(pieces[-1] + part, font, size) <= room:
            pieces[-1] += part
        elif fonts.width(part, font, size) <= room:
            pieces.append(part)
        else:
            for letter in part:
                if fonts.width(pieces[-1] + letter, font, size) > room:
                    pieces.append("")
                pieces[-1] += letter
    return [piece for piece in pieces if piece]


@lru_cache(maxsize=2048)
def with_links(lines: tuple[str, ...], last: str = "") -> tuple[tuple[tuple[str, str], ...], ...]:
    """Each line in parts, with the address that a part leads to or ""; () when no line has one. An address may go on over lines. All of the last
    line leads to `last`, if it is given."""
    links = links_in("".join(lines))
    found: list[tuple[tuple[str, str], ...]] = []
    begin = 0
    for line in lines:
        parts: list[tuple[str, str]] = []
        at = 0
        for link in links:
            start, end = max(0, link.start - begin), min(len(line), link.end - begin)
            if start < end:
                parts += [(line[at:start], ""), (line[start:end], link.address)]
                at = end
        found.append(tuple(part for part in (*parts, (line[at:], "")) if part[0]))
        begin += len(line)
    if last:
        found[-1] = ((lines[-1], last),)
    return tuple(found) if links or last else ()


def widest_word(text: str, font: str, size: float) -> float:
    """The width below which a word of the text would be parted, in points."""
    return max((fonts.width(word, font, size) for word in fonts.printable(text).split()), default=0.0)
