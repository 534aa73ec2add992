"""Starts copies of start.py for real: from nothing, twice, with no network, a full disk, Ctrl+C, and half made."""

import ast
import base64
import errno
import hashlib
import importlib.util
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import tomllib
import zipfile
from pathlib import Path

import pytest

import start

ROOT = Path(__file__).resolve().parent.parent
NOWHERE = "http://127.0.0.1:9/simple"  # the discard port: nobody answers there

APP = "import sys\nprint('app', sys.argv[1:])\nsys.exit(int('7' in sys.argv) * 7)\n"
TOOL = """import os, sys
print("{name}", sys.argv[1:], os.environ.get("QT_QPA_PLATFORM"), flush=True)
sys.exit("{name}" == os.environ.get("UNHAPPY"))
"""


def make_wheel(folder: Path, version: str) -> str:
    """A real wheel whose modules stand in for ruff, mypy and pytest; returns its lock line."""
    files = {f"{name}.py": TOOL.format(name=name) for name in ("ruff", "mypy", "pytest")}
    files[f"standin-{version}.dist-info/METADATA"] = f"Metadata-Version: 2.1\nName: standin\nVersion: {version}\n"
    files[f"standin-{version}.dist-info/WHEEL"] = "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    record = f"standin-{version}.dist-info/RECORD"
    digests = {
        name: base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).decode().rstrip("=")
        for name, text in files.items()
    }
    files[record] = "".join(f"{name},sha256={digests[name]},{len(files[name])}\n" for name in digests) + f"{record},,\n"
    wheel = folder / f"standin-{version}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return f"standin=={version} --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}\n"


def environment(folder: Path, **more: str) -> dict[str, str]:
    """Little more than PATH: pip finds parts only in `folder`, and nothing is installed on this computer."""
    names = ("PATH", "SYSTEMROOT", "TEMP", "LANG")
    kept = {name: os.environ[name] for name in names if name in os.environ}
    pip = {"PIP_CONFIG_FILE": os.devnull, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": folder.as_uri(), "PIP_RETRIES": "1"}
    return {**kept, **pip, "HOME": str(folder), "COPROD_NO_APT": "1", "DISPLAY": ":9", **more}


def no_network(folder: Path) -> dict[str, str]:
    return {**environment(folder, PIP_INDEX_URL=NOWHERE), "PIP_NO_INDEX": "0", "PIP_FIND_LINKS": ""}


def run(project: Path, *arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(project / "start.py"), *arguments]
    return subprocess.run(command, cwd=project, env=environ or environment(project), capture_output=True, text=True)


def make_project(folder: Path) -> Path:
    """A folder with the real start.py, a stand-in app and a lock of one small part."""
    (folder / "coprod_desktop").mkdir(parents=True)
    (folder / "coprod_desktop" / "__main__.py").write_text(APP)
    shutil.copy(ROOT / "start.py", folder)
    for lock in (start.RUNTIME, start.WITH_TESTS):
        (folder / lock).write_text(make_wheel(folder, "1.0"))
    return folder


@pytest.fixture(scope="module")
def first_starts(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[subprocess.CompletedProcess[str]]]:
    """A project after a start with no network and one with; and what these two said."""
    project = make_project(tmp_path_factory.mktemp("first") / "with a space")
    return project, [run(project, "demo", **no_network(project)), run(project, "demo", "7")]


@pytest.fixture
def project(first_starts: tuple[Path, object], tmp_path: Path) -> Path:
    """An own copy of a project that is ready."""
    return Path(shutil.copytree(first_starts[0], tmp_path / "project", symlinks=True))


def stamps(project: Path) -> list[str]:
    return sorted(path.name for path in (project / ".venv").glob("ready-*"))


def test_no_network_is_said_in_one_sentence(first_starts: tuple[Path, list[subprocess.CompletedProcess[str]]]) -> None:
    said = first_starts[1][0]
    assert said.returncode == 2
    assert said.stdout.splitlines()[-1] == start.NO_NETWORK
    assert said.stderr == ""


def test_the_next_start_mends_it_and_opens_the_app(
    first_starts: tuple[Path, list[subprocess.CompletedProcess[str]]],
) -> None:
    project, (_, said) = first_starts
    assert said.stdout.splitlines()[-2:] == ["Ready.", "app ['demo', '7']"]
    assert "this mends it" in said.stdout
    assert said.returncode == 7
    assert stamps(project) == ["ready-requirements.lock"]


def test_a_second_start_is_quick_and_needs_no_network(project: Path) -> None:
    python = str(project / start.PYTHON.removeprefix(start.ROOT + os.sep))
    plain = [python, "-P", "-m", "coprod_desktop", "demo"]
    through_the_door = [sys.executable, str(project / "start.py"), "demo"]
    environ = {**no_network(project), "PYTHONPATH": str(project)}
    best = {}
    for name, command in (("plain", plain), ("door", through_the_door)):
        times = []
        for _ in range(7):
            began = time.perf_counter()
            said = subprocess.run(command, env=environ, capture_output=True, text=True)
            times.append(time.perf_counter() - began)
            assert said.stdout == "app ['demo']\n"
        best[name] = min(times)
    assert best["door"] - best["plain"] < 0.050


def test_a_changed_lock_is_fetched_in_place(project: Path) -> None:
    (project / start.RUNTIME).write_text(make_wheel(project, "1.1"))
    (project / ".venv" / "here_before").touch()
    said = run(project, "demo")
    assert said.stdout.endswith("Ready.\napp ['demo']\n")
    assert list(project.glob(".venv/**/standin-1.1.dist-info"))
    assert (project / ".venv" / "here_before").exists()


def test_ready_means_finished_by_this_python_for_this_lock(project: Path) -> None:
    spec = importlib.util.spec_from_file_location("its_start", project / "start.py")
    assert spec is not None and spec.loader is not None
    its = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(its)
    assert its.is_ready(its.RUNTIME) and not its.is_ready(its.WITH_TESTS)
    stamp = Path(its.stamp_of(its.RUNTIME))
    finished = stamp.read_bytes()
    stamp.write_bytes(b"3.99" + finished[4:])  # by another Python
    assert not its.is_ready(its.RUNTIME) and not its.is_ready(its.RUNTIME, for_this_lock=False)
    stamp.write_bytes(finished + b"other==1\n")  # for another lock
    assert not its.is_ready(its.RUNTIME) and its.is_ready(its.RUNTIME, for_this_lock=False)
    stamp.write_bytes(finished)
    Path(its.PYTHON).unlink()
    assert not its.is_ready(its.RUNTIME)


def test_a_venv_from_another_computer_is_made_anew_next_time(project: Path) -> None:
    python = project / Path(start.PYTHON).relative_to(start.ROOT)
    python.unlink()
    python.write_bytes(b"\0 made for some other chip")
    python.chmod(0o755)
    said = run(project, "demo")
    assert (said.stdout, said.stderr, said.returncode) == (start.MOVED + "\n", "", 2)
    assert stamps(project) == []


def test_tests_run_in_order_and_pytest_has_the_last_word(project: Path) -> None:
    said = run(project, "test", **environment(project, UNHAPPY="ruff", QT_QPA_PLATFORM="xcb"))
    assert said.stdout.splitlines()[-4:] == [
        "ruff ['check'] offscreen",
        "mypy [] offscreen",
        f"pytest ['-n', '{os.cpu_count()}', '--dist', 'worksteal', '-m', 'not full and not alone'] offscreen",
        "pytest ['-m', 'not full and alone'] offscreen",
    ]
    assert said.returncode == 1
    assert stamps(project) == ["ready-requirements-test.lock", "ready-requirements.lock"]
    said = run(project, "test", "--all", "--onscreen", "tests/test_x.py", **environment(project, QT_QPA_PLATFORM="xcb"))
    assert said.stdout.splitlines()[-1] == "pytest ['-m', '(full or not full)', 'tests/test_x.py'] xcb"
    assert "mypy" not in said.stdout
    assert said.returncode == 0


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen")
def test_without_a_screen_it_runs_the_tour(project: Path) -> None:
    said = run(project, **environment(project, DISPLAY=""))
    assert said.stdout.splitlines() == [
        "There is no screen here: this runs the tour, kept in the folder tour.",
        "app ['tour', '--out', 'tour']",
    ]


def test_help_lists_every_command_and_installs_nothing(tmp_path: Path) -> None:
    said = run(make_project(tmp_path / "new"), "--help")
    assert said.returncode == 0
    assert not (tmp_path / "new" / ".venv").exists()
    for command in ("demo", "tour", "handout", "export", "backup", "check", "bench", "test", "mend"):
        assert f"start.py {command} " in said.stdout


def test_two_starts_at_once(project: Path) -> None:
    (project / ".venv" / "ready-requirements.lock").unlink()
    with (project / "start.py").open("rb") as door:
        start.shut_the_door(door.fileno())
        said = run(project, "demo")
    assert (said.stdout, said.returncode) == (start.BUSY + "\n", 2)


def hears_ctrl_c() -> None:
    """Also where these tests run in the background of a shell, which lets everything there ignore it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl+C to whole consoles only")
def test_ctrl_c_stops_pip_and_the_next_start_mends_it(project: Path) -> None:
    (project / start.RUNTIME).write_text(make_wheel(project, "1.2"))
    with socket.create_server(("127.0.0.1", 0)) as silent:  # takes the call and never says a word
        index = f"http://127.0.0.1:{silent.getsockname()[1]}/simple"
        command = [sys.executable, str(project / "start.py"), "demo"]
        environ = {**no_network(project), "PIP_INDEX_URL": index}
        process = subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, preexec_fn=hears_ctrl_c)
        with silent.accept()[0]:
            process.send_signal(signal.SIGINT)
            words, _ = process.communicate(timeout=20)
    assert words.splitlines()[-1] == start.STOPPED
    assert "Traceback" not in words
    assert process.returncode == 2
    assert stamps(project) == []


def in_small_room(project: Path, size: str) -> subprocess.CompletedProcess[str] | None:
    """Starts a copy of the project on a disk of this size ("0" = one that cannot be written to).

    None where this system does not let people mount such a disk.
    """
    if not shutil.which("unshare"):
        return None
    disk, mode = project.parent / "disk", "ro" if size == "0" else "rw"
    disk.mkdir()
    mount = f"mount -t tmpfs -o size={'1m' if size == '0' else size} none {disk}"
    fill = f"cp -r {project}/. {disk} && mount -o remount,{mode} {disk} && cd {disk}"
    command = f"{mount} && {fill} || exit 99; exec {sys.executable} start.py demo"
    said = subprocess.run(
        ["unshare", "-rm", "sh", "-c", command], env=environment(project), capture_output=True, text=True
    )
    return None if said.returncode in (1, 99) else said


@pytest.mark.parametrize(("size", "number", "sentence"), [
    ("3m", errno.ENOSPC, start.DISK_FULL),
    ("0", errno.EROFS, start.READ_ONLY),
])  # fmt: skip
def test_a_full_or_closed_disk_is_said_in_one_sentence(tmp_path: Path, size: str, number: int, sentence: str) -> None:
    said = in_small_room(make_project(tmp_path / "new"), size)
    if said is None:
        assert start.sentence_for(str(OSError(number, os.strerror(number)))) == sentence
    else:
        assert (said.stdout.splitlines()[-1], said.stderr, said.returncode) == (sentence, "", 2)


@pytest.mark.parametrize(("words", "sentence"), [
    ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", start.DISK_FULL),
    ("OSError: [WinError 112] Es steht nicht genug Speicherplatz zur Verfügung", start.DISK_FULL),
    ("[WinError 5] Zugriff verweigert: 'C:\\\\app'", start.READ_ONLY),
    ("[Errno 13] Permission denied: '/opt/app/.venv'", start.READ_ONLY),
    ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", start.DAMAGED),
    ("Retrying ... NewConnectionError ... ERROR: No matching distribution found for click==8", start.NO_NETWORK),
    ("socket.gaierror: [Errno 11001] getaddrinfo failed", start.NO_NETWORK),
    ("pip._vendor.urllib3.exceptions.ReadTimeoutError: Read timed out.", start.NO_NETWORK),
    ("ERROR: No matching distribution found for PySide6-Essentials==6.11.3", start.NO_PART.format("PySide6-Essentials")),
    ("Segmentation fault", start.UNKNOWN),
])  # fmt: skip
def test_what_pip_says_becomes_one_plain_sentence(words: str, sentence: str) -> None:
    assert start.sentence_for(words) == sentence


@pytest.mark.parametrize(("version", "word"), [((2, 7), "old"), ((3, 10), "old"), ((3, 15), "new"), ((4, 0), "new")])
def test_a_python_that_cannot_be_used_is_named(version: tuple[int, int], word: str) -> None:
    assert f"Python {version[0]}.{version[1]} is too {word}: please install" in start.python_problem(version)


def test_pythons_and_systems_that_are_fine() -> None:
    assert [start.python_problem((3, minor)) for minor in (11, 12, 13, 14)] == [""] * 4
    fine = [("linux", (2, 34)), ("linux", (2, 41)), ("darwin", (13, 0)), ("darwin", (26, 1)), ("win32", (10, 0))]
    assert [start.system_problem(*system, 64) for system in fine] == [""] * len(fine)
    assert start.system_problem(sys.platform, start.system_release(), 64) == ""


@pytest.mark.parametrize(("system", "release", "bits", "words"), [
    ("linux", (2, 31), 64, "too old (glibc 2.31): update it to glibc 2.34 or newer"),
    ("linux", (), 64, "too old (no glibc)"),
    ("darwin", (12, 7), 64, "too old (macOS 12.7): update it to macOS 13 or newer"),
    ("win32", (6, 1), 64, "too old (Windows 6.1): update it to Windows 10 or newer"),
    ("win32", (10, 0), 32, "has 32 bits"),
    ("freebsd14", (), 64, "does not run on freebsd14"),
])  # fmt: skip
def test_a_system_that_cannot_be_used_is_named(system: str, release: tuple[int, ...], bits: int, words: str) -> None:
    assert words in start.system_problem(system, release, bits)


def test_an_old_python_can_read_start_py() -> None:
    ast.parse((ROOT / "start.py").read_text(encoding="utf-8"), feature_version=(3, 6))


def test_every_sentence_is_short_and_plain() -> None:
    sentences = [value for name, value in vars(start).items() if name.isupper() and isinstance(value, str)]
    sentences = [text for text in sentences if text.endswith(".") and "\n" not in text]
    sentences += [start.python_problem((3, 8)), start.system_problem("linux", (2, 31), 64)]
    assert len(sentences) > 10
    for text in sentences:
        assert len(text.split()) <= 15, text
        assert not re.search(r"\b(invalid|error|failed|submit|fatal)\b|!", text, re.IGNORECASE), text


def test_debian_packages_for_what_ldd_does_not_find() -> None:
    words = "\tlibEGL.so.1 => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x7f)\n\tlibEGL.so.1 => not found\n"
    assert start.missing_libraries(words) == ["libEGL.so.1"]
    named = {
        "libEGL.so.1": "libegl1",
        "libxcb-cursor.so.0": "libxcb-cursor0",
        "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
        "libdbus-1.so.3": "libdbus-1-3",
        "libX11.so.6": "libx11-6",
        "libgssapi_krb5.so.2": "libgssapi-krb5-2",
        "libgthread-2.0.so.0": "libglib2.0-0",
        "libz.so.1": "zlib1g",
    }
    assert {library: start.package_of(library) for library in named} == named


def lock_of(name: str) -> dict[str, str]:
    """Name of each part of a lock to the lines that belong to it."""
    parts = re.findall(r"(?ms)^[a-z0-9].*?(?=^[a-z0-9]|\Z)", (ROOT / name).read_text(encoding="utf-8"))
    return {part.split("==")[0]: part for part in parts}


@pytest.mark.parametrize("name", [start.RUNTIME, start.WITH_TESTS])
def test_locks_hold_hashes_and_no_addresses(name: str) -> None:
    for part in lock_of(name).values():
        assert "--hash=sha256:" in part
        assert "://" not in part and "/" not in part.replace("pyproject.toml", "")
        # pip 24 stops at such a marker where the kernel's name is no version number, as on most Linux systems.
        assert "platform_release" not in part


def test_locks_cover_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    runtime, with_tests = lock_of(start.RUNTIME), lock_of(start.WITH_TESTS)
    wanted = {re.split(r"[^\w.-]", text)[0].lower().replace("_", "-") for text in project["project"]["dependencies"]}
    assert wanted <= runtime.keys()
    tests = {re.split(r"[^\w.-]", text)[0].lower() for text in project["dependency-groups"]["test"]}
    assert tests | runtime.keys() <= with_tests.keys()
    assert [runtime[name].split()[0] for name in runtime] == [with_tests[name].split()[0] for name in runtime]
