"""One window a group: a second start brings the first window to the front and ends."""

import hashlib
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT = 1000  # milliseconds for the first copy to answer


class OneInstance(QObject):
    """`first` is False when another copy has this folder; it has then been told to come to the front."""

    def __init__(self, folder: Path, come_to_front: Callable[[], None]) -> None:
        super().__init__()
        name = "coprod-" + hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:24]
        self._come_to_front = come_to_front
        self._lock = QLockFile(str(Path(tempfile.gettempdir()) / f"{name}.lock"))
        self._lock.setStaleLockTime(0)  # a lock is stale only when its process is gone
        self.first = self._lock.tryLock(0)
        self._server = QLocalServer(self)
        if self.first:
            QLocalServer.removeServer(name)  # left behind by a copy that was killed
            self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
            self._server.newConnection.connect(self._called)
            self._server.listen(name)
        else:
            socket = QLocalSocket()
            socket.connectToServer(name)
            socket.waitForConnected(_WAIT)

    def _called(self) -> None:
        while self._server.hasPendingConnections():
            self._server.nextPendingConnection().close()
        self._come_to_front()

    def close(self) -> None:
        self._server.close()
        self._lock.unlock()
