"""Printing some pages of a sheet: all, the one that is seen, or from one to another; what is sent is what was chosen."""

from typing import Any

from pytestqt.qtbot import QtBot

from coprod_desktop.screens.preview.presenter import PRINT, WHICH, PreviewPresenter
from coprod_desktop.screens.preview.which_pages import ALL, SEEN, SOME, WhichPages
from coprod_desktop.services.group import GroupServices
from tests.easy import check
from tests.screens.by_keys import focused, press
from tests.screens.nav import NavLog
from tests.screens.test_print import PaperTray


def test_the_ends_stay_in_order_and_inside() -> None:
    pages = WhichPages(seen=2, count=4, last=4)
    assert (pages.ends, pages.words()) == ((1, 4), "It prints all 4 pages.")
    assert (pages.choose(SEEN).ends, pages.choose(SEEN).words()) == ((2, 2), "It prints page 2 only.")
    some = pages.move_first(1).move_last(-1)
    assert (some.way, some.ends, some.words()) == (SOME, (2, 3), "It prints pages 2 to 3.")
    assert some.move_first(9).ends == (4, 4) and some.move_last(-9).ends == (1, 1)
    assert some.move_first(2).ends == (4, 4)
    assert some.of(3, 4).ends == (2, 3) and some.of(1, 7) == WhichPages(ALL, 1, 7, 1, 7)
    assert WhichPages().words() == "It prints the whole page."
    said = [pages, some, pages.choose(SEEN), WhichPages()]
    assert [one.sent_words() for one in said] == ["All 4 pages were sent to the printer.", "Pages 2 to 3 were sent to the printer.",
                                                  "Page 2 was sent to the printer.", "The page was sent to the printer."]
    assert not any(check(words) for one in said for words in (one.words(), one.sent_words()))


def test_just_page_2_goes_to_the_printer(services: GroupServices, nav: NavLog, art: str) -> None:
    screen = PreviewPresenter(services, nav, f"sign-in-sheet/{art}")
    screen.set_points(28)
    screen.turn(1)
    second = screen.state.page
    tray = PaperTray("Office")
    screen.start_printing(tray)
    count = screen.state.which.count
    assert count >= 2 and screen.state.which.words() == f"It prints all {count} pages."
    screen.see(WHICH)
    screen.choose_pages(screen.state.which.choose(SEEN))
    assert nav.announced[-1] == "It prints page 2 only."
    assert screen.back_first() and screen.state.step == PRINT
    screen.print()
    assert tray.sent[-1][-1] == 1 and nav.said[-1].words == "Page 2 was sent to the printer."
    only = tray.pages[0]

    screen.start_printing(tray)
    screen.choose_pages(screen.state.which.choose(ALL))
    screen.print()
    assert len(tray.pages) == count and tray.pages[1] == only and second

    screen.set_points(16)  # a sheet with other pages is printed whole
    screen.start_printing(tray)
    assert screen.state.which.whole


def test_by_keys_from_page_2_to_page_2(app: Any, qtbot: QtBot) -> None:
    window = app.window
    window.go_to("preview", f"sign-in-sheet/{app.services.sessions.today()[0].id}")
    press(app, "points-28")
    qtbot.waitUntil(lambda: not window.here.state.making, timeout=20_000)
    tray = PaperTray("Office")
    window.here.start_printing(tray)
    press(app, "pages")
    assert window.here.state.step == WHICH and focused(app).objectName() == "which-all"
    press(app, "which-some", "first-after")
    assert focused(app).objectName() == "first-after"
    while window.here.state.which.last > 2:
        press(app, "last-before")
    press(app, "pages-done")
    assert window.here.state.which.words() == "It prints page 2 only."
    press(app, "go")
    qtbot.waitUntil(lambda: bool(tray.sent), timeout=20_000)
    assert tray.sent[0][3] == 1
