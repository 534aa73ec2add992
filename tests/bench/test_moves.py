"""The lines of the table of speed about moves between screens can be measured."""

from datetime import date
from pathlib import Path

from coprod_desktop.bench import moves
from coprod_desktop.jobs_without_window.made_up import make_sample


def test_moves_are_timed_there_and_back(qapp: object, tmp_path: Path) -> None:
    make_sample(tmp_path / "small", date.today())
    times = moves.moves(tmp_path / "small", 1)
    assert {"register", "person", "people", "Back"} <= set(times)
    assert all(len(found) == 1 for name, found in times.items() if name != "Back") and len(times["Back"]) == len(times) - 1
    assert min(time for found in times.values() for time in found) > 0
