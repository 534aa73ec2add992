"""Choosing a sheet, seeing it, printing it, saving it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.paper import USUAL, Paper, PaperSize
from coprod_desktop.domain.preferences import Look
from coprod_desktop.domain.response import AnswerState
from coprod_desktop.screens.preview.presenter import PAGE, PRINT, READ, SAVE, WHERE, PreviewPresenter
from coprod_desktop.screens.print.presenter import PrintPresenter
from coprod_desktop.screens.whose_sheet.presenter import WhoseSheetPresenter
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.printing import paint, set_up
from coprod_desktop.ui.sheet_print import DOTS_PER_INCH
from tests.conftest import FixedClock
from tests.easy import check
from tests.screens.by_keys import focused, key, press, screen_name
from tests.screens.nav import NavLog


class PaperTray:
    """A printer that keeps what it was sent; `jammed` takes nothing."""

    def __init__(self, *names: str, jammed: bool = False) -> None:
        self._names, self.jammed = names, jammed
        self.sent: list[tuple[str, str, int, int]] = []
        self.pages: list[bytes] = []

    def names(self) -> tuple[str, ...]:
        return self._names

    def usual(self) -> str:
        return self._names[0] if self._names else ""

    def print(self, name: str, title: str, copies: int, pages: Sequence[bytes], paper: Paper, done: Callable[[bool], None]) -> None:
        if not self.jammed:
            self.sent.append((name, title, copies, len(pages)))
            self.pages = list(pages)
        done(not self.jammed)

    ask = print


class TestChoosing:
    def test_with_no_session_named_it_is_todays(self, services: GroupServices, nav: NavLog, art: str) -> None:
        screen = PrintPresenter(services, nav, "")
        assert screen.state.note == "Art · Saturday 21 November"
        assert [sheet.kind for sheet in screen.state.sheets][:3] == ["session-summary", "sign-in-sheet", "in-the-building"]
        screen.open("sign-in-sheet")
        assert nav.places == [("preview", f"sign-in-sheet/{art}")]

    def test_another_session_of_the_day_is_one_press_away(self, services: GroupServices, nav: NavLog) -> None:
        screen = PrintPresenter(services, nav, "")
        assert [other.words for other in screen.state.others] == ["Choir, 7 o’clock"]
        screen.other(screen.state.others[0].id)
        assert screen.state.note == "Choir · Saturday 21 November"

    def test_a_session_that_ended_makes_room_for_the_next(self, services: GroupServices, nav: NavLog, art: str) -> None:
        services.sessions.end(art)
        assert PrintPresenter(services, nav, "").state.note.startswith("Choir")

    def test_the_other_sheets_stand_on_shelves(self, services: GroupServices, nav: NavLog) -> None:
        screen = PrintPresenter(services, nav, "")
        assert len(screen.state.sheets) == 4 and screen.state.more
        screen.more()
        assert 1 < len(screen.state.shelves) <= 5 and not screen.state.sheets and not screen.state.more
        screen.open_shelf("wall")
        assert {"whats-on", "whats-on-week"} <= {sheet.kind for sheet in screen.state.sheets} and screen.state.heading == "For a notice board"
        screen.open("whats-on")
        assert nav.places == [("preview", "whats-on/")]
        assert screen.back_first() and screen.state.shelves and screen.back_first() and screen.state.more and not screen.back_first()

    def test_no_page_has_more_than_a_few_choices_and_every_sheet_has_its_note(self, services: GroupServices, nav: NavLog) -> None:
        screen = PrintPresenter(services, nav, "")
        screen.more()
        for shelf in screen.state.shelves:
            screen.open_shelf(shelf.kind)
            assert 0 < len(screen.state.sheets) <= 5 and all(sheet.note for sheet in screen.state.sheets)

    def test_what_is_for_one_person_asks_who(self, services: GroupServices, nav: NavLog) -> None:
        screen = PrintPresenter(services, nav, "")
        screen.open_shelf("person")
        screen.open("thank-you")
        assert nav.places == [("whose_sheet", "thank-you")]
        whose = WhoseSheetPresenter(services, nav, "thank-you")
        whose.search("zof")
        whose.press_person(whose.state.people.people[0].person_id)
        assert nav.places[-1] == ("preview", f"thank-you/{whose.state.people.people[0].person_id}")

    def test_a_day_with_no_session_shows_what_needs_none_and_the_way_to_the_dates(self, services: GroupServices, nav: NavLog,
                                                                                clock: FixedClock) -> None:
        clock.at = clock.at.replace(day=24)
        screen = PrintPresenter(services, nav, "")
        assert [shelf.kind for shelf in screen.state.shelves][:1] == ["wall"] and not screen.state.sheets
        screen.open_shelf("wall")
        assert screen.back_first() and not screen.back_first()
        screen.dates()
        assert nav.places == [("dates", "")]


    def test_a_group_with_nothing_planned_finds_first_what_to_begin_with(self, services: GroupServices, nav: NavLog) -> None:
        for programme in services.sessions.programmes():
            services.sessions.end_programme(programme.id)
        for session in services.sessions.today():
            services.sessions.cancel(session.id)
        screen = PrintPresenter(services, nav, "")
        assert screen.state.shelves[0].kind == "begin"
        screen.open_shelf("begin")
        assert [sheet.kind for sheet in screen.state.sheets] == ["start-list", "first-meeting", "blank-sheet"]


class TestSeeing:
    def screen(self, services: GroupServices, nav: NavLog, art: str, kind: str = "session-summary") -> PreviewPresenter:
        return PreviewPresenter(services, nav, f"{kind}/{art}")

    def test_the_page_and_its_sentences_are_there(self, services: GroupServices, nav: NavLog, art: str) -> None:
        screen = self.screen(services, nav, art)
        assert screen.state.page.startswith(b"\x89PNG")
        assert (screen.state.page_words, screen.state.making) == ("Page 1 of 1", "")
        assert "We met at Poplar Hall." in [line.words for line in screen.state.lines]
        screen.read_aloud()
        assert "We met at Poplar Hall." in nav.spoken[0][0]

    def test_it_follows_what_is_saved(self, services: GroupServices, nav: NavLog, art: str) -> None:
        screen = self.screen(services, nav, art)
        before = screen.state.page
        services.ending.add_done(art, "openmoji:1F3A8", "We painted our street")
        assert "We painted our street" in [line.words for line in screen.state.lines]
        assert screen.state.page != before

    def test_unread_words_are_counted_and_can_be_read(self, services: GroupServices, nav: NavLog, art: str) -> None:
        for words in ("Tea", "Cake"):
            services.feedback.answer(services.feedback.begin(art), "good", AnswerState.ANSWERED, words=words)
        screen = self.screen(services, nav, art)
        assert screen.state.waiting == "The words of 2 people are still to read. They are not on the page."
        assert not {"“Tea”", "“Cake”"} & {line.words for line in screen.state.lines}
        screen.read_what_people_said()
        assert nav.places == [("share", art)]
        assert self.screen(services, nav, art, "sign-in-sheet").state.waiting == ""

    def test_larger_words_take_more_pages_and_pages_can_be_turned(self, services: GroupServices, nav: NavLog, art: str) -> None:
        screen = self.screen(services, nav, art, "sign-in-sheet")
        screen.set_points(28)
        assert (screen.state.points, screen.state.before, screen.state.after) == (28, False, True)
        first = screen.state.page
        screen.turn(1)
        assert screen.state.page_words.startswith("Page 2 of ")
        assert screen.state.page != first
        assert screen.state.before
        screen.set_points(16)
        assert not screen.state.making

    def test_a_sheet_with_names_says_who_it_is_for(self, services: GroupServices, nav: NavLog, art: str) -> None:
        said = [line.words for line in self.screen(services, nav, art, "sign-in-sheet").state.lines]
        assert "It stays at the door. Shred it after." in said
        assert any(words.startswith("Amina, Ben, Cerys") for words in said)

    def test_back_leaves_a_step_before_it_leaves_the_screen(self, services: GroupServices, nav: NavLog, art: str) -> None:
        screen = self.screen(services, nav, art)
        for step in (PAGE, SAVE):
            screen.see(step)
            assert screen.back_first()
            assert screen.state.step == READ
        assert not screen.back_first()


class TestPrinting:
    def screen(self, services: GroupServices, nav: NavLog, art: str) -> PreviewPresenter:
        return PreviewPresenter(services, nav, f"session-summary/{art}")

    def test_as_many_as_people_came_on_the_chosen_printer(self, services: GroupServices, nav: NavLog, art: str) -> None:
        from PySide6.QtGui import QImage

        for row in services.register.self_markable(art) or services.register.in_building(art):
            services.register.mark(art, row, Mark.HERE)
        services.register.set_heads(art, no_name=2, supporters=1)
        tray = PaperTray("Office", "Hall")
        screen = self.screen(services, nav, art)
        screen.start_printing(tray)
        assert (screen.state.step, screen.state.printer, screen.state.each) == (PRINT, "It prints on Office, the usual printer.", 3)
        assert screen.state.others
        screen.set_copies(screen.state.each)
        screen.see(WHERE)
        assert [(line.words, line.note, line.chosen) for line in screen.state.printers.lines] == [
            ("Office", "The usual printer", True), ("Hall", "", False)]
        screen.choose_printer("Hall")
        assert (screen.state.step, screen.state.printer) == (PRINT, "It prints on Hall.")
        assert nav.announced[-1] == "It prints on Hall."
        screen.print()
        assert tray.sent == [("Hall", "Art Saturday 21 November", 3, 1)]
        assert QImage.fromData(tray.pages[0]).width() == PaperSize.A4.dots(DOTS_PER_INCH)
        assert (screen.state.step, nav.said[-1].words) == (READ, "The page was sent to the printer.")

    def test_copies_stay_between_one_and_ninety_nine(self, services: GroupServices, nav: NavLog, art: str) -> None:
        screen = self.screen(services, nav, art)
        screen.start_printing(PaperTray("Office"))
        screen.set_copies(0)
        assert screen.state.copies == 1
        screen.set_copies(500)
        assert screen.state.copies == 99

    def test_no_printer_says_what_else_can_be_done(self, services: GroupServices, nav: NavLog, art: str) -> None:
        screen = self.screen(services, nav, art)
        screen.start_printing(PaperTray())
        assert screen.state.step == SAVE
        assert check(nav.said[-1].words) == ()
        assert "save the page as a file" in nav.said[-1].words

    def test_a_printer_that_does_not_take_the_page(self, services: GroupServices, nav: NavLog, art: str) -> None:
        screen = self.screen(services, nav, art)
        screen.start_printing(PaperTray("Office", jammed=True))
        screen.print()
        assert nav.said[-1].words == "The page did not print. Your page is saved. Check the printer, then try again."
        assert (screen.state.step, screen.state.making) == (PRINT, "")

    def test_pages_are_painted_whole_on_a4(self, services: GroupServices, nav: NavLog, art: str, qapp: Any, tmp_path: Path) -> None:
        tray = PaperTray("Office")
        screen = self.screen(services, nav, art)
        screen.start_printing(tray)
        screen.print()
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "paper.pdf"))
        set_up(printer, "Art", 1, USUAL)
        assert paint(printer, [*tray.pages, *tray.pages])
        pages = PdfReader(tmp_path / "paper.pdf").pages
        assert len(pages) == 2
        assert QSizeF(float(pages[0].mediabox.width), float(pages[0].mediabox.height)).toSize().width() == 595
        image = pages[0].images[0].image
        assert image is not None
        assert image.width >= PaperSize.A4.dots(DOTS_PER_INCH) - 1

    @pytest.mark.qt_log_ignore("Returned false")
    def test_a_printer_that_is_gone_is_no_success(self, qapp: Any, tmp_path: Path) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "gone" / "paper.pdf"))
        set_up(printer, "Art", 1, USUAL)
        assert not paint(printer, [])


def page_is_made(app: Any) -> bool:
    return bool(app.window.here.state.page)


def test_in_the_window_the_page_is_made_in_another_process_and_shown(app: Any, qtbot: Any) -> None:
    art = app.services.sessions.today()[0].id
    app.window.go_to("print", art)
    press(app, "sheet-session-summary")
    assert screen_name(app) == "preview"
    assert app.window.here.state.making == "The page is being made."
    qtbot.waitUntil(lambda: page_is_made(app), timeout=20_000)
    assert focused(app).objectName() == "print"
    press(app, "print")
    assert app.window._message is not None and app.window._message.words.startswith("No printer was found.")
    assert app.window.here.state.step == SAVE and focused(app).objectName() == "save-pdf"
    press(app, "header-back", "points-24")
    assert app.window.here.state.points == 24
    assert focused(app).objectName() == "points-24"
    qtbot.waitUntil(lambda: not app.window.here.state.making, timeout=20_000)
    app.services.looks.use(Look(scale=400, theme="yellow-on-black"))
    press(app, "see")
    assert app.window.here.state.step == PAGE
    assert app.window.view.page.middle.verticalScrollBar().value() == 0


def test_from_the_register_to_a_saved_sheet_by_keys(app: Any, qtbot: Any, tmp_path: Path) -> None:
    from tests.screens.by_keys import tab_to, write

    services = app.services
    art = services.sessions.today()[0].id
    for words in ("I liked the painting", "It was too loud"):
        response = services.feedback.agree(services.feedback.begin(art), True)
        services.feedback.answer(response, "how", AnswerState.ANSWERED, choice="good")
        services.feedback.answer(response, "good", AnswerState.ANSWERED, words=words)
    press(app, "hero")
    people = [row.id for row in services.people.page()]
    press(app, *(f"person-{person}" for person in people[:5]), "next")
    assert screen_name(app) == "after"

    press(app, "step-1")
    tab_to(app, "words")
    write(app, "We painted our street")
    press(app, "add")
    press(app, "finish")

    press(app, "step-2", "new")
    tab_to(app, "answer")
    write(app, "Ask for two heaters")
    press(app, "next")
    tab_to(app, "answer")
    write(app, "Kamrul")
    press(app, "next", "day-0", "finish")

    press(app, "step-3")
    for decision in ("share-ok", "share-keep"):
        qtbot.wait(620)
        press(app, decision)
    press(app, "finish")
    assert [step.done for step in app.window.here.state.steps] == [True, True, True, True, False]

    press(app, "step-4")
    qtbot.waitUntil(lambda: page_is_made(app), timeout=20_000)
    target = tmp_path / "Art Saturday 21 November.pdf"
    app.window.last_folder = tmp_path
    press(app, "save", "save-pdf")
    assert screen_name(app) == "files" and app.window.here.state.name == target.stem
    press(app, "take")
    assert screen_name(app) == "preview"
    qtbot.waitUntil(target.exists, timeout=20_000)
    said = " ".join(" ".join(page.extract_text() for page in PdfReader(target).pages).split())
    for sentence in ("5 people came: more than half of us.", "We painted our street",
                     "2 people said how it was: less than half of us.", "Good: 2", "“I liked the painting”",
                     "Ask for two heaters. One of us does this by Saturday 28 November."):
        assert sentence in said
    assert "too loud" not in said
    names = [services.people.get(person).name for person in people]
    assert not [name for name in names if name in said.replace("OpenMoji", "").split()]

    qtbot.waitUntil(lambda: app.window._message is not None, timeout=5_000)
    app.window.back()
    app.services.clock.at = services.sessions.get(art).begins
    press(app, "end")
    assert services.sessions.get(art).ended_at
    assert app.window.findChild(QWidget, "go-home") is not None


def test_turning_the_page_keeps_the_focus_and_the_page_is_told_once(app: Any, qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    art = app.services.sessions.end(app.services.sessions.today()[0].id)
    app.window.go_to("preview", f"session-summary/{art.id}")
    monkeypatch.setattr(app.window, "announce", told.append)
    app.window.here.set_points(28)
    page = app.window.view.page
    qtbot.waitUntil(lambda: page_is_made(app), timeout=20_000)
    assert told == ["The page is ready. There are 2 pages."] and app.window.view.page is page
    press(app, "page-after")
    qtbot.waitUntil(lambda: app.window.here.state.page_words == "Page 2 of 2" and page_is_made(app), timeout=20_000)
    assert focused(app).objectName() == "page-before" and app.window.view.page is page
    key(app, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert focused(app).objectName() == "paper"  # Tab meets the ways where they are seen


def test_from_print_to_a_thank_you_for_one_person_by_keys(app: Any) -> None:
    from tests.screens.by_keys import tab_to, write

    app.window.go_to("print", app.services.sessions.today()[0].id)
    press(app, "more-sheets", "shelf-person", "sheet-thank-you")
    assert screen_name(app) == "whose_sheet"
    tab_to(app, "find-name")
    write(app, "Zof")
    [zofia] = app.window.here.state.people.people
    press(app, f"person-{zofia.person_id}")
    assert screen_name(app) == "preview" and app.window.here.state.note == "Zofia"
    for place, had in (("whose_sheet", f"person-{zofia.person_id}"), ("print", "sheet-thank-you"), ("print", "shelf-person"),
                       ("print", "more-sheets")):
        key(app, Qt.Key.Key_Escape)
        assert (screen_name(app), focused(app).objectName()) == (place, had)  # where one came from
    assert app.window.here.state.heading == "What do you want to print?"
