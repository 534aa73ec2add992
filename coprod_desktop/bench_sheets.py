"""How quick sheets are made, how large their files are, and how much memory it takes."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from coprod_desktop.bench_figure import EMPTY_WINDOW, Figure, in_a_process

# What the process that makes sheets does for the report: nothing of a window is in it.
_REPORT = """
import os, sys
from coprod_desktop.easyread.bench import report
from coprod_desktop.easyread.pdf import pdf_bytes
pdf_bytes(report(int(sys.argv[1])), {})
"""


def measure(rounds: int, parts: int = 20) -> Iterator[Figure]:
    """`parts` of the report: 20 are 80 pages."""
    from coprod_desktop.easyread import bench
    from coprod_desktop.easyread.pdf import pdf_bytes

    tagged, untagged = bench.measure()
    yield Figure("Session summary as PDF, 16 pictures, warm", "untagged ReportLab, same content", 1000 * tagged, 1000 * untagged, 1.15)
    report = bench.report(parts)
    tagged, untagged = bench.measure(report, rounds)
    yield Figure("Report as PDF, 800 table rows, 200 pictures, warm", "untagged ReportLab, same content", 1000 * tagged, 1000 * untagged, 1.1)
    yield Figure("The same report: its file", "untagged ReportLab, same content", len(pdf_bytes(report, {})) / 1024,
                 len(bench.untagged_bytes(report)) / 1024, 1.5, "KB")
    yield Figure("One page with 4 pictures as PDF, warm", "60 ms", 1000 * bench.measure(bench.sheet(4), rounds)[0], 60.0, 1.0)
    memory = [(in_a_process(_REPORT, str(parts))[1], in_a_process(EMPTY_WINDOW)[1]) for _ in range(min(3, rounds))]
    if memory[0][0]:
        yield Figure("Most memory while the report is made", "an empty window", median(ours for ours, _ in memory),
                     median(theirs for _, theirs in memory), 2.0, "MB")
