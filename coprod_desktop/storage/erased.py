"""The list of people who were forgotten: their ids and nothing else, beside the group's file, so that no copy brings them back."""

import os
from collections.abc import Iterable
from pathlib import Path

from coprod_desktop.storage.keys import sync_folder

FILE = "erased"
UNSETTLED = "sealed.unsettled"  # the setting that is there while the group's file must still be written anew
_ID = 36  # characters


def read(folder: Path) -> frozenset[str]:
    """What cannot be an id is passed over: a damaged list must not keep the group shut."""
    try:
        text = (folder / FILE).read_bytes().decode("ascii", "ignore")
    except FileNotFoundError:
        return frozenset()
    return frozenset(line for line in text.split("\n") if len(line) == _ID)


def write(folder: Path, ids: Iterable[str]) -> None:
    """In the order of the ids. Raises OSError."""
    part = folder / f"{FILE}.part"
    with part.open("w", encoding="ascii", newline="\n") as file:
        file.writelines(f"{each}\n" for each in sorted(ids))
        file.flush()
        os.fsync(file.fileno())
    part.replace(folder / FILE)
    sync_folder(folder)
