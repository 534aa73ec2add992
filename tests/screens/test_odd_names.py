"""Names that are long, of other letters, of signs, or hardly names at all: nothing is cut, nothing stops, and no name turns a page round."""

import io
import time
from dataclasses import replace
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication

from coprod_desktop.domain.person import NAME_LONGEST, tidy_name
from coprod_desktop.domain.preferences import Letters, Look
from coprod_desktop.domain.seat import Actor
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.fields import Field
from coprod_desktop.ui.main_window import MainWindow
from coprod_desktop.ui.screen import Ask, Message
from coprod_desktop.ui.undoing import shortened
from tests.screens.by_keys import paste, press, tab_to, write
from tests.whole import check_whole, settle

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the platform without a screen, for every dialog
MARKS = "\u0335\u0322\u0311\u0343\u0301\u0300\u0302\u0303"
NAMES = {
    "one word": "W" * NAME_LONGEST,
    "many words": "Anna " * 15 + "Annas",
    "emoji": "👩🏽‍🦽👨‍👩‍👧‍👦😀🏳️‍🌈",
    "only emoji": "🙂" * NAME_LONGEST,
    "arabic": "محمد عبد الرحمن",
    "hebrew": "דנה לוי",
    "marks": "".join(letter + MARKS * 3 for letter in "Zalgo"),
    "turned": "\u202eneB\u202c",
}
SIZES = ((100, 1280, 800), (400, 1280, 720), (100, 640, 480))
OF_PERSON = ("person", "name_of", "forget_me", "consents")


@pytest.fixture
def named(app: Any) -> tuple[str, ...]:
    """Everybody has such a name, as from a copy that an older version made; the ids in order of NAMES."""
    ids = tuple(row.id for row in app.services.people.page())
    for person_id, name in zip(ids, NAMES.values(), strict=True):
        app.group.people.save(replace(app.services.people.get(person_id), name=name, shown=True), Actor(), f"{name} is new")
    return ids


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}% of {size[1]}px")
def test_every_page_with_a_name_is_whole(app: Any, named: tuple[str, ...], size: tuple[int, int, int]) -> None:
    scale, width, height = size
    app.window.resize(width, height)
    app.services.looks.use(Look(scale=scale))
    art = app.services.sessions.today()[0].id
    pages = [("register", art), ("people", ""), *((name, person) for name in OF_PERSON for person in named),
             *(("marks", f"{art}/{person}") for person in named)]
    for name, about in pages:
        app.window.go_to(name, about)
        settle()
        check_whole(app.window, f"{name} at {size}")
        app.window.home()
    app.services.seats.take_part()
    app.window.restart_at("take_part")
    settle()
    check_whole(app.window, f"take_part at {size}")
    for person in named:
        app.services.seats.i_am(person)
        app.window.restart_at("thank_you", art)
        settle()
        check_whole(app.window, f"thank_you at {size}")


@pytest.mark.parametrize("scale", [100, 400])
def test_a_message_and_a_question_with_such_a_name_are_whole(app: Any, scale: int) -> None:
    app.services.looks.use(Look(scale=scale, spacing="wide"))
    for name in NAMES.values():
        app.window.say(Message(f"Taken back: {name} is here."))
        settle()
        check_whole(app.window, f"a message about {name}")
    app.window.ask(Ask("openmoji:26A0", f"Take out {NAMES['one word']}?", "This cannot be undone.", f"Take out {NAMES['one word']}", "Not now"),
                   settle)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    settle()
    inner = dialog.findChild(object, "scroll")
    assert inner.widget().minimumSizeHint().width() <= inner.viewport().width()
    dialog.reject()
    settle()


def test_ten_thousand_letters_from_another_copy_do_not_stop_the_app(app: Any) -> None:
    names = ("A" * 10_000, "Anna " * 2_000, "".join(letter + MARKS for letter in "Zalgo" * 200))
    for row, name in zip(app.services.people.page(), names, strict=False):
        app.group.people.save(replace(app.services.people.get(row.id), name=name, shown=True), Actor(), "new")
    began = time.perf_counter()
    for page, about in (("register", app.services.sessions.today()[0].id), ("people", ""), ("person", app.services.people.page()[0].id)):
        app.window.go_to(page, about)
        settle()
        check_whole(app.window, page)
    assert time.perf_counter() - began < 10


# What a name may be

@pytest.mark.parametrize(("typed", "kept"), [
    ("  Amina \n Khan ", "Amina Khan"),
    ("Lowri Ŵyn", "Lowri Ŵyn"),
    ("Nguyễn Thị", "Nguyễn Thị"),
    ("שָׁלוֹם", "שָׁלוֹם"),
    ("👩🏽‍🦽 Ana", "👩🏽‍🦽 Ana"),
    ("\u202eneB\u202c", "neB"),
    ("B\x00e\x07n", "Ben"),
    ("Z" + "\u0301" * 30 + "o", "Z" + "\u0301" * 4 + "o"),
    ("A" * 10_000, "A" * NAME_LONGEST),
])
def test_a_name_is_kept_as_it_was_written_but_never_turns_or_covers_what_is_beside_it(typed: str, kept: str) -> None:
    assert tidy_name(typed) == kept


@pytest.mark.parametrize(("words", "short"), [
    ("Rashid is here", "Rashid is here"),
    ("Rashid and his sister are both here", "Rashid and his…"),
    ("W" * 80 + " is here", "W" * 19 + "…"),
])
def test_what_undo_takes_back_is_never_only_dots(words: str, short: str) -> None:
    assert shortened(words, 20) == short


def test_the_register_sheet_is_printed_with_such_names(app: Any, named: tuple[str, ...], services: GroupServices) -> None:
    made: list[tuple[bytes, int]] = []
    art = services.sessions.today()[0].id
    services.handouts.pdf(services.handouts.make("sign-in-sheet", art), made.append, pytest.fail)
    words = "".join(page.extract_text() for page in PdfReader(io.BytesIO(made[0][0])).pages)
    assert "W" * 10 in words and "Annas" in words and "[words in Arabic letters]" in words.replace("\n", " ")


# A field that is full

def full(window: MainWindow) -> list[str]:
    return [field._full.text() for field in window.findChildren(Field) if field._full is not None and field._full.isVisible()]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}% of {size[1]}px")
def test_a_name_that_does_not_fit_is_told_under_its_field(app: Any, size: tuple[int, int, int]) -> None:
    scale, width, height = size
    app.window.resize(width, height)
    app.services.looks.use(Look(scale=scale))
    ben = app.services.people.page(search="Ben")[0].id
    app.window.go_to("name_of", ben)
    tab_to(app, "name")
    paste(app, "A" * 10_000)
    assert full(app.window) == ["There is room for 80 letters. What comes after them is not kept."]
    settle()
    check_whole(app.window, "a full field")
    field = next(field for field in app.window.findChildren(Field) if field.editor.objectName() == "name")
    field.editor.selectAll()
    write(app, "Ben Ali")
    assert full(app.window) == []
    press(app, "done")
    assert app.services.people.get(ben).name == "Ben Ali"


def test_an_area_takes_more_in_and_says_what_is_not_kept(app: Any) -> None:
    app.window.go_to("helps_me", app.services.people.page(search="Ben")[0].id)
    field = next(field for field in app.window.findChildren(Field) if not hasattr(field.editor, "maxLength"))
    field.editor.setFocus()
    paste(app, "I like tea. " * 400)
    assert full(app.window) == ["There is room for 2000 letters. What comes after them is not kept."] and len(field.text()) == 2000
    field.editor.setPlainText("I like tea.")
    assert full(app.window) == []


def test_letters_on_the_screen_say_it_too(app: Any) -> None:
    app.services.looks.use(Look(letters=Letters("abc")))
    app.window.go_to("name_of", app.services.people.page(search="Ben")[0].id)
    field = next(field for field in app.window.findChildren(Field) if field.editor.objectName() == "name")
    field.editor.setText("A" * NAME_LONGEST)
    field.frame.open_letters()
    settle()
    app.window._letters.write("b")
    assert field.text() == "A" * NAME_LONGEST and full(app.window)
