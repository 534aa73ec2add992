"""Opens a folder in the computer's own window for files."""

from pathlib import Path


def show_folder(folder: Path) -> bool:
    """False where this computer has no such window."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices  # loaded with the first press

    return bool(QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
