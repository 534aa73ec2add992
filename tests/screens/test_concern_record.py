"""The concern record: turned on, locked, written, printed, past its time; and the words and names that only its seat sees."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt

from coprod_desktop.domain.response import AnswerState
from coprod_desktop.domain.seat import Seat
from coprod_desktop.screens.concern_key.presenter import ConcernKeyPresenter
from coprod_desktop.screens.concern_page.presenter import ConcernPagePresenter
from coprod_desktop.screens.concerns.presenter import ConcernsPresenter, Off, Open, Shut
from coprod_desktop.screens.due.presenter import DuePresenter
from coprod_desktop.screens.leave_name.presenter import LeaveNamePresenter
from coprod_desktop.screens.talk.presenter import TalkPresenter
from coprod_desktop.screens.worry_words.presenter import WorryWordsPresenter
from coprod_desktop.services.keeping import TooShort
from coprod_desktop.ui.reading import texts_in_order
from coprod_desktop.ui.screen import Gone
from tests.screens.by_keys import key, press, screen_name, write
from tests.screens.nav import NavLog

WORDS = "three green boats"


def seen(app: Any) -> str:
    return " | ".join(box.text for _widget, box in texts_in_order(app.window.view))


@pytest.fixture
def record(services: Any) -> ConcernsPresenter:
    """Turned on, and open."""
    services.concerns.turn_on(WORDS)
    return ConcernsPresenter(services, NavLog(services), "")


def test_it_is_off_until_somebody_who_coordinates_turns_it_on(services: Any) -> None:
    page = ConcernsPresenter(services, NavLog(services), "")
    assert isinstance(page.state, Off) and "With a record, the app also looks" in page.state.notes[2]
    page.turn_on()
    assert page.nav.places == [("concern_key", "")]
    services.keeping.set_passphrase("the words of the group")
    services.keeping.lock()
    page.turn_on()
    assert page.nav.places[-1] == ("coordinate_door", "concern_key:")


def test_its_passphrase_is_its_own_and_its_code_is_kept_on_paper(services: Any) -> None:
    services.keeping.set_passphrase("the words of the group")
    key = ConcernKeyPresenter(services, NavLog(services), "")

    def say(first: str, second: str) -> str:
        key.typed("first", first)
        key.typed("second", second)
        key.set()
        return getattr(key.state, "trouble", "")

    assert say("one", "two").startswith("The two are not the same")
    assert say("the words of the group", "the words of the group") == "This is the group’s passphrase. Choose another one for the record."
    assert say("short", "short") == "Use 8 letters or more."
    assert say(WORDS, WORDS) == "" and len(key.state.parts) == 8 and WORDS not in repr(key.state)
    assert key.stays() and "I have kept it safe" in key.nav.said[-1].words
    sheet = str(services.concerns.code_sheet("AAAA-CCCC"))
    assert "concern record" in sheet and "AAAA" in sheet
    key.keep()
    assert key.nav.backs == 1 and services.seats.seat is Seat.SAFEGUARDING and not key.stays()
    with pytest.raises(TooShort):
        services.concerns.turn_on(" ")


def test_it_is_shut_when_the_screen_is_left_and_opens_with_its_own_passphrase_alone(record: ConcernsPresenter, services: Any) -> None:
    assert isinstance(record.state, Open) and services.seats.seat is Seat.SAFEGUARDING
    assert services.undo.last() is None  # this seat takes back nobody's actions
    record.close()
    assert services.seats.seat is Seat.RUN and not services.concerns.is_open
    with pytest.raises(PermissionError):
        services.concerns.all()
    with pytest.raises(PermissionError):
        services.concerns.turn_on("other words here")
    again = ConcernsPresenter(services, NavLog(services), "")
    assert isinstance(again.state, Shut)
    again.open()
    assert again.state.trouble == "Type the passphrase first."
    again.typed("wrong words")
    again.open()
    assert again.state.trouble.startswith("That is not the passphrase") and services.seats.seat is Seat.RUN
    again.typed(WORDS)
    again.open()
    assert isinstance(again.state, Open)


def test_whoever_takes_part_next_finds_it_shut(record: ConcernsPresenter, services: Any) -> None:
    concern = services.concerns.begin()
    page = ConcernPagePresenter(services, NavLog(services), concern.id)
    page.typed("words", "He hides my phone.")
    page.sleep()
    services.seats.take_part()
    page.wake()
    assert isinstance(page.state, Gone) and isinstance(record.state, Shut)
    services.concerns.unlock(WORDS)
    assert services.concerns.get(concern.id).said == {"words": "He hides my phone."}


def test_a_concern_is_written_in_their_words_looked_at_again_and_printed(record: ConcernsPresenter, services: Any) -> None:
    before = services.undo.last()
    record.new()
    (_name, concern_id) = record.nav.places[-1]
    page = ConcernPagePresenter(services, record.nav, concern_id)
    for field, words in (("who", "Zofia"), ("words", "He shouts and I hide."), ("wants", "I want him to stop."), ("told", "Bev, 21 November"),
                         ("again", "30 November, 14 December")):
        page.typed(field, words)
        page.leave()
    kept = services.concerns.get(concern_id)
    assert kept.said["wants"] == "I want him to stop." and kept.again == (date(2026, 11, 30), date(2026, 12, 14))
    page.typed("again", "30 November, soon")
    page.leave()
    assert services.concerns.get(concern_id).again == kept.again and page.nav.said[-1].tone == "warn"
    assert record.state.lines[0].words == "Zofia" and "Look at it again on Monday 30 November" in record.state.lines[0].note
    sheet = services.concerns.sheet(kept)
    own = [block.text for block in sheet.blocks if getattr(block, "quote", False)]
    assert own == ["He shouts and I hide.", "I want him to stop."]
    assert services.undo.last() == before  # nothing in the log
    page.undo()
    assert services.concerns.get(concern_id).said == {}
    page.remove()
    assert services.concerns.all() == ()


def test_the_group_chooses_how_long_and_what_is_past_says_so(record: ConcernsPresenter, services: Any, clock: Any) -> None:
    concern = services.concerns.begin()
    assert services.concerns.years() == 6 and not services.concerns.is_past(concern)
    record.keep_years(1)
    clock.at += timedelta(days=370)
    assert services.concerns.is_past(services.concerns.get(concern.id))
    again = ConcernsPresenter(services, NavLog(services), "")
    assert again.state.lines[0].past and "The time to keep it is over." in again.state.lines[0].note
    new = services.concerns.begin()
    assert [line.id for line in again.state.lines] == [concern.id, new.id]
    assert again.state.note == "1 concern is past its time. It comes first. Take it out, or choose a longer time."
    due = DuePresenter(services, NavLog(services), "").state
    assert "concern" not in str(due).lower()  # nobody else is told
    again.keep_years(3)
    assert again.state.note == "It is shut when you leave this page." and again.state.lines[0].id == new.id


def test_a_day_to_look_again_that_was_missed_is_said(record: ConcernsPresenter, services: Any, clock: Any) -> None:
    concern = services.concerns.begin()
    services.concerns.save(replace(concern, again=(date(2026, 11, 30),)))
    clock.at += timedelta(days=12)
    line = ConcernsPresenter(services, NavLog(services), "").state.lines[0]
    assert "It was to be looked at again on Monday 30 November 2026." in line.note


def test_turning_it_off_takes_all_of_it_out(record: ConcernsPresenter, services: Any) -> None:
    services.concerns.begin()
    record.turn_off()
    assert isinstance(record.state, Off) and not services.concerns.on and services.seats.seat is Seat.RUN


def test_a_name_is_left_for_this_seat_alone(services: Any) -> None:
    talk = TalkPresenter(services, NavLog(services), "")
    assert not talk.state.leave_name and "You can write your name on the card." in [line.words for line in talk.state.lines]
    services.concerns.turn_on(WORDS)
    services.seats.take_part()
    assert talk.state.leave_name
    page = LeaveNamePresenter(services, NavLog(services), "")
    assert page.state.name == ""
    page.leave()
    assert page.nav.said[-1].tone == "warn"
    page.typed("Mo  ")
    page.leave()
    assert page.nav.backs == 1 and services.undo.last() is None
    with pytest.raises(PermissionError):
        services.concerns.names_left()
    services.concerns.unlock(WORDS)
    record = ConcernsPresenter(services, NavLog(services), "")
    assert [(line.words, line.note) for line in record.state.names] == [("Mo wants to talk", "Left on Saturday 21 November.")]
    record.spoken_to(record.state.names[0].id)
    assert record.state.names == ()


def type_at_art(services: Any, words: str) -> None:
    response = services.feedback.begin(services.sessions.today()[0].id)
    question = services.feedback.questionnaire().questions[-1]
    services.feedback.answer(response, question.id, AnswerState.ANSWERED, words=words)


def test_typed_words_that_worry_are_shown_to_this_seat_and_seen_once(record: ConcernsPresenter, services: Any, group: Any) -> None:
    services.seats.run()
    type_at_art(services, "I dont want to go home becos he takes my money")
    type_at_art(services, "The biscuits were good")
    with pytest.raises(PermissionError):
        services.concerns.worries()
    services.concerns.unlock(WORDS)
    record = ConcernsPresenter(services, NavLog(services), "")
    assert record.state.worries == "1 thing to read"
    page = WorryWordsPresenter(services, record.nav, "")
    assert "misses many" in page.state.notes[0] and "no recordings" in page.state.notes[0]
    (line,) = page.state.lines
    assert line.words == "“I dont want to go home becos he takes my money”" and line.note.startswith("Nobody gave a name · Art")
    page.seen(line.id)
    assert page.state.lines == () and record.state.worries == ""
    assert "takes my money" not in str(group._database.all("SELECT * FROM concern_box")) + str(group._database.all("SELECT * FROM setting"))


def test_the_whole_way_by_real_keys_and_home_shuts_it(app: Any) -> None:
    app.window.open_help()
    press(app, "talk", "steps")
    assert "When somebody tells us" in seen(app)
    press(app, "form")
    assert screen_name(app) == "preview"
    app.window.back()
    press(app, "record", "turn-on")
    write(app, WORDS)
    press(app, "second")
    write(app, WORDS)
    press(app, "set")
    assert "Keep this recovery code" in seen(app)
    app.window.home()
    assert screen_name(app) == "concern_key"  # not before the code is kept
    press(app, "keep", "new")
    write(app, "Zofia")
    app.window.home()
    assert app.services.seats.seat is Seat.RUN and not app.services.concerns.is_open and screen_name(app) == "home"
    assert app.services.concerns.unlock(WORDS) and app.services.concerns.all()[0].said == {"who": "Zofia"}


def test_a_covered_screen_shuts_it_also_without_a_picture_code(app: Any) -> None:
    app.services.concerns.turn_on(WORDS)
    app.window.go_to("concerns")
    app.window.cover()
    assert not app.services.concerns.is_open
    key(app, Qt.Key.Key_A)
    assert isinstance(app.window.here.state, Shut)


def test_the_laptop_left_alone_shuts_it_and_what_was_typed_is_kept(app: Any) -> None:
    app.window.go_to("concerns")
    app.services.concerns.turn_on(WORDS)
    press(app, "new")
    write(app, "Zofia")
    app.window.leave_alone()
    assert app.services.seats.seat is Seat.TAKE_PART and not app.services.concerns.is_open
    app.services.seats.run()
    app.window.restart_at("home")
    assert "Zofia" not in seen(app) and "The record is shut" in seen(app)
    app.services.concerns.unlock(WORDS)
    assert app.services.concerns.all()[0].said == {"who": "Zofia"}


@pytest.mark.parametrize("screen", ["help", "thank_you", "take_part"])
def test_somebody_to_talk_to_is_a_press_away(app: Any, screen: str) -> None:
    app.services.seats.take_part()
    app.window.go_to(screen, app.services.sessions.today()[0].id)
    press(app, "talk" if screen != "thank_you" else "choice-talk")
    assert screen_name(app) == "talk" and "In danger now? Ring 999." in seen(app)
