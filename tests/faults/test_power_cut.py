"""The power goes: what was not synced is lost, torn or there, and all that was acknowledged is there."""

import random
import shutil
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import pytest

from tests.faults.disk import Disk
from tests.faults.facts import Facts
from tests.faults.tracing import NEEDS_STRACE, traced, traced_code

pytestmark = NEEDS_STRACE


def test_a_few_power_cuts(folder: Path, tell: Callable[[str], None]) -> None:
    cut(folder, 1, 25, tell)


@pytest.mark.full
def test_two_thousand_power_cuts(folder: Path, tell: Callable[[str], None]) -> None:
    cut(folder, 40, 50, tell)


WRITES = """
import os, sys
for number, synced in enumerate((True, False)):
    handle = os.open(os.path.join(sys.argv[1], f"file{number}"), os.O_CREAT | os.O_WRONLY)
    os.write(handle, bytes([65]) * 5000)
    if synced:
        os.fsync(handle)
        folder = os.open(sys.argv[1], os.O_RDONLY)
        os.fsync(folder)
"""


def test_the_disk_forgets_what_was_not_synced(tmp_path: Path) -> None:
    """Else all the cuts would prove nothing."""
    before, place = tmp_path / "before", tmp_path / "place"
    before.mkdir()
    place.mkdir()
    log = traced_code(place, WRITES)
    found = []
    for seed in range(60):
        disk = Disk(place, before)
        assert list(disk.replay(log))[-1] >= 6
        after = tmp_path / str(seed)
        disk.write_out(after, random.Random(seed))
        assert (after / "file0").read_bytes() == b"A" * 5000
        found.append((after / "file1").read_bytes() if (after / "file1").exists() else None)
    assert {None, b"", b"A" * 5000} <= set(found) and any(data and b"\0" in data for data in found)


def cut(folder: Path, runs: int, cuts: int, tell: Callable[[str], None]) -> None:
    count = done = unsure = 0
    start = Facts.of(folder)
    for seed in range(runs):
        before, again = (Path(shutil.copytree(folder, folder.with_name(name))) for name in ("before", "again"))
        log = traced(again, seed, "30")
        steps = sum(1 for _ in Disk(again, before).replay(log))
        chance = random.Random(seed)
        moments = set(chance.sample(range(1, steps + 1), min(cuts, steps)))
        disk = Disk(again, before)
        for step in disk.replay(log):
            if step in moments:
                facts = deepcopy(start)
                facts.hear(disk.said)
                after = folder.with_name("after")
                disk.write_out(after, chance)
                try:
                    facts.check(after, note=True)
                except BaseException as trouble:
                    trouble.add_note(f"run {seed}, cut after call {step} of {steps}")
                    raise
                count, done, unsure = count + 1, done + facts.done, unsure + facts.unsure
                shutil.rmtree(after)
        for path in (before, again):
            shutil.rmtree(path)
        log.unlink()
    tell(f"power cut: {count} cuts in {runs} runs, {done} acknowledged actions all there, {unsure} cut ones whole or not begun")
