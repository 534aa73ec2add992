"""Slow work in another process: what comes back, what breaks, and what is given up."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from coprod_desktop.ui.jobs import ProcessJobs


class Told:
    """What came back, in order."""

    def __init__(self) -> None:
        self.results: list[Any] = []
        self.troubles: list[BaseException] = []


@pytest.fixture
def jobs(qapp: Any) -> Iterator[ProcessJobs]:
    made = ProcessJobs()
    yield made
    made.close()


def run(jobs: ProcessJobs, told: Told, work: Any, *args: Any) -> None:
    jobs.run(work, *args, then=told.results.append, failed=told.troubles.append)


def test_what_comes_back_and_what_breaks(jobs: ProcessJobs, qtbot: Any) -> None:
    told = Told()
    run(jobs, told, sorted, [3, 1, 2])
    run(jobs, told, int, "no number")
    qtbot.waitUntil(lambda: len(told.results) == len(told.troubles) == 1, timeout=20_000)
    assert told.results == [[1, 2, 3]] and isinstance(told.troubles[0], ValueError)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
@pytest.mark.parametrize("busy", [True, False])
def test_a_worker_that_dies_costs_one_job_at_most(jobs: ProcessJobs, qtbot: Any, busy: bool) -> None:
    told = Told()
    run(jobs, told, os.getpid)
    qtbot.waitUntil(lambda: told.results != [], timeout=20_000)
    if busy:
        run(jobs, told, time.sleep, 20)
    os.kill(told.results[0], signal.SIGKILL)
    qtbot.wait(300)
    assert len(told.troubles) == busy
    run(jobs, told, sum, (1, 2))
    qtbot.waitUntil(lambda: len(told.results) == 2, timeout=20_000)
    assert told.results[1] == 3


_KILLED = """
import os, signal
from PySide6.QtCore import QCoreApplication
from coprod_desktop.ui.jobs import ProcessJobs
if __name__ == "__main__":
    app = QCoreApplication([])
    def die(worker):
        print(worker, flush=True)
        os.kill(os.getpid(), signal.SIGKILL)
    jobs = ProcessJobs()
    jobs.run(os.getpid, then=die, failed=print)
    app.exec()
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_a_worker_ends_with_an_app_that_is_killed(tmp_path: Path) -> None:
    (tmp_path / "killed.py").write_text(_KILLED)
    said = subprocess.run([sys.executable, str(tmp_path / "killed.py")], capture_output=True, text=True, timeout=30,
                          env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])})
    worker = int(said.stdout)
    end = time.monotonic() + 10
    while time.monotonic() < end:
        if not _runs(worker):
            return
        time.sleep(0.05)
    pytest.fail("the worker is still there")


def _runs(process: int) -> bool:
    """Not one that has ended and that nobody has asked about yet."""
    try:
        os.kill(process, 0)
        state = Path(f"/proc/{process}/stat")
        return not state.exists() or state.read_text().rpartition(")")[2].split()[0] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False


def test_after_closing_nobody_is_told(jobs: ProcessJobs, qtbot: Any) -> None:
    told = Told()
    for _number in range(3):
        run(jobs, told, time.sleep, 0.2)
    jobs.close()
    qtbot.wait(100)
    assert told.results == [] and told.troubles == []
