"""The lines of the table of speed about the ways in can be measured."""

from datetime import date
from pathlib import Path

from coprod_desktop.bench import ways
from coprod_desktop.jobs_without_window.made_up import make_sample


def test_steps_are_timed_while_pdfs_are_made(qapp: object, tmp_path: Path) -> None:
    make_sample(tmp_path / "small", date.today())
    usual, latest = ways.measure(tmp_path / "small", 1)
    assert usual.theirs == latest.theirs == 10.0 and 0 < usual.ours <= latest.ours
