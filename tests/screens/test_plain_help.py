"""The plain-words help under the line that is written: after a pause, one thing at a time; what is pressed is done, and can be undone."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt

from coprod_desktop.domain.preferences import Look
from coprod_desktop.domain.sheet import words_of
from coprod_desktop.screens.maker.with_help import MakerWithHelp
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.plain_help import HelpShown
from coprod_desktop.ui.press import Press
from tests.screens.nav import NavLog


@pytest.fixture
def nav(services: GroupServices) -> NavLog:
    return NavLog(services)


@pytest.fixture
def maker(services: GroupServices, nav: NavLog, qapp: Any) -> Iterator[MakerWithHelp]:
    made = MakerWithHelp(services, nav, services.sheets.start_empty().id)
    yield made
    made.close()


def write(maker: MakerWithHelp, words: str, number: int = 0) -> str:
    line = maker.state.lines[number].id
    maker.begin(line)
    maker.typed(line, words)
    maker.help.look()
    return line


def why(maker: MakerWithHelp) -> str:
    return maker.help.shown.why if maker.help.shown is not None else ""


def saved(maker: MakerWithHelp) -> list[str]:
    return [words_of(row.block) for row in maker.services.sheets.get(maker._sheet.id).shown]


class TestWriting:
    def test_it_waits_for_a_pause(self, maker: MakerWithHelp, nav: NavLog, qtbot: Any) -> None:
        line = maker.state.lines[0].id
        maker.begin(line)
        maker.typed(line, "Please utilise the side door.")
        assert why(maker) == "" and nav.announced == []
        qtbot.waitUntil(lambda: bool(why(maker)), timeout=3000)
        assert nav.announced == ["“utilise” is a hard word. You could say “use”."]

    def test_the_mend_is_written_and_undone(self, maker: MakerWithHelp) -> None:
        write(maker, "Please utilise the side door.")
        assert maker.help.shown is not None and (maker.help.shown.would_say, maker.help.shown.use) == ("use", "Use these words")
        maker.help.use()
        assert saved(maker) == ["Please use the side door."] and why(maker) == ""
        maker.undo()
        assert saved(maker) == ["Please utilise the side door."] and "utilise" in why(maker)

    def test_one_thing_after_the_other(self, maker: MakerWithHelp, nav: NavLog) -> None:
        write(maker, "Prior to lunch we facilitate it.")
        assert maker.help.shown is not None and maker.help.shown.more == "Next (2 of 2)" and "Prior to" in why(maker)
        maker.help.next()
        assert "facilitate" in why(maker) and "facilitate" in nav.announced[-1]
        maker.help.next()
        assert "Prior to" in why(maker)

    def test_what_is_only_maybe_comes_last(self, maker: MakerWithHelp) -> None:
        write(maker, "Sam told Leo that he can utilise it.")
        assert "utilise" in why(maker)
        maker.help.next()
        assert why(maker) == "Who or what is “he”? Say the name again."

    def test_a_word_is_kept_for_the_whole_group(self, maker: MakerWithHelp) -> None:
        write(maker, "Our stakeholders came.")
        assert maker.help.shown is not None and maker.help.shown.keep == "Keep my word"
        maker.help.keep()
        assert [word.word for word in maker.services.word_bank.kept()] == ["stakeholders"]
        assert maker.help.shown == HelpShown("The help says no more about “stakeholders”. You can undo this.")
        write(maker, "Our stakeholders came again.")
        assert why(maker) == ""
        maker.services.people.add("Jo")
        while (last := maker.services.undo.last(maker.shows())) is not None:
            maker.services.undo.undo(last.action_id)
        assert maker.services.word_bank.kept() == () and maker.services.sheets.count() == 0
        assert maker.services.people.page(search="Jo"), "what was done elsewhere stays"

    def test_a_sentence_is_left_as_it_is_and_kept_nowhere(self, maker: MakerWithHelp) -> None:
        write(maker, "Sam told Leo that he had won.")
        assert maker.help.shown is not None and maker.help.shown.keep == "Leave it as it is"
        maker.help.keep()
        assert why(maker) == "" and maker.services.word_bank.kept() == ()

    def test_two_ideas_become_two_lines_and_the_help_is_there_again_for_who_comes_back(self, maker: MakerWithHelp) -> None:
        line = write(maker, " We had tea and cake and we talked about the trip.")
        maker.see("page")
        assert why(maker) == ""
        maker.see("write")
        maker.begin(line)
        maker.help.look()
        assert maker.help.shown is not None and maker.help.shown.apart == "Make it two lines"
        maker.help.apart()
        assert saved(maker) == ["We had tea and cake.", "We talked about the trip."] and maker.state.current == maker.state.lines[1].id
        maker.begin(maker.state.lines[1].id)
        assert maker.state.lines[0].mark == ""

    def test_where_it_can_be_parted_when_it_cannot_be_mended(self, maker: MakerWithHelp) -> None:
        write(maker, "We talked about money, which nobody had thought of.")
        assert maker.help.shown is not None and not maker.help.shown.use
        assert (maker.help.shown.would_say, maker.help.shown.go) == ("You can end it after “talked about money”.", "Go to that place")

    def test_who_is_meant_is_chosen_and_undone(self, maker: MakerWithHelp) -> None:
        write(maker, "Sam told Leo that he had won.")
        assert maker.help.shown is not None
        assert (maker.help.shown.would_say, maker.help.shown.choices) == ("Which one do you mean?", ("Sam", "Leo"))
        maker.help.use(1)
        assert saved(maker) == ["Sam told Leo that Leo had won."] and why(maker) == ""
        maker.undo()
        assert saved(maker) == ["Sam told Leo that he had won."]

    def test_two_ways_to_say_how_many_mean_the_same(self, maker: MakerWithHelp) -> None:
        write(maker, "80% of members came.")
        assert maker.help.shown is not None
        assert (maker.help.shown.would_say, maker.help.shown.choices) == ("Which one is easier?", ("Most", "8 out of 10"))

    def test_who_is_meant_may_stand_in_the_line_above(self, maker: MakerWithHelp) -> None:
        write(maker, "The helpers met the artists.")
        maker.add_line()
        write(maker, "They were late.", 1)
        assert maker.help.shown is not None and maker.help.shown.choices == ("The helpers", "The artists")
        maker.help.use(0)
        assert saved(maker) == ["The helpers met the artists.", "The helpers were late."]

    def test_where_nobody_is_known_somebody_writes_who_and_it_is_turned_round(self, maker: MakerWithHelp, nav: NavLog) -> None:
        places: list[tuple[int, int]] = []
        maker.help.put.connect(lambda start, end: places.append((start, end)))
        line = write(maker, "The hall will be cleaned on Friday.")
        assert maker.help.shown is not None and maker.help.shown.go == "Say who did it"
        maker.help.go()
        assert places == [(24, 24)] and saved(maker) == [""] and nav.announced[-1].startswith("Write “by” and a name there.")
        maker.typed(line, "The hall will be cleaned by Jo on Friday.")
        maker.help.look()
        assert maker.help.shown.would_say == "Jo will clean the hall on Friday."

    def test_a_word_of_the_bank_gets_a_line_of_its_own(self, maker: MakerWithHelp, nav: NavLog) -> None:
        write(maker, "The facilitator is Jo.")
        maker.help.explain()
        assert nav.places[-1] == ("bank_word", "facilitator")
        maker.services.word_bank.save("facilitator", "the person who runs the group")
        assert maker.help.shown is not None and maker.help.shown.use == "Add this line"
        maker.help.use()
        assert saved(maker) == ["The facilitator is Jo.", "“facilitator” means: the person who runs the group."] and why(maker) == ""

    def test_the_lines_above_are_read_too(self, maker: MakerWithHelp) -> None:
        write(maker, "The workshop is on Monday.")
        maker.add_line()
        write(maker, "The class costs £3.", 1)
        assert why(maker) == "Is this the same as “workshop”? Use one name for one thing."

    def test_in_another_line_it_is_gone_at_once(self, maker: MakerWithHelp) -> None:
        write(maker, "Our stakeholders came.")
        maker.add_line()
        maker.begin(maker.state.lines[1].id)
        maker.typed(maker.state.lines[1].id, "T")
        assert why(maker) == ""
        assert [line.mark.split(".")[0] for line in maker.state.lines] == ["This line could be easier", ""]
        write(maker, "People came.")
        maker.begin(maker.state.lines[1].id)
        assert maker.state.lines[0].mark == ""

    def test_what_is_old_is_looked_at_again_before_anything_is_written(self, maker: MakerWithHelp) -> None:
        line = write(maker, "Please utilise it.")
        maker.typed(line, "We had tea.")
        maker.help.use()
        assert saved(maker) == [""] and maker.state.lines[0].words == "We had tea." and why(maker) == ""


class TestByKeys:
    @pytest.fixture
    def open(self, app: Any, qtbot: Any) -> Any:
        app.window.resize(1280, 800)
        app.window.go_to("maker", app.services.sheets.start_empty().id)
        app.window.activateWindow()
        qtbot.waitUntil(lambda: app.window.focusWidget() is not None)
        return app

    def test_it_comes_beside_what_is_written_and_its_mend_is_one_press(self, open: Any, qtbot: Any) -> None:
        window = open.window
        editor = window.focusWidget()
        qtbot.keyClicks(editor, "Please utilise it.")
        qtbot.waitUntil(lambda: window.view.part("help-use") is not None, timeout=3000)
        assert window.focusWidget() is editor
        for _tab in range(12):
            qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
            if window.focusWidget().objectName() == "help-use":
                break
        assert window.focusWidget().accessibleName().startswith("Use these words: use")
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
        assert editor.toPlainText() == "Please use it."
        assert window.focusWidget() is editor
        qtbot.waitUntil(lambda: window.view.part("help-use") is None)

    def test_each_choice_is_a_press_and_the_way_to_write_puts_the_cursor_there(self, open: Any, qtbot: Any) -> None:
        window = open.window
        editor = window.focusWidget()
        qtbot.keyClicks(editor, "Sam told Leo that he had won.")
        window.view.presenter.help.look()
        choices = [window.view.part(name) for name in ("help-use", "help-use-2")]
        assert [choice.accessibleName() for choice in choices] == ["Use these words: Sam", "Use these words: Leo"]
        assert all(isinstance(choice, Press) and choice.height() >= 48 for choice in choices)
        choices[1].setFocus()
        qtbot.keyClick(choices[1], Qt.Key.Key_Space)
        assert editor.toPlainText() == "Sam told Leo that Leo had won."
        editor.selectAll()
        qtbot.keyClicks(editor, "The hall was cleaned.")
        window.view.presenter.help.look()
        go = window.view.part("help-go")
        go.setFocus()
        qtbot.keyClick(go, Qt.Key.Key_Space)
        assert window.focusWidget() is editor and editor.toPlainText() == "The hall was cleaned." and editor.textCursor().position() == 20

    def test_tab_comes_from_a_line_to_its_help_before_the_line_below(self, open: Any, qtbot: Any) -> None:
        window = open.window
        first = window.focusWidget()
        for words in ("We sing.", "We dance."):
            qtbot.keyClicks(window.focusWidget(), words)
            qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
        first = window.view.part(first.objectName())
        first.setFocus()
        qtbot.keyClick(first, Qt.Key.Key_Return)
        qtbot.keyClicks(window.focusWidget(), "Please utilise tea.")
        line = window.view.presenter.state.current
        qtbot.waitUntil(lambda: window.view.part("help-use") is not None, timeout=3000)
        came = []
        while not came or not came[-1].startswith("picture-"):
            qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
            came.append(window.focusWidget().objectName())
        assert came[0].startswith("offer-")
        after = [name for name in came if not name.startswith("offer-")]
        assert after[:2] == ["help-use", "help-keep"] and after[-2] == f"more-{line}"

    @pytest.mark.parametrize(("scale", "theme"), [(200, "dark"), (400, "yellow-on-black")])
    def test_nothing_is_cut_with_large_words(self, open: Any, qtbot: Any, scale: int, theme: str) -> None:
        open.services.looks.use(Look(scale=scale, theme=theme))
        presenter = open.window.view.presenter
        line = presenter.state.lines[0].id
        frame = open.window.view.part(f"words-{line}").parentWidget()
        qtbot.waitUntil(lambda: 0 < frame.height() == frame.visibleRegion().boundingRect().height())
        presenter.begin(line)
        presenter.typed(line, "We will facilitate a workshop with stakeholders.")
        presenter.help.look()
        qtbot.waitUntil(lambda: open.window.view.part("help-next") is not None)
        page = open.window.view.page.middle
        assert page.widget().minimumSizeHint().width() <= page.viewport().width()
        for name in ("help-use", "help-keep", "help-explain", "help-next"):
            key = open.window.view.part(name)
            assert isinstance(key, Press) and key.height() >= 48
        open.window.view.part("help-use").setFocus()
        open.window.view.part("help-use").click()
        help = open.window.view._rows[line]._help
        qtbot.waitUntil(lambda: help.mapTo(page.viewport(), QPoint(0, 0)).y() >= 0)  # what it says of the next word is seen above the key


class TestWordBank:
    def test_words_are_shown_changed_and_taken_out(self, app: Any, qtbot: Any) -> None:
        bank, window = app.services.word_bank, app.window
        bank.save("Facilitator", "the person who runs the group")
        bank.keep("stakeholders")
        window.go_to("word_bank")
        lines = window.view.presenter.state.lines
        assert [(line.word, line.change) for line in lines] == [("Facilitator", "Change"), ("stakeholders", "Say what it means")]
        window.view.presenter.remove("stakeholders")
        assert bank.kept() == () and len(window.view.presenter.state.lines) == 1
        window.view.presenter.undo()
        assert [word.word for word in bank.kept()] == ["stakeholders"]
        window.view.presenter.change("stakeholders")
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        qtbot.keyClicks(window.focusWidget(), "people it matters to")
        window.view.presenter.done()
        assert bank.kept() == () and [word.means for word in bank.words()] == ["the person who runs the group", "people it matters to"]

    def test_a_new_word_is_kept_once_it_has_a_meaning(self, services: GroupServices) -> None:
        from coprod_desktop.screens.bank_word.presenter import BankWordPresenter

        page = BankWordPresenter(services, NavLog(services), "")
        page.typed("word", "quorum")
        page.leave()
        assert services.word_bank.words() == ()
        page.typed("means", "how many people we need for a vote")
        page.leave()
        assert "“quorum” means: how many people we need for a vote." in page.state.notes
        page.typed("word", "Quorum")
        page.leave()
        assert [word.word for word in services.word_bank.words()] == ["Quorum"]
        page.undo()
        assert services.word_bank.words() == ()
