"""Choosing the paper of a sheet: it holds for its kind, is seen before it is printed, and the printer is told."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtPrintSupport import QPrinter

from coprod_desktop.domain.paper import Paper, PaperColour, PaperSize
from coprod_desktop.screens.preview.presenter import PreviewPresenter
from coprod_desktop.screens.sheet.presenter import SheetPresenter
from coprod_desktop.screens.sheet_paper.presenter import SheetPaperPresenter, SheetPaperState
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.ports import NoLetters
from coprod_desktop.services.sheets import ASKED
from coprod_desktop.ui.paper import Paper as PaperOnScreen
from coprod_desktop.ui.printing import set_up
from tests.screens.by_keys import press, screen_name
from tests.screens.nav import NavLog
from tests.screens.test_print import PaperTray


def chosen(state: SheetPaperState) -> list[str]:
    return [option.words for question in state.questions for option in question.options if option.chosen]


def test_a_choice_holds_for_every_sheet_of_its_kind(services: GroupServices, nav: NavLog, art: str) -> None:
    screen = SheetPaperPresenter(services, nav, f"sign-in-sheet/{art}")
    assert chosen(screen.state) == ["A4: the usual paper", "White"]
    screen.choose("size", "A3")
    screen.choose("colour", "cream")
    screen.choose("mark", "holes")
    assert chosen(screen.state) == ["A3: for a wall", "Cream", "Room for holes on the left"]
    assert services.handouts.make("sign-in-sheet", art).paper == Paper(PaperSize.A3, PaperColour.CREAM, holes=True)
    assert services.handouts.make("session-summary", art).paper == Paper()
    screen.usual()
    assert chosen(screen.state) == ["A4: the usual paper", "White"]


def test_paper_that_has_the_colour_is_not_painted_and_white_paper_has_none(services: GroupServices, nav: NavLog, art: str) -> None:
    screen = SheetPaperPresenter(services, nav, f"sign-in-sheet/{art}")
    assert "My paper has this colour" not in [option.words for option in screen.state.questions[2].options]
    screen.choose("colour", "pink")
    assert screen.state.told == "The printer prints the colour, too. That takes ink."
    screen.choose("mark", "in_printer")
    assert screen.paper == Paper(colour=PaperColour.PINK, in_printer=True)
    assert screen.state.told == "The printer leaves the colour out."
    screen.choose("colour", "white")
    assert screen.paper == Paper()


def test_a_kind_that_is_for_a_wall_says_so_itself(services: GroupServices, nav: NavLog) -> None:
    screen = SheetPaperPresenter(services, nav, "notice-board/")
    assert chosen(screen.state)[0] == "A3: for a wall"
    screen.choose("size", "A4")
    screen.usual()
    assert chosen(screen.state)[0] == "A3: for a wall"


def test_small_paper_offers_no_words_that_would_be_parted(services: GroupServices, nav: NavLog, art: str) -> None:
    screen = PreviewPresenter(services, nav, f"session-summary/{art}")
    screen.set_points(28)
    services.sheet_papers.choose("session-summary", Paper(PaperSize.A5))
    assert (screen.state.sizes, screen.state.points, screen.state.paper_words) == ((16, 18, 20), 20, "A5, white")
    assert screen.state.largest == "A5 has room for words of size 20. For larger words choose A4."
    services.sheet_papers.choose("session-summary", Paper(grey=True, holes=True))
    assert (screen.state.points, screen.state.paper_words) == (28, "A4, white, with room for holes, black and white")
    services.sheet_papers.choose("session-summary", Paper(colour=PaperColour.CREAM, grey=True))
    assert screen.state.paper_words == "A4, black and white", "a printer leaves the cream out, too"


def test_the_printer_is_told_the_paper_and_gets_enough_dots(services: GroupServices, nav: NavLog, art: str) -> None:
    class Tray(PaperTray):
        def print(self, name: str, title: str, copies: int, pages: Any, paper: Paper, done: Any) -> None:
            self.paper = paper
            super().print(name, title, copies, pages, paper, done)

    services.sheet_papers.choose("session-summary", Paper(PaperSize.A5, PaperColour.BLUE))
    screen = PreviewPresenter(services, nav, f"session-summary/{art}")
    tray = Tray("Office")
    screen.start_printing(tray)
    screen.print()
    assert tray.paper == Paper(PaperSize.A5, PaperColour.BLUE)
    assert int.from_bytes(tray.pages[0][16:20]) == PaperSize.A5.dots(300) == 1748


@pytest.mark.parametrize("size", PaperSize)
def test_the_printer_is_set_up_for_it(qapp: Any, tmp_path: Path, size: PaperSize) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    set_up(printer, "Art", 1, Paper(size, grey=True, holes=True))
    assert printer.pageLayout().pageSize().name() == size
    assert printer.colorMode() is QPrinter.ColorMode.GrayScale
    assert printer.duplex() is QPrinter.DuplexMode.DuplexNone


def test_the_page_on_the_screen_has_the_shape_and_the_colour_of_its_paper(app: Any) -> None:
    page = PaperOnScreen(app.window.view.kit, b"", "", 210, Paper(colour=PaperColour.YELLOW, in_printer=True))
    page.resize(300, page.heightForWidth(300))
    shown = page.grab().toImage()
    assert shown.pixelColor(150, shown.height() // 2).name().upper() == PaperColour.YELLOW.ground


def test_from_the_page_to_its_paper_and_back_by_keys(app: Any, qtbot: Any) -> None:
    session = app.services.sessions.today()[0]
    app.window.go_to("preview", f"session-summary/{session.id}")
    press(app, "paper")
    assert screen_name(app) == "sheet_paper"
    press(app, "size-A5")
    press(app, "mark-grey")
    press(app, "done")
    assert screen_name(app) == "preview"
    assert app.window.here.state.paper_words == "A5, white, black and white"


def test_what_paper_cannot_show_well_is_said(services: GroupServices, nav: NavLog, art: str) -> None:
    services.ending.add_done(art, "openmoji:2615", "كان الشاي ساخنا")
    for _ in range(100):
        services.ending.add_done(art, "openmoji:2615", "We had tea.")
    services.sheet_papers.choose("session-summary", Paper(PaperSize.A5))
    screen = PreviewPresenter(services, nav, f"session-summary/{art}")
    count = screen.state.page_words.removeprefix("Page 1 of ")
    assert screen.state.advice == (f"This sheet has {count} pages. Up to 20 are easy to read.",
                                   "We have no Arabic letters for paper. A page for a phone shows them.")


class NoFonts:
    """A page that cannot be made because no font is there."""

    def pdf(self, handout: Any, media: Any) -> tuple[bytes, int]:
        raise NoLetters


def test_without_fonts_the_way_on_is_said(services: Any, nav: NavLog, art: str) -> None:
    services.handouts._pages = NoFonts()
    screen = PreviewPresenter(services, nav, f"session-summary/{art}")
    assert screen.state.making == "The letters for pages are gone. All you wrote is safe. Install the app again."
    assert screen.state.lines


def test_each_of_our_own_has_its_paper_and_begins_on_that_of_what_it_was_started_from(services: GroupServices) -> None:
    handouts, papers = services.handouts, services.sheet_papers
    ours, other = services.sheets.start_empty(), services.sheets.start_empty()
    SheetPaperPresenter(services, NavLog(services), f"sheet/{ours.id}").choose("size", "A5")
    assert (handouts.paper("sheet", ours.id).size, handouts.make("sheet", ours.id).paper.size) == (PaperSize.A5, PaperSize.A5)
    assert handouts.own(services.sheets.facts_of(ours), ours.id).paper.size is PaperSize.A5
    assert handouts.paper("sheet", other.id) == Paper()
    services.sheets.keep(ours.id, ASKED)
    assert handouts.paper("sheet", services.sheets.versions(ours.id)[0].id).size is PaperSize.A5
    about = SheetPresenter(services, nav := NavLog(services), ours.id)
    about.choose("copy")
    assert handouts.paper("sheet", nav.places[-1][1]).size is PaperSize.A5
    art = services.sessions.today()[0].id
    papers.choose("session-summary", Paper(colour=PaperColour.CREAM))
    PreviewPresenter(services, nav, f"session-summary/{art}").change()
    assert handouts.paper("sheet", nav.places[-1][1]).colour is PaperColour.CREAM
