"""Writes requirements.lock and requirements-test.lock from pyproject.toml; run it after changing a dependency."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUNTIME, WITH_TESTS = "requirements.lock", "requirements-test.lock"
HEADERS = {
    RUNTIME: "# What the app needs, on every system. Made from pyproject.toml by tools/make_lock.py.\n",
    WITH_TESTS: "# What the app and its tests need, on every system. Made from pyproject.toml by tools/make_lock.py.\n",
}
# Wanted by a part we use, but not by us. pyobjc: 160 wheels, of which pyttsx3 uses those in pyproject.toml, and pip 24
# stops at their platform_release markers on most Linux kernels. pip: for the plug-ins of sqlite-utils; .venv has its own.
# playwright: of the package that has axe-core we read that one file.
LEFT_OUT = ("pyobjc", "pip", "playwright")


def find_uv() -> str:
    """Path of uv, the tool that works out a lock; stops with the way to get it where there is none."""
    beside = Path(sys.executable).with_name("uv.exe" if sys.platform == "win32" else "uv")
    found = str(beside) if beside.exists() else shutil.which("uv")
    if found is None:
        sys.exit("This needs uv. Get it with: python3 -m pip install uv")
    return found


def write_lock(uv: str, name: str, options: list[str]) -> None:
    """Writes one lock: exact versions with hashes, and no path, command or address. It is for `pip install --no-deps`.

    Versions already in the file are kept unless `--upgrade` is among the options.
    """
    command = [uv, "pip", "compile", "pyproject.toml", "--universal", "--python-version", "3.11", "--generate-hashes"]
    command += ["--only-binary", ":all:", "--no-emit-index-url", "--no-emit-find-links", "--no-header", "--quiet"]
    with tempfile.TemporaryDirectory() as folder:
        left_out = Path(folder) / "left_out.txt"
        left_out.write_text("\n".join(LEFT_OUT), encoding="utf-8")
        command += ["--excludes", str(left_out), "--output-file", name]
        subprocess.run([*command, *options], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    lock = ROOT / name
    text = lock.read_text(encoding="utf-8").removeprefix(HEADERS[name])
    lock.write_text(HEADERS[name] + text, encoding="utf-8", newline="\n")
    print(f"{name}: {sum(line[:1].isalnum() for line in text.splitlines())} parts")


def main(options: list[str]) -> None:
    uv = find_uv()
    write_lock(uv, RUNTIME, options)
    # The tests must run on the very versions people get, so the second lock is held to the first.
    write_lock(uv, WITH_TESTS, ["--group", "test", "--constraint", RUNTIME, *options])


if __name__ == "__main__":
    main(sys.argv[1:])
