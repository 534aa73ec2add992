"""Reading what people said before anything is shared."""

from typing import Any

import pytest

from coprod_desktop.domain.response import AnswerState, Share
from coprod_desktop.screens.share.presenter import SETTLE, SharePresenter
from coprod_desktop.services.group import GroupServices
from tests.screens.by_keys import focused, key, press
from tests.screens.nav import NavLog

Said = tuple[str, ...]
WORDS = ("I liked the tea. Ben made me laugh", "The room is cold", "It was OK")


@pytest.fixture
def said(services: GroupServices, art: str) -> Said:
    """The answers with words, in order: good, better, good."""
    ids = []
    for number, words in enumerate(WORDS):
        response = services.feedback.begin(art)
        services.feedback.answer(response, "how", AnswerState.SKIPPED)
        ids.append(services.feedback.answer(response, ("good", "better")[number % 2], AnswerState.ANSWERED, words=words).id)
    return tuple(ids)


def decide(screen: SharePresenter, qtbot: Any, decision: str) -> None:
    qtbot.wait(SETTLE + 100)  # Qt keeps a wait of this length to a twentieth only
    screen.decide(decision)


def decisions(services: GroupServices, art: str) -> list[Share]:
    return [words.share for words in services.feedback.said(art)]


def test_one_at_a_time_as_said_without_who_said_it(services: GroupServices, nav: NavLog, art: str, said: Said, qtbot: Any) -> None:
    screen = SharePresenter(services, nav, art)
    assert (screen.state.question, screen.state.quote) == ("What was good?", "“I liked the tea. Ben made me laugh”")
    assert (screen.state.left, screen.state.place) == ("3 are still to read.", "1 of 3")
    assert screen.state.careful == (
        "There is a name in it. We can miss a name, so read it well. The sheet says: “I liked the tea. [a person] made me laugh”")
    assert services.feedback.said(art)[0].words == "I liked the tea. Ben made me laugh", "what they said is kept as it is"
    decide(screen, qtbot, "ok")
    assert (screen.state.question, screen.state.quote, screen.state.careful) == ("What could be better?", "“The room is cold”", "")
    decide(screen, qtbot, "keep")
    decide(screen, qtbot, "ok")
    assert screen.state.summary == ("All of it is read.", "2 are OK to share. They are on the sheet.", "1 stays with us.")
    assert decisions(services, art) == [Share.OK, Share.KEEP, Share.OK]


def test_a_second_tap_that_comes_too_soon_decides_nothing(services: GroupServices, nav: NavLog, art: str, said: Said, qtbot: Any) -> None:
    screen = SharePresenter(services, nav, art)
    decide(screen, qtbot, "ok")
    screen.decide("ok")
    screen.decide("ok")
    assert decisions(services, art) == [Share.OK, Share.UNDECIDED, Share.UNDECIDED]


def test_a_decision_can_be_changed(services: GroupServices, nav: NavLog, art: str, said: Said, qtbot: Any) -> None:
    screen = SharePresenter(services, nav, art)
    decide(screen, qtbot, "ok")
    screen.before()
    assert (screen.state.place, screen.state.decision) == ("1 of 3", "ok")
    decide(screen, qtbot, "keep")
    assert decisions(services, art)[0] is Share.KEEP
    assert screen.state.place == "2 of 3"


def test_words_can_be_left_for_later_and_are_counted(services: GroupServices, nav: NavLog, art: str, said: Said, qtbot: Any) -> None:
    screen = SharePresenter(services, nav, art)
    for _words in WORDS:
        screen.after()
    assert (screen.state.quote, screen.state.left) == ("", "3 are still to read.")
    screen.again()
    assert screen.state.place == "1 of 3"


def test_nothing_said_says_so(services: GroupServices, nav: NavLog, art: str) -> None:
    screen = SharePresenter(services, nav, art)
    assert screen.state.summary[0] == "Nobody has said anything in words yet."
    assert not screen.state.again


def test_what_is_said_meanwhile_is_counted(services: GroupServices, nav: NavLog, art: str, said: Said) -> None:
    screen = SharePresenter(services, nav, art)
    response = services.feedback.begin(art)
    services.feedback.answer(response, "good", AnswerState.ANSWERED, words="Late but here")
    assert (screen.state.place, screen.state.left) == ("1 of 4", "4 are still to read.")


def test_taking_back_a_decision_shows_it_as_unread(services: GroupServices, nav: NavLog, art: str, said: Said, qtbot: Any) -> None:
    screen = SharePresenter(services, nav, art)
    decide(screen, qtbot, "ok")
    nav.undo()
    assert screen.state.left == "3 are still to read."


def test_it_is_read_aloud_with_its_question(services: GroupServices, nav: NavLog, art: str, said: Said) -> None:
    SharePresenter(services, nav, art).read_aloud()
    assert nav.spoken[0][0] == "What was good? “I liked the tea. Ben made me laugh”"


def test_a_held_key_shares_only_what_was_seen(app: Any, qtbot: Any) -> None:
    from PySide6.QtCore import Qt

    art = app.services.sessions.today()[0].id
    for words in WORDS:
        response = app.services.feedback.begin(art)
        app.services.feedback.answer(response, "good", AnswerState.ANSWERED, words=words)
    app.window.go_to("share", art)
    assert focused(app).objectName() == "aloud"
    qtbot.wait(SETTLE + 100)  # Qt keeps a wait of this length to a twentieth only
    press(app, "share-ok")
    for _again in range(5):
        key(app, Qt.Key.Key_Return)
    assert decisions(app.services, art) == [Share.OK, Share.UNDECIDED, Share.UNDECIDED]
    qtbot.wait(SETTLE + 100)  # Qt keeps a wait of this length to a twentieth only
    press(app, "share-keep")
    assert decisions(app.services, art) == [Share.OK, Share.KEEP, Share.UNDECIDED]
