"""The bar that is seen while a page is read, its keys, names as they sound on every screen, and beside a screen reader."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.consent import Purpose, Said
from coprod_desktop.domain.preferences import Look
from coprod_desktop.speech.saying import Saying
from coprod_desktop.ui import screen_reader
from coprod_desktop.ui.screen import Ask, Message
from tests.quiet_voice import QuietVoice


@pytest.fixture
def voice(app: Any) -> QuietVoice:
    made = QuietVoice()
    app.window.reader._make_voice = lambda: made
    return made


@pytest.fixture
def window(app: Any, voice: QuietVoice) -> Any:
    app.services.looks.use(Look(theme="light", speed=140))
    return app.window


def key(window: Any, code: Qt.Key, shift: bool = False) -> None:
    QTest.keyClick(window, code, Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier)
    QApplication.processEvents()


def open_question() -> QDialog:
    QApplication.processEvents()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    return dialog


def on_bar(window: Any, name: str) -> Any:
    return window._bar.keys[name]


def test_the_bar_is_there_only_while_a_page_is_read(window: Any, voice: QuietVoice) -> None:
    assert window._bar is None
    key(window, Qt.Key.Key_F2)
    assert window._bar.isVisible() and window.reader.of_page
    assert window._bar.geometry().bottom() == window.rect().bottom()
    key(window, Qt.Key.Key_F2)
    assert window._bar is None
    window.read("A few words.")
    voice.started.emit(0)
    assert window.reader.active and window._bar is None  # a few words need none


def test_every_key_of_the_bar_does_what_it_says(window: Any, voice: QuietVoice) -> None:
    window.toggle_reading()
    assert [press.accessibleName() for press in window._bar.keys.values()] == [
        "Pause", "A sentence back", "A sentence on", "Slower", "Faster", "Stop"]
    on_bar(window, "pause").click()
    assert voice.paused and on_bar(window, "pause").accessibleName() == "Go on"
    on_bar(window, "pause").click()
    assert not voice.paused and on_bar(window, "pause").accessibleName() == "Pause"
    on_bar(window, "back").click()
    on_bar(window, "on").click()
    assert voice.asked == ["back", "on"]
    page = window.view.page
    on_bar(window, "slower").click()
    on_bar(window, "faster").click()
    on_bar(window, "faster").click()
    assert voice.speeds == [140, 120, 140, 160] and window.services.looks.now().speed == 160
    assert window.view.page is page and window.reader.active  # nothing that is seen is made anew for it
    on_bar(window, "stop").click()
    assert not window.reader.active and window._bar is None


def test_the_same_by_keys(window: Any, voice: QuietVoice) -> None:
    for code, shift in ((Qt.Key.Key_F7, False), (Qt.Key.Key_F8, False), (Qt.Key.Key_F2, True)):
        key(window, code, shift)  # with nothing read they do nothing
    assert voice.asked == [] and not voice.paused
    key(window, Qt.Key.Key_F2)
    key(window, Qt.Key.Key_F2, True)
    assert voice.paused
    key(window, Qt.Key.Key_F2, True)
    key(window, Qt.Key.Key_F7)
    key(window, Qt.Key.Key_F8)
    assert voice.asked == ["back", "on"] and not voice.paused
    key(window, Qt.Key.Key_F7, True)
    key(window, Qt.Key.Key_F8, True)
    key(window, Qt.Key.Key_F8, True)
    assert voice.speeds == [140, 120, 140, 160]


def test_at_the_slowest_the_key_says_so_and_stays(window: Any, voice: QuietVoice) -> None:
    window.services.looks.use(Look(speed=90))
    window.toggle_reading()
    assert not on_bar(window, "slower").ready and on_bar(window, "faster").ready
    on_bar(window, "slower").click()
    assert voice.speeds == [90]


@pytest.mark.parametrize(("scale", "size"), [(100, (1280, 720)), (100, (640, 480)), (200, (1280, 720)), (400, (1280, 720)), (400, (640, 480))])
def test_tab_reaches_every_key_and_none_is_cut(window: Any, voice: QuietVoice, scale: int, size: tuple[int, int]) -> None:
    window.resize(*size)
    window.services.looks.use(Look(theme="light", scale=scale))
    window.go_to("help", "home")
    window.toggle_reading()
    QApplication.processEvents()
    bar = window._bar
    assert bar.height() <= size[1] * 0.23
    for press in bar.keys.values():
        place = press.geometry().translated(press.parentWidget().mapTo(window, press.parentWidget().rect().topLeft()))
        assert window.rect().contains(place)
        assert press.minimumSizeHint().width() <= press.width() and press.edge().height() >= 44 and press.edge().width() >= 44
        assert press.accessibleName()
    met = set()
    for _step in range(60):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        met.add(window.focusWidget().objectName())
    assert {f"reading-{name}" for name in bar.keys} <= met
    window.reader.stop()
    while window.focusWidget().objectName() != "header-read":  # Tab goes round as before
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)


def test_f6_goes_to_the_bar_too(window: Any, voice: QuietVoice) -> None:
    window.toggle_reading()
    met = []
    for _step in range(6):
        key(window, Qt.Key.Key_F6)
        met.append(window.focusWidget().objectName())
    assert "reading-pause" in met


def test_when_the_reading_ends_the_focus_goes_to_read_to_me(window: Any, voice: QuietVoice) -> None:
    window.toggle_reading()
    on_bar(window, "on").setFocus()
    voice.finished.emit()
    QApplication.processEvents()
    assert window.focusWidget().objectName() == "header-read"
    assert window.focusWidget().accessibleName() == "Read to me"


def test_a_reading_goes_on_when_the_text_size_is_changed(window: Any, voice: QuietVoice) -> None:
    window.go_to("help", "home")
    window.toggle_reading()
    said = list(voice.parts)
    voice.started.emit(2)
    on_bar(window, "pause").setFocus()
    window.bigger()
    assert voice.parts == said and window.reader.active
    assert window.reader._marked is not None and window.reader._marked[0].isVisibleTo(window)
    assert window._header.keys["read"].accessibleName() == "Stop"
    assert window._bar.isVisible() and window.focusWidget().objectName() == "reading-pause"
    window.home()
    assert not window.reader.active and window._bar is None


@pytest.mark.qt_log_ignore("This plugin does not support")  # said of a dialog, where there is no screen
def test_a_question_can_be_read_paused_and_gone_back_in(window: Any, voice: QuietVoice) -> None:
    window.ask(Ask("openmoji:2753", "Take this out?", "It cannot come back.", "Take out", "Keep"), lambda: None)
    dialog = open_question()
    key(dialog, Qt.Key.Key_F2)
    assert "It cannot come back." in voice.parts
    key(dialog, Qt.Key.Key_F7)
    key(dialog, Qt.Key.Key_F2, True)
    assert voice.asked == ["back"] and voice.paused
    dialog.reject()
    assert not window.reader.active


# Names as they sound

NAME, SAID = "Amina", "a-mee-na"


@pytest.fixture
def amina(app: Any) -> Any:
    row = next(row for row in app.services.people.page(search=NAME))
    return app.services.people.save(replace(app.services.people.get(row.id), say_as=SAID, shown=True))


def heard(voice: QuietVoice) -> str:
    """All that a voice would be given."""
    return "\n".join(Saying(part, names=voice.names).text for part in voice.parts)


def check_heard(voice: QuietVoice) -> None:
    words = heard(voice)
    assert SAID in words and NAME not in words


@pytest.mark.parametrize("screen", ["register", "people", "person", "name_of", "look", "about_me", "consents", "picture_of"])
def test_a_name_is_said_as_its_person_asked(window: Any, voice: QuietVoice, app: Any, amina: Any, screen: str) -> None:
    app.services.seats.coordinate()
    ids = {"register": app.services.sessions.today()[0].id, "people": ""}
    window.go_to(screen, ids.get(screen, amina.id))
    window.toggle_reading()
    if screen == "name_of":
        assert SAID in heard(voice)  # the written name is there to be written
        return
    check_heard(voice)


def test_a_name_is_said_so_where_somebody_takes_part(window: Any, voice: QuietVoice, app: Any, amina: Any) -> None:
    session = app.services.sessions.today()[0].id
    app.services.register.mark(session, app.services.register.row(session, amina.id), Mark.HERE)
    app.services.consents.say(amina.id, Purpose.SHOWN, Said.YES)
    window.go_to("hand_over", session)
    window.toggle_reading()
    check_heard(voice)
    app.services.seats.i_am(amina.id)
    window.restart_at("take_part")
    window.toggle_reading()
    check_heard(voice)


@pytest.mark.qt_log_ignore("This plugin does not support")  # said of a dialog, where there is no screen
def test_messages_questions_and_words_beside_the_page(window: Any, voice: QuietVoice, amina: Any) -> None:
    window.say(Message("Amina is here. You can undo this."))
    QApplication.processEvents()
    window.toggle_reading()
    check_heard(voice)
    window.read("Hello, Amina.")
    check_heard(voice)
    window.ask(Ask("openmoji:2753", "Forget Amina?", "Amina’s words go too.", "Forget", "Keep"), lambda: None)
    dialog = open_question()
    key(dialog, Qt.Key.Key_F2)
    check_heard(voice)
    assert "a-mee-na's words go too." in heard(voice)
    dialog.reject()


def test_announcements_to_a_screen_reader(window: Any, amina: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: told.append(event.message()))
    window.announce("Amina is here.")
    assert told == ["a-mee-na is here."]


def test_faster_for_who_takes_part_is_theirs_and_the_reading_goes_on(window: Any, voice: QuietVoice, app: Any, amina: Any) -> None:
    app.services.seats.i_am(amina.id)
    window.restart_at("take_part")
    window.toggle_reading()
    said = list(voice.parts)
    on_bar(window, "faster").click()
    QApplication.processEvents()
    assert window.reader.active and voice.parts == said and voice.speeds == [140, 160]
    assert app.services.people.get(amina.id).look.speed == 160
    voice.started.emit(1)
    assert window.reader._marked is not None


# Beside a screen reader

@pytest.fixture
def beside(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[bool | None]]:
    answer: list[bool | None] = [True]
    monkeypatch.setattr(screen_reader, "running", lambda: answer[0])
    yield answer


def offer(window: Any) -> QWidget | None:
    found: QWidget | None = window.findChild(QWidget, "message-offer")
    return found


def test_beside_a_screen_reader_it_offers_once_to_be_quiet(window: Any, voice: QuietVoice, beside: list[bool | None]) -> None:
    looks = window.services.looks
    window.toggle_reading()
    assert window._message.words == "A screen reader is on. Our voice can stay quiet until you press Read to me."
    assert looks.quiet is False and window.reader.active  # nothing is decided for anybody
    press: Any = offer(window)
    assert press.accessibleName() == "Stay quiet"
    press.click()
    assert looks.quiet is True and not window.reader.active
    assert window._message.words == "Our voice stays quiet. You can change it in Look, Reading to me."
    voice.parts = []
    window.read_unasked("Time to ring somebody.")
    assert voice.parts == []
    window.toggle_reading()
    assert voice.parts and window._message.words.startswith("Our voice stays quiet.")  # by press it reads, and asks nobody again


def test_who_wants_both_is_not_asked_again(window: Any, voice: QuietVoice, beside: list[bool | None]) -> None:
    window.offer_quiet()
    window.close_message()
    window.offer_quiet()
    assert window._message is None
    window.read_unasked("Time to ring somebody.")
    assert voice.parts == ["Time to ring somebody."]


@pytest.mark.parametrize(("answer", "may"), [(True, False), (None, False), (False, True)])
def test_quiet_holds_while_a_screen_reader_may_be_there(window: Any, beside: list[bool | None], answer: bool | None, may: bool) -> None:
    window.services.looks.be_quiet(True)
    beside[0] = answer
    assert window.may_read_unasked() is may


@pytest.mark.parametrize("answer", [None, False])
def test_where_none_is_known_nobody_is_asked(window: Any, voice: QuietVoice, beside: list[bool | None], answer: bool | None) -> None:
    beside[0] = answer
    window.toggle_reading()
    assert offer(window) is None and window.services.looks.quiet is None
