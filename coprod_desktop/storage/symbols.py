"""A folder of symbols that people know: which files are pictures. Nothing in it is changed."""

import os
from pathlib import Path

from coprod_desktop.domain.picture_of_group import SymbolFolder

MOST = 5_000  # the larger symbol sets have 3,000 to 4,000
_MOST_LOOKED_AT = 20_000
_ENDINGS = frozenset((".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp"))


def find_symbols(folder: Path) -> SymbolFolder:
    """In the folder and the folders in it, by name. Links are not followed, and what is no file (a pipe would never end) is passed over, as
    is a folder in it that is closed or gone. Raises OSError when the folder itself cannot be opened."""
    found: list[Path] = []
    others: list[str] = []
    looked_at = 0
    with os.scandir(folder):
        pass
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            looked_at += 1
            path = Path(here, name)
            if name.startswith(".") or path.is_symlink() or not path.is_file():
                continue
            if path.suffix.casefold() in _ENDINGS:
                found.append(path)
            else:
                others.append(name)
            if len(found) > MOST or looked_at > _MOST_LOOKED_AT:
                return SymbolFolder(folder.name, tuple(found[:MOST]), tuple(others), more=True)
    return SymbolFolder(folder.name, tuple(found), tuple(others))
