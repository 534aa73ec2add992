"""What voices trip over, where sentences begin, which word a time belongs to."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.speech.text import for_speech, sentences, whole_words


@given(st.text())
def test_one_character_stands_for_one_character(text: str) -> None:
    assert len(for_speech(text)) == len(text)


@pytest.mark.parametrize(("text", "spoken"), [
    ("Monday · 2 o’clock", "Monday , 2 o'clock"),
    ("Wait … then go", "Wait , then go"),
    ("<speak>hi</speak> & [[slnc 500]]", " speak hi /speak  & ((slnc 500))"),
    ("Dr. Smith and Mrs. Lee", "Dr  Smith and Mrs  Lee"),
    ("◀ Back\tto\x00it\ud800", "  Back to it "),
    ("👩‍👩‍👧 میخواهم", "👩‍👩‍👧 میخواهم"),
    ("It costs £5.50 – yes!", "It costs £5.50 – yes!"),
])
def test_what_voices_trip_over_is_taken_out(text: str, spoken: str) -> None:
    assert for_speech(text) == spoken


@pytest.mark.parametrize(("text", "expected"), [
    ("", []),
    (" \n …", ["…"]),
    ("One word", ["One word"]),
    ("We met. We ate!  Did you come?", ["We met.", "We ate!", "Did you come?"]),
    ("It costs £5.50. See www.art.org at 2.30pm.", ["It costs £5.50.", "See www.art.org at 2.30pm."]),
    ("Dr. Smith came. J. Lee did too.", ["Dr. Smith came.", "J. Lee did too."]),
    ("Bring food, e.g. cake.", ["Bring food, e.g. cake."]),
    ("“I like it.” Then we sang.", ["“I like it.”", "Then we sang."]),
    ("Home\nPeople\n\nSessions", ["Home", "People", "Sessions"]),
    ("你好。今天很好！", ["你好。", "今天很好！"]),
])
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[start:start + length] for start, length in sentences(text)] == expected


@given(st.text(alphabet="ab .,!?\n’·£5é你。") | st.text(alphabet="a,", min_size=150, max_size=900) | st.text())
def test_sentences_leave_nothing_out_and_are_short(text: str) -> None:
    spans = sentences(text)
    covered = {place for start, length in spans for place in range(start, start + length)}
    assert all(0 < length <= 200 and start >= 0 and start + length <= len(text) for start, length in spans)
    assert [start for start, _ in spans] == sorted(start for start, _ in spans)
    assert all(place in covered for place, character in enumerate(for_speech(text)) if not character.isspace())


def test_a_very_long_sentence_breaks_at_a_comma() -> None:
    text = "We cooked rice and beans for everyone, " * 12
    assert all(text[start + length - 1] == "," for start, length in sentences(text))


@pytest.mark.parametrize(("text", "times", "expected"), [
    # As eSpeak NG 1.52 reports them.
    ("It costs £5.50 today", [(0, 2, 0), (3, 5, 9), (9, 1, 20), (10, 4, 30), (11, 4, 40), (11, 4, 50), (15, 5, 60)],
     ["It", "costs", "£5.50", "today"]),
    ("on 21/11/2025.", [(0, 2, 0), (3, 2, 1), (4, 2, 2), (5, 1, 3), (6, 2, 4), (9, 4, 5), (10, 4, 6)], ["on", "21/11/2025"]),
    ("one. two", [(0, 3, 0), (4, 1, 9)], ["one", "two"]),
    ("I like 😀 art", [(0, 1, 0), (2, 4, 1), (7, 1, 2), (8, 1, 3), (9, 3, 4)], ["I", "like", "😀", "art"]),
    ("“Art” – yes!", [(1, 0, 0), (8, 3, 5)], ["Art", "yes"]),
    ("(co-production) 50%", [(1, 2, 0), (4, 10, 3), (16, 2, 5), (18, 1, 6)], ["co-production", "50%"]),
    ("2 o’clock", [(0, 1, 0), (2, 1, 1)], ["2", "o’clock"]),
    ("你好 今天很好", [(0, 2, 0), (0, 2, 5), (3, 2, 8), (5, 2, 9)], ["你好", "今天", "很好"]),
    ("go", [(0, 2, 0), (9, 4, 5)], ["go"]),
    ("", [(0, 0, 0)], []),
])
def test_times_go_to_whole_words(text: str, times: list[tuple[int, int, int]], expected: list[str]) -> None:
    assert [text[start:start + length] for start, length, _ in whole_words(text, times)] == expected


@given(st.text(), st.lists(st.tuples(st.integers(-3, 40), st.integers(0, 9), st.integers(0, 999))))
def test_words_are_always_inside_the_text_and_in_order(text: str, times: list[tuple[int, int, int]]) -> None:
    words = whole_words(text, times)
    assert all(0 <= start < start + length <= len(text) for start, length, _ in words)
    assert all(first[0] < second[0] for first, second in pairwise(words))
