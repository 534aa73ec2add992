"""Opens the app on a group, on the day the tests stand on, with a voice that makes no sound: `python -m tests.journeys.open_window FOLDER`."""

import sys
from pathlib import Path

from coprod_desktop.app import App, qt_application
from coprod_desktop.storage.folder import open_group
from tests.conftest import FixedClock


def main(folder: Path) -> int:
    application = qt_application()
    clock = FixedClock()
    app = App(open_group(folder, now=clock.now), clock=clock, muted=True)
    app.show()
    done = application.exec()
    app.close()
    return done


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
