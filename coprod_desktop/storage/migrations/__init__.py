"""One file for each change of the tables, found by number, never edited after it has been used."""

from pathlib import Path

_HERE = Path(__file__).parent


def names(folder: Path = _HERE) -> tuple[str, ...]:
    """The modules of the migrations, in order; their place from 1 is the version a file has after them."""
    return tuple(sorted(file.stem for file in folder.iterdir() if file.suffix == ".py" and file.stem[:4].isdigit()))


def newest(folder: Path = _HERE) -> int:
    return len(names(folder))
