"""Nothing about a person in window titles, clipboard, lists of recent files, crash reports, temporary files or thumbnails: the tour is
taken in a home of its own, and every file that was touched there is searched for every name of the sample group."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.journeys.conftest import Toured, take_tour
from tests.journeys.inotify import Watch

_HARMLESS = re.compile(r"/dev/(null|tty|pts/\d+|shm/[\w.-]+)|/proc/.*|pipe:.*")
_PAPER = re.compile(r"\.(png|pdf|html|txt)(\.\d+\.part)?$")
_WRITES = re.compile(r'(?:openat|open|creat)\([^"\n]*"([^"]+)"[^)\n]*O_(?:WRONLY|RDWR|CREAT)[^)\n]*(?:\)\s*=\s*\d|<unfinished)')

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="inotify is of Linux")


def found_in(data: bytes, names: Iterable[str]) -> list[str]:
    """Names as words of their own, as UTF-8, or as UTF-16 the way Qt writes it."""
    bare = data.replace(b"\0", b"")  # plain letters are the same in each of these: 48 MB need be read only once a name
    names = [name for name in names if name.encode() in bare
             or (not name.isascii() and any(name.encode(code) in data for code in ("utf-16-le", "utf-16-be")))]
    if not names:
        return []
    plain = data.decode("utf-8", "replace")
    other = [data[start:].decode(code, "replace") for code in ("utf-16-le", "utf-16-be") for start in (0, 1)]
    return sorted({name for name in names for text in (plain, *other) if name in text and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)})


def is_paper(path: Path, out: Path) -> bool:
    """What the tour itself leaves for people to see: its pictures of the screens and the sheets, also before they have their name."""
    return path.parent == out and _PAPER.search(path.name) is not None


def looked_for(data: bytes, names: tuple[str, ...]) -> list[str]:
    """In what is no text (locked files, sound) two letters in a row are there by chance; five are not, once in a thousand tours."""
    try:
        data.decode()
    except UnicodeDecodeError:
        return [name for name in names if len(name) >= 5]
    return list(names)


def test_the_search_finds_a_name() -> None:
    name = "Łucja Ŵyn"
    for code in ("utf-8", "utf-16-le", "utf-16-be"):
        assert found_in(b"\0\1x" + f" {name}.".encode(code), [name, "Zed"]) == [name], code
    assert found_in(b"Mayor", ["May"]) == []


def test_the_watch_sees_a_file_that_is_gone(tmp_path: Path) -> None:
    (tmp_path / "top").mkdir()
    (tmp_path / "aside").mkdir()
    watch = Watch(tmp_path / "top", tmp_path / "aside")
    code = ("import pathlib, sys, time; p = pathlib.Path(sys.argv[1]) / 'new'; p.mkdir(); (p / 'x').write_text('Rosa'); time.sleep(.2); "
            "(p / 'x').unlink()")
    subprocess.run([sys.executable, "-c", code, str(tmp_path / "top")], check=True)
    assert b"Rosa" in watch.end().values() and tmp_path / "top" / "new" / "x" in watch.touched


def test_no_file_that_was_touched_has_a_name_in_it(toured: Toured) -> None:
    searched = {path: data for path, data in toured.files.items() if not is_paper(path, toured.out)}
    assert len(toured.names) > 200 and "Rosa" in toured.names
    assert {"group.db", "group.db-wal", "key.json"} <= {path.name for path in toured.files} and len(searched) > 10
    found = {str(path): names for path, data in searched.items() if (names := found_in(data, looked_for(data, toured.names)))}
    assert found == {}, f"{len(searched)} files were searched"
    assert found_in(" ".join(map(str, toured.files)).encode(), toured.names) == []


def test_sheets_are_in_the_folder_of_the_tour_only(toured: Toured) -> None:
    at_the_door = (toured.out / "sign-in-sheet.txt").read_bytes()
    assert len(found_in(at_the_door, toured.names)) > 5  # the search would find them
    assert [path for path in toured.files if path.suffix in (".png", ".pdf", ".html", ".txt", ".jpg", ".svg") and path.parent != toured.out] == []


def test_temporary_files_are_gone_afterwards(toured: Toured) -> None:
    left = [path for folder in ("temporary", "runtime") for path in (toured.out.parent / folder).rglob("*") if path.is_file()]
    assert left == []


def test_no_title_and_no_clipboard_has_a_name(toured: Toured) -> None:
    assert len(toured.told["titles"]) > 8
    assert [title for title in toured.told["titles"] if found_in(title.encode(), toured.names)] == []
    assert toured.told["clipboard"] == [""]


@pytest.mark.full
@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_nothing_was_written_outside_the_home(tmp_path: Path) -> None:
    place, trace = tmp_path / "computer", tmp_path / "strace.txt"
    take_tour(place, "strace", "-f", "-qq", "-e", "trace=open,openat,creat", "-o", str(trace))
    written = set(_WRITES.findall(trace.read_text(encoding="utf-8", errors="replace")))
    assert any(path.endswith("group.db") for path in written)
    assert sorted(path for path in written if not path.startswith(str(place)) and not _HARMLESS.fullmatch(path)) == []
