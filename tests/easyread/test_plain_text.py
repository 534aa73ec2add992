"""The sheet as plain text: every word and every fact, in signs that Braille has, with no line that is cut."""

import unicodedata

import pytest

from coprod_desktop.domain.handout import Badges, Code, Handout, Heading, Photo, Row, SignTable
from coprod_desktop.easyread.braille import braille_ready
from coprod_desktop.easyread.text import plain_text
from tests.easyread.samples import LONG_QUOTE, MADE, handouts

ALL = {handout.kind: handout for handout in (*handouts(), MADE)}
SIGNS = frozenset(" \n!\"#%&'()*+,-./:;=?@[]_£€$°")


def words_of(block: object) -> list[str]:
    match block:
        case Heading() | Row() | Photo():
            return [block.text]
        case SignTable():
            return [block.summary, *block.columns, *(line.name for line in block.lines)]
        case Badges():
            return [*(badge.name for badge in block.badges), *(row.text for row in block.rows)]
        case Code():
            return [block.label, *block.groups]
    return []


@pytest.mark.parametrize("kind", sorted(ALL))
def test_every_word_is_there_in_order_and_only_in_signs_that_braille_has(kind: str) -> None:
    text = plain_text(ALL[kind])
    assert text.startswith(f"# {braille_ready(ALL[kind].title)}\n\nPoplar art group\n")
    at = 0
    for words in (words for block in ALL[kind].blocks for words in words_of(block)):
        for line in braille_ready(words).split("\n"):
            assert line in text
        at = max(at, text.find(braille_ready(words).split("\n")[0], at))
    assert at < len(text)
    odd = {sign for sign in text if sign not in SIGNS and unicodedata.category(sign)[0] not in "LNM"}
    assert not odd
    assert "\n\n\n" not in text and "\t" not in text and "\f" not in text and text.endswith("\n")


def test_a_table_is_told_row_by_row_and_a_chart_in_numbers() -> None:
    text = plain_text(MADE)
    assert ("Table: Who came, month by month\n\nMonth: Month 1\nPeople: 7\nWhat we did: We painted, sang and had tea at the Ŵyn café.\n\n"
            "Month: Month 2\n") in text
    assert "Month: Month 3\nPeople: 21\n\n" in text  # a cell with nothing in it is not told
    assert "Chart: How was it?\n\n- Good: 12\n- OK: 4\n- Not good: 0\n" in text
    assert "Was the tea hot?\n\n[ ] Yes\n[ ] No\n" in text and "[4 lines to write on]" in text
    assert "Each row has: Name, " in plain_text(ALL["sign-in-sheet"])


def test_what_people_said_is_whole_on_one_line_and_an_emoji_is_told() -> None:
    text = plain_text(ALL["session-summary"])
    assert f'\n"{LONG_QUOTE.replace("’", chr(39))}"\n' in text
    assert "(slightly smiling face)" in text and "🙂" not in text


@pytest.mark.parametrize(("written", "ready"), [
    ("“Hi”, it’s 10–4 – or later…", '"Hi", it\'s 10-4 - or later...'),
    ("Art · Saturday\u00a0  21 November", "Art, Saturday 21 November"),
    ("2½ hours, 3 × a week, 10 °C, £3.50", "2 1/2 hours, 3 x a week, 10 °C, £3.50"),
    ("👩🏽‍🦰 said ❤️ ✓", "(woman) said (heavy black heart) (tick)"),
    ("• Tea\r\n• Cake\u200b", "- Tea\n- Cake"),
    ("Ŵyn, Żółć, Nguyễn, আমিনা, محمد", "Ŵyn, Żółć, Nguyễn, আমিনা, محمد"),
    ("Zoe\u0308", "Zoë"),
])
def test_signs_that_braille_has_not_become_signs_that_it_has(written: str, ready: str) -> None:
    assert braille_ready(written) == ready


def test_decoration_and_what_is_said_twice_are_not_told() -> None:
    sheet = Handout("x", "Tea", (Photo("openmoji:2615", "", "We had tea"), Photo("openmoji:2615", "We had tea", "We had tea"),
                                 Photo("openmoji:2615", "A cup", "We had tea")), credit="")
    assert plain_text(sheet) == "# Tea\n\nWe had tea\n\nWe had tea\n\nPicture: A cup\n\nWe had tea\n"
