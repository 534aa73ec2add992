"""One window a group: a second start brings the first window to the front and ends."""

from __future__ import annotations

import sys
import tempfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtNetwork import QLocalServer

_WAIT = 1000  # milliseconds for the first copy to answer


def server_name(folder: Path) -> str:
    """Where the app that has this group open is called."""
    path = str(folder.resolve()).encode()
    return f"coprod-{zlib.crc32(path):08x}{zlib.crc32(path[::-1]):08x}"


class FolderLock:
    """What the app holds while it has the group open; whoever else works on it alone takes it too. The system itself lets it go when its
    process ends, however that ends. (QLockFile waits for the disk before it says that it has it: 1 to 10 ms of every start.)"""

    def __init__(self, folder: Path) -> None:
        self._path = Path(tempfile.gettempdir()) / f"{server_name(folder)}.lock"
        self._file: BinaryIO | None = None

    def try_lock(self) -> bool:
        """False when somebody else has it."""
        file = None
        try:
            file = self._path.open("ab")
            _lock(file.fileno())
        except OSError:
            if file is not None:
                file.close()
            return False
        self._file = file
        return True

    def unlock(self) -> None:
        """The empty file stays: who takes it away could take it from under the next one's lock."""
        if self._file is not None:
            self._file.close()
            self._file = None


if sys.platform == "win32":
    def _lock(file: int) -> None:
        """Raises OSError when it is locked."""
        import msvcrt

        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
else:
    def _lock(file: int) -> None:
        """Raises OSError when it is locked."""
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class OneInstance(QObject):
    """`first` is False when another copy has this folder; `call_first` brings that one to the front."""

    def __init__(self, folder: Path, come_to_front: Callable[[], None]) -> None:
        super().__init__()
        self._name = server_name(folder)
        self._come_to_front = come_to_front
        self._lock = FolderLock(folder)
        self.first = self._lock.try_lock()
        self._server: QLocalServer | None = None

    def call_first(self) -> bool:
        """Whether the other copy answered."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        return socket.waitForConnected(_WAIT)

    def listen(self) -> None:
        """Waits for other copies from now on; not needed before the first paint."""
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name)  # left behind by a copy that was killed
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._called)
        self._server.listen(self._name)

    def _called(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            self._server.nextPendingConnection().close()
        self._come_to_front()

    def close(self) -> None:
        if self._server is not None:
            self._server.close()
        self._lock.unlock()
