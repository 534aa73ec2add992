"""How long a tagged sheet takes beside the very same sheet without tags: what being readable costs."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from statistics import median
from time import perf_counter
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from coprod_desktop.domain.handout import Block, Handout, Heading, Row
from coprod_desktop.easyread import fonts
from coprod_desktop.easyread.pdf import lay_out, paint, pdf_bytes

ROUNDS = 21
PICTURES = ("1F5D3", "1F4CD", "1F465", "1F58C", "2702", "2615", "1F3AD", "1F9F5", "1F642", "1F610", "1F641", "1F4AC",
            "1F4AC", "1F4DD", "1F4DD", "1F392")


class UntaggedCanvas(Canvas):
    """ReportLab's own canvas: what is put into tags is painted just so."""

    def __init__(self, target: Any, *, title: str, font: str, pagesize: tuple[float, float]) -> None:
        super().__init__(target, pagesize=pagesize, pdfVersion=(1, 7), initialFontName=font, invariant=1, pageCompression=1)
        self.setTitle(title)

    @contextmanager
    def tag(self, *_role: Any, **_how: Any) -> Iterator[None]:
        yield

    @contextmanager
    def artifact(self, *_kind: Any) -> Iterator[None]:
        yield

    def bookmark(self, words: str, level: int, y: float) -> None:
        return


def sheet() -> Handout:
    """A session summary with 16 pictures, as long as those that groups print."""
    rows = [Row(f"openmoji:{code}", "A picture", f"This is sentence {number} of what we did together today.")
            for number, code in enumerate(PICTURES, start=1)]
    blocks: tuple[Block, ...] = (*rows[:3], Heading("What we did"), *rows[3:8], Heading("How it was"), *rows[8:11],
                                 Heading("What people said"), *rows[11:13], Heading("What we will do"), *rows[13:])
    return Handout("session-summary", "Saturday art drop-in", blocks, group="Poplar art group")


def untagged_bytes(handout: Handout) -> bytes:
    pages, foot = lay_out(handout, {})
    file = BytesIO()
    canvas: Any = UntaggedCanvas(file, title=handout.title, font=fonts.REGULAR, pagesize=handout.paper.size.points)
    paint(canvas, pages, foot)
    canvas.save()
    return file.getvalue()


def measure() -> tuple[float, float]:
    """Seconds for the tagged and for the untagged sheet, medians, warm. The two take turns, so that a busy machine is fair."""
    handout = sheet()
    ways: tuple[Callable[[], bytes], Callable[[], bytes]] = (lambda: pdf_bytes(handout, {}), lambda: untagged_bytes(handout))
    times: tuple[list[float], list[float]] = ([], [])
    for way in ways:
        way()
    for _round in range(ROUNDS):
        for way, taken in zip(ways, times, strict=True):
            begun = perf_counter()
            way()
            taken.append(perf_counter() - begun)
    return median(times[0]), median(times[1])
