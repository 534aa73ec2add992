"""Saving a sheet: every form, all ways in one folder, the way to see it there, and what is said when it does not work."""

import errno
import sys
import wave
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from coprod_desktop.domain.preferences import Look
from coprod_desktop.easyread.pages import Pages
from coprod_desktop.screens.preview.presenter import READ, SAVE, PreviewPresenter
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.ports import NoVoice
from coprod_desktop.services.sheet_files import FORMS, SheetFiles
from coprod_desktop.speech.recording import Recorder
from coprod_desktop.ui.show_folder import show_folder
from tests.conftest import JobsNow
from tests.easy import check
from tests.screens.by_keys import press
from tests.screens.nav import NavLog


class Files:
    """The computer's own window for files: it notes what it was to open; where there is none it says so."""

    def __init__(self, there: bool = True) -> None:
        self.there = there
        self.opened: list[Path] = []

    def __call__(self, folder: Path) -> bool:
        self.opened += [folder] * self.there
        return self.there


def preview(services: GroupServices, nav: NavLog, art: str) -> PreviewPresenter:
    screen = PreviewPresenter(services, nav, f"session-summary/{art}")
    screen.see(SAVE)
    return screen


@pytest.mark.parametrize("form", FORMS)
def test_it_is_saved_where_it_is_wanted_and_can_be_shown_there(services: GroupServices, nav: NavLog, art: str, tmp_path: Path, form: str) -> None:
    nav.file, files = tmp_path / f"Our sheet.{form}", Files()
    screen = preview(services, nav, art)
    screen.save(form, files)
    assert nav.file.stat().st_size > 100
    assert (screen.state.step, screen.state.saving) == (READ, "")
    said = nav.said[-1]
    assert said.words == f"Saved: Our sheet.{form}. It is in {tmp_path.name}."
    assert said.offer is not None and said.offer.words == "Show me where it is"
    said.offer.act()
    assert files.opened == [tmp_path]


def test_all_ways_go_into_one_folder_with_a_name_to_read(services: GroupServices, nav: NavLog, art: str, tmp_path: Path) -> None:
    nav.file, files = tmp_path, Files()
    preview(services, nav, art).save_all(files)
    folder = tmp_path / "Art Saturday 21 November"
    assert sorted(path.name for path in folder.iterdir()) == [f"Art Saturday 21 November.{form}" for form in sorted(FORMS)]
    with wave.open(str(folder / "Art Saturday 21 November.wav")) as sound:
        assert sound.getnframes() > 5 * sound.getframerate()
    said = nav.said[-1]
    assert said.words == f"Saved all ways, in the folder Art Saturday 21 November. It is in {tmp_path.name}."
    assert said.offer is not None
    said.offer.act()
    assert files.opened == [folder]


def test_where_no_window_for_files_is_the_place_is_said(services: GroupServices, nav: NavLog, art: str, tmp_path: Path) -> None:
    nav.file = tmp_path / "sheet.txt"
    preview(services, nav, art).save("txt", Files(there=False))
    assert nav.said[-1].offer is not None
    nav.said[-1].offer.act()
    assert nav.said[-1].words == f"We cannot open the folder from here. It is safe. It is called {tmp_path}."
    services.looks.use(Look(way="scan"))  # nobody could come back from there with a switch
    preview(services, nav, art).save("txt", Files())
    assert nav.said[-1].offer is None


def test_the_folder_is_opened_by_the_system(qapp: Any, tmp_path: Path) -> None:
    class Window(QObject):
        opened = ""

        @Slot(QUrl)
        def open(self, address: QUrl) -> None:
            self.opened = address.toLocalFile()

    window = Window()
    QDesktopServices.setUrlHandler("file", window, "open")
    try:
        assert show_folder(tmp_path) and Path(window.opened) == tmp_path
    finally:
        QDesktopServices.unsetUrlHandler("file")


def test_a_name_with_a_stop_or_another_ending_is_still_called_what_it_is(services: GroupServices, nav: NavLog, art: str, tmp_path: Path) -> None:
    screen = preview(services, nav, art)
    for name in ("Art 21.11", "Art.docx"):
        nav.file = tmp_path / name
        screen.save("pdf", Files())
        assert not nav.file.exists() and (tmp_path / f"{name}.pdf").read_bytes().startswith(b"%PDF")
    (tmp_path / "Art 21.11.pdf").write_bytes(b"mine")
    nav.file = tmp_path / "Art 21.11"
    screen.save("pdf", Files())
    assert (tmp_path / "Art 21.11.pdf").read_bytes() == b"mine"
    assert nav.said[-1].words == "Art 21.11.pdf is there already. Nothing has changed. Choose another name."


class Refusing(Recorder):
    """Gives what is wrong instead of a sound."""

    def __init__(self, trouble: Exception) -> None:
        super().__init__()
        self.trouble = trouble

    def save(self, lines: Any, by: Any, target: Path) -> Path:
        raise self.trouble


TROUBLES = [
    (Refusing(OSError(errno.ENOSPC, "full")), "There is no room left there. Your page is safe in this app. Choose another place."),
    (Refusing(OSError(errno.EROFS, "read-only")), "We could not save it there. Your page is safe in this app. Choose another place."),
    (Refusing(NoVoice()), "No voice on this computer speaks this language. No sound is saved. You can save the words."),
    (Recorder((sys.executable, "-c", "pass")), "This computer could not read it out. No sound is saved. Try again, or save the words."),
    (Refusing(RuntimeError("anything")), "The page was not saved. It is safe in this app. Try again."),
]


@pytest.mark.parametrize(("sound", "words"), TROUBLES, ids=[words.partition(".")[0] for _sound, words in TROUBLES])
def test_what_does_not_work_is_told_and_leaves_nothing(services: Any, nav: NavLog, art: str, tmp_path: Path, sound: Recorder, words: str) -> None:
    services.sheet_files = SheetFiles(services.handouts, Pages(), sound, services.looks, services.people, JobsNow())
    place = tmp_path / "Documents"
    place.mkdir()
    nav.file = place / "Art.wav"
    screen = preview(services, nav, art)
    screen.save("wav", Files())
    assert (nav.said[-1].words, nav.said[-1].tone) == (words, "stop")
    assert check(words) == () and not list(place.iterdir())
    assert (screen.state.step, screen.state.saving) == (SAVE, "")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Only Linux has a folder that nobody can write in, not even root")
def test_a_folder_that_is_read_only(services: GroupServices, nav: NavLog, art: str) -> None:
    place = Path("/sys")
    for form in FORMS:
        nav.file = place / f"Art.{form}"
        preview(services, nav, art).save(form, Files())
        assert nav.said[-1].words.startswith("We could not save it there.")
    nav.file = place
    preview(services, nav, art).save_all(Files())
    assert nav.said[-1].words.startswith("We could not save it there.")


def test_a_folder_that_is_gone(services: GroupServices, nav: NavLog, art: str, tmp_path: Path) -> None:
    for form in FORMS:
        nav.file = tmp_path / "gone" / f"Art.{form}"
        preview(services, nav, art).save(form, Files())
        assert nav.said[-1].words == "We could not save it there. Your page is safe in this app. Choose another place."
    nav.file = tmp_path / "gone"
    preview(services, nav, art).save_all(Files())
    assert nav.said[-1].words.startswith("We could not save it there.")
    assert all(check(message.words) == () for message in nav.said)


def test_all_ways_by_keys(app: Any, qtbot: Any, tmp_path: Path) -> None:
    window = app.window
    window.last_folder = tmp_path
    window.go_to("preview", f"session-summary/{app.services.sessions.today()[0].id}")
    press(app, "save", "save-all", "take")
    qtbot.waitUntil(lambda: (tmp_path / "Art Saturday 21 November").is_dir(), timeout=20_000)
    qtbot.waitUntil(lambda: window._message is not None, timeout=5_000)
    assert window._message.words.startswith("Saved all ways") and window._message.offer.words == "Show me where it is"


def test_in_the_window_by_keys_the_sound_is_made_in_another_process(app: Any, qtbot: Any, tmp_path: Path) -> None:
    window = app.window
    window.go_to("preview", f"session-summary/{app.services.sessions.today()[0].id}")
    press(app, "save")
    assert window.here.state.step == SAVE
    saved = tmp_path / "Art.wav"
    window.here._saving._save_as("wav", saved)
    assert window.here.state.saving == "It is being saved." and not saved.exists()
    qtbot.waitUntil(saved.exists, timeout=20_000)
    qtbot.waitUntil(lambda: window._message is not None, timeout=5_000)
    assert window._message.words.startswith("Saved: Art.wav.")
