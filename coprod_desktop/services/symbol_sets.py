"""Taking in a set of symbols that people know: looked at first, file by file, then all or nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from coprod_desktop.domain.picture_of_group import NotTaken, SymbolFolder, WhyNot, name_words
from coprod_desktop.services.ports import DrawingTooLarge, NotAPicture, OutsideDrawing, PhotoTooLarge

if TYPE_CHECKING:
    from coprod_desktop.domain.picture import SmallPhoto
    from coprod_desktop.services.pictures_of_group import PicturesOfGroup
    from coprod_desktop.services.ports import Jobs

AT_ONCE = 20  # files in one piece of work: half a second, so that stopping is quick
Symbol = tuple[str, "SmallPhoto"]
Read = tuple[list[Symbol], list[NotTaken]]


def read_symbols(read: Callable[[Path], SmallPhoto], files: Sequence[Path]) -> Read:
    """Work for another process: the symbols with their words, and what could not be taken."""
    taken: list[Symbol] = []
    not_taken: list[NotTaken] = []
    for file in files:
        words, name = name_words(file.stem), file.name.encode(errors="replace").decode()
        try:
            if not words:
                not_taken.append(NotTaken(name, WhyNot.NO_NAME))
            else:
                taken.append((words, read(file)))
        except OutsideDrawing:
            not_taken.append(NotTaken(name, WhyNot.OUTSIDE))
        except (DrawingTooLarge, PhotoTooLarge):
            not_taken.append(NotTaken(name, WhyNot.TOO_LARGE))
        except NotAPicture:
            not_taken.append(NotTaken(name, WhyNot.NO_PICTURE))
        except OSError:
            not_taken.append(NotTaken(name, WhyNot.NOT_READ))
    return taken, not_taken


class SymbolSets:
    """`find` lists what is in a folder; `read` reads one file."""

    def __init__(self, find: Callable[[Path], SymbolFolder], read: Callable[[Path], SmallPhoto], pictures: PicturesOfGroup, jobs: Jobs) -> None:
        self._find, self._read, self._pictures, self._jobs = find, read, pictures, jobs

    def find(self, folder: Path, then: Callable[[SymbolFolder], None], failed: Callable[[BaseException], None]) -> None:
        """An OSError comes back to `failed`."""
        self._jobs.run(self._find, folder, then=then, failed=failed)

    def read(self, files: Sequence[Path], then: Callable[[Read], None], failed: Callable[[BaseException], None]) -> None:
        """At most AT_ONCE of them, so that one can stop."""
        self._jobs.run(read_symbols, self._read, tuple(files), then=then, failed=failed)

    def add(self, symbols: Sequence[Symbol], name: str, credit: str, licence: str) -> int:
        """How many are new. All of them, as one thing to undo."""
        return self._pictures.add_set(symbols, name, credit, licence)
