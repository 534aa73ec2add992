"""A folder of symbols from anywhere: only its files are read, whatever else is in it and whatever they are called."""

import os
import sys
from pathlib import Path

import pytest

from coprod_desktop.domain.picture_of_group import WhyNot
from coprod_desktop.services.symbol_sets import read_symbols
from coprod_desktop.storage.symbols import MOST, find_symbols
from coprod_desktop.wiring_records import read_picture

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'


@pytest.mark.skipif(sys.platform == "win32", reason="files like these are not there")
def test_odd_files_and_names_are_passed_over_or_told(tmp_path: Path) -> None:
    for name in (b"caf\xe9.svg", b"new\nline.svg", "\U0001f600 smile.svg".encode(), b"gone.svg", b"\xe9.svg"):
        (tmp_path / os.fsdecode(name)).write_text(DRAWING)
    os.mkfifo(tmp_path / "pipe.svg")
    (tmp_path / "folder.svg").mkdir()
    for name, target in (("link.svg", "gone.svg"), ("loop", "."), ("zero.png", "/dev/zero")):
        (tmp_path / name).symlink_to(target)
    found = find_symbols(tmp_path)
    (tmp_path / "gone.svg").unlink()
    taken, not_taken = read_symbols(read_picture, found.files)
    assert sorted(words for words, _small in taken) == ["caf", "new line", "\U0001f600 smile"]
    assert {(one.name, one.why) for one in not_taken} == {("gone.svg", WhyNot.NOT_READ), ("?.svg", WhyNot.NO_NAME)}


def test_a_folder_that_goes_while_it_is_looked_at_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "tea.svg").write_text(DRAWING)
    real = os.scandir

    def scandir(place: str) -> object:
        if os.fspath(place).endswith("b"):
            raise PermissionError(13, "closed", place)
        return real(place)

    monkeypatch.setattr(os, "scandir", scandir)
    assert find_symbols(tmp_path).files == (tmp_path / "a" / "tea.svg",)
    with pytest.raises(OSError):
        find_symbols(tmp_path / "b")


def test_of_a_folder_with_too_much_the_first_are_taken(tmp_path: Path) -> None:
    for number in range(MOST + 5):
        (tmp_path / f"{number}.svg").touch()
    found = find_symbols(tmp_path)
    assert len(found.files) == MOST and found.more
