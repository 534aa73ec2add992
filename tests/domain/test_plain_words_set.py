"""How well the plain-words help does on texts that were labelled before it was made, and that nobody looked at while making it."""

import pytest

from tools.measure_plain_words import Measured, items, measure

RULES = ("abbreviation", "capitals", "date", "double_negative", "hard_word", "idiom", "long_sentence", "number", "passive", "percent", "pronoun",
         "time", "two_ideas", "two_names")
PRECISION, RECALL = 0.90, 0.85
# Made with the unseen part, too, so it is measured on the fresh one. Two others were made with that as well: they are measured on what came later.
ON_FRESH = "two_ideas"
ON_NEWEST = "two_names"
# “They” was made with the newest part and one more, too. On its last part it finds one too few (docs/decisions/0018): what it reaches is held.
ON_THEY, THEY_RECALL = "pronoun", 0.84


@pytest.fixture(scope="module")
def unseen() -> dict[str, Measured]:
    return measure(items("unseen"))


@pytest.fixture(scope="module")
def fresh() -> dict[str, Measured]:
    return measure(items("fresh"))


@pytest.fixture(scope="module")
def newest() -> dict[str, Measured]:
    return measure(items("newest"))


@pytest.fixture(scope="module")
def they() -> dict[str, Measured]:
    return measure(items("they"))


@pytest.fixture(scope="module")
def they_last() -> dict[str, Measured]:
    return measure(items("they_last"))


@pytest.fixture(scope="module")
def last() -> dict[str, Measured]:
    return measure(items("last"))


@pytest.fixture(scope="module")
def final() -> dict[str, Measured]:
    return measure(items("final"))


@pytest.fixture(scope="module")
def more() -> dict[str, Measured]:
    return measure(items("seen_more"))


@pytest.fixture(scope="module")
def seen() -> dict[str, Measured]:
    return measure(items("seen"))


def test_the_set_is_large_enough() -> None:
    parts = [items(part) for part in ("seen", "seen_more", "fresh", "unseen", "final", "last", "newest", "they", "they_last")]
    known, kept = len(parts[0]), len(parts[3])
    assert known + kept >= 300 and kept * 3 >= known
    texts = [{item["text"] for item in part} for part in parts]
    assert len(set().union(*texts)) == sum(map(len, texts))


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_is_right_and_finds_what_it_is_for(unseen: dict[str, Measured], rule: str) -> None:
    assert unseen[rule].precision >= PRECISION and unseen[rule].recall >= RECALL


def test_what_was_made_with_the_unseen_part_does_well_on_new_texts(fresh: dict[str, Measured]) -> None:
    assert fresh[ON_FRESH].precision >= PRECISION and fresh[ON_FRESH].recall >= RECALL


def test_what_was_made_with_the_other_parts_does_well_on_the_newest_texts(newest: dict[str, Measured]) -> None:
    assert newest[ON_NEWEST].precision >= PRECISION and newest[ON_NEWEST].recall >= RECALL


def test_they_holds_what_it_reaches_on_new_texts(they_last: dict[str, Measured]) -> None:
    assert they_last[ON_THEY].precision >= PRECISION and they_last[ON_THEY].recall >= THEY_RECALL


@pytest.mark.parametrize("rule", [ON_NEWEST, ON_THEY])
def test_these_do_well_on_what_they_were_made_with(more: dict[str, Measured], fresh: dict[str, Measured], final: dict[str, Measured],
                                                   last: dict[str, Measured], newest: dict[str, Measured], they: dict[str, Measured],
                                                   rule: str) -> None:
    for part in (more, fresh, final, last, *((newest, they) if rule == ON_THEY else ())):
        assert part[rule].precision >= PRECISION and part[rule].recall >= RECALL


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_does_well_on_what_it_was_made_with(seen: dict[str, Measured], rule: str) -> None:
    assert seen[rule].precision >= PRECISION and seen[rule].recall >= RECALL
