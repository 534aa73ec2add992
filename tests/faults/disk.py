"""A disk that forgets what was not synced: replays what a process asked of the system (an strace log) up to a power cut."""

import json
import os
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

CALLS = ("open,openat,creat,close,write,pwrite64,pwritev,pwritev2,writev,ftruncate,truncate,fallocate,fsync,fdatasync,sync_file_range,msync,"
         "rename,renameat,renameat2,unlink,unlinkat,rmdir,mkdir,mkdirat,link,linkat,symlink,symlinkat,dup,dup2,dup3,lseek,sendfile,copy_file_range")
SECTOR = 512  # bytes that a disk writes whole or not at all
_LINE = re.compile(r"^(?:\d+ +)?(\w+)\((.*)\) += (-?\d+|0x[0-9a-f]+)")
_WORD = re.compile(r'(?:\[?\{iov_base=)?"((?:\\x[0-9a-f]{2})*)"|([^,\s][^,]*)')


@dataclass
class File:
    """`disk` is what was synced, `cache` what a reader sees, `pending` what was asked for since: (offset, bytes), or (size, None)."""

    disk: bytes = b""
    cache: bytearray = field(default_factory=bytearray)
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)

    def write(self, at: int, data: bytes) -> None:
        _put(self.cache, at, data)
        self.pending.append((at, data))

    def cut_to(self, size: int) -> None:
        _resize(self.cache, size)
        self.pending.append((size, None))

    def sync(self) -> None:
        self.disk = bytes(self.cache)
        self.pending = []

    def after_cut(self, chance: random.Random) -> bytes:
        """Each sector that was not synced is there or not; or all up to one moment, which is what most disks do."""
        found = bytearray(self.disk)
        pending = self.pending[:chance.randint(0, len(self.pending))] if chance.random() < 0.5 else self.pending
        share = 1.0 if pending is not self.pending else chance.choice((0.0, 0.5, 0.9))
        for at, data in pending:
            if data is None:
                if chance.random() < share or share == 1.0:
                    _resize(found, at)
                continue
            for start in range(0, len(data), SECTOR):
                if share == 1.0 or chance.random() < share:
                    _put(found, at + start, data[start:start + SECTOR])
        return bytes(found)


@dataclass
class Folder:
    """`pending` are changes of names not yet synced, in their order: (name, what is there now, or None), two for a rename."""

    disk: dict[str, "File | Folder"] = field(default_factory=dict)
    cache: dict[str, "File | Folder"] = field(default_factory=dict)
    pending: list[tuple[tuple[str, "File | Folder | None"], ...]] = field(default_factory=list)

    def change(self, *names: tuple[str, "File | Folder | None"]) -> None:
        _apply(self.cache, names)
        self.pending.append(names)

    def sync(self) -> None:
        self.disk = dict(self.cache)
        self.pending = []

    def after_cut(self, chance: random.Random) -> dict[str, "File | Folder"]:
        """Changes of names reach the disk in their order, as every file system with a journal has it; how many is chance."""
        found = dict(self.disk)
        for names in self.pending[:chance.randint(0, len(self.pending))]:
            _apply(found, names)
        return found


class Disk:
    """The folder `root` as it was before, and then what the log says."""

    def __init__(self, root: Path, before: Path) -> None:
        self._root = str(root)
        self.top = _loaded(before)
        self._handles: dict[int, File | Folder] = {}
        self._at: dict[int, int] = {}
        self.said: list[dict[str, Any]] = []
        self.syncs = 0

    def replay(self, log: Path) -> Iterator[int]:
        """Does one call after the other; the number of calls that touched the folder so far, or told something."""
        count = 0
        with log.open(encoding="ascii") as lines:
            for line in lines:
                found = _LINE.match(line)
                assert found or "exited with" in line or "killed by" in line or line.startswith("---"), line[:200]
                if found and self._do(found[1], _words(found[2]), int(found[3], 0)):
                    count += 1
                    yield count

    def write_out(self, target: Path, chance: random.Random) -> None:
        """What the next start finds."""
        _written(self.top, target, chance)

    def _do(self, call: str, words: list[Any], result: int) -> bool:
        if result < 0:
            return False
        if call == "writev" and words[0] == 1:
            self.said.append(json.loads(b"".join(word for word in words if isinstance(word, bytes))))
            return True
        return bool(getattr(self, f"_{call}", self._unknown)(words, result))

    def _unknown(self, words: list[Any], result: int) -> bool:
        """A call this disk does not know must not touch the folder unseen."""
        assert not any(isinstance(word, bytes) and word.decode(errors="replace").startswith(self._root) for word in words), words
        assert words[0] not in self._handles, words
        return False

    def _openat(self, words: list[Any], result: int) -> bool:
        place = self._find(words[1])
        self._handles.pop(result, None)
        if place is None:
            return False
        folder, name = place
        node = folder.cache.get(name) if name else folder
        if node is None:
            node = File()
            folder.change((name, node))
        elif "O_TRUNC" in words[2]:
            assert isinstance(node, File)
            node.cut_to(0)
        assert "O_APPEND" not in words[2]
        self._handles[result], self._at[result] = node, 0
        return True

    def _close(self, words: list[Any], result: int) -> bool:
        return self._handles.pop(words[0], None) is not None

    def _lseek(self, words: list[Any], result: int) -> bool:
        self._at[words[0]] = result
        return False

    def _write(self, words: list[Any], result: int) -> bool:
        return self._put(words[0], self._at.get(words[0], 0), words[1][:result], moves=True)

    def _pwrite64(self, words: list[Any], result: int) -> bool:
        return self._put(words[0], words[3], words[1][:result])

    def _sendfile(self, words: list[Any], result: int) -> bool:
        source = self._handles.get(words[1])
        if words[0] not in self._handles:
            return False
        assert isinstance(source, File), "only from inside the folder"
        return self._put(words[0], self._at[words[0]], bytes(source.cache[words[2]:words[2] + result]), moves=True)

    def _put(self, handle: int, at: int, data: bytes, *, moves: bool = False) -> bool:
        node = self._handles.get(handle)
        if not isinstance(node, File):
            return False
        node.write(at, data)
        if moves:
            self._at[handle] = at + len(data)
        return True

    def _ftruncate(self, words: list[Any], result: int) -> bool:
        node = self._handles.get(words[0])
        if isinstance(node, File):
            node.cut_to(words[1])
        return isinstance(node, File)

    def _fsync(self, words: list[Any], result: int) -> bool:
        node = self._handles.get(words[0])
        if node is not None:
            node.sync()
            self.syncs += 1
        return node is not None

    _fdatasync = _fsync

    def _rename(self, words: list[Any], result: int) -> bool:
        old, new = self._find(words[0]), self._find(words[1])
        assert (old is None) == (new is None)
        if old is None or new is None:
            return False
        node = old[0].cache[old[1]]
        if old[0] is new[0]:
            old[0].change((new[1], node), (old[1], None))
            return True
        # Between folders a journal has both or nothing; here the new name is sure, and the old one may still be there.
        new[0].change((new[1], node))
        new[0].sync()
        old[0].change((old[1], None))
        return True

    def _unlink(self, words: list[Any], result: int) -> bool:
        place = self._find(words[0])
        if place is not None:
            place[0].change((place[1], None))
        return place is not None

    _rmdir = _unlink

    def _unlinkat(self, words: list[Any], result: int) -> bool:
        """Python empties a folder by handles to it."""
        folder = self._handles.get(words[0])
        if isinstance(folder, Folder) and not words[1].startswith(b"/"):
            folder.change((words[1].decode(), None))
            return True
        return self._unlink(words[1:], result)

    def _mkdir(self, words: list[Any], result: int) -> bool:
        place = self._find(words[0])
        if place is not None:
            place[0].change((place[1], Folder()))
        return place is not None

    def _find(self, path: bytes) -> tuple[Folder, str] | None:
        """The folder a path is in and its name there; None outside."""
        text = os.path.normpath(path.decode())
        if text != self._root and not text.startswith(self._root + "/"):
            return None
        *inner, name = text[len(self._root):].split("/")[1:] or [""]
        folder = self.top
        for part in inner:
            found = folder.cache[part]
            assert isinstance(found, Folder)
            folder = found
        return folder, name


def _words(text: str) -> list[Any]:
    """The arguments: bytes where strace has a string, else numbers or names."""
    found: list[Any] = []
    for match in _WORD.finditer(text):
        plain = match[2]
        if plain is None:
            found.append(bytes.fromhex(match[1].replace("\\x", "")))
        else:
            number = re.match(r"\[?(-?\d+)\b", plain)
            found.append(int(number[1]) if number else plain)
    return found


def _put(content: bytearray, at: int, data: bytes) -> None:
    if at > len(content):
        content.extend(bytes(at - len(content)))
    content[at:at + len(data)] = data


def _resize(content: bytearray, size: int) -> None:
    del content[size:]
    content.extend(bytes(size - len(content)))


def _apply(entries: dict[str, File | Folder], names: tuple[tuple[str, File | Folder | None], ...]) -> None:
    for name, node in names:
        if node is None:
            entries.pop(name, None)
        else:
            entries[name] = node


def _loaded(place: Path) -> Folder:
    entries: dict[str, File | Folder] = {}
    for path in place.iterdir():
        content = b"" if path.is_dir() else path.read_bytes()
        entries[path.name] = _loaded(path) if path.is_dir() else File(content, bytearray(content))
    return Folder(entries, dict(entries))


def _written(folder: Folder, target: Path, chance: random.Random) -> None:
    target.mkdir()
    for name, node in folder.after_cut(chance).items():
        if isinstance(node, Folder):
            _written(node, target / name, chance)
        elif not name.endswith("-shm"):  # memory that processes share; the first one after a start makes it anew
            (target / name).write_bytes(node.after_cut(chance))
