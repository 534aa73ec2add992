"""The computer's own windows to choose a file or a folder, and a place to save one."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

_LAST = "last folder"


def pick_file(window: QWidget, title: str, kinds: Sequence[str], then: Callable[[Path], None]) -> None:
    dialog = QFileDialog(window, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(f"{title} ({' '.join('*.' + kind for kind in kinds)})")
    _run(window, dialog, then)


def pick_target(window: QWidget, title: str, name: str, then: Callable[[Path], None]) -> None:
    dialog = QFileDialog(window, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix.lstrip("."))
    dialog.selectFile(name)
    _run(window, dialog, then)


def pick_folder(window: QWidget, title: str, then: Callable[[Path], None]) -> None:
    dialog = QFileDialog(window, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    _run(window, dialog, then)


def _run(window: QWidget, dialog: QFileDialog, then: Callable[[Path], None]) -> None:
    """Opens in the folder that was used last, at first in the person's documents."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog.setDirectory(window.property(_LAST) or documents)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def chosen(file: str) -> None:
        window.setProperty(_LAST, str(Path(file).parent))
        then(Path(file))

    dialog.fileSelected.connect(chosen)
    dialog.open()
