"""Which words of a sentence are denied, and which are a name."""

import pytest

from coprod_desktop.domain.picture_denied import parted


def denied(sentence: str) -> str:
    told = parted(sentence)
    return " ".join(word for word, by in zip(told.words, told.denied, strict=True) if by >= 0)


@pytest.mark.parametrize(("sentence", "words"), [
    ("We live in our own homes, not in hospital.", "not in hospital"),
    ("There is no parking at the hall.", "no parking"),
    ("Softer lights and less noise.", "less noise"),
    ("If you cannot use the stairs, take the lift.", "cannot use the stairs"),
    ("Do not run and we will be safe.", "do not run"),
    ("Do not forget your coat.", ""),
    ("We asked for a grant and they said no.", "we asked for a grant and they no"),
    ("Seven said yes and two said no.", "no"),
    ("You can say no.", "no"),
    ("Nobody else can decide for you.", "nobody else can decide for you"),
    ("The trip is cancelled. We will bake.", "the trip is"),
    ("Lunch is not included.", "lunch is not included"),
    ("We meet in town, but not on Friday.", "not on friday"),
    ("It rains, so the trip is off.", "it rains so the trip"),
    ("He is off sick.", ""), ("Not so loud, please.", "not so loud"), ("We did not, so it is loud.", "did not"),
    ("", ""), ("?!", ""), ("not", "not"), ("no " * 3, "no no no"),
])
def test_what_is_denied(sentence: str, words: str) -> None:
    assert denied(sentence) == words


@pytest.mark.parametrize(("written", "words"), [
    ("£2.50 at 7.30pm, 20% off", "pounds at 7 30 pm 20 percent off"), ("50p each", "pence each"), ("2p.m.", "2p m"),
    ("4th Dec", "4 december"), ("9 Sept.", "9 september"), ("7/12/26", "7 december"), ("1/2 a cup", "1 2 a cup"), ("question 4/5", "question 4 5"),
])
def test_money_days_and_hours_are_read_as_people_say_them(written: str, words: str) -> None:
    assert " ".join(parted(written).words) == words


@pytest.mark.parametrize(("sentence", "names"), [
    ("We thanked Rose.", {"rose"}), ("Rose is our chair.", {"rose"}), ("Rose and I won.", {"rose"}), ("A rose for you.", set()),
    ("Roses grow.", set()), ("Ask Mrs Stone.", {"stone"}), ("We meet in Oak Road.", {"oak", "road"}), ("Our rabbit is called Biscuit.", {"biscuit"}),
    ("The rabbit called for a biscuit.", set()),
])
def test_a_name_is_no_thing(sentence: str, names: set[str]) -> None:
    told = parted(sentence)
    assert {told.words[at] for at in told.names} == names
