"""What a sheet says beside its page, for who cannot see the page; and which photos it needs."""

from coprod_desktop.domain.handout_lines import lines
from coprod_desktop.services.handouts import photo_keys
from tests.easyread.samples import MADE


def test_every_word_of_tables_charts_and_questions_is_there() -> None:
    said = [line.words for line in lines(MADE)]
    assert "Month: Month 3, People: 21." in said
    assert "Month: Month 1, People: 7, What we did: We painted, sang and had tea at the Ŵyn café." in said
    assert said[said.index("How was it?"):][:4] == ["How was it?", "Good: 12", "OK: 4", "Not good: 0"]
    assert said[said.index("Was the tea hot?"):][:3] == ["Was the tea hot?", "A box to tick: Yes", "A box to tick: No"]
    assert "4 lines to write on" in said and "1 line to write on" in said


def test_photos_of_questions_are_brought_once() -> None:
    assert photo_keys(MADE) == ("media:face",)
