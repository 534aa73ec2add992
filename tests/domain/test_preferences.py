"""A look is kept and read again, also from a newer or a damaged file."""

import json

import pytest

from coprod_desktop.domain.preferences import Letters, Look, Scan, Touch, kept, look_of

_OWN = Look(scale=250, theme="dark", still=True, way="scan", pictures=False, read_all=True, scan=Scan(switches=2, step=3000, sound=False),
            touch=Touch(hold=500, scroll_buttons=True), letters=Letters("qwerty", say_keys=True))


def test_a_look_comes_back_as_it_was_kept():
    assert look_of(json.loads(json.dumps(kept(_OWN)))) == _OWN


def test_a_look_of_before_these_settings_is_filled_in():
    assert look_of({"scale": 200, "theme": "cream", "font": "system", "spacing": "wide", "still": True, "voice": "", "speed": 90}) == Look(
        scale=200, theme="cream", font="system", spacing="wide", still=True, speed=90)


def test_what_a_newer_version_added_is_left_out_and_the_rest_holds():
    assert look_of(kept(_OWN) | {"smell": "roses", "scan": kept(_OWN)["scan"] | {"eyes": 3}}) == _OWN


@pytest.mark.parametrize("wrong", [{"scale": 77}, {"font": "wingdings"}, {"spacing": "far"}, {"scale": "200"}, {"speed": True}, {"way": "nose"},
                                   {"scan": []}, {"scan": {"step": -1}},
                                   {"letters": {"order": "dvorak"}}, {"touch": {"hold": 10**9}}, {"words": None}])
def test_what_makes_no_sense_is_as_on_the_first_day(wrong):
    assert look_of(wrong) == Look()


@pytest.mark.parametrize("wrong", [None, [], "scan", 3])
def test_something_else_altogether_is_as_on_the_first_day(wrong):
    assert look_of(wrong) == Look()
