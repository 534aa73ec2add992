"""The picture library: every picture is there, has easy words, and is found by them."""

import pytest

from coprod_desktop.domain.picture import PictureWord
from coprod_desktop.pictures import Pictures, access_card
from coprod_desktop.services.ports import PictureLibrary
from tests.easy import check

GROUPS = ("activities", "food", "places", "feelings", "access", "faces", "helping", "promises", "days")
LIBRARY: PictureLibrary = Pictures()
ENTRIES = [entry for group in GROUPS for entry in LIBRARY.group(group)]


def test_there_are_enough_pictures_in_every_group() -> None:
    assert len(ENTRIES) > 200
    assert all(len(LIBRARY.group(group)) >= 16 for group in GROUPS)
    assert len(LIBRARY.group("faces")) >= 60
    assert LIBRARY.group("nothing") == ()


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.key)
def test_every_picture_is_there_with_easy_words(entry: PictureWord) -> None:
    assert LIBRARY.path(entry.key).read_bytes().lstrip().startswith((b"<svg", b"<?xml"))
    assert LIBRARY.words(entry.key) == entry.words
    assert not check(entry.words)


def test_no_picture_or_name_is_there_twice() -> None:
    assert len({entry.key for entry in ENTRIES}) == len(ENTRIES)
    names = [entry.words for entry in ENTRIES]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("key", ["media:abc", "openmoji:0000", "own:nothing", "own:../access", "openmoji:../../x", "", "1F3A8"])
def test_an_unknown_key_has_no_file_and_no_words(key: str) -> None:
    assert LIBRARY.path(key) is None
    assert LIBRARY.words(key) == ""


@pytest.mark.parametrize(("asked", "first"), [
    ("paint", "Painting"), ("PAINTED", "Painting"), ("café", "Cafe"), ("sing", "Singing"), ("choir", "Singing"),
    ("tea", "Tea or coffee"), ("We had some tea.", "Tea or coffee"), ("bus", "Bus"), ("meeting", "Meeting"), ("gard", "Gardening"),
    ("don't know", "I don’t know"), ("We went to the museum", "Museum"), ("cat", "Cat"),
])
def test_finds_the_right_picture_first(asked: str, first: str) -> None:
    assert LIBRARY.search(asked)[0].words == first


def test_search_gives_no_more_than_asked_and_nothing_for_nothing() -> None:
    assert len(LIBRARY.search("a", limit=3)) == 3
    assert LIBRARY.search("") == LIBRARY.search("  ?") == LIBRARY.search("zzzz") == ()


def test_the_access_card_has_easy_choices_with_pictures() -> None:
    choices = [choice for group in access_card() for choice in group.choices]
    assert len(choices) >= 30
    assert len({choice.key for choice in choices}) == len(choices)
    for thing in (*choices, *access_card()):
        assert LIBRARY.path(thing.picture)
        assert not check(thing.words)
