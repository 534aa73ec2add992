"""Numbers as people write them."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.number_input import MOST, NumberNotRead, parse_number


@pytest.mark.parametrize(("text", "wanted"), [
    ("7", 7), (" Seven ", 7), ("twenty", 20), ("nineteen people", 19), ("none", 0), ("zero", 0), ("", 0), ("1,200", 1200), ("1 200", 1200),
    ("12 people", 12), ("007", 7), ("٧", 7), ("999,999", MOST),
])
def test_a_number_is_read(text: str, wanted: int) -> None:
    assert parse_number(text) == wanted


@pytest.mark.parametrize("text", ["lots", "7 or 8", "twenty one", "twenty-one", "-3", "3.5", "12,34", "1000000", "9" * 24, "7%", "½", "²", "seven!"])
def test_what_is_no_number_is_told(text: str) -> None:
    with pytest.raises(NumberNotRead):
        parse_number(text)


@given(st.text(max_size=24))
def test_nothing_else_comes_of_any_text(text: str) -> None:
    with suppress(NumberNotRead):
        assert 0 <= parse_number(text) <= MOST
