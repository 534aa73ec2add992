"""Making a sheet: by keys alone from an empty page to a line on paper, saved as one goes, and the page in sight follows."""

from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt

from coprod_desktop.domain.handout import Chart, Heading, Photo, Question, Table
from coprod_desktop.domain.picture import PictureWord
from coprod_desktop.domain.preferences import Look
from coprod_desktop.domain.sheet import words_of
from coprod_desktop.screens.maker.state import MORE, PARTS, ROW, WRITE
from coprod_desktop.screens.maker.with_parts import MakerWithParts
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.handouts import SUMMARY
from tests.screens.nav import NavLog
from tests.whole import settle

pytestmark = pytest.mark.usefixtures("qapp")  # what is typed is kept by a timer


@pytest.fixture
def nav(services: GroupServices) -> NavLog:
    return NavLog(services)


@pytest.fixture
def maker(services: GroupServices, nav: NavLog) -> Iterator[MakerWithParts]:
    made = MakerWithParts(services, nav, services.sheets.start_empty().id)
    yield made
    made.save_typed()  # nothing waits to be kept when the group is closed


def lines(maker: MakerWithParts) -> list[str]:
    return [line.words for line in maker.state.lines]


def saved(maker: MakerWithParts) -> list[str]:
    return [words_of(row.block) for row in maker.services.sheets.get(maker._sheet.id).shown]


def write(maker: MakerWithParts, number: int, words: str) -> None:
    maker.begin(maker.state.lines[number].id)
    maker.typed(maker.state.lines[number].id, words)


class TestWriting:
    def test_a_line_is_saved_when_it_is_left_and_the_page_has_it_before(self, maker: MakerWithParts) -> None:
        write(maker, 0, "We meet on Monday.")
        assert maker.state.glance is not None and maker.state.glance.bottom > maker.state.glance.top > 0
        before = maker.state.glance.dots
        assert saved(maker) == [""]
        maker.leave()
        assert saved(maker) == ["We meet on Monday."]
        write(maker, 0, "We meet on Tuesday.")
        assert maker.state.glance.dots != before

    def test_enter_begins_the_next_line_and_backspace_joins_it_again(self, maker: MakerWithParts) -> None:
        write(maker, 0, "We had tea. We talked.")
        maker.enter(maker.state.lines[0].id, len("We had tea."))
        assert lines(maker) == ["We had tea.", "We talked."] == saved(maker)
        maker.enter(maker.state.lines[1].id, len("We talked."))
        assert lines(maker) == ["We had tea.", "We talked.", ""]
        maker.join_above(maker.state.lines[2].id)
        maker.join_above(maker.state.lines[1].id)
        assert lines(maker) == ["We had tea. We talked."] == saved(maker)
        maker.join_above(maker.state.lines[0].id)
        assert lines(maker) == ["We had tea. We talked."]

    def test_what_is_typed_is_saved_when_the_screen_is_left(self, maker: MakerWithParts) -> None:
        write(maker, 0, "Tea")
        maker.rename("Our tea")
        maker.close()
        assert saved(maker) == ["Tea"] and maker.services.sheets.get(maker._sheet.id).title == "Our tea"

    def test_a_name_that_was_not_agreed_is_said_under_its_line(self, maker: MakerWithParts) -> None:
        write(maker, 0, "Donna made tea.")
        assert maker.state.lines[0].note == "Somebody here did not agree to be named. The page says: [a person] made tea."
        write(maker, 0, "We made tea.")
        assert not maker.state.lines[0].note

    def test_a_long_sheet_has_pages_and_a_new_line_is_on_the_last(self, maker: MakerWithParts) -> None:
        for _turn in range(12):
            maker.add_line()
        assert maker.state.pages == (2, 2) and len(maker.state.lines) == 1
        maker.turn(-1)
        assert len(maker.state.lines) == 12
        maker.fits("narrow")
        assert maker.state.pages == (1, 3)

    def test_undone_it_is_gone_and_says_so(self, maker: MakerWithParts) -> None:
        last = maker.services.undo.last()
        assert last is not None
        maker.services.undo.undo(last.action_id)
        assert maker.state.heading == "This sheet is gone"


class TestFromTheRecords:
    @pytest.fixture
    def filled(self, services: GroupServices, nav: NavLog) -> Iterator[MakerWithParts]:
        art = services.sessions.today()[0].id
        services.ending.add_done(art, "openmoji:1F3A8", "We painted.")
        made = MakerWithParts(services, nav, services.sheets.start(SUMMARY, art).id)
        yield made
        made.save_typed()

    def test_a_line_says_where_its_words_are_from_and_they_come_back(self, filled: MakerWithParts) -> None:
        at = lines(filled).index("We painted.")
        assert filled.state.lines[at].mark == "From our records"
        write(filled, at, "We painted a lot.")
        assert filled.state.lines[at].mark == "You changed this"
        filled.open_row(filled.state.lines[at].id, 0)
        filled.choose("more")
        assert filled.state.choices[0].words == "Use the words from our records again"
        filled.choose("records")
        assert lines(filled)[at] == "We painted." and filled.state.step == WRITE

    def test_new_records_come_in_while_it_is_open(self, filled: MakerWithParts) -> None:
        art = filled.services.sessions.today()[0].id
        filled.services.ending.add_done(art, "openmoji:2615", "We had tea.")
        at = lines(filled).index("We had tea.")
        assert lines(filled)[at - 1] == "We painted."

    def test_what_was_taken_off_can_be_put_back(self, filled: MakerWithParts) -> None:
        at = lines(filled).index("We painted.")
        filled.open_row(filled.state.lines[at].id, 0)
        filled.choose("off")
        assert "We painted." not in lines(filled) and filled.state.off == "Put back 1 line from our records"
        filled.put_back()
        assert lines(filled)[at] == "We painted." and not filled.state.off


class TestOneLine:
    def test_moving_stays_here_and_says_the_new_place(self, maker: MakerWithParts, nav: NavLog) -> None:
        write(maker, 0, "One")
        maker.enter(maker.state.lines[0].id, 3)
        write(maker, 1, "Two")
        maker.open_row(maker.state.lines[1].id, 0)
        assert (maker.state.step, maker.state.heading, maker.state.note) == (ROW, "Line 2 of 2", "Two")
        assert [one.key for one in maker.state.choices] == ["up", "off", "more"]
        maker.choose("up")
        assert maker.state.heading == "Line 1 of 2" and saved(maker) == ["Two", "One"]
        assert maker.back_first() and maker.state.step == WRITE and not maker.back_first()

    def test_it_is_parted_at_the_cursor_or_at_its_sentence(self, maker: MakerWithParts) -> None:
        write(maker, 0, "We had tea. We talked.")
        maker.open_row(maker.state.lines[0].id, 0)
        assert maker.state.choices[0].note == "The second begins: We talked."
        maker.back_first()
        maker.open_row(maker.state.lines[0].id, 6)
        assert maker.state.choices[0].note == "The second begins: tea. We talked."
        maker.choose("split")
        assert saved(maker) == ["We had", "tea. We talked."]

    @pytest.mark.parametrize(("key", "kind"), [("heading", Heading), ("photo", Photo)])
    def test_it_becomes_another_kind(self, maker: MakerWithParts, key: str, kind: type) -> None:
        write(maker, 0, "Tea")
        maker.open_row(maker.state.lines[0].id, 0)
        maker.choose("more")
        assert maker.state.step == MORE and len(maker.state.choices) <= 5
        maker.choose(key)
        assert isinstance(maker._sheet.rows[0].block, kind) and lines(maker) == ["Tea"]

    def test_a_picture_is_picked_for_its_words(self, maker: MakerWithParts, nav: NavLog) -> None:
        write(maker, 0, "Tea")
        nav.picture = PictureWord("openmoji:2615", "Tea or coffee", ())
        maker.pick_picture(maker.state.lines[0].id)
        assert maker.state.lines[0].picture == "openmoji:2615" and maker.state.lines[0].picture_label == "Picture of line 1: Tea or coffee"

    def test_it_is_carried_to_another_place(self, maker: MakerWithParts) -> None:
        for number, words in enumerate(("One", "Two", "Three")):
            if number:
                maker.add_line()
            write(maker, number, words)
        ids = [line.id for line in maker.state.lines]
        maker.move_to(ids[2], ids[0])
        assert saved(maker) == ["Three", "One", "Two"]
        maker.move_to(ids[2], ids[1])
        assert saved(maker) == ["One", "Two", "Three"]


class TestMoreThanWords:
    def parts(self, maker: MakerWithParts, kind: str) -> Any:
        maker.see("add")
        maker.choose(kind)
        assert maker.state.step == PARTS
        return maker

    def block(self, maker: MakerWithParts) -> Any:
        return maker.services.sheets.get(maker._sheet.id).rows[-1].block

    def test_a_table(self, maker: MakerWithParts) -> None:
        self.parts(maker, "table")
        maker.cell("head/0", "Who")
        maker.cell("0/1", " Tea ")
        maker.do_part("add")
        maker.do_part("wider")
        maker.cell("1/2", "Cake")
        assert self.block(maker) == Table("", ("Who", "", ""), (("", "Tea", ""), ("", "", "Cake")))
        maker.do_part("thinner")
        maker.take_out(1)
        assert self.block(maker) == Table("", ("Who", ""), (("", ""),))

    def test_a_chart_takes_only_numbers(self, maker: MakerWithParts) -> None:
        self.parts(maker, "chart")
        maker.do_part("add")
        maker.cell("0/words", "Good")
        maker.cell("0/count", "1,200")
        maker.cell("0/count", "lots")
        chart = self.block(maker)
        assert isinstance(chart, Chart) and (chart.bars[0].words, chart.bars[0].count) == ("Good", 1200)

    def test_what_is_no_number_stays_as_it_is_written_and_is_told(self, maker: MakerWithParts) -> None:
        self.parts(maker, "chart")
        told = "“lots” cannot be used as a number. Write one such as 7."
        maker.cell("0/count", "lots")
        maker.cell("0/words", "Good")
        assert maker.state.parts.cards[0].cells[1].text == "lots"
        assert maker.state.parts.cards[0].warn == told and maker.nav.announced.count(told) == 1
        maker.see("write")
        assert maker.state.lines[-1].note == told
        maker.open_parts(maker.state.lines[-1].id)
        maker.cell_typed("0/count", "Seven")
        assert self.block(maker).bars[0].count == 0 and maker._now().rows[-1].block.bars[0].count == 7
        maker.cell("0/count", "Seven")
        assert (self.block(maker).bars[0].count, maker.state.parts.cards[0].cells[1].text, maker.state.parts.cards[0].warn) == (7, "7", "")

    def test_the_page_follows_a_cell_before_it_is_saved(self, maker: MakerWithParts) -> None:
        self.parts(maker, "chart")
        maker.do_part("add")
        before = maker.state.glance
        maker.cell_typed("0/words", "Good")
        assert maker.state.glance != before and self.block(maker).bars[0].words == ""
        maker.close()
        assert self.block(maker).bars[0].words == "Good"

    def test_an_answer_has_a_picture(self, maker: MakerWithParts, nav: NavLog) -> None:
        self.parts(maker, "question")
        assert [card.picture_label for card in maker.state.parts.cards] == ["Choose a picture for Yes", "Choose a picture for No"]
        nav.picture = PictureWord("openmoji:1F44D", "Yes", ())
        maker.pick_part(0)
        assert nav.picture_pick is not None and nav.picture_pick.sentence == "Yes"
        assert maker.state.parts.cards[0].picture_label == "Picture of Yes: Yes"
        assert [(answer.picture, answer.alt) for answer in self.block(maker).answers] == [("openmoji:1F44D", "Yes"), ("", "")]

    def test_a_question(self, maker: MakerWithParts) -> None:
        self.parts(maker, "question")
        maker.take_out(1)
        maker.do_part("add")
        maker.cell("1/words", "Not yet")
        maker.do_part("more-lines")
        question = self.block(maker)
        assert isinstance(question, Question) and [answer.words for answer in question.answers] == ["Yes", "Not yet"] and question.lines == 1
        assert maker.state.parts is not None and maker.state.parts.note == "1 line to write on"


class TestByKeys:
    @pytest.fixture
    def open(self, app: Any, qtbot: Any) -> Any:
        sheet = app.services.sheets.start_empty()
        app.window.resize(1280, 800)
        app.window.go_to("maker", sheet.id)
        app.window.activateWindow()
        qtbot.waitUntil(lambda: app.window.focusWidget() is not None)
        return app

    def here(self, app: Any) -> Any:
        return app.window.focusWidget()

    def test_a_sheet_of_three_lines_by_keys_alone(self, open: Any, qtbot: Any) -> None:
        for words in ("We met on Monday.", "We had tea.", "We sang."):
            assert self.here(open).objectName().startswith("words-")
            qtbot.keyClicks(self.here(open), words)
            if words != "We sang.":
                qtbot.keyClick(self.here(open), Qt.Key.Key_Return)
        qtbot.keyClick(self.here(open), Qt.Key.Key_Tab)
        while self.here(open).objectName().startswith("offer-"):  # the pictures that fit come first
            qtbot.keyClick(self.here(open), Qt.Key.Key_Tab)
        assert self.here(open).objectName().startswith("more-")
        qtbot.keyClick(self.here(open), Qt.Key.Key_Return)
        settle()
        assert self.here(open).objectName() == "do-up"
        qtbot.keyClick(self.here(open), Qt.Key.Key_Return)
        [listed] = open.services.sheets.page()
        assert [words_of(row.block) for row in open.services.sheets.get(listed.id).rows] == ["We met on Monday.", "We sang.", "We had tea."]
        open.window.undo()
        assert words_of(open.services.sheets.get(listed.id).rows[2].block) == "We sang."

    def test_enter_on_an_empty_line_makes_no_other(self, open: Any, qtbot: Any) -> None:
        qtbot.keyClicks(self.here(open), "We had tea.")
        for _press in range(3):
            qtbot.keyClick(self.here(open), Qt.Key.Key_Return)
            settle()
        assert [line.words for line in open.window.here.state.lines] == ["We had tea.", ""]

    def test_ctrl_z_takes_back_what_is_typed_then_what_was_done(self, open: Any, qtbot: Any) -> None:
        qtbot.keyClicks(self.here(open), "We had tea. We sang.")
        for _turn in range(len("We sang.")):
            qtbot.keyClick(self.here(open), Qt.Key.Key_Left)
        qtbot.keyClick(self.here(open), Qt.Key.Key_Return)
        settle()
        first, second = open.window.here.state.lines
        assert (first.words, second.words) == ("We had tea.", "We sang.") and self.here(open).objectName() == f"words-{second.id}"
        qtbot.keyClicks(self.here(open), "So ")
        qtbot.keyClick(self.here(open), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert [line.words for line in open.window.here.state.lines] == ["We had tea.", "We sang."]
        qtbot.keyClick(self.here(open), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        settle()
        assert [line.words for line in open.window.here.state.lines] == ["We had tea. We sang."]
        assert self.here(open).objectName() == f"words-{first.id}"

    def test_the_page_beside_follows_every_key(self, open: Any, qtbot: Any) -> None:
        presenter = open.window.here
        qtbot.waitUntil(lambda: presenter.state.glance is not None, timeout=20000)
        for letter in "Tea":
            before = presenter.state.glance
            qtbot.keyClicks(self.here(open), letter)
            qtbot.waitUntil(partial(self.new, presenter, before), timeout=20000)
        assert presenter.state.lines[0].words == "Tea"

    @staticmethod
    def new(presenter: Any, before: Any) -> bool:
        return presenter.state.glance is not before

    @pytest.mark.parametrize(("scale", "theme"), [(200, "light"), (400, "yellow-on-black")])
    def test_with_large_words_the_page_has_a_step_of_its_own(self, open: Any, scale: int, theme: str) -> None:
        open.services.looks.use(Look(scale=scale, theme=theme))
        settle()
        open.window.view.part("see").click()
        settle()
        assert open.window.view.heading() == "The page"
        open.window.back()
        assert open.window.view.heading() == "Make a sheet"

    def test_a_line_is_as_tall_as_its_words(self, open: Any, qtbot: Any) -> None:
        editor = self.here(open)
        low = editor.parentWidget().height()
        qtbot.keyClicks(editor, "word " * 60)
        settle()
        assert editor.parentWidget().height() > low * 2
        assert editor.verticalScrollBar().maximum() == 0


class TestPicturesThatFit:
    def test_three_are_offered_for_what_is_written_and_one_press_takes_one(self, maker: MakerWithParts) -> None:
        assert maker.state.offers == ()
        write(maker, 0, "We had tea.")
        assert 0 < len(maker.state.offers) <= 3 and "openmoji:2615" in [offer.key for offer in maker.state.offers]
        maker.take_offer("openmoji:2615")
        assert maker.state.lines[0].picture == "openmoji:2615" and maker.state.offers == ()
        assert saved(maker) == ["We had tea."]

    def test_a_heading_and_what_somebody_said_are_offered_none(self, maker: MakerWithParts) -> None:
        write(maker, 0, "Tea")
        maker.open_row(maker.state.lines[0].id, 0)
        maker.choose("more")
        maker.choose("heading")
        assert maker.state.offers == ()


class TestLinesOfTheRecords:
    def test_what_somebody_said_and_boxes_to_sign_are_read_moved_and_never_written(self, app: Any, qtbot: Any) -> None:
        art = app.services.sessions.today()[0].id
        sheet = app.services.sheets.start("invitation", art)
        app.window.go_to("maker", sheet.id)
        settle()
        line = next(line for line in app.window.here.state.lines if line.fixed)
        assert line.words == "Lines to tick or write on" and line.mark == "From our records. You can move it or take it off."
        row = app.window.view._rows[line.id]
        assert row.field is None and row.read.text() == line.words and row.picture is None
        app.window.view.part(f"more-{line.id}").click()
        settle()
        assert [one.key for one in app.window.here.state.choices] == ["up", "off", "more"]
