"""Runs the acting process under strace: its log is what a power cut is replayed from, and calls can be made to go wrong."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.conftest import ROOT, child_environment
from tests.faults.disk import CALLS

STRACE = shutil.which("strace") or ""
WORKS = bool(STRACE) and subprocess.run([STRACE, "-f", "--seccomp-bpf", "-o", os.devnull, "true"], capture_output=True).returncode == 0
NEEDS_STRACE = pytest.mark.skipif(not WORKS, reason="needs strace, which start.py test installs on Debian, and a system that lets it look")


def traced(folder: Path, seed: int, how: str) -> Path:
    """The log of what the process asked of the system."""
    return _run(folder, [], "-m", "tests.faults.acting", str(folder), "", str(seed), how)[0]


def acted(folder: Path, how: str, inject: str) -> str:
    """What the process said while a call went wrong: `inject` as strace has it, for example "fsync:error=EIO:when=3+"."""
    return _run(folder, ["-e", f"inject={inject}"], "-m", "tests.faults.acting", str(folder), "", "1", how)[1]


def traced_code(folder: Path, code: str) -> Path:
    return _run(folder, [], "-c", code, str(folder))[0]


def _run(folder: Path, options: list[str], *python: str) -> tuple[Path, str]:
    log = folder.with_name(f"{folder.name}.strace")
    strace = [STRACE, "-f", "--seccomp-bpf", "-qq", "-xx", "-s", "100000000", "-e", f"trace={CALLS}", "-e", "signal=none", "-o", str(log)]
    done = subprocess.run([*strace, *options, sys.executable, *python], capture_output=True, text=True, cwd=ROOT, env=child_environment())
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return log, done.stdout
