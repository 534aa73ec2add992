"""The passphrase by keys: set it, keep the code, change it, take it away; and the door before what coordinators do."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from coprod_desktop.domain.paper import Paper
from coprod_desktop.domain.preferences import Look
from coprod_desktop.domain.seat import Seat
from coprod_desktop.screens.coordinate_door.presenter import CoordinateDoorPresenter
from coprod_desktop.screens.passphrase.presenter import Choosing, PassphrasePresenter
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.dialog import AskDialog
from coprod_desktop.ui.new_passphrase import CodeShown, Writing
from coprod_desktop.ui.quick_print import WhichPrinter as Where
from coprod_desktop.ui.reading import texts_in_order
from tests.easy import check
from tests.screens.by_keys import focused, key, press, screen_name, write
from tests.screens.nav import NavLog

WORDS = "tea cake bus"


class Printers:
    """Printers that keep what they were given."""

    def __init__(self, *names: str, takes: bool = True) -> None:
        self._names, self._takes = names, takes
        self.sent: list[tuple[str, str, Sequence[bytes]]] = []

    def names(self) -> tuple[str, ...]:
        return self._names

    def usual(self) -> str:
        return self._names[0] if self._names else ""

    def print(self, name: str, title: str, copies: int, pages: Sequence[bytes], paper: Paper, done: Callable[[bool], None]) -> None:
        self.sent.append((name, title, pages))
        done(self._takes)

    ask = print


def with_code(services: GroupServices, nav: NavLog) -> PassphrasePresenter:
    presenter = PassphrasePresenter(services, nav, "")
    presenter.typed("first", WORDS)
    presenter.typed("second", WORDS)
    presenter.set()
    return presenter


def type_twice(app: Any, first: str, second: str) -> None:
    press(app, "choice-3", "choice-3", "place-passphrase")
    write(app, first)
    key(app, Qt.Key.Key_Tab)
    write(app, second)
    key(app, Qt.Key.Key_Return)


def test_set_by_keys_then_the_code_has_to_be_kept(app: Any) -> None:
    type_twice(app, WORDS, WORDS)
    state = app.window.here.state
    assert isinstance(state, CodeShown) and len(state.parts) == 8 and state.parts[0].count(" ") == 3
    assert app.services.keeping.has_passphrase()
    for way in (app.window.back, app.window.home):
        way()
        assert screen_name(app) == "passphrase"
        assert app.window._message.words == "First print the code or write it on paper. Then press “I have kept it safe”."
    QApplication.processEvents()
    words = [box.text for _widget, box in texts_in_order(app.window.view) if box.text not in state.parts]
    assert words and all(check(text) == () for text in words)
    app.window.go_to("look")
    app.window.home()
    assert screen_name(app) == "look"
    app.window.back()
    press(app, "keep")
    assert screen_name(app) == "keeping" and app.services.keeping.code_is_kept()
    assert app.window.here.state.places[0].note == "A passphrase is set."


@pytest.mark.parametrize(("first", "second", "trouble"), [
    ("short", "short", "A passphrase needs 8 letters or more. 3 words are good."),
    (WORDS, "tea cake car", "The two are not the same. Nothing is set. Write them again."),
])
def test_what_is_needed_is_said_and_nothing_typed_is_lost(app: Any, first: str, second: str, trouble: str) -> None:
    type_twice(app, first, second)
    state = app.window.here.state
    assert isinstance(state, Writing) and state.trouble == trouble and (state.first, state.second) == (first, second)
    assert not app.services.keeping.has_passphrase()
    app.window.bigger()
    assert [field.text() for field in app.window.view.findChildren(QLineEdit)] == [first, second]


def test_letters_are_dots_until_they_are_wished_for(app: Any) -> None:
    press(app, "choice-3", "choice-3", "place-passphrase")
    write(app, "tea")
    assert [field.echoMode() for field in app.window.view.findChildren(QLineEdit)] == [QLineEdit.EchoMode.Password] * 2
    press(app, "letters")
    fields = app.window.view.findChildren(QLineEdit)
    assert [field.echoMode() for field in fields] == [QLineEdit.EchoMode.Normal] * 2 and fields[0].text() == "tea"
    assert focused(app).objectName() == "letters"


def test_no_secret_is_in_what_a_log_could_show(services: GroupServices, nav: NavLog) -> None:
    presenter = PassphrasePresenter(services, nav, "")
    presenter.typed("first", WORDS)
    assert WORDS not in repr(presenter.state)
    presenter.typed("second", WORDS)
    presenter.set()
    assert presenter.state.parts[0] not in repr(presenter.state)


def test_a_part_is_said_letter_by_letter(services: GroupServices, nav: NavLog) -> None:
    presenter = with_code(services, nav)
    presenter.hear(2)
    letters = presenter.state.parts[2].split(" ")
    assert nav.spoken[-1][0] == f"Part 3: {', '.join(letters)}."


@pytest.mark.parametrize("names", [("Laser",), ("Ink", "Laser")])
def test_the_code_on_paper(services: GroupServices, nav: NavLog, names: tuple[str, ...]) -> None:
    presenter, printers = with_code(services, nav), Printers(*names)
    presenter.print(printers)
    if len(names) > 1:
        assert isinstance(presenter.state, Where) and not printers.sent
        assert [(line.words, line.note) for line in presenter.state.printers.lines] == [("Ink", "The usual printer"), ("Laser", "")]
        presenter.printing.choose("Laser")
    ((name, title, pages),) = printers.sent
    assert (name, title) == ("Laser", "Recovery code") and len(pages) == 1 and pages[0].startswith(b"\x89PNG")
    assert nav.said[-1].words == "The code was sent to the printer. Check that the page is there."
    assert isinstance(presenter.state, CodeShown) and not presenter.state.printing


def test_from_the_printers_one_comes_back_to_the_code(services: GroupServices, nav: NavLog) -> None:
    presenter = with_code(services, nav)
    presenter.print(Printers("Ink", "Laser"))
    assert presenter.stays() and isinstance(presenter.state, CodeShown) and not nav.said
    assert presenter.stays() and nav.said[-1].words.startswith("First print the code")


def test_no_printer_and_one_that_does_not_print(services: GroupServices, nav: NavLog) -> None:
    presenter = with_code(services, nav)
    presenter.print(Printers())
    assert nav.said[-1].words == "No printer was found. Write the code on paper. Then check that each letter is right."
    presenter.print(Printers("Laser", takes=False))
    assert nav.said[-1].tone == "stop" and isinstance(presenter.state, CodeShown)


def test_a_code_that_nobody_kept_is_said_and_a_new_one_can_be_had(services: GroupServices, nav: NavLog) -> None:
    with_code(services, nav).close()
    presenter = PassphrasePresenter(services, nav, "")
    assert isinstance(presenter.state, Choosing)
    assert presenter.state.warning == "Nobody has kept the recovery code. Change the passphrase to get a new code."
    presenter.choose("change")
    assert isinstance(presenter.state, Writing) and presenter.back_first() and isinstance(presenter.state, Choosing)


def answer(app: Any, way: str) -> None:
    dialog = app.window.findChild(AskDialog)
    assert dialog is not None
    getattr(dialog, way)()
    QApplication.processEvents()


@pytest.mark.qt_log_ignore("This plugin does not support")  # said of a dialog, where there is no screen
def test_taking_it_away_is_asked_first(app: Any) -> None:
    app.services.keeping.set_passphrase(WORDS)
    app.services.keeping.keep_code()
    press(app, "choice-3", "choice-3", "place-passphrase", "choice-remove")
    answer(app, "reject")
    assert app.services.keeping.has_passphrase()
    press(app, "choice-remove")
    answer(app, "accept")
    assert not app.services.keeping.has_passphrase() and isinstance(app.window.here.state, Writing)
    assert app.window._message.words == "The passphrase is taken away. The group opens without it now."


@pytest.mark.parametrize(("percent", "width", "height"), [(100, 640, 480), (200, 1280, 720), (400, 1280, 720)])
def test_no_step_needs_a_sideways_scroll(app: Any, percent: int, width: int, height: int) -> None:
    app.window.resize(width, height)
    app.services.looks.use(Look(scale=percent, theme="yellow-on-black"))
    app.window.go_to("passphrase")
    presenter = app.window.here
    presenter.typed("first", WORDS)
    presenter.set()
    steps = [type(presenter.state)]
    check_width(app)
    presenter.typed("second", WORDS)
    presenter.set()
    steps.append(type(presenter.state))
    check_width(app)
    presenter.keep()
    app.window.go_to("passphrase")
    steps.append(type(app.window.here.state))
    check_width(app)
    assert steps == [Writing, CodeShown, Choosing]


def check_width(app: Any) -> None:
    QApplication.processEvents()
    scroll = app.window.view.page.middle
    assert scroll.widget().minimumSizeHint().width() <= scroll.viewport().width()
    for widget, box in texts_in_order(app.window.view):
        assert widget.width() >= box.minimum() - 1, box.text


# The door


@pytest.mark.parametrize("target", ["keeping", "programmes", "import_people", "group_name", "copies"])
def test_with_a_passphrase_the_door_comes_first(app: Any, target: str) -> None:
    app.services.keeping.set_passphrase(WORDS)
    app.services.keeping.lock()
    app.window.go_to(target)
    assert screen_name(app) == "coordinate_door" and app.services.seats.seat == Seat.RUN
    write(app, "not this")
    key(app, Qt.Key.Key_Return)
    assert app.window.here.state.trouble == "That is not the passphrase. Nothing is lost. Try again."
    focused(app).selectAll()  # type: ignore[attr-defined]
    write(app, WORDS)
    press(app, "open")
    assert screen_name(app) == target and app.services.seats.seat == Seat.COORDINATE
    app.window.home()
    app.window.go_to(target)
    assert screen_name(app) == target


def test_lock_and_go_home(app: Any) -> None:
    app.services.keeping.set_passphrase(WORDS)
    press(app, "choice-3", "choice-3", "lock")
    assert screen_name(app) == "home" and app.services.seats.seat == Seat.RUN
    app.window.go_to("keeping")
    assert screen_name(app) == "coordinate_door"


def test_handing_the_laptop_over_shuts_the_door(app: Any) -> None:
    app.services.keeping.set_passphrase(WORDS)
    app.services.seats.take_part()
    app.window.restart_at("take_part")
    app.window.go_to("keeping")
    assert screen_name(app) == "unlock"
    app.services.seats.run()
    app.window.restart_at("home")
    app.window.go_to("keeping")
    assert screen_name(app) == "coordinate_door"


def test_the_door_leads_to_the_screen_and_its_id(services: GroupServices, nav: NavLog) -> None:
    services.keeping.set_passphrase(WORDS)
    services.keeping.lock()
    presenter = CoordinateDoorPresenter(services, nav, "programmes:one:two")
    presenter.open()
    assert presenter.state.trouble == "Type the passphrase first." and nav.places == []
    presenter.typed(WORDS)
    presenter.open()
    assert nav.places == [("programmes", "one:two")] and WORDS not in repr(presenter.state)
