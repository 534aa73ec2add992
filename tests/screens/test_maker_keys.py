"""Making a sheet in its window: what is typed stays, what was pressed is in sight, and Undo goes on to what was done before."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from coprod_desktop.domain.consent import Purpose, Said
from coprod_desktop.domain.handout import Bar, Chart, Question
from coprod_desktop.domain.picture_of_group import PictureKind
from coprod_desktop.domain.preferences import Letters, Look, Scan
from coprod_desktop.screens.maker.with_help import MakerWithHelp
from coprod_desktop.screens.maker.with_parts import MakerWithParts
from coprod_desktop.screens.sheet.presenter import CHECKED, SheetPresenter
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui import scanning
from coprod_desktop.ui.press import Press
from tests.one_switch import OneSwitch
from tests.screens.by_keys import focused, key, press, tab_to, undo, write
from tests.screens.nav import NavLog
from tests.whole import settle


@pytest.fixture
def open(app: Any) -> Any:
    app.window.resize(1280, 800)
    app.window.go_to("maker", app.services.sheets.start_empty().id)
    app.window.activateWindow()
    settle()
    return app


def add(app: Any, kind: str) -> None:
    press(app, "add", f"do-{kind}")
    settle()


def block(app: Any) -> Any:
    return app.services.sheets.get(app.window.here._sheet.id).rows[-1].block


def in_sight(app: Any) -> bool:
    """The whole of what has the focus."""
    widget = focused(app)
    frame = widget.parentWidget() if isinstance(widget, QLineEdit) else widget
    return not frame.visibleRegion().isEmpty() and frame.visibleRegion().boundingRect().height() == frame.height()


class TestCells:
    def test_what_is_typed_stays_when_the_page_comes_and_tab_goes_on(self, open: Any, qtbot: Any) -> None:
        add(open, "table")
        tab_to(open, "cell-head/0")
        write(open, "Who is")
        seen = open.window.here.state.glance
        qtbot.waitUntil(lambda: open.window.here.state.glance is not seen, timeout=20000)
        write(open, "  here")
        assert focused(open).text() == "Who is  here"
        key(open, Qt.Key.Key_Tab)
        assert focused(open).objectName() == "cell-head/1" and block(open).columns == ("Who is here", "")
        assert open.window.view._cells["0/0"].label.text() == "Who is here" == open.window.view._cells["0/0"].editor.accessibleName()

    def test_one_that_is_added_is_written_at_once_and_in_sight(self, open: Any, qtbot: Any) -> None:
        add(open, "question")
        for number, words in enumerate(("Sometimes", "Never")):
            press(open, "add-part")
            qtbot.waitUntil(lambda: in_sight(open))
            assert focused(open).objectName() == f"cell-{number + 2}/words"
            write(open, words)
        press(open, "part-more-lines")
        qtbot.waitUntil(lambda: in_sight(open))
        assert focused(open).objectName() == "part-more-lines"
        press(open, "remove-3")
        assert focused(open).objectName() == "add-part"
        question = block(open)
        assert isinstance(question, Question) and [answer.words for answer in question.answers] == ["Yes", "No", "Sometimes"]

    def test_undo_takes_back_what_is_typed_then_the_answer(self, open: Any) -> None:
        add(open, "question")
        press(open, "add-part")
        write(open, "Never")
        undo(open)
        assert focused(open).text() == "" and len(block(open).answers) == 3
        undo(open)
        settle()
        assert len(block(open).answers) == 2


class TestLines:
    def test_joined_lines_have_the_cursor_where_they_meet_and_the_title_undoes_on(self, open: Any) -> None:
        write(open, "We met. We sang.")
        for _step in range(len("We sang.")):
            key(open, Qt.Key.Key_Left)
        key(open, Qt.Key.Key_Return)
        key(open, Qt.Key.Key_Backspace)
        QTest.keyClicks(focused(open), "Then ")
        settle()
        assert open.window.here.state.lines[0].words == "We met. Then We sang."
        key(open, Qt.Key.Key_Backtab)
        key(open, Qt.Key.Key_Backtab)
        assert focused(open).objectName() == "sheet-title"
        undo(open)
        undo(open)
        settle()
        assert [line.words for line in open.window.here.state.lines] == ["We met.", "We sang."]

    def test_at_the_end_of_the_way_one_press_more_does_not_go_back(self, open: Any) -> None:
        write(open, "We met.")
        key(open, Qt.Key.Key_Return)
        write(open, "We sang.")
        line = open.window.here.state.lines[1].id
        press(open, f"more-{line}", "do-up")
        settle()
        assert focused(open).objectName() == "write"
        key(open, Qt.Key.Key_Return)
        assert [one.words for one in open.window.here.state.lines] == ["We sang.", "We met."]

    def test_up_and_down_go_through_the_lines_as_through_one_text(self, open: Any) -> None:
        for words in ("We met.", "We sang " + "and sang " * 20, "Then tea."):
            write(open, words)
            if words != "Then tea.":
                key(open, Qt.Key.Key_Return)
        settle()
        first, second, third = (f"words-{line.id}" for line in open.window.here.state.lines)
        been = [focused(open).objectName()]
        while focused(open).objectName() != first:
            key(open, Qt.Key.Key_Up)
            been.append(focused(open).objectName())
        assert been[0] == third and been[-1] == first and been.count(second) > 1, "a long line has several of its own"
        key(open, Qt.Key.Key_Up)
        assert focused(open).objectName() == first and focused(open).textCursor().position() == len("We met.")
        key(open, Qt.Key.Key_Down)
        assert focused(open).objectName() == second and focused(open).textCursor().position() == 0

    def test_the_help_is_seen_with_the_line_and_whoever_comes_back_sees_where_they_write(self, open: Any, qtbot: Any) -> None:
        for number in range(5):
            write(open, f"Line {number}.")
            key(open, Qt.Key.Key_Return)
        write(open, "We utilise clay. ")
        open.window.here.help.look()
        keep = open.window.view.part("help-keep")
        qtbot.waitUntil(lambda: keep.visibleRegion().boundingRect().height() == keep.height())
        add(open, "question")
        press(open, "write")
        assert focused(open).objectName().startswith("words-")
        qtbot.waitUntil(lambda: not focused(open).visibleRegion().isEmpty())

    def test_the_help_stays_when_the_page_is_made_anew(self, open: Any) -> None:
        write(open, "We utilise clay. ")
        open.window.here.help.look()
        open.services.looks.use(Look(theme="dark"))  # nothing opens as a window of its own meanwhile
        settle()
        assert open.window.view.part("help-use").isVisible()


def making(services: GroupServices, kind: str) -> MakerWithParts:
    maker = MakerWithParts(services, NavLog(services), services.sheets.start_empty().id)
    maker.see("add")
    maker.choose(kind)
    return maker


def test_the_first_heading_is_the_title_until_somebody_writes_one(services: GroupServices) -> None:
    maker = MakerWithParts(services, NavLog(services), services.sheets.start_empty().id)
    first = maker.state.lines[0].id
    assert maker.state.sheet_title == "Our sheet"
    maker.open_row(first, 0)
    maker.see("more")
    maker.choose("heading")
    maker.typed(first, "Our garden")
    assert maker.state.sheet_title == maker._facts.title == "Our garden" and maker._facts.blocks == ()
    maker.rename("Garden day")
    assert (maker.state.sheet_title, maker._facts.title, len(maker._facts.blocks)) == ("Garden day", "Garden day", 1)
    maker.close()


def test_a_chart_begins_with_a_bar(services: GroupServices) -> None:
    maker = making(services, "chart")
    maker.cell("0/words", "By bus")
    maker.cell("0/count", "5")
    assert maker._sheet.rows[-1].block == Chart("", (Bar("By bus", 5),))


def test_a_name_that_is_left_out_is_told_where_it_is_written(services: GroupServices) -> None:
    maker = making(services, "table")
    maker.cell("0/0", "Donna")
    told = maker.state.parts.warn
    assert "The page says: [a person]" in told and maker.nav.announced[-1] == told
    maker.see("write")
    assert maker.state.lines[-1].note == told


def test_a_big_picture_says_that_it_has_none_yet(services: GroupServices) -> None:
    maker = making(services, "photo")
    assert maker.nav.picture_pick is not None, "what is still to choose comes at once"
    line = maker.state.lines[-1]
    assert (line.note, line.hint) == ("It is not on the page yet. Choose a picture first.", "Write the words under the picture here")


def test_who_is_not_named_can_be_asked_from_there(services: GroupServices) -> None:
    nav = NavLog(services)
    donna = services.people.page(search="Donna")[0].id
    screen = SheetPresenter(services, nav, services.sheets.start_empty().id)
    screen.see(CHECKED)
    assert screen.state.ask == ""
    screen.press_person(donna)
    assert screen.state.ask == "Donna"
    screen.ask()
    assert nav.places == [("consent", f"{donna}/details")]
    services.consents.say(donna, Purpose.DETAILS, Said.NO)
    assert "Donna" in screen.state.not_named and screen.state.ask == ""


def test_what_is_typed_about_a_picture_of_ours_is_kept(app: Any, tmp_path: Any) -> None:
    from PIL import Image

    Image.new("RGB", (60, 40), "teal").save(tmp_path / "cup.png")
    mine = app.services.pictures_of_group.add(app.services.read_photo(tmp_path / "cup.png"), PictureKind.PHOTO)
    app.window.go_to("our_picture", mine.id)
    settle()
    tab_to(app, "words")
    write(app, "Our cup")
    press(app, "keep")
    assert app.services.pictures_of_group.get(mine.id).words == "Our cup"


def test_no_help_is_given_with_an_example_before_it_is_filled_in(services: GroupServices) -> None:
    maker = MakerWithHelp(services, NavLog(services), services.sheets.start_from("3-way-here").id)
    line = next(line for line in maker.state.lines if "(" in line.words)
    maker.begin(line.id)
    maker.help.look()
    assert maker.help.shown is None
    maker.typed(line.id, "We utilise the bus.")
    maker.help.look()
    assert maker.help.shown is not None
    maker.close()


def test_one_switch_writes_line_after_line(open: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The letters stay for the new line, and open for one that is added."""
    monkeypatch.setattr(scanning, "pace", 1.0)
    me = OneSwitch(open, pace=0.02, scan=Scan(step=500, first=0, ignore=0, rounds=0, sound=False), letters=Letters(order="abc"))
    me.choose(f"words-{open.window.here.state.lines[0].id}")

    def spell(*said: str) -> None:
        for each in said:
            me.choose(next(key.objectName() for key in open.window.findChildren(Press) if key.isVisible() and key.accessibleName() == each))
            settle()

    spell("capital W", "e", "New line")
    assert open.window.focusWidget().objectName() == f"words-{open.window.here.state.lines[1].id}"
    after: list[list[str]] = []
    me.scanning.moved.connect(lambda: after.append(me.now) if open.window._letters.panel is None else None)
    spell("capital T", "e", "a", "Done. Put the letters away")
    assert f"words-{open.window.here.state.lines[1].id}" in after[0], "it goes on at the line that was written"
    me.choose(f"more-{open.window.here.state.lines[1].id}", "write")
    settle()
    me.choose("add-line")  # no letters stand before it
    settle()
    spell("capital B", "Done. Put the letters away")
    assert [line.words for line in open.window.here.state.lines] == ["We", "Tea", "B"]
