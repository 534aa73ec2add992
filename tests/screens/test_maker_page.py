"""The page beside the lines of a sheet: whole or in its real size, on its own paper, and where somebody writes."""

from typing import Any

import pytest

from coprod_desktop.domain.handout import Row
from coprod_desktop.domain.paper import Paper, PaperSize
from coprod_desktop.domain.preferences import Look
from coprod_desktop.ui.sheet_page import real_width
from tests.screens.by_keys import focused, press
from tests.whole import settle


@pytest.mark.parametrize("scale", [100, 400])
def test_a_new_heading_is_wholly_in_sight(app: Any, scale: int, qtbot: Any) -> None:
    app.services.looks.use(Look(scale=scale))
    app.window.resize(1280, 720)
    sheet = app.services.sheets.start_from("5-worksheet")
    for _line in range(3):
        sheet, _id = app.services.sheets.add(sheet, Row("", "", "We sang and we drank tea, and then all of us went home."))
    app.window.go_to("maker", sheet.id)
    app.window.activateWindow()
    settle()
    press(app, "add", "do-heading")
    frame = focused(app).parentWidget()
    qtbot.waitUntil(lambda: 0 < frame.height() == frame.visibleRegion().boundingRect().height())


class TestThePageBeside:
    def test_in_a_large_window_it_is_seen_in_its_real_size_where_one_writes(self, app: Any, qtbot: Any) -> None:
        sheet = app.services.sheets.start_from("5-worksheet")
        app.window.resize(1680, 900)
        app.window.go_to("maker", sheet.id)
        qtbot.waitUntil(lambda: app.window.here.state.glance is not None, timeout=20000)
        assert app.window.view._paper._page_width(app.window.view._paper.width()) < 700
        app.window.view.part("real").click()
        settle()
        presenter, view = app.window.here, app.window.view
        presenter.begin(presenter.state.lines[3].id)
        qtbot.waitUntil(lambda: presenter.state.glance.top > 0.3, timeout=20000)
        page, window = view._paper, view._window
        written = page.y() + page.written() * page.height()
        assert page._page_width(page.width()) == real_width(view, PaperSize.A4)
        assert 0 < written < window.height() <= view.page.middle.viewport().height()

    def test_each_paper_has_its_own_real_size_and_it_follows_at_once(self, app: Any, qtbot: Any) -> None:
        sheet = app.services.sheets.start_from("5-worksheet")
        app.window.resize(1366, 768)
        app.window.go_to("maker", sheet.id)
        settle()
        app.window.view.part("real").click()
        for size, inches in ((PaperSize.A4, 8.27), (PaperSize.A5, 5.83)):
            app.services.sheet_papers.choose("sheet", Paper(size), sheet.id)
            settle()
            page = app.window.view._paper
            dots = page.screen().physicalDotsPerInchX()
            assert abs(page._page_width(page.width()) - inches * dots) < 2
            scroll = app.window.view.page.middle
            assert scroll.widget().minimumSizeHint().width() <= scroll.viewport().width(), "it would go sideways"
        app.services.sheet_papers.choose("sheet", Paper(PaperSize.A3), sheet.id)
        settle()
        assert app.window.view.part("real") is None and app.window.view.part("see") is not None

    def test_a_small_window_has_no_room_for_it(self, app: Any) -> None:
        app.window.resize(1280, 800)
        app.window.go_to("maker", app.services.sheets.start_empty().id)
        settle()
        assert app.window.view.part("real") is None and app.window.view.part("see") is not None

    def test_the_page_turns_to_what_is_written(self, app: Any, qtbot: Any) -> None:
        sheet = app.services.sheets.start_from("5-worksheet")
        app.window.go_to("maker", sheet.id)
        presenter = app.window.here
        presenter.begin(presenter.state.lines[-1].id)
        qtbot.waitUntil(lambda: presenter.state.glance is not None and presenter.state.glance.number > 0, timeout=20000)
        presenter.see("page")
        presenter.turn_page(-9)
        qtbot.waitUntil(lambda: presenter.state.glance.number == 0, timeout=20000)
        settle()
        assert app.window.view.part("page-before") is None and app.window.view.part("page-after") is not None
