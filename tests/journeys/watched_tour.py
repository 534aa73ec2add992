"""The tour in a process of its own, for tests: its last line tells every window title and everything that was on the clipboard."""

import json
import sys
from pathlib import Path

from PySide6.QtGui import QClipboard, QGuiApplication

from coprod_desktop.tour import Guide, run

TITLES: set[str] = set()
CLIPBOARD: set[str] = set()


class Watcher(Guide):
    """Looks after every step."""

    def settle(self) -> None:
        super().settle()
        TITLES.update(window.title() for window in QGuiApplication.allWindows())
        clipboard = QGuiApplication.clipboard()
        for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection, QClipboard.Mode.FindBuffer):
            CLIPBOARD.add(clipboard.text(mode))


if __name__ == "__main__":
    code = run(Path(sys.argv[1]), Watcher)
    print(json.dumps({"titles": sorted(TITLES), "clipboard": sorted(CLIPBOARD)}))
    sys.exit(code)
