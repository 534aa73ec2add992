"""Every file that is made, written or read in a folder and below it, with its bytes, also when it is gone a moment later (Linux)."""

import ctypes
import os
import select
import struct
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread

_MODIFY, _OPEN, _CREATE, _MOVED_TO = 0x2, 0x20, 0x100, 0x80
_IS_FOLDER = 0x40000000
_HEAD = struct.Struct("iIII")  # watch, mask, cookie, length of the name


class Watch:
    """A hard link is made to each file as it appears: so what was in it can be read after it was deleted. `aside` is a folder on the
    same disk for these. The child waits for nobody, so a file that lives for less than a millisecond can be missed."""

    def __init__(self, top: Path, aside: Path) -> None:
        self._libc = ctypes.CDLL(None, use_errno=True)
        self._file = self._libc.inotify_init1(os.O_NONBLOCK)
        assert self._file >= 0, os.strerror(ctypes.get_errno())
        self._aside, self._folders, self._first = aside, dict[int, Path](), dict[int, Path]()
        self.touched: set[Path] = set()
        self._ended = Event()
        self._add(top)
        self._thread = Thread(target=self._run)
        self._thread.start()

    def _add(self, folder: Path) -> None:
        number = self._libc.inotify_add_watch(self._file, os.fsencode(folder), _MODIFY | _OPEN | _CREATE | _MOVED_TO)
        if number < 0:
            return  # gone again
        self._folders[number] = folder
        with suppress(OSError):
            for path in folder.iterdir():  # what came before the watch
                self._met(path)

    def _met(self, path: Path) -> None:
        if path.is_dir() and not path.is_symlink():
            self._add(path)
            return
        self.touched.add(path)
        with suppress(OSError):
            number = path.lstat().st_ino
            if path.is_file() and number not in self._first:
                os.link(path, self._aside / str(number), follow_symlinks=False)
                self._first[number] = path

    def _run(self) -> None:
        while not self._ended.is_set():
            if select.select([self._file], [], [], 0.05)[0]:
                self._read()

    def _read(self) -> None:
        data, at = os.read(self._file, 1 << 20), 0
        while at < len(data):
            watch, mask, _cookie, length = _HEAD.unpack_from(data, at)
            name = data[at + _HEAD.size:at + _HEAD.size + length].rstrip(b"\0")
            at += _HEAD.size + length
            folder = self._folders.get(watch)
            if folder is not None and name and (not mask & _IS_FOLDER or mask & (_CREATE | _MOVED_TO)):
                self._met(folder / os.fsdecode(name))

    def end(self) -> dict[Path, bytes]:
        """The bytes of every file there was, by its first name; a file that was written over in place is there as it was at last. What
        had the same first name as an earlier file is told by its number."""
        self._ended.set()
        self._thread.join()
        os.close(self._file)
        found: dict[Path, bytes] = {}
        for number, path in self._first.items():
            found[path.with_name(f"{path.name}.{number}") if path in found else path] = (self._aside / str(number)).read_bytes()
        return found
