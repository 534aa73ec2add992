"""A long list a page at a time."""

from coprod_desktop.ui.paging import Paging, page_words


def test_each_row_is_on_one_page() -> None:
    paging, rows = Paging(4), list(range(10))
    seen = [paging.cut(rows)]
    while paging.turn(1):
        seen.append(paging.cut(rows))
    assert seen == [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9]]
    assert paging.pages == (3, 3) and page_words(paging.pages) == "Page 3 of 3"


def test_a_turn_too_far_changes_nothing() -> None:
    paging = Paging(4)
    paging.cut(list(range(5)))
    assert not paging.turn(-1) and paging.turn(1) and not paging.turn(1)
    assert paging.pages == (2, 2)


def test_a_list_that_got_shorter_ends_on_its_last_page() -> None:
    paging = Paging(4)
    paging.cut(list(range(12)))
    paging.turn(2)
    assert paging.cut([0, 1, 2, 3, 4]) == [4] and paging.pages == (2, 2)
    assert paging.cut([]) == [] and paging.pages == (1, 1)


def test_what_was_first_stays_in_sight_with_other_room() -> None:
    paging = Paging(24)
    paging.cut(list(range(60)))
    paging.turn(1)
    assert paging.fits(12) and not paging.fits(12)
    assert paging.cut(list(range(60)))[0] == 24
    paging.begin()
    assert paging.first == 0
