"""Rows of a sheet: those from the records stay linked, changed ones keep their words, and each can be moved, split and joined."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from coprod_desktop.domain.handout import Answer, Chart, Heading, Photo, Question, Row, Table
from coprod_desktop.domain.sheet import (
    Rows,
    RowState,
    SheetRow,
    add,
    as_kind,
    bare,
    change,
    join,
    link_again,
    move,
    put_back,
    remove,
    slots,
    split,
    split_places,
    together,
    with_words,
    words_of,
)

TEA, ART, BYE = Row("openmoji:2615", "Tea", "We had tea."), Row("openmoji:1F3A8", "Paint", "We painted."), Row("openmoji:1F44B", "Hand", "Bye.")
DID = Heading("What we did")


def of(*blocks: object) -> Rows:
    return tuple(SheetRow(str(number), block) for number, block in enumerate(blocks))


def words(rows: Rows) -> list[str]:
    return [words_of(row.block) for row in rows if row.state is not RowState.HIDDEN]


def linked(*blocks: object) -> Rows:
    return together((), slots(blocks))


def test_linked_rows_show_the_newest_words_and_changed_ones_their_own() -> None:
    rows = linked(DID, ART, TEA)
    rows = change(rows, rows[1].id, with_words(ART, "We painted our street."))
    rows = together(bare(rows), slots((DID, ART, with_words(TEA, "We had tea and cake."))))
    assert words(rows) == ["What we did", "We painted our street.", "We had tea and cake."]
    again = together(link_again(rows, rows[1].id), slots((DID, ART, TEA)))
    assert words(again) == ["What we did", "We painted.", "We had tea."]
    assert [row.state for row in again] == [RowState.LINKED] * 3


def test_new_rows_come_in_after_the_one_before_them_and_gone_ones_go() -> None:
    rows = linked(DID, TEA, BYE)
    rows, own = add(rows, Row("", "", "Ours"), rows[1].id)
    assert words(together(bare(rows), slots((DID, TEA, ART, BYE)))) == ["What we did", "We had tea.", "We painted.", "Ours", "Bye."]
    assert words(together(bare(rows), slots((DID, BYE)))) == ["What we did", "Ours", "Bye."]
    assert words(together(bare(rows), slots((ART, DID, TEA, BYE)))) == ["We painted.", "What we did", "We had tea.", "Ours", "Bye."]
    assert own.slot == ""


def test_a_changed_row_stays_when_the_records_lose_it() -> None:
    rows = linked(DID, TEA)
    rows = change(rows, rows[1].id, with_words(TEA, "Tea for all"))
    assert words(together(bare(rows), slots((DID,)))) == ["What we did", "Tea for all"]


def test_what_was_taken_off_does_not_come_back_by_itself() -> None:
    rows = linked(DID, TEA, BYE)
    rows = together(bare(remove(rows, rows[1].id)), slots((DID, TEA, BYE)))
    assert words(rows) == ["What we did", "Bye."]
    assert words(together(bare(put_back(rows)), slots((DID, TEA, BYE)))) == ["What we did", "We had tea.", "Bye."]
    own = of(TEA, BYE)
    assert remove(own, "0") == own[1:]


def test_two_rows_of_one_picture_are_told_apart() -> None:
    talk = [Row("openmoji:1F4AC", "Talk", words, quote=True) for words in ("One", "Two")]
    rows = linked(*talk)
    assert len({row.slot for row in rows}) == 2 and all(row.fixed for row in rows)
    assert words(together(bare(remove(rows, rows[0].id)), slots(tuple(talk)))) == ["Two"]


def test_moving_passes_over_hidden_rows_and_stops_at_the_ends() -> None:
    rows = linked(DID, TEA, ART, BYE)
    rows = remove(rows, rows[1].id)
    assert words(move(rows, rows[0].id, 1)) == ["We painted.", "What we did", "Bye."]
    assert words(move(rows, rows[3].id, -1)) == ["What we did", "Bye.", "We painted."]
    assert words(move(rows, rows[0].id, -1)) == words(rows) and words(move(rows, rows[3].id, 5)) == words(rows)


def test_splitting_and_joining() -> None:
    rows = of(Row("openmoji:2615", "Tea", "We had tea. We talked."), BYE)
    [place] = split_places("We had tea. We talked.")
    rows, new = split(rows, "0", place)
    assert words(rows) == ["We had tea.", "We talked.", "Bye."] and new.block == Row("openmoji:2615", "", "We talked.")
    rows, above = join(rows, new.id)
    assert words(rows) == ["We had tea. We talked.", "Bye."] and above.id == "0"
    with pytest.raises(KeyError):
        join(rows, "0")


@pytest.mark.parametrize(("text", "parts"), [
    ("One. Two", ["One. ", "Two"]), ("At 3.30 we met", ["At 3.30 we met"]), ("Who? Me. You", ["Who? ", "Me. ", "You"]),
    ("A line\nAnother", ["A line\n", "Another"]), ("He said “Go.” We went.", ["He said “Go.” ", "We went."]), ("Done. ", ["Done. "]),
    ("See Dr. Jones. Bring e.g. tea.", ["See Dr. Jones. ", "Bring e.g. tea."])])
def test_where_sentences_begin(text: str, parts: list[str]) -> None:
    ends = (0, *split_places(text), len(text))
    assert [text[first:last] for first, last in pairwise(ends)] == parts


@pytest.mark.parametrize("kind", [Row, Heading, Photo, Question, Table, Chart])
def test_another_kind_keeps_the_words(kind: type) -> None:
    made = as_kind(TEA, kind)
    assert isinstance(made, kind) and words_of(made) == "We had tea." and words_of(as_kind(made, Row)) == "We had tea."
    assert words_of(with_words(made, "New")) == "New"
    assert not isinstance(made, Question) or made.answers == (Answer("Yes"), Answer("No"))


@given(some.lists(some.sampled_from((DID, TEA, ART, BYE)), max_size=6), some.lists(some.sampled_from((DID, TEA, ART, BYE)), max_size=6),
       some.data())
def test_nothing_doubles_and_nothing_of_the_records_is_lost(before: list, after: list, data: some.DataObject) -> None:
    rows = linked(*before)
    for _turn in range(data.draw(some.integers(0, 3))):
        shown = [row for row in rows if row.state is not RowState.HIDDEN]
        if shown:
            row = data.draw(some.sampled_from(shown))
            rows = data.draw(some.sampled_from((move(rows, row.id, 1), remove(rows, row.id), change(rows, row.id, with_words(row.block, "x")))))
    new = together(bare(rows), slots(tuple(after)))
    assert len({row.id for row in new}) == len(new)
    known = dict(slots(tuple(after)))
    assert sorted(row.slot for row in new if row.state is not RowState.CHANGED or row.slot in known) == sorted(known)
    assert together(bare(new), slots(tuple(after))) == new
