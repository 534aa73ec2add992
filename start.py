#!/usr/bin/env python3
"""The one door: makes .venv when it is missing, then opens the app or runs the command it is given."""

# Python 3.6 can read it, so that an old Python can say that it is too old. All but os and sys is imported late: a second start is quick.
# ruff: noqa: PTH107, PTH110, PTH118, PTH120, PTH123, PTH207
import os
import sys

ROOT = os.path.dirname(os.path.realpath(__file__))
VENV = os.path.join(ROOT, ".venv")
PYTHON = os.path.join(VENV, "Scripts", "python.exe") if os.name == "nt" else os.path.join(VENV, "bin", "python")
RUNTIME, WITH_TESTS = "requirements.lock", "requirements-test.lock"
LIBRARIES_MISSING = os.path.join(VENV, "libraries-missing")
OLDEST, NEWEST = (3, 11), (3, 14)
THIS_PYTHON = f"{sys.version_info[0]}.{sys.version_info[1]}\n".encode()

HELP = """\
python3 start.py              Open the app. The first time, this also gets it ready.
python3 start.py demo         Open the app with a made-up group, to try things out.
python3 start.py tour         Walk through a session, with pictures kept in --out FOLDER.
python3 start.py handout      Make one sheet to print, without opening the app.
                              KIND --group FOLDER --session DAY --out FILE.pdf
python3 start.py export       Take everything out of a group, as plain files.
python3 start.py backup       Make a safe copy of a group now.
python3 start.py check        Look over a group's files and say if all is well.
python3 start.py forget-code  Take the picture code away, when nobody remembers it.
python3 start.py bench        Measure how fast the app is, and print a table.
python3 start.py test         Run the tests. Anything after it goes to pytest.
                              --all runs the long ones too. --onscreen shows the windows.
python3 start.py mend         Get the app ready again from nothing. Groups stay as they are.
python3 start.py --help       Show this list.

"python3 start.py COMMAND --help" says more about one command.
System packages are only installed on Debian and Ubuntu, and only for root.
Set COPROD_NO_APT=1 to never install them.
"""

STOPPED = "You stopped it part way: nothing is lost, so start again when you like."
DISK_FULL = "The disk is full: free 1 GB of space, then start again."
NO_NETWORK = "The parts cannot be fetched: connect to the internet, then start again."
DAMAGED = "A part was damaged on the way here: please start again."
READ_ONLY = "This folder cannot be changed: move it to your Documents, then start again."
NO_PART = "This computer has no ready-made {}: please use one that the README names."
BUSY = "Another window is getting the app ready: wait for it, then start again."
MOVED = "This .venv is from another computer: start again, and it is made anew."
NO_VENV = "Python cannot make .venv yet: run the line above, then start again."
UNKNOWN = "Getting ready did not finish: start again, or ask for help with .venv/install.log."

# The first that is found in the words of pip or the system decides.
SIGNS = (
    (r"No space left|not enough space|Disk quota exceeded|Errno 28\b|WinError 112\b", DISK_FULL),
    (r"DO NOT MATCH THE HASHES|BadZipFile|is not a zip file|has an invalid wheel", DAMAGED),
    (r"ConnectionPool|NewConnection|[Cc]onnection ?(broken|refused|aborted|reset)|IncompleteRead", NO_NETWORK),
    (r"name resolution|getaddrinfo|timed out|ProxyError|SSLError|CERTIFICATE|HTTP error", NO_NETWORK),
    (r"Permission denied|Read-only file system|Errno (1|13|30)\b|WinError (5|32)\b", READ_ONLY),
)

TEST_PACKAGES = ["at-spi2-core", "dbus", "espeak-ng", "openbox", "strace", "xdotool", "xvfb"]
BROWSERS = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "microsoft-edge"]  # the tests take one
QT_FILES = ["plugins/platforms/libqxcb.so", "plugins/platforms/libqwayland.so", "plugins/platforms/libqoffscreen.so"]
QT_FILES += ["plugins/printsupport/libcupsprintersupport.so", *(f"lib/libQt6{part}.so.6" for part in ("Widgets", "Svg", "PrintSupport", "Network"))]
# Where a Debian package is not named after its library as the Debian policy (8.1) has it.
ODD_PACKAGES = dict.fromkeys(["libglib-2.0.so.0", "libgthread-2.0.so.0", "libgobject-2.0.so.0"], "libglib2.0-0")
ODD_PACKAGES.update({"libbrotlidec.so.1": "libbrotli1", "libz.so.1": "zlib1g"})


class Stop(Exception):
    """Getting ready cannot go on; the text is the one sentence to show."""


def say(text: str) -> None:
    print(text, flush=True)


def python_problem(version: "tuple[int, ...]") -> str:
    """The sentence for a Python we cannot use, given as (major, minor); empty where it is fine."""
    if OLDEST <= version <= NEWEST:
        return ""
    size = "old" if version < OLDEST else "new"
    name = f"Python {version[0]}.{version[1]}"
    return f"{name} is too {size}: please install 3.11 to 3.14 from python.org, then start again."


def system_problem(system: str, release: "tuple[int, ...]", bits: int) -> str:
    """The sentence for a system we cannot use; empty where it is fine.

    `system` is `sys.platform`; `release` is the version of glibc, macOS or Windows, () for a Linux without glibc.
    The lowest versions are those of the PySide6 6.11 wheels.
    """
    kinds = {"linux": ("glibc", (2, 34)), "darwin": ("macOS", (13,)), "win32": ("Windows", (10,))}
    if system not in kinds:
        return f"This app does not run on {system}: please use Windows, macOS or Linux."
    if bits < 64:
        return "This Python has 32 bits: please install a 64-bit one, then start again."
    name, lowest = kinds[system]
    if release >= lowest:
        return ""
    has = name + " " + ".".join(map(str, release)) if release else "no " + name
    return f"This system is too old ({has}): update it to {name} {'.'.join(map(str, lowest))} or newer."


def system_release() -> "tuple[int, ...]":
    """The numbers `system_problem` compares, read from this computer."""
    import platform

    if sys.platform == "win32":
        return tuple(sys.getwindowsversion()[:2])
    name, words = ("macOS", platform.mac_ver()[0]) if sys.platform == "darwin" else platform.libc_ver()
    return tuple(int(part) for part in words.split(".")[:2]) if name in ("macOS", "glibc") else ()


def sentence_for(words: str) -> str:
    """The one sentence for what pip, venv or the system said."""
    import re

    for sign, sentence in SIGNS:
        if re.search(sign, words):
            return sentence
    part = re.search(r"No matching distribution found for ([\w.-]+)", words)
    return NO_PART.format(part.group(1)) if part else UNKNOWN


def stamp_of(lock: str) -> str:
    """The file, written last of all, that says .venv is finished."""
    return os.path.join(VENV, "ready-" + lock)


def stamp_text(lock: str) -> bytes:
    """What the stamp of a finished .venv holds: the Python version and the whole lock."""
    with open(os.path.join(ROOT, lock), "rb") as file:
        return THIS_PYTHON + file.read()


def is_ready(lock: str, for_this_lock: bool = True) -> bool:
    """Whether .venv was finished by this Python for what the lock names now, or for an older state of it."""
    try:
        with open(stamp_of(lock), "rb") as file:
            stamp = file.read()
        right = stamp == stamp_text(lock) if for_this_lock else stamp.startswith(THIS_PYTHON)
        return right and os.path.exists(PYTHON)
    except OSError:
        return False


def remove(*paths: str) -> None:
    for path in paths:
        if os.path.exists(path):
            os.remove(path)


def shut_the_door(descriptor: int) -> None:
    """Keeps a second start out until this open file is closed. Raises Stop where this is the second start."""
    import errno

    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(descriptor, 1 << 30, os.SEEK_SET)  # past the end: Windows keeps others from reading what is locked
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as problem:
        # Other numbers mean a disk that knows no locks; two starts at once are rare enough to go on there.
        if problem.errno in (errno.EAGAIN, errno.EACCES, errno.EDEADLK):
            raise Stop(BUSY) from None


def make_venv() -> None:
    """A new .venv with pip, in place of what was there. Raises Stop, or OSError from the system."""
    import importlib.util
    import shutil
    import subprocess
    import venv

    if importlib.util.find_spec("ensurepip") is None:
        install_packages([f"python3.{sys.version_info[1]}-venv"], "what Python needs for this")
        importlib.invalidate_caches()
        if importlib.util.find_spec("ensurepip") is None:
            raise Stop(NO_VENV)
    if os.path.lexists(VENV):
        say("The app was not quite ready, or something it needs has changed: this mends it.")
        shutil.rmtree(VENV)
    try:
        venv.create(VENV, with_pip=True, symlinks=os.name != "nt")
    except subprocess.CalledProcessError as problem:
        raise Stop(sentence_for((problem.output or b"").decode(errors="replace"))) from None


def install(lock: str) -> None:
    """Fetches and places every part of a lock with pip. Raises Stop with the sentence for what went wrong."""
    import re
    import threading
    from subprocess import DEVNULL, PIPE, STDOUT, Popen

    with open(os.path.join(ROOT, lock), encoding="utf-8") as file:
        wanted = len(re.findall(r"(?m)^[A-Za-z0-9]", file.read()))
    command = [PYTHON, "-m", "pip", "install", "--no-deps", "--require-hashes", "--only-binary=:all:"]
    command += ["--no-input", "--no-color", "--progress-bar=off", "--disable-pip-version-check", "-r", os.path.join(ROOT, lock)]
    words, come, done = [""], 0, threading.Event()

    def keep_company() -> None:
        while not done.wait(20):
            say("   Still going. Some parts are big.")

    threading.Thread(target=keep_company, daemon=True).start()
    pip = Popen(command, cwd=ROOT, stdin=DEVNULL, stdout=PIPE, stderr=STDOUT, encoding="utf-8", errors="replace")
    try:
        for line in pip.stdout or ():
            words.append(line)
            if re.match(r"Ignoring |Requirement already satisfied", line):
                wanted -= 1
            elif re.match(r"\s*(Downloading|Using cached|Processing) .*\.whl(?!\.metadata)", line):
                come += 1
                if come % 10 == 0:
                    say(f"   {come} of {wanted} parts are here.")
            elif line.startswith("Installing collected"):
                say("   All parts are here. Now they are put in place.")
        if pip.wait() == 0:
            return
    finally:
        done.set()
        if pip.poll() is None:
            pip.terminate()
            pip.wait()
    sentence = sentence_for("".join(words))
    if sentence == UNKNOWN:
        with open(os.path.join(VENV, "install.log"), "w", encoding="utf-8") as file:
            file.writelines(words)
    raise Stop(sentence)


def missing_libraries(ldd_words: str) -> "list[str]":
    """File names of the shared libraries that ldd did not find, in order of name."""
    import re

    return sorted(set(re.findall(r"(?m)^\s*(\S+) => not found", ldd_words)))


def package_of(library: str) -> str:
    """The Debian package that brings a shared library, such as libxcb-cursor0 for libxcb-cursor.so.0."""
    name, _, version = library.partition(".so.")
    name = name.lower().replace("_", "-")
    return ODD_PACKAGES.get(library) or name + ("-" if name[-1].isdigit() else "") + version


def look_for_libraries() -> None:
    """Installs the shared libraries Qt would miss on this Linux, or says how to."""
    import glob
    import shutil
    from subprocess import run

    folder = os.path.join(VENV, "lib", "python*", "site-packages", "PySide6", "Qt")
    files = [file for name in QT_FILES for file in glob.glob(os.path.join(folder, name))]

    def missing() -> "list[str]":
        return missing_libraries(run(["ldd", *files], capture_output=True, text=True).stdout)

    remove(LIBRARIES_MISSING)
    if not files or not shutil.which("ldd") or not missing():
        return
    if is_debian():
        install_packages(sorted({package_of(name) for name in missing()}), "what the windows need")
    if missing():
        say(f"The windows need these libraries from your system: {', '.join(missing())}")
        with open(LIBRARIES_MISSING, "w", encoding="utf-8") as file:
            file.write("\n".join(missing()))


def is_debian() -> bool:
    return os.path.exists("/etc/debian_version") and os.path.exists("/usr/bin/apt-get")


def install_packages(packages: "list[str]", what: str) -> None:
    """Installs Debian packages when this is root; prints the one line to run where it is not, or it did not work."""
    from subprocess import DEVNULL, run

    root = sys.platform == "linux" and os.geteuid() == 0
    if root and is_debian() and not os.environ.get("COPROD_NO_APT"):
        say(f"   Installing {what}: {' '.join(packages)}")
        quiet = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
        for command in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
            done = run(["apt-get", "-qq", *command], env=quiet, stdin=DEVNULL, stdout=DEVNULL, stderr=DEVNULL)
        if done.returncode == 0:
            return
    say(f"Run this line once, to get {what}:\n   {'' if root else 'sudo '}apt-get install -y {' '.join(packages)}")


def look_for_test_packages() -> None:
    """Installs what the tests of real windows and web pages need on this Debian, or says how to."""
    from shutil import which
    from subprocess import run

    query = ["dpkg-query", "-W", "-f", "${db:Status-Abbrev}${Package}\n", *TEST_PACKAGES]
    here = run(query, capture_output=True, text=True).stdout.split("\n")
    browser = [] if any(map(which, BROWSERS)) else BROWSERS[:1]
    for missing in [name for name in TEST_PACKAGES if "ii " + name not in here], browser:
        if missing:
            install_packages(missing, "what the tests need")


def get_ready(lock: str, from_nothing: bool) -> None:
    """Makes .venv hold what a lock names. Raises Stop with one sentence, or OSError from the system."""
    problem = system_problem(sys.platform, system_release(), 64 if sys.maxsize > 2**32 else 32)
    if problem:
        raise Stop(problem)
    with open(__file__, "rb") as door:
        shut_the_door(door.fileno())
        say("Getting the app ready. This happens once and needs the internet.")
        say("1 of 3: Making a place for the parts, in .venv.")
        if from_nothing or not is_ready(RUNTIME, for_this_lock=False):
            make_venv()
        remove(stamp_of(RUNTIME), stamp_of(WITH_TESTS))  # until all is done, this .venv counts as half-made
        say("2 of 3: Fetching the parts.")
        install(lock)
        say("3 of 3: Looking for what the windows need.")
        if sys.platform == "linux":
            look_for_libraries()
        for name in sorted({RUNTIME, lock}):
            with open(stamp_of(name), "wb") as file:
                file.write(stamp_text(name))
        say("Ready.")


def own_environment() -> "dict[str, str]":
    """The environment for everything run in .venv: the app is found from any folder."""
    return dict(os.environ, PYTHONPATH=os.pathsep.join(filter(None, [ROOT, os.environ.get("PYTHONPATH")])))


def run_tests(arguments: "list[str]") -> int:
    """ruff, mypy and pytest in that order, pytest alone where it is given arguments; 0 where all are content."""
    import subprocess

    if is_debian():
        look_for_test_packages()
    environment = own_environment()
    if "--onscreen" not in arguments:
        environment["QT_QPA_PLATFORM"] = "offscreen"
    rest = [word for word in arguments if word not in ("--all", "--onscreen")]
    wanted = "(full or not full)" if "--all" in arguments else "not full"
    tools = [["pytest", "-m", wanted, *rest]]
    if not rest:  # what watches the clock or a real window has the computer to itself, all else shares its cores
        shared = ["pytest", "-n", str(os.cpu_count() or 1), "--dist", "worksteal", "-m", wanted + " and not alone"]
        tools = [["ruff", "check"], ["mypy"], shared, ["pytest", "-m", wanted + " and alone"]]
    return max(abs(subprocess.call([PYTHON, "-m", *tool], cwd=ROOT, env=environment)) for tool in tools)


def run_app(arguments: "list[str]") -> int:
    """Hands over to the app; comes back, with its exit code, only on Windows."""
    screen = sys.platform != "linux" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if not arguments and not screen:
        arguments = ["tour", "--out", "tour"]
        say("There is no screen here: this runs the tour, kept in the folder tour.")
    command = [PYTHON, "-P", "-m", "coprod_desktop", *arguments]
    try:
        if os.name != "nt":
            os.execve(PYTHON, command, own_environment())
        import subprocess

        return subprocess.call(command, env=own_environment())
    except OSError:
        remove(stamp_of(RUNTIME))
        raise Stop(MOVED) from None


def main(arguments: "list[str]") -> int:
    first = (arguments or [""])[0]
    problem = python_problem(sys.version_info[:2])
    if problem or first in ("-h", "--help", "help"):
        print(problem or HELP.rstrip())
        return 2 if problem else 0
    lock = WITH_TESTS if first == "test" else RUNTIME
    try:
        if first == "mend" or not is_ready(lock):
            get_ready(lock, from_nothing=first == "mend")
        elif os.path.exists(LIBRARIES_MISSING):
            look_for_libraries()
        if first == "mend":
            return 0
        return run_tests(arguments[1:]) if first == "test" else run_app(arguments)
    except Stop as stop:
        sentence = str(stop)
    except KeyboardInterrupt:
        sentence = STOPPED
    except OSError as trouble:
        sentence = sentence_for(str(trouble))
        if sentence == UNKNOWN:
            sentence = f"This stopped it: {trouble.strerror}: {trouble.filename}. Put it right, then start again."
    say(sentence)
    if sentence == DISK_FULL and not is_ready(RUNTIME):
        import shutil

        shutil.rmtree(VENV, ignore_errors=True)  # give back the space that the half-made .venv takes
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
