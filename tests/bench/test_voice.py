"""The lines of the table of speed about the voice can be measured, and are within their limits with room to spare."""

from pathlib import Path

from coprod_desktop.bench import voice
from coprod_desktop.storage.folder import create


def test_a_word_until_it_is_marked_and_a_press_until_it_is_quiet(qapp: object, tmp_path: Path) -> None:
    create(tmp_path / "small", "Poplar arts").close()
    marked, stopped = voice.measure(tmp_path / "small", 2, words=5)
    assert (marked.theirs, stopped.theirs) == (100.0, 30.0) and marked.most == stopped.most == 1.0
    assert 0 < marked.ours < 1000 and 0 < stopped.ours < 300  # a busy computer is allowed its time; the bench says what it is
    assert [path.name for path in tmp_path.iterdir()] == ["small"]
