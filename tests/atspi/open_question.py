"""Opens the app on a group with a question before it: `python -m tests.atspi.open_question FOLDER`."""

import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer

from coprod_desktop.app import App, qt_application
from coprod_desktop.storage.folder import open_group
from coprod_desktop.ui.screen import Ask
from tests.conftest import FixedClock


def main(folder: Path) -> int:
    application = qt_application()
    clock = FixedClock()
    app = App(open_group(folder, now=clock.now), clock=clock, muted=True)
    app.show()
    question = Ask("openmoji:1F4DD", "Begin again?", "Your answers will be gone.", "Begin", "Keep them")
    QTimer.singleShot(1000, app.window, partial(app.window.ask, question, app.window.home))
    done = application.exec()
    app.close()
    return done


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
