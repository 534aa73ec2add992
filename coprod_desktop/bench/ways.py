"""How well the ways in keep time: the steps of scanning while a PDF is being made in its process."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

from coprod_desktop.bench.figure import Figure, at_the_register
from coprod_desktop.domain.preferences import Look, Scan

_STEP = 500  # milliseconds, the shortest that can be chosen
_LATE = 10.0  # milliseconds that nobody feels


def measure(folder: Path, rounds: int) -> Iterator[Figure]:
    """`folder` is a group of three years: steps over the register, its clicks and frame with them."""
    late = late_steps(folder, 4 * rounds)
    yield Figure("Scanning: how late a step is while PDFs are made", "10 ms", median(late), _LATE, 1.0)
    yield Figure("The latest of twenty such steps, on a computer with nothing else to do", "10 ms", quantiles(late, n=20)[-1], _LATE, 1.0)


def late_steps(folder: Path, steps: int) -> list[float]:
    """Milliseconds from the time of each step until its frame is in its place; the first ones, while the process of the PDFs starts, are
    not in it."""
    from PySide6.QtWidgets import QApplication

    from coprod_desktop.easyread.bench import sheet
    from coprod_desktop.easyread.pdf import pdf_bytes

    found: list[float] = []
    made: list[int] = []
    with at_the_register(folder) as app:
        before = app.services.looks.now()
        app.window.make_keys()
        app.services.looks.use(Look(way="scan", scan=Scan(step=_STEP, first=0, rounds=0)))
        scanning = app.window.scanning
        assert scanning is not None

        def again(pdf: bytes) -> None:
            made.append(len(pdf))
            app.jobs.run(pdf_bytes, sheet(), {}, then=again, failed=broken)

        def broken(trouble: BaseException) -> None:
            raise trouble

        def moved() -> None:
            if made and app.window.scanning is not None:
                found.append(app.window.scanning.late)

        app.jobs.run(pdf_bytes, sheet(), {}, then=again, failed=broken)
        scanning.moved.connect(moved)
        while len(found) < steps:
            QApplication.processEvents()
        app.services.looks.use(before)
    return found
