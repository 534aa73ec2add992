"""Easy read is checked: long sentences, hard words, shouting."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.plain_words import ABBREVIATIONS, HARD_WORDS, Finding, Problem, check, sentences, words


@pytest.mark.parametrize("text", [
    "Saved. You can undo this.",
    "14 people are here. 7 are still to come.",
    "The page did not print. Your page is saved. Check the printer, then try again.",
    "No photos of today yet. You can also go on without them.",
    "“We UTILISE this!!!”",
    "Is it OK? Save as PDF.",
    "",
])
def test_easy_sentences_pass(text: str) -> None:
    assert check(text) == ()


@pytest.mark.parametrize(("text", "problem", "about", "instead"), [
    ("The facilitator is here.", Problem.HARD_WORD, "facilitator", "the person who runs the group"),
    ("We do assessments.", Problem.HARD_WORD, "assessments", "a talk about what you need"),
    ("Utilising it.", Problem.HARD_WORD, "Utilising", "use"),
    ("A service user came.", Problem.HARD_WORD, "service user", "person"),
    ("Bring tea, etc.", Problem.ABBREVIATION, "etc", "and so on"),
    ("Bring food, e.g. cake.", Problem.ABBREVIATION, "e.g", "for example"),
    ("Well done!", Problem.EXCLAMATION, "Well done!", "."),
    ("STOP NOW please.", Problem.CAPITALS, "STOP NOW", "Stop now"),
    ("You can not come without nobody.", Problem.DOUBLE_NEGATIVE, "not … without … nobody", ""),
    ("Don’t never go.", Problem.DOUBLE_NEGATIVE, "Don't … never", ""),
])
def test_hard_ones_are_found_with_what_to_say(text: str, problem: Problem, about: str, instead: str) -> None:
    assert Finding(problem, about, instead) in check(text)


def test_fifteen_words_are_the_most() -> None:
    fifteen = " ".join(["word"] * 15) + "."
    assert check(fifteen) == ()
    assert [finding.problem for finding in check(f"one {fifteen}")] == [Problem.LONG_SENTENCE]
    assert check(f"{fifteen} {fifteen}\n{fifteen}") == ()


def test_words_are_counted_as_they_are_said() -> None:
    assert words("Don’t stop half-way, 9:30 is OK.") == ("Don’t", "stop", "half-way", "9", "30", "is", "OK")
    assert sentences("One. Two?\nThree: four") == ("One.", "Two?", "Three:", "four")


def test_another_list_of_words_can_be_given() -> None:
    assert check("The venue is big.", {}) == ()


def test_what_to_say_instead_is_easy_itself() -> None:
    for instead in (*HARD_WORDS.values(), *ABBREVIATIONS.values()):
        assert check(instead) == (), instead


@given(st.text())
def test_any_text_can_be_checked(text: str) -> None:
    assert all(isinstance(finding, Finding) for finding in check(text))
