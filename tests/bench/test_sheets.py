"""The lines of the table of speed about sheets can be measured."""

from pathlib import Path

from coprod_desktop.bench import sheets
from coprod_desktop.storage.folder import create


def test_sheets_are_measured_in_time_size_and_memory(qapp: object, tmp_path: Path) -> None:
    create(tmp_path / "group", "Poplar arts").close()
    figures = list(sheets.measure(tmp_path / "group", 1, parts=1))
    assert [figure.unit for figure in figures[:4]] == ["ms", "ms", "KB", "ms"]
    assert all(figure.ours > 0 and figure.theirs > 0 for figure in figures)
