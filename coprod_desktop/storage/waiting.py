"""What waits in the -wal after a crash: SQLite passes over all that follows a frame it cannot read, and says nothing about it."""

import struct
from pathlib import Path
from typing import Any

# https://www.sqlite.org/fileformat2.html#the_write_ahead_log
_HEADER, _FRAME, _PAGE = 32, 24, 4096
_MAGIC = (0x377F0682, 0x377F0683)


def saved_in(path: Path) -> tuple[int, ...]:
    """The numbers, from 1, of the frames that end a saved change, read before anybody opens the file at `path`; () with no -wal."""
    wal = path.with_name(f"{path.name}-wal")
    try:
        with wal.open("rb") as file:
            header = file.read(_HEADER)
            frames = []
            while len(head := file.read(_FRAME)) == _FRAME:
                frames.append(struct.unpack(">6I", head))
                file.seek(_PAGE, 1)
    except OSError:
        return ()
    if not frames:
        return ()
    salts = struct.unpack(">2I", header[16:24]) if _sound(header) else frames[0][2:4]
    # One of the two is enough: a wrong bit in the other must not make a frame look like one from before.
    return tuple(number for number, frame in enumerate(frames, 1) if frame[1] and (frame[2] == salts[0] or frame[3] == salts[1]))


def lost(connection: Any, saved: tuple[int, ...]) -> bool:
    """Whether the open file lacks a change that was saved, or was being saved when the power went."""
    if not saved:
        return False
    readable = connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()[1]
    return saved[-1] > max(readable, 0)


def _sound(header: bytes) -> bool:
    magic, *words = struct.unpack(">8I", header)
    order = ">" if magic & 1 else "<"
    one = two = 0
    for first, second in struct.iter_unpack(f"{order}2I", header[:24]):
        one = (one + first + two) & 0xFFFFFFFF
        two = (two + second + one) & 0xFFFFFFFF
    return magic in _MAGIC and words[1] == _PAGE and (one, two) == tuple(words[5:])
