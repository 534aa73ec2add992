"""How quick sheets are made, seen while they are written, and checked for plain words; how large their files are, how much memory they take."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from coprod_desktop.bench.figure import EMPTY_WINDOW, Figure, in_a_process

# What the process that makes sheets does for the report: nothing of a window is in it.
_REPORT = """
import os, sys
from coprod_desktop.easyread.bench import report
from coprod_desktop.easyread.pdf import pdf_bytes
pdf_bytes(report(int(sys.argv[1])), {})
"""


_LINES = ("We met on Monday.", "We had tea and cake.", "Amina played the drums.", "We voted for the trip.")
_LETTERS = "Ten people came today"
# Easy and hard ones in turns, each with words of its own, so that nothing is known from the one before.
_SENTENCES = (
    "We met {name} on day {number} and had tea.", "{number} people came to group {name}.", "The meeting of {name} was facilitated on the {number}th.",
    "{name} said that it is not impossible to utilise {number} chairs.", "Please note that {name} commissioned {number} outcomes for stakeholders.",
    "On 0{number}/11/2026 {name} and the others who are in the choir went to the hall, where they sang, and then they all went home by bus.",
    "{name} likes to paint.", "About {number} % of us feel that {name} is a breath of fresh air.")


def measure(folder: Path, rounds: int, parts: int = 20) -> Iterator[Figure]:
    """`folder` is a group's; `parts` of the report: 20 are 80 pages."""
    from coprod_desktop.easyread import bench
    from coprod_desktop.easyread.pdf import pdf_bytes

    tagged, untagged = bench.measure(rounds=5 * rounds)
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
    yield Figure("A key in a sheet of a page until the page shows it", "50 ms", _keys(folder), 50.0, 1.0)
    yield Figure("1,000 sentences checked for plain words", "one second", _checked(), 1000.0, 1.0)


def _keys(folder: Path) -> float:
    """Milliseconds from a key until the page beside it is painted with it: the median over a sentence that is typed into a sheet."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from coprod_desktop.app import App, qt_application
    from coprod_desktop.storage.folder import open_group

    qt_application()
    app = App(open_group(folder), muted=True)
    app.window.resize(1280, 800)
    app.show()
    app.window.go_to("maker", app.services.sheets.start_empty().id)
    maker: Any = app.window.here

    def painted_after(key: Callable[[], object]) -> float:
        end = perf_counter() + 20
        while maker._glances._making is not None and perf_counter() < end:  # what is still on its way is not this key's
            QApplication.processEvents()
        begun, before = perf_counter(), maker.state.glance
        key()
        while maker.state.glance is before and perf_counter() < end:
            QApplication.processEvents()
        QApplication.processEvents()
        return 1000 * (perf_counter() - begun)

    def typed(letter: str) -> float:
        return painted_after(partial(QTest.keyClicks, app.window.focusWidget(), letter))

    for words in _LINES:
        QTest.keyClicks(app.window.focusWidget(), words)
        QTest.keyClick(app.window.focusWidget(), Qt.Key.Key_Return)
        QApplication.processEvents()
    found = [typed(letter) for letter in _LETTERS][1:]
    app.close()
    return median(found)


def _checked() -> float:
    """Milliseconds for 1,000 sentences that nobody checked before, one after the other as they are written."""
    from coprod_desktop.word_list import frequencies, plain_words

    help_ = plain_words()
    help_.check("We had tea.")
    names = [word for word in frequencies("en") if word.isalpha()][:1000]
    sentences = [_SENTENCES[number % len(_SENTENCES)].format(name=name.capitalize(), number=number) for number, name in enumerate(names)]
    begun = perf_counter()
    for sentence in sentences:
        help_.check(sentence)
    return 1000 * (perf_counter() - begun)
