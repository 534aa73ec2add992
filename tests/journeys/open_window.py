"""Opens the app on a group, on the day the tests stand on, with a voice that makes no sound: `python -m tests.journeys.open_window FOLDER [TIME]`."""

import sys
from datetime import datetime
from pathlib import Path

from coprod_desktop.app import App, qt_application
from coprod_desktop.storage.folder import open_group
from tests.conftest import FixedClock


def main(folder: Path, at: str = "") -> int:
    """`at` is another day and time, as ISO 8601 writes it."""
    application = qt_application()
    clock = FixedClock(datetime.fromisoformat(at)) if at else FixedClock()
    app = App(open_group(folder, now=clock.now), clock=clock, muted=True)
    app.show()
    done = application.exec()
    app.close()
    return done


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), *sys.argv[2:]))
