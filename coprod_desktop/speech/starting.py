"""How the speaking process is started: for the voice that is heard at once, and for sound that is written to a file."""

import os
import sys
from pathlib import Path

COMMAND = (sys.executable, "-m", "coprod_desktop.speech.worker")


def memory() -> str | None:
    """A folder that is never on disk, where there is one: what people say must leave nothing behind."""
    for place in (os.environ.get("XDG_RUNTIME_DIR"), "/dev/shm"):
        if place and os.access(place, os.W_OK | os.X_OK):
            return place
    return None


def python_path(now: str) -> str:
    """PYTHONPATH with which this package is found from any folder."""
    return os.pathsep.join(filter(None, [str(Path(__file__).resolve().parents[2]), now]))
