"""Choosing a printer in our own window: the usual one first and said, a page at a time, whole in every look."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from PySide6.QtCore import Qt

from coprod_desktop.domain.paper import Paper
from coprod_desktop.domain.preferences import Look
from coprod_desktop.screens.preview.presenter import PRINT, SAVE, WHERE
from coprod_desktop.ui.new_passphrase import CodeShown
from coprod_desktop.ui.printer_choice import PrinterChoice, printer_words
from coprod_desktop.ui.printing import Printers
from coprod_desktop.ui.quick_print import WhichPrinter as Where
from coprod_desktop.ui.reading import texts_in_order
from tests.easy import check
from tests.screens.by_keys import focused, key, press
from tests.whole import check_whole, settle

NAMES = ("HP_LaserJet_Pro_MFP_M428fdw_(A1B2C3)", "Canon-TS5300-series-living-room", "Brother HL-L2350DW", *(f"Room {number}" for number in range(6)))
LOOKS = (("light", 100, 1280, 800), ("dark", 200, 1280, 720), ("yellow-on-black", 400, 1280, 720), ("cream", 100, 640, 480))


class Office:
    """Nine printers that keep what they were sent."""

    def __init__(self, *names: str, usual: str = "") -> None:
        self._names, self._usual = names or NAMES, usual
        self.sent: list[str] = []

    def names(self) -> tuple[str, ...]:
        return self._names

    def usual(self) -> str:
        return self._usual

    def print(self, name: str, title: str, copies: int, pages: Sequence[bytes], paper: Paper, done: Callable[[bool], None]) -> None:
        self.sent.append(name)
        done(True)

    ask = print


def at_the_printers(app: Any, qtbot: Any, office: Office) -> None:
    app.window.go_to("preview", f"session-summary/{app.services.sessions.today()[0].id}")
    qtbot.waitUntil(lambda: bool(app.window.here.state.page), timeout=20_000)
    app.window.here.start_printing(office)
    press(app, "another-printer")
    assert app.window.here.state.step == WHERE


def test_the_usual_printer_is_first_and_said_and_others_come_by_pages() -> None:
    where = PrinterChoice(Office(usual=NAMES[0]))
    assert where.words() == "It prints on HP LaserJet Pro MFP M428fdw (A1B2C3), the usual printer."
    first = where.show()
    assert (len(first.lines), first.pages, first.lines[0].note, first.lines[0].chosen) == (6, (1, 2), "The usual printer", True)
    assert where.turn(1) and [line.words for line in where.show().lines] == ["Room 3", "Room 4", "Room 5"]
    where.choose("Room 4")
    assert where.words() == "It prints on Room 4." and [line.chosen for line in where.show().lines] == [False, True, False]
    assert PrinterChoice(Office(), "Room 4").chosen == "Room 4" and PrinterChoice(Office(), "sold").chosen == NAMES[0]
    assert PrinterChoice(Office()).words() == "It prints on HP LaserJet Pro MFP M428fdw (A1B2C3)."


def test_a_printer_is_chosen_with_keys_alone(app: Any, qtbot: Any) -> None:
    office = Office(usual=NAMES[0])
    at_the_printers(app, qtbot, office)
    assert focused(app).objectName() == "printer-0"
    press(app, "page-forward", "printer-1")
    state = app.window.here.state
    assert (state.step, state.printer) == (PRINT, "It prints on Room 4.") and focused(app).objectName() == "go"
    press(app, "another-printer")
    key(app, Qt.Key.Key_Escape)
    assert app.window.here.state.step == PRINT
    press(app, "go")
    qtbot.waitUntil(lambda: bool(office.sent), timeout=20_000)
    assert office.sent == ["Room 4"]


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look[0]}-{look[1]}-{look[2]}px")
def test_the_printers_are_whole_in_every_look(app: Any, qtbot: Any, look: tuple[str, int, int, int]) -> None:
    theme, scale, width, height = look
    app.window.resize(width, height)
    app.services.looks.use(Look(scale=scale, theme=theme))
    at_the_printers(app, qtbot, Office(usual=NAMES[0]))
    settle()
    check_whole(app.window, f"printers at {look}")
    names = [printer_words(name) for name in NAMES]
    ours = [box.text for _widget, box in texts_in_order(app.window) if not any(name in box.text for name in names)]
    assert "The usual printer" in ours and not [words for words in ours if check(words)]
    key(app, Qt.Key.Key_Escape)
    settle()
    check_whole(app.window, f"print at {look}")


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look[0]}-{look[1]}-{look[2]}px")
def test_the_code_asks_which_printer_with_keys_alone(app: Any, qtbot: Any, look: tuple[str, int, int, int]) -> None:
    theme, scale, width, height = look
    app.window.resize(width, height)
    app.services.looks.use(Look(scale=scale, theme=theme))
    app.services.seats.coordinate()
    app.window.go_to("passphrase")
    here = app.window.here
    here.typed("first", "tea cake bus")
    here.typed("second", "tea cake bus")
    here.set()
    office = Office(usual=NAMES[0])
    here.print(office)
    assert isinstance(here.state, Where)
    settle()
    check_whole(app.window, f"printers for the code at {look}")
    key(app, Qt.Key.Key_Escape)
    assert isinstance(here.state, CodeShown)
    here.print(office)
    press(app, "page-forward", "printer-2")
    qtbot.waitUntil(lambda: bool(office.sent), timeout=20_000)
    assert office.sent == ["Room 5"] and isinstance(here.state, CodeShown)


def test_where_no_printer_exists_the_real_way_says_so_and_offers_a_file(app: Any, qtbot: Any) -> None:
    printers = Printers(app.window)
    if printers.names():
        pytest.skip("this computer has a printer")
    assert printers.usual() == ""
    with pytest.raises(ValueError, match="no printer"):
        PrinterChoice(printers)
    app.window.go_to("preview", f"session-summary/{app.services.sessions.today()[0].id}")
    qtbot.waitUntil(lambda: bool(app.window.here.state.page), timeout=20_000)
    press(app, "print")
    assert app.window._message.words == "No printer was found. Your page is safe. Check the printer, or save the page as a file."
    assert app.window.here.state.step == SAVE and focused(app).objectName() == "save-pdf"


def test_one_switch_prints_and_meets_no_window_of_the_system(app: Any, qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from coprod_desktop.domain.preferences import Scan
    from coprod_desktop.ui import scanning
    from tests.one_switch import OneSwitch

    monkeypatch.setattr(scanning, "pace", 0.04)
    office = Office()
    switch = OneSwitch(app, scan=Scan(step=500, first=0, ignore=0, rounds=0, sound=False))
    app.window.go_to("preview", f"session-summary/{app.services.sessions.today()[0].id}")
    qtbot.waitUntil(lambda: bool(app.window.here.state.page), timeout=20_000)
    app.window.here.start_printing(office)
    assert app.window.view.part("settings") is None
    switch.choose("another-printer", "printer-2")
    switch.wait(lambda: app.window.here._where.chosen == NAMES[2])
