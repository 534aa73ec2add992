"""The speaking process from this side: started when needed, asked in JSON lines, ended and tidied up after."""

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Qt, QTimer, Signal

from coprod_desktop.speech.starting import COMMAND, memory, python_path


class SpeakingProcess(QObject):
    """`answered` gives one answer (see worker.py). `died` says that every question still open is lost.

    The process may die, hang, or never start: all three come as `died`, and the next question starts it again.
    """

    answered = Signal(dict)
    died = Signal()

    def __init__(self, parent: QObject, *, command: Sequence[str], patience_ms: int) -> None:
        super().__init__(parent)
        self._command = tuple(command) or COMMAND
        self._process: QProcess | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._last_id = 0
        self._open: set[int] = set()
        self._patience = QTimer(self, singleShot=True, interval=patience_ms)
        self._patience.timeout.connect(self._kill)

    @property
    def process_id(self) -> int:
        """0 when there is none."""
        return self._process.processId() if self._process else 0

    @property
    def folder(self) -> Path | None:
        """Where the WAV files are, readable only by this user; in memory where the system offers that."""
        return Path(self._folder.name) if self._folder else None

    def start(self) -> None:
        if self._process:
            return
        self._folder = tempfile.TemporaryDirectory(prefix="coprod-speech-", dir=memory(), ignore_cleanup_errors=True)
        process = QProcess(self)
        process.setProcessEnvironment(_environment())
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        process.readyReadStandardOutput.connect(self._read_answers)
        # Queued: a program that is not there is reported from within start().
        process.finished.connect(self._ended, Qt.ConnectionType.QueuedConnection)
        process.errorOccurred.connect(self._ended, Qt.ConnectionType.QueuedConnection)
        self._process = process
        process.start(self._command[0], [*self._command[1:], self._folder.name])

    def ask(self, request: dict[str, Any]) -> int:
        """Sends the request; its id, which the answer carries too."""
        self.start()
        self._last_id += 1
        self._open.add(self._last_id)
        if self._process and self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.write(json.dumps({"id": self._last_id, **request}).encode() + b"\n")
        if not self._patience.isActive():
            self._patience.start()
        return self._last_id

    def close(self) -> None:
        """Ends the process and removes its folder, without `died`."""
        self._open.clear()
        self._patience.stop()
        if self._process:
            self._process.kill()
            self._process.waitForFinished(1000)
        self._tidy()

    def _read_answers(self) -> None:
        while self._process and self._process.canReadLine():
            answer = json.loads(bytes(self._process.readLine().data()))
            self._open.discard(answer["id"])
            self._patience.stop()
            if self._open:
                self._patience.start()
            self.answered.emit(answer)

    def _kill(self) -> None:
        if self._process:
            self._process.kill()

    def _ended(self) -> None:
        if self._process and self._process.state() == QProcess.ProcessState.NotRunning:
            self._open.clear()
            self._patience.stop()
            self._tidy()
            self.died.emit()

    def _tidy(self) -> None:
        if self._process:
            self._process.deleteLater()
            self._process = None
        if self._folder:
            self._folder.cleanup()
            self._folder = None


def _environment() -> QProcessEnvironment:
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("PYTHONPATH", python_path(environment.value("PYTHONPATH")))
    return environment
