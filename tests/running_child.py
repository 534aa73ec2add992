"""The app in a process of its own, for tests: it says on its output what happens, and does what its second argument says."""

import logging
import os
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from coprod_desktop.app import qt_application
from coprod_desktop.running import Running


class Child:
    """`act` is "wait" (until somebody brings the window to the front), "trouble" or "crash"."""

    def __init__(self, folder: Path, act: str) -> None:
        self.act = act
        self.running = Running(folder)
        sys.excepthook = self.running.note_trouble
        self.running.notes.watch()
        self.running.start()
        self.timer = QTimer()
        self.timer.timeout.connect(self.look)
        QTimer.singleShot(600, self.begin)

    def begin(self) -> None:
        assert self.running.app is not None
        if self.act == "wait":
            self.running.app.window.showMinimized()
        print("ready", flush=True)
        self.timer.start(20)
        if self.act == "trouble":
            logging.getLogger("somebody.else").warning("Rashid %s", "Khan")
            logging.getLogger("coprod_desktop.screens").error("the page was not made", exc_info=KeyError("Rashid"))
            raise ValueError("Rashid Khan said it was loud")
        if self.act == "crash":
            name_on_the_stack = "Rashid Khan"
            os.kill(os.getpid(), signal.SIGSEGV if name_on_the_stack else signal.SIGTERM)

    def look(self) -> None:
        assert self.running.app is not None
        window = self.running.app.window
        if self.act == "wait" and not window.isMinimized():
            print("front", flush=True)
            qt_application().quit()
        if self.act == "trouble" and window._message is not None:
            print(window._message.words, flush=True)
            qt_application().quit()


if __name__ == "__main__":
    application = qt_application()
    child = Child(Path(sys.argv[1]), sys.argv[2])
    application.exec()
    child.timer.stop()
    child.running.close()
