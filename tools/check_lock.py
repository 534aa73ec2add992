"""Checks that every part in the two locks has a ready-made wheel, and its hash, for every system we name."""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from make_lock import ROOT, RUNTIME, WITH_TESTS, find_uv

PYTHONS = ("3.11", "3.12", "3.13", "3.14")
SYSTEMS = {  # our name for it: uv's name for it
    "Windows 10, 64 bit": "x86_64-pc-windows-msvc",
    "macOS 13, Intel": "x86_64-apple-darwin",
    "macOS 13, Apple": "aarch64-apple-darwin",
    "Linux x86_64, glibc 2.34": "x86_64-manylinux_2_34",
    "Linux aarch64, glibc 2.39": "aarch64-manylinux_2_39",
}
PART = re.compile(r"^[A-Za-z0-9].*?(?=^[A-Za-z0-9]|\Z)", re.MULTILINE | re.DOTALL)
MISSING = re.compile(r"([a-z0-9-]+)==\S+ has no (?:usable wheels|wheels with a matching|wheels)")


def uv_pip(uv: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs `uv pip` for macOS 13 where a mac is meant; its words come back in the result."""
    environment = {**os.environ, "MACOSX_DEPLOYMENT_TARGET": "13.0", "NO_COLOR": "1"}
    return subprocess.run([uv, "pip", *arguments], capture_output=True, text=True, env=environment)


def parts_of(lock: str) -> dict[str, str]:
    """The parts of a lock text: `name==version` to the lines that belong to it, one with markers counted apart."""
    parts: dict[str, str] = {}
    for match in PART.finditer(lock):
        name = match.group().split()[0]
        parts[name] = parts.get(name, "") + match.group()
    return parts


def missing_wheels(uv: str, parts: dict[str, str], system: str, python: str) -> list[str]:
    """Names of the parts that have no wheel for one system (uv's name) and Python version.

    Raises ValueError with uv's words where it stops for another reason.
    """
    missing: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        text = Path(folder) / "lock.txt"
        options = ["--dry-run", "--target", str(Path(folder) / "target"), "--no-deps", "--only-binary", ":all:"]
        options += ["--python-platform", system, "--python-version", python, "--require-hashes", "-r", str(text)]
        while True:
            wanted = [lines for name, lines in parts.items() if name.split("==")[0] not in missing]
            text.write_text("".join(wanted), encoding="utf-8")
            done = uv_pip(uv, "install", *options)
            if done.returncode == 0:
                return missing
            found = MISSING.search(" ".join(done.stderr.split()))
            if found is None or found[1] in missing:
                raise ValueError(done.stderr)
            missing.append(found[1])


def missing_hashes(uv: str, parts: dict[str, str]) -> list[str]:
    """The parts (`name==version`) for which the package index offers a file whose hash the lock does not hold.

    Raises ValueError with uv's words where it stops.
    """
    with tempfile.TemporaryDirectory() as folder:
        text = Path(folder) / "pins.in"
        heads = [line.rstrip("\\ ") for lines in parts.values() for line in lines.splitlines() if PART.match(line)]
        text.write_text("\n".join(heads), encoding="utf-8")
        options = ["--universal", "--no-deps", "--generate-hashes", "--no-header", "--no-annotate", "--no-cache"]
        done = uv_pip(uv, "compile", str(text), "--python-version", "3.11", "--only-binary", ":all:", *options)
    if done.returncode != 0:
        raise ValueError(done.stderr)
    offered = {name: set(re.findall(r"sha256:\w+", lines)) for name, lines in parts_of(done.stdout).items()}
    held = {name: set(re.findall(r"sha256:\w+", lines)) for name, lines in parts.items()}
    return [name for name in parts if not offered.get(name) or not offered[name] <= held[name]]


def main() -> int:
    """Prints one row a system and one column a Python; 1 where a wheel or a hash is missing."""
    uv = find_uv()
    # The lock with the tests holds all of the other, which is checked below.
    parts = parts_of((ROOT / WITH_TESTS).read_text(encoding="utf-8"))
    print(f"{'':28}" + "".join(f"{python:12}" for python in PYTHONS).rstrip())
    gone: dict[str, None] = {}
    for name, system in SYSTEMS.items():
        missing = [missing_wheels(uv, parts, system, python) for python in PYTHONS]
        print(f"{name:28}" + "".join(f"{f'{len(names)} missing' if names else 'all':12}" for names in missing).rstrip())
        gone.update((f"no wheel for {name}: {part}", None) for names in missing for part in names)
    gone.update((f"no hash for a file of {part}", None) for part in missing_hashes(uv, parts))
    runtime = parts_of((ROOT / RUNTIME).read_text(encoding="utf-8"))
    gone.update((f"only in {RUNTIME}: {part}", None) for part in runtime.keys() - parts.keys())
    gone.update(
        (f"other hashes in the two locks: {part}", None)
        for part in runtime.keys() & parts.keys()
        if set(re.findall(r"sha256:\w+", runtime[part])) != set(re.findall(r"sha256:\w+", parts[part]))
    )
    print("\n".join(gone) or f"{len(parts)} parts: each has a wheel and its hash.")
    return 1 if gone else 0


if __name__ == "__main__":
    sys.exit(main())
