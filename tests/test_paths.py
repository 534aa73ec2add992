"""A file is written beside its place: whole or not there, and nothing else is lost or left."""

import os
import sys
from pathlib import Path

import pytest

from coprod_desktop.paths import beside


def test_what_a_stopped_app_left_long_ago_goes_and_what_is_being_written_stays(tmp_path: Path) -> None:
    target = tmp_path / "Our plan [1].pdf"
    left, now, other = (tmp_path / name for name in (".Our plan [1].pdf.1.part", ".Our plan [1].pdf.2.part", ".Our plan.pdf.1.part"))
    folder = tmp_path / ".Our plan [1].pdf.3.part"
    folder.mkdir()
    (folder / "a.pdf").touch()
    for path in (left, now, other):
        path.touch()
    for path in (left, other, folder):
        os.utime(path, (1, 1))
    with beside(target) as part:
        part.write_text("whole")
    assert target.read_text() == "whole" and sorted(tmp_path.iterdir()) == sorted((target, now, other))


def test_a_name_as_long_as_a_disk_takes_is_written(tmp_path: Path) -> None:
    target = tmp_path / f"{'x' * 251}.pdf"
    with beside(target) as part:
        part.write_text("whole")
    assert target.read_text() == "whole"


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes in folders")
def test_what_is_no_file_is_not_written_over(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.pdf"
    os.mkfifo(pipe)
    for target in (pipe, tmp_path):
        with pytest.raises(FileExistsError), beside(target):
            raise AssertionError
    assert pipe.is_fifo()
