"""Slow work in a process of its own; what comes back is handled on the main thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal

from coprod_desktop.i18n import language, made_in

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor


class ProcessJobs(QObject):
    """One worker process, started at the first job. Values go in and come out: no database, no widget. It speaks the language of the screen."""

    _came_back = Signal(object, object, object)

    def __init__(self) -> None:
        super().__init__()
        self._pool: ProcessPoolExecutor | None = None
        self._closed = self._listens = False

    def run(self, work: Callable[..., Any], *args: Any, then: Callable[[Any], None], failed: Callable[[BaseException], None]) -> None:
        from concurrent.futures import BrokenExecutor  # loaded with the first job: it is slow, and Home needs none

        try:
            future = self._open().submit(made_in, language(), work, *args)
        except BrokenExecutor:  # the worker went away while nothing was asked of it
            self._pool = None
            future = self._open().submit(made_in, language(), work, *args)

        def done(future: Future[Any]) -> None:
            if not future.cancelled():
                self._came_back.emit(future, then, failed)

        future.add_done_callback(done)

    def _open(self) -> ProcessPoolExecutor:
        if not self._listens:
            self._came_back.connect(self._deliver, QtCore.Qt.ConnectionType.QueuedConnection)
            self._listens = True
        if self._pool is None:
            import multiprocessing
            from concurrent.futures import ProcessPoolExecutor

            from coprod_desktop.ui.worker import end_with_the_app

            # "spawn" on every system: a forked copy would hold the open database.
            self._pool = ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn"), initializer=end_with_the_app)
        return self._pool

    def _deliver(self, future: Future[Any], then: Callable[[Any], None], failed: Callable[[BaseException], None]) -> None:
        if self._closed:
            return
        trouble = future.exception()
        if trouble is None:
            then(future.result())
        else:
            failed(trouble)

    def close(self) -> None:
        """Waits for the work that has begun; what has not is given up. Nobody is told any more."""
        self._closed = True
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None
