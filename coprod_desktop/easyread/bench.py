"""How long a tagged sheet takes, and how large it is, beside the very same sheet without tags: what being readable costs."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from io import BytesIO
from statistics import median
from time import perf_counter
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from coprod_desktop.domain.handout import Block, Handout, Heading, Row, Table
from coprod_desktop.easyread import fonts
from coprod_desktop.easyread.pdf import lay_out, paint, pdf_bytes

ROUNDS = 21
_NOTHING = nullcontext()
PICTURES = ("1F5D3", "1F4CD", "1F465", "1F58C", "2702", "2615", "1F3AD", "1F9F5", "1F642", "1F610", "1F641", "1F4AC",
            "1F4AC", "1F4DD", "1F4DD", "1F392")


class UntaggedCanvas(Canvas):
    """ReportLab's own canvas: what is put into tags is painted just so."""

    def __init__(self, target: Any, *, title: str, font: str, pagesize: tuple[float, float]) -> None:
        super().__init__(target, pagesize=pagesize, pdfVersion=(1, 7), initialFontName=font, invariant=1, pageCompression=1)
        self.setTitle(title)

    def tag(self, *_role: Any, **_how: Any) -> AbstractContextManager[None]:
        return _NOTHING

    artifact = link = tag
    in_words = True

    def known(self, _key: object) -> object:
        return _NOTHING

    def bookmark(self, words: str, level: int, y: float) -> None:
        return


def sheet(rows: int = len(PICTURES)) -> Handout:
    """A session summary with that many pictures; with all 16 it is as long as those that groups print."""
    every = [Row(f"openmoji:{code}", "A picture", f"This is sentence {number} of what we did together today.")
             for number, code in enumerate(PICTURES, start=1)]
    blocks: tuple[Block, ...] = (*every[:3], Heading("What we did"), *every[3:8], Heading("How it was"), *every[8:11],
                                 Heading("What people said"), *every[11:13], Heading("What we will do"), *every[13:])
    if rows < len(PICTURES):
        blocks = tuple(every[:rows])
    return Handout("session-summary", "Saturday art drop-in", blocks, group="Poplar art group")


def report(parts: int = 20) -> Handout:
    """A report of 80 pages: 800 rows of tables and 200 rows with a picture, one after the other as in the yearly report of a group."""
    blocks: list[Block] = []
    for part in range(parts):
        blocks.append(Heading(f"Part {part + 1}"))
        blocks += [Row(f"openmoji:{PICTURES[(part + number) % len(PICTURES)]}", "A picture",
                       f"In part {part + 1} we say what we did together, and this is sentence {number + 1} of it.") for number in range(10)]
        blocks.append(Table(f"Who came, part {part + 1}", ("Day", "What", "People"), tuple(
            (f"Day {day + 1}", "Art and tea in the hall", str(day % 30)) for day in range(40))))
    return Handout("report", "Our year", tuple(blocks), group="Poplar art group")


def untagged_bytes(handout: Handout) -> bytes:
    pages, foot = lay_out(handout, {})
    file = BytesIO()
    canvas: Any = UntaggedCanvas(file, title=handout.title, font=fonts.REGULAR, pagesize=handout.paper.size.points)
    paint(canvas, pages, foot)
    canvas.save()
    return file.getvalue()


def measure(handout: Handout | None = None, rounds: int = ROUNDS) -> tuple[float, float]:
    """Seconds for the tagged and for the untagged sheet, medians, warm. The two take turns, so that a busy machine is fair."""
    given = handout or sheet()
    ways: tuple[Callable[[], bytes], Callable[[], bytes]] = (lambda: pdf_bytes(given, {}), lambda: untagged_bytes(given))
    times: tuple[list[float], list[float]] = ([], [])
    for way in ways:
        way()
    for _round in range(rounds):
        for way, taken in zip(ways, times, strict=True):
            begun = perf_counter()
            way()
            taken.append(perf_counter() - begun)
    return median(times[0]), median(times[1])
