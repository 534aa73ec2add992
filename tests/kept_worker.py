"""The process for slow work, kept from one test to the next: it is a second in starting. tests/ui/test_jobs.py has one for each test."""

import multiprocessing
import os
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor, wait
from typing import Any

from coprod_desktop.ui.worker import end_with_the_app

_OF_PYTEST = {"PYTEST_CURRENT_TEST"}


class KeptWorker:
    """One real worker process, with the environment that the test has: where that changed, another one is begun."""

    def __init__(self) -> None:
        self._pool: ProcessPoolExecutor | None = None
        self._begun_with: dict[str, str] = {}

    def submit(self, *job: Any) -> Future[Any]:
        """Raises BrokenExecutor where it went away; the next one is a new one."""
        here = {name: value for name, value in os.environ.items() if name not in _OF_PYTEST}
        if self._pool is None or self._begun_with != here:
            self.close()
            self._pool = ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn"), initializer=end_with_the_app)
            self._begun_with = here
        try:
            return self._pool.submit(*job)
        except BrokenExecutor:
            self.close()
            raise

    def close(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None


class Lent:
    """What one app has of it: closed, what was begun is waited for and what was not is given up, as a pool of its own would do."""

    def __init__(self, worker: KeptWorker) -> None:
        self._worker = worker
        self._given: list[Future[Any]] = []

    def submit(self, work: Callable[..., Any], *args: Any) -> Future[Any]:
        future = self._worker.submit(work, *args)
        self._given.append(future)
        return future

    def shutdown(self, **_all: bool) -> None:
        for future in reversed(self._given):
            future.cancel()
        wait(self._given)
