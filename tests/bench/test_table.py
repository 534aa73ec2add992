"""The table of speed can be measured: every line is there, and every figure is a time."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from coprod_desktop.bench import table
from coprod_desktop.bench.figure import at_the_register

# Each costs between 1 and 100 ms, and Home shows nothing of it.
NOT_FOR_HOME = (
    "dataclasses", "unicodedata", "hashlib",
    "Qt", "QMetaMethod", "QTabletEvent", "QGestureEvent", "QLinearGradient", "QImage", "QPixmap",  # all enums of Qt; every class of events
    "PySide6.QtNetwork", "PySide6.QtPrintSupport", "sqlite_utils", "reportlab", "openpyxl", "babel", "dateutil", "uuid_utils", "miniaudio",
    "click", "platformdirs", "multiprocessing", "socket", "logging.handlers", "coprod_desktop.speech", "coprod_desktop.easyread",
    "coprod_desktop.before", "coprod_desktop.opening_questions", "coprod_desktop.ui.opening", "coprod_desktop.ui.fields",
    "coprod_desktop.ui.folders", "coprod_desktop.ui.left_alone", "coprod_desktop.ui.lead", "coprod_desktop.ui.fingers",
    "coprod_desktop.ui.touching", "coprod_desktop.ui.further",
)
# Of these folders Home takes nothing else: whoever adds a module here makes every start longer.
FOR_HOME = {
    "domain": "attendance face ids kinds not_saved preferences seat session spoken",
    "screens": "home home.presenter home.view",
    "services": "changes looks register seats sessions",
    "storage": "aliases computer database erased folder group keys migrations problems register sessions settings",
}
HOME = """
import sys
import coprod_desktop.first
from pathlib import Path
from coprod_desktop.running import Running, qt_application
qt = qt_application()
running = Running(Path(sys.argv[1]))
running.start()
qt.processEvents()
import PySide6.QtCore, PySide6.QtGui, PySide6.QtWidgets
print(*sys.modules, *vars(PySide6.QtCore), *vars(PySide6.QtGui), *vars(PySide6.QtWidgets))  # a class of Qt's is there once somebody used it
running.close()
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small group and a large one."""
    place = tmp_path_factory.mktemp("made")
    table._make(place / "small", place / "large")
    return place


@pytest.fixture
def small(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made / "small", tmp_path / "small"))


def test_home_is_painted_with_little_of_the_app(small: Path) -> None:
    said = subprocess.run([sys.executable, "-c", HOME, str(small)], capture_output=True, text=True, check=True,
                          cwd=Path(__file__).parents[2]).stdout
    loaded = set(said.split())
    assert not loaded & set(NOT_FOR_HOME)
    for folder, names in FOR_HOME.items():
        start = f"coprod_desktop.{folder}."
        assert {name.removeprefix(start) for name in loaded if name.startswith(start)} == set(names.split())


def test_the_lines_about_the_register(qapp: object, made: Path, tmp_path: Path) -> None:
    large = Path(shutil.copytree(made / "large", tmp_path / "large"))
    with at_the_register(large) as app:
        ours, bare = table._press(app, large, 3)
        assert ours > 0 and bare > 0
        assert table._search(app, 3) > 0
        assert table._change_of_look(app, 3) > 0


def test_the_start_is_measured_in_processes_of_their_own(small: Path) -> None:
    figures = list(table._start(small, 1))
    assert [figure.most for figure in figures][:1] == [1.5]
    assert all(figure.ours > 0 and figure.theirs > 0 for figure in figures)
