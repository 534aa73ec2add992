"""The disk is full, read-only or broken from any one call on: what was acknowledged is there, the rest is told in a sentence."""

import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.easy import check
from tests.faults.facts import Facts, Line, lines_of
from tests.faults.tracing import NEEDS_STRACE, acted, traced

pytestmark = NEEDS_STRACE
# What each call says on a disk that is full, read-only or broken.
FAULTS = {
    "pwrite64": ("ENOSPC", "EIO", "EROFS"), "write": ("ENOSPC", "EIO"), "ftruncate": ("EIO", "EROFS"), "fsync": ("EIO",),
    "fdatasync": ("EIO",), "rename": ("EROFS", "ENOSPC"), "unlink": ("EROFS",), "mkdir": ("ENOSPC", "EROFS"), "sendfile": ("ENOSPC",),
}


def test_some_writes_go_wrong(folder: Path, tell: Callable[[str], None]) -> None:
    """One moment of each kind of call, near the start, in the middle or near the end."""
    moments = [(call, errors[0], max(1, count * (place % 4) // 4)) for place, (call, errors, count) in enumerate(counted(folder))]
    tell(go_wrong(folder, moments))


@pytest.mark.full
def test_every_write_goes_wrong(folder: Path, tell: Callable[[str], None]) -> None:
    """Each call of each kind, with its errors in turn."""
    moments = [(call, errors[number % len(errors)], number) for call, errors, count in counted(folder) for number in range(1, count + 1)]
    tell(go_wrong(folder, moments))


def counted(folder: Path) -> list[tuple[str, tuple[str, ...], int]]:
    """How often each call is made while everything is done once."""
    copy = Path(shutil.copytree(folder, folder.with_name("count")))
    calls = Counter(line.partition("(")[0].split()[-1] for line in traced(copy, 1, "each").read_text(encoding="ascii").splitlines())
    shutil.rmtree(copy)
    return [(call, errors, calls[call]) for call, errors in FAULTS.items() if calls[call]]


def go_wrong(folder: Path, moments: list[tuple[str, str, int]]) -> str:
    start, done, told, sentences = Facts.of(folder), 0, 0, set()
    for call, error, number in moments:
        copy = Path(shutil.copytree(folder, folder.with_name("faulty")))
        try:
            lines = lines_of(acted(copy, "each", f"{call}:error={error}:when={number}+"))
            facts = Facts({name: set(values) for name, values in start.values.items()})
            facts.hear(lines)
            facts.check(copy, note=True)
        except BaseException as trouble:
            trouble.add_note(f"{call} {error} from {number} on")
            raise
        shutil.rmtree(copy)
        done, told = done + facts.done, told + sum(line["say"] == "not done" for line in lines)
        sentences |= said(lines)
    assert told > len(moments) // 2
    for sentence in sentences:
        assert not check(sentence), sentence
    return (f"full, read-only or broken disk: at {len(moments)} calls, {done} acknowledged actions all there, "
            f"{told} told as not saved in {len(sentences)} different sentences")


def said(lines: list[Line]) -> set[str]:
    return {line["what"]["sentence"] for line in lines if "sentence" in line["what"]}
