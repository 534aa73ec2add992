"""Pictures for a whole sentence: phrases first, other pictures beside, and never what is not meant."""

import pytest

from coprod_desktop.domain.picture import PictureWord
from coprod_desktop.domain.picture_offers import PictureOffers, WordForms
from coprod_desktop.pictures import Pictures

FORMS = WordForms({"went": "go", "came": "come"}, frozenset(("news",)), frozenset(("group",)), frozenset(("the", "a", "we", "of", "do")),
                  ("at two to one",), frozenset(("plan",)))
LOOP = PictureWord("own:loop", "Hearing loop", ("loop",), "access", weak=("loop",))
EAR = PictureWord("own:ear", "Hearing aid", ("hearing",), "access")
POWER = PictureWord("own:power", "Share power", ("power",), "helping", unless=("power chair",))
SAD = PictureWord("own:sad", "Sad", (), "feelings")
PLAN = PictureWord("own:plan", "Plan", (), "helping")
SILENT = PictureWord("own:silent", "Silent", (), "access", nots=("noise",))
BAN = PictureWord("own:ban", "Ban", (), "promises", says=("^do not",), unless=("not be",))
MANY = PictureWord("own:many", "Many came", (), "helping", says=("# =came", "thank @", "group of"))
TWO = PictureWord("own:two", "2 o’clock", (), "days", says=("at two", "14 30"))
LIBRARY = PictureOffers((LOOP, EAR, POWER, SAD, PLAN, SILENT, BAN, MANY, TWO, PictureWord("own:group", "Group")), FORMS)


@pytest.mark.parametrize(("sentence", "keys"), [
    ("The hearing loop is on.", ["own:loop"]),  # not the hearing aid: its word is part of a phrase
    ("We share the power.", ["own:power"]),  # a small word may stand inside
    ("A power chair needs room.", []),
    ("We planned it.", []), ("We are planning.", ["own:plan"]),  # a deed, and no plan
    ("I am sad.", ["own:sad"]), ("We do not want anybody to be sad.", []), ("Do not be sad.", []),
    ("A loop of string.", []),
    ("The group has the plan.", ["own:plan", "own:group"]),  # what is in many sentences comes last
    ("No noise, please.", ["own:silent"]), ("We like noise.", []), ("Noise is not allowed.", ["own:silent"]),
    ("Please do not plan it.", ["own:ban"]), ("We do not plan it.", []),  # an order, and what somebody tells
    ("Nine came.", ["own:many"]), ("9 came.", ["own:many"]), ("They came.", []), ("Nine come.", []),
    ("The hearing. Loop it.", ["own:ear"]),  # a phrase stays in one part of the sentence
    ("The plan was cancelled.", []), ("Power? No.", ["own:power"]),
    ("Come at two.", ["own:two"]), ("We looked at two halls.", []), ("Come at 14.30.", ["own:two"]), ("Part 14.30 is long.", []),
    ("Plan the day.", []), ("We plan it.", []), ("The plan is done.", ["own:plan"]), ("Come at two to one.", []),
    ("A group we do of.", ["own:group"]), ("The power chair has its own power plan.", ["own:plan"]),
    ("I thank Mina.", ["own:many"]), ("I thank people.", []), ("Thank. The end.", []),
    ("", []), ("…?!", []), ("x" * 5000, []),
])
def test_what_is_offered(sentence: str, keys: list[str]) -> None:
    assert [one.key for one in LIBRARY.fitting(sentence)] == keys


def test_no_more_than_asked_and_the_same_each_time() -> None:
    pictures = Pictures()
    sentence = "We had tea, cake, music, art and a vote about the budget."
    assert len(pictures.suggest(sentence)) == 3
    assert len(pictures.suggest(sentence, limit=6)) == 6
    assert Pictures().suggest(sentence, 6) == pictures.suggest(sentence, 6)


@pytest.mark.parametrize("sentence", [
    "Disabled people decide how services work.", "A woman came with her son.", "We talk about safeguarding.", "You have access to your notes.",
    "He has a learning disability.",
])
def test_nobody_is_shown_as_what_was_not_said(sentence: str) -> None:
    """No wheelchair for everybody who is disabled, no crying face, no police, no head for "a woman"."""
    shown = " ".join(one.key for one in Pictures().suggest(sentence, 12))
    for never in ("267F", "1F9BD", "1F9BC", "1F9AF", "1F622", "1F46E", "1F469-", "1F468-"):
        assert never not in shown


def test_a_long_paste_is_looked_through_at_once() -> None:
    import time

    pictures, text = Pictures(), "We vote about the hearing loop in the meeting room. " * 500
    pictures.suggest("first")
    began = time.perf_counter()
    assert pictures.suggest(text)
    assert time.perf_counter() - began < 2


@pytest.mark.parametrize(("word", "form", "not_form"), [
    ("planned", "plan", "plane"), ("hated", "hate", "hat"), ("cared", "care", "car"), ("visited", "visit", "vis"), ("boxes", "box", "boxe "),
    ("planes", "plane", "plan"), ("played", "play", "pla"), ("passed", "pass", "pas"),
])
def test_a_word_without_its_ending_is_no_other_word(word: str, form: str, not_form: str) -> None:
    assert form in FORMS.of(word)
    assert not_form not in FORMS.of(word)
