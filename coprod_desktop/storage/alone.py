"""One at a time: while a copy is made nothing sealed is written, and the other way round, also from another process."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3  # type: ignore[import-untyped]

FILE = "copying.lock"
_PATIENCE = 60  # seconds


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Waits until nobody else is alone with the folder. The lock is one of the system's on an empty file, so it ends with the process
    that has it, however it ends. Raises sqlcipher3.OperationalError after a minute."""
    connection = sqlcipher3.connect(str(folder / FILE), isolation_level=None, timeout=_PATIENCE)
    try:
        connection.execute("BEGIN EXCLUSIVE")
        yield
        connection.execute("ROLLBACK")
    finally:
        connection.close()
