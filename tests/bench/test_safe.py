"""The lines of the table of speed about keeping a group safe can be measured."""

from datetime import date
from pathlib import Path

from coprod_desktop.bench import safe
from coprod_desktop.jobs_without_window.made_up import make_sample


def test_the_next_days_copy_and_the_way_from_the_passphrase_to_home(tmp_path: Path) -> None:
    make_sample(tmp_path / "small", date.today())
    copy, unlock, gate = safe.measure(tmp_path / "small", 1, 50)
    assert (copy.most, unlock.most, gate.most) == (1.2, 1.3, 1.03)
    assert all(figure.theirs > 0 for figure in (copy, unlock, gate)) and copy.ours > 0
    assert [path.name for path in tmp_path.iterdir()] == ["small"]
