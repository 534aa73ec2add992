"""What a sheet says beside its page, for who cannot see the page; and which photos it needs."""

import pytest

from coprod_desktop.domain.handout import Handout, Heading, Photo, Row, photo_keys
from coprod_desktop.domain.handout_lines import Line, lines
from tests.easyread.samples import MADE, handouts


@pytest.mark.parametrize("handout", handouts(), ids=lambda handout: handout.kind)
def test_every_sentence_of_every_sheet_is_told_in_its_order(handout: Handout) -> None:
    said = lines(handout)
    assert said[0] == Line(handout.title, True) and all(line.said.strip() for line in said)
    texts = [block.text for block in handout.blocks if isinstance(block, Heading | Row)]
    at = 0
    for text in texts:
        at = next(number for number, line in enumerate(said) if number >= at and text.strip() in line.said)
    assert [line.words for line in said if line.heading][1:] == [block.text for block in handout.blocks if isinstance(block, Heading)]


def test_who_listens_is_told_that_somebody_said_it_and_nothing_is_told_twice() -> None:
    sheet = Handout("x", "Tea", (Row("", "", " It was hot. ", quote=True), Row("", "", "I liked it.", quote=True, by="Siân"),
                                 Photo("media:tea", "Our tea", "our tea"), Photo("media:tea", "A cup", "Our tea"), Photo("media:tea", "")), credit="")
    assert [(line.words, line.said) for line in lines(sheet)[1:]] == [
        ("“It was hot.”", "Somebody said: It was hot."), ("“I liked it.” Siân said this.", "Siân said: I liked it."), ("our tea", "our tea"),
        ("Photo: A cup", "Photo: A cup"), ("Our tea", "Our tea")]


def test_every_word_of_tables_charts_and_questions_is_there() -> None:
    said = [line.words for line in lines(MADE)]
    assert "Month: Month 3, People: 21." in said
    assert "Month: Month 1, People: 7, What we did: We painted, sang and had tea at the Ŵyn café." in said
    assert said[said.index("How was it?"):][:4] == ["How was it?", "Good: 12", "OK: 4", "Not good: 0"]
    assert said[said.index("Was the tea hot?"):][:3] == ["Was the tea hot?", "A box to tick: Yes", "A box to tick: No"]
    assert "4 lines to write on" in said and "1 line to write on" in said


def test_photos_of_questions_are_brought_once() -> None:
    assert photo_keys(MADE) == ("media:face",)
