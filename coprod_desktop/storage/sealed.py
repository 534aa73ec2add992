"""Writing that leaves no trace of who and when: sealed actions."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3  # type: ignore[import-untyped]

from coprod_desktop.storage.alone import alone
from coprod_desktop.storage.database import Database, problem_of
from coprod_desktop.storage.erased import UNSETTLED


@contextmanager
def sealed(database: Database, folder: Path, *, whole: bool = False, also: Callable[[], None] | None = None) -> Iterator[None]:
    """One transaction with no line in the change log, so nothing of it can be undone; then what stood there before leaves the -wal. With
    `whole` the file is written anew (VACUUM), so that where rows stand and which pages are free tells nothing either, and `also` is
    done. No copy is made meanwhile. What a power cut leaves undone is done when the group is opened. Raises DiskFull, FolderOutOfReach, InUse."""
    try:
        with alone(folder):
            with database.transaction():
                if whole:
                    database.execute("INSERT INTO setting (id, value) VALUES (?, '1') ON CONFLICT (id) DO NOTHING", (UNSETTLED,))
                yield
            if whole:
                settle(database, also)
            else:
                checkpoint(database)
    except (OSError, sqlcipher3.Error) as trouble:
        raise problem_of(trouble) or trouble from trouble


def settle(database: Database, also: Callable[[], None] | None = None) -> None:
    """Writes the file anew without what was taken out of it, and does what else belongs to it."""
    database.execute("VACUUM")
    if also is not None:
        also()
    database.execute("DELETE FROM setting WHERE id = ?", (UNSETTLED,))
    checkpoint(database)


def checkpoint(database: Database) -> None:
    """Empties the -wal. Where somebody reads the file at this moment it stays until the next time, or until the group is closed."""
    database.value("PRAGMA wal_checkpoint(TRUNCATE)")
