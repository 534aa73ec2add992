"""Writing from somewhere else into real editors: a letter is what a person sees as one, whatever it is made of."""

from time import perf_counter

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from coprod_desktop.domain.letter_keys import ABC, LETTERS, MORE, QWERTY, SIGNS, KeyPages, capital, key_said
from coprod_desktop.ui.writing import Writing

LETTER = ("e\u0301", "👩🏽‍🦰", "🇬🇧", "ü", "ŵ", "क्षि", "😀", "u\u0301\u0323", "\u0645\u064e")
LONG = 10_000


@pytest.fixture(params=["line", "area"])
def writing(request: pytest.FixtureRequest, qtbot: object) -> Writing:
    editor = QLineEdit() if request.param == "line" else QPlainTextEdit()
    qtbot.addWidget(editor)  # type: ignore[attr-defined]
    if isinstance(editor, QLineEdit):
        editor.setMaxLength(20_000)
    return Writing(editor, 20_000)


@pytest.mark.parametrize("letter", LETTER)
def test_one_letter_goes_with_all_that_belongs_to_it(writing: Writing, letter: str) -> None:
    writing.insert("ab" + letter)
    assert writing.take_back() == letter
    assert writing.text() == "ab"
    writing.insert(letter + "c")
    writing.move(False)
    assert writing.take_back() == letter
    assert writing.text() == "abc"


def test_the_cursor_steps_over_whole_letters_and_stops_at_the_ends(writing: Writing) -> None:
    writing.insert("a👩🏽‍🦰e\u0301")
    seen = []
    for _step in range(5):
        seen.append(writing.before())
        writing.move(False)
    assert seen == ["a👩🏽‍🦰e\u0301", "a👩🏽‍🦰", "a", "", ""]
    for _step in range(5):
        writing.move(True)
    assert writing.after() == ""


def test_writing_from_the_right_goes_the_way_it_is_seen(writing: Writing) -> None:
    writing.insert("שלום")
    writing.move(True)
    assert writing.before() == "שלו"
    writing.move(False)
    assert writing.before() == "שלום"


@pytest.mark.parametrize(("text", "left"), [
    ("It was good", "It was "), ("It was good  ", "It was "), ("Amina ", ""), ("", ""), ("   ", ""), ("one\ntwo", "one\n"), ("😀😀 😀", "😀😀 "),
])
def test_a_word_goes_with_the_spaces_behind_it(writing: Writing, text: str, left: str) -> None:
    if "\n" in text and isinstance(writing._editor, QLineEdit):
        return  # a line has no second one
    writing.insert(text)
    writing.take_back_word()
    assert writing.text() == left


def test_what_is_marked_goes_first(writing: Writing) -> None:
    writing.insert("old words")
    writing._editor.selectAll()
    assert (writing.before(), writing.after()) == ("", "")
    writing.insert("n")
    assert writing.text() == "n"
    writing._editor.selectAll()
    assert writing.take_back() == "n"
    assert writing.take_back() == ""


@pytest.mark.parametrize("unit", ["a", "é", "e\u0301", "😀", "👩🏽‍🦰", "ا", "a b ", "\u0301"])
def test_long_texts_are_written_in_at_once(writing: Writing, unit: str) -> None:
    text = (unit * LONG)[:LONG]
    assert writing.insert(text)
    began = perf_counter()
    writing.insert("x")
    writing.take_back()
    writing.move(False)
    writing.take_back_word()
    assert perf_counter() - began < 0.5
    assert len(writing.text()) <= LONG


def test_a_full_line_takes_no_more(qtbot: object) -> None:
    editor = QPlainTextEdit()
    qtbot.addWidget(editor)  # type: ignore[attr-defined]
    writing = Writing(editor, 5)
    assert writing.insert("12345")
    assert not writing.insert("6")
    editor.selectAll()
    assert writing.insert("6")
    assert writing.text() == "6"


def test_every_letter_and_sign_has_a_key_and_a_name_of_its_own() -> None:
    for order, rows in ((ABC, 3), (ABC, 1), (QWERTY, 3), (QWERTY, 1)):
        pages = KeyPages(order, rows)
        seen = ""
        for kind in (LETTERS, SIGNS, MORE):
            for _turn in range(8):
                for door in [door for door in pages.doors() if door.kind == kind]:
                    pages.go(door.kind, door.number)
                    seen += "".join(pages.lines(capitals=False))
        assert set("abcdefghijklmnopqrstuvwxyz0123456789£.,?!'-@&ŵŷâêîôûéñłäößçşğ") <= set(seen)
        names = [key_said(sign) for sign in dict.fromkeys(seen)]
        assert len(set(names)) == len(names) and all(names)
    assert key_said("A") == "capital A" and key_said("Ŵ") == "capital W with a roof" and key_said("7") == "7"
    assert capital("ß") == "ß" and capital("ŵ") == "Ŵ"
