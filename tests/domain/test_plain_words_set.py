"""How well the plain-words help does on texts that were labelled before it was made, and that nobody looked at while making it."""

import pytest

from tools.measure_plain_words import Measured, items, measure

RULES = ("abbreviation", "capitals", "date", "double_negative", "hard_word", "idiom", "long_sentence", "number", "passive", "percent", "pronoun",
         "time", "two_ideas", "two_names")
PRECISION, RECALL = 0.90, 0.85
# These do not reach it yet (docs/decisions/0018): what they reach is held, so that it does not get worse.
NOT_YET = {"pronoun": (0.70, RECALL), "two_ideas": (PRECISION, 0.81), "two_names": (PRECISION, 0.75)}


@pytest.fixture(scope="module")
def unseen() -> dict[str, Measured]:
    return measure(items("unseen"))


@pytest.fixture(scope="module")
def seen() -> dict[str, Measured]:
    return measure(items("seen"))


def test_the_set_is_large_enough() -> None:
    known, kept = items("seen"), items("unseen")
    assert len(known) + len(kept) >= 300 and len(kept) * 3 >= len(known)
    assert not {item["text"] for item in known} & {item["text"] for item in kept}


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_is_right_and_finds_what_it_is_for(unseen: dict[str, Measured], rule: str) -> None:
    precision, recall = NOT_YET.get(rule, (PRECISION, RECALL))
    assert unseen[rule].precision >= precision and unseen[rule].recall >= recall


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_does_well_on_what_it_was_made_with(seen: dict[str, Measured], rule: str) -> None:
    assert seen[rule].precision >= PRECISION and seen[rule].recall >= RECALL
