"""Times as people write them."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.spoken import time_words
from coprod_desktop.domain.time_input import TimeNotRead, parse_time
from coprod_desktop.domain.when_words import part_of_day_words


@pytest.mark.parametrize(("text", "wanted"), [
    ("half past 2", time(14, 30)), ("Half past two", time(14, 30)), ("half 7", time(19, 30)), ("quarter past 10", time(10, 15)),
    ("quarter to 3", time(14, 45)), ("quarter to 1", time(12, 45)), ("2", time(14)), ("2 o’clock", time(14)), ("two o'clock", time(14)),
    ("10", time(10)), ("7", time(19)), ("7 am", time(7)), ("7pm", time(19)), ("7 p.m.", time(19)), ("12", time(12)), ("12 am", time(0)),
    ("2.30", time(14, 30)), ("2:30pm", time(14, 30)), ("14:30", time(14, 30)), ("14h30", time(14, 30)), ("07:30", time(7, 30)),
    ("19", time(19)), ("0:15", time(0, 15)), ("midday", time(12)), ("12 o’clock midday", time(12)),
    ("noon", time(12)), ("midnight", time(0)),
    ("7 in the morning", time(7)), ("half past seven in the evening", time(19, 30)), ("quarter to 1 in the afternoon", time(12, 45)),
])
def test_a_time_is_read(text: str, wanted: time) -> None:
    assert parse_time(text, near=time(14)) == wanted


def test_the_half_of_the_day_is_the_nearer_one() -> None:
    assert parse_time("9", near=time(19)) == time(21)
    assert parse_time("9", near=time(10)) == time(9)


@pytest.mark.parametrize("text", ["", "soon", "25:00", "2:75", "half past", "half past 14", "13 pm", "2 30", "half past 2:30"])
def test_what_cannot_be_read_says_what_to_write(text: str) -> None:
    with pytest.raises(TimeNotRead) as problem:
        parse_time(text, near=time(14))
    assert problem.value.sentence == "We could not read this time. You can write: half past 2."


@given(st.times().map(lambda moment: moment.replace(second=0, microsecond=0)))
def test_the_app_reads_its_own_words(moment: time) -> None:
    assert parse_time(part_of_day_words(moment), near=time(14)) == moment
    assert parse_time(time_words(moment), near=moment) == moment
