"""Finding a file, a folder or a place to save, by keys, in the app's own pages."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import QStandardPaths

from coprod_desktop.domain.preferences import Look
from coprod_desktop.screens.files.presenter import FilesPresenter
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.files import Picking, name_trouble, places, things_in
from tests.screens.by_keys import focused, paste, press, press_words, screen_name
from tests.screens.nav import NavLog
from tests.whole import check_whole, settle


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two folders, two lists, a photo, and something hidden."""
    here = tmp_path / "papers"
    (here / "old" / "older").mkdir(parents=True)
    (here / "Art").mkdir()
    for name in ("people.csv", "Friends.XLSX", "day.jpg", ".secret.csv", "notes.odt"):
        (here / name).write_text(name)
    return here


def test_folders_come_first_and_only_what_is_asked_for_is_seen(folder: Path) -> None:
    found = things_in(folder, Picking("", print, kinds=("csv", "xlsx")))
    assert [thing.path.name for thing in found] == ["Art", "old", "Friends.XLSX", "people.csv"]
    assert found[0].is_folder and found[-1].day == date.today()
    assert [thing.path.name for thing in things_in(folder, Picking("", print, folder=True))] == ["Art", "old"]


def test_a_file_is_found_by_keys(app: Any, folder: Path) -> None:
    chosen: list[Path] = []
    app.window.last_folder = folder / "old" / "older"
    app.window.pick_file("Choose a list", ["csv"], chosen.append)
    assert app.window.here.state.notes == ("In “older”", "Nothing to choose is here.")
    press(app, "up", "up")
    press_words(app, "people.csv")
    assert chosen == [folder / "people.csv"] and screen_name(app) == "home" and app.window.last_folder == folder


def test_photos_are_seen_small_those_of_the_page_alone_and_a_broken_one_keeps_its_drawing(app: Any, services: GroupServices, tmp_path: Path) -> None:
    here = tmp_path / "photos"
    here.mkdir()
    for number in range(1, 12):
        Image.new("RGB", (30 + number, 40), "teal").save(here / f"a{number:02}.jpg")
    (here / "a02.jpg").write_bytes(b"\xff\xd8 broken")
    nav = NavLog(services)
    nav.picking, nav.last_photos = Picking("", print, kinds=("jpg", "svg")), here
    screen = FilesPresenter(services, nav, "")
    pictures = [row.picture for row in screen.state.rows]
    assert pictures[1] == "openmoji:1F5BC" and {picture[:11] for picture in pictures[:1] + pictures[2:]} == {"media:file/"}
    assert [key for key, _data in screen.state.seen] == pictures[:1] + pictures[2:] and here / "a11.jpg" not in screen._seen
    screen.turn(1)
    assert [row.words for row in screen.state.rows] == ["a11.jpg"] and len(screen.state.seen) == 1
    app.window.last_photos = here
    app.window.pick_file("Choose a photo", ["jpg"], print)
    shown = app.window.here.state
    app.window.here.show_state(replace(shown, seen=(), rows=tuple(replace(row, picture="openmoji:1F5BC") for row in shown.rows)))
    tile = app.window.view.part("choice-0")
    app.window.here.show_state(shown)  # in its place: nothing moves under a finger
    assert app.window.view.part("choice-0") is tile and [box.key for box in tile.content.pictures()] == [shown.rows[0].picture]


def test_photos_are_looked_for_where_photos_are_and_sheets_are_not_saved_among_them(services: GroupServices, tmp_path: Path,
                                                                                    monkeypatch: pytest.MonkeyPatch) -> None:
    place, documents, pictures = QStandardPaths.StandardLocation, tmp_path / "Documents", tmp_path / "Pictures"
    kept = {place.DocumentsLocation: documents, place.PicturesLocation: pictures}
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda kind: str(kept.get(kind, tmp_path / "none")))
    nav = NavLog(services)

    def begins(**asked: Any) -> FilesPresenter:
        nav.picking = Picking("", print, **asked)
        return FilesPresenter(services, nav, "")

    documents.mkdir()
    assert begins(kinds=("jpg",)).state.folder == str(documents), "there is no folder for photos"
    (pictures / "trip").mkdir(parents=True)
    (pictures / "trip" / "day.jpg").write_bytes(b"")
    screen = begins(kinds=("jpg",))
    assert screen.state.folder == str(pictures)
    screen.choose("0")
    screen.choose("0")
    assert begins(kinds=("jpg",)).state.folder == str(pictures / "trip")
    screen = begins(name="Art.pdf")
    assert screen.state.folder == str(documents)
    screen.take()
    assert begins(folder=True).state.folder == str(documents) and begins(kinds=("jpg",)).state.folder == str(pictures / "trip")


def test_each_page_of_a_long_folder_is_told(services: GroupServices, folder: Path) -> None:
    for number in range(25):
        (folder / "old" / f"{number}.csv").write_text("Ann")
    nav = NavLog(services)
    nav.picking, nav.last_folder = Picking("", print, kinds=("csv",)), folder / "old"
    screen = FilesPresenter(services, nav, "")
    screen.turn(1)
    screen.turn(9)
    assert nav.announced == ["Page 2 of 3"]


def test_a_folder_is_chosen_by_keys(app: Any, folder: Path) -> None:
    chosen: list[Path] = []
    app.window.last_folder = folder
    app.window.pick_folder("Choose a folder", chosen.append)
    press_words(app, "old")
    press(app, "take")
    assert chosen == [folder / "old"]


def test_a_file_is_saved_under_another_name_by_keys(app: Any, folder: Path) -> None:
    chosen: list[Path] = []
    app.window.last_folder = folder
    app.window.pick_target("Save the page", "Art Saturday.pdf", chosen.append)
    press_words(app, "Art")
    press(app, "file-name")
    focused(app).selectAll()
    paste(app, "Our day/1")
    press(app, "take")
    assert app.window._message.words.startswith("A name cannot have these signs") and not chosen
    press(app, "file-name")
    focused(app).selectAll()
    paste(app, "Our day")
    press(app, "take")
    assert chosen == [folder / "Art" / "Our day.pdf"]


def test_what_is_there_already_is_asked_about(services: GroupServices, folder: Path) -> None:
    asked: list[str] = []

    class Careful(NavLog):
        def ask(self, question: Any, then: Any) -> None:
            asked.append(question.question)

    nav = Careful(services)
    chosen: list[Path] = []
    nav.last_folder, nav.picking = folder, Picking("Save", chosen.append, name="day.jpg")
    screen = FilesPresenter(services, nav, "")
    screen.take()
    assert asked == ["A file of this name is there already"] and not chosen


def test_a_folder_that_cannot_be_opened_is_told_and_one_stays(services: GroupServices, folder: Path) -> None:
    nav = NavLog(services)
    nav.last_folder, nav.picking = folder, Picking("Choose", print, folder=True)
    screen = FilesPresenter(services, nav, "")
    (folder / "Art").rmdir()
    screen.choose("0")
    assert nav.said[-1].words == "This folder cannot be opened. Choose another one." and screen.state.folder == str(folder)


def test_a_folder_that_is_gone_begins_with_the_places(services: GroupServices, tmp_path: Path) -> None:
    nav = NavLog(services)
    nav.last_folder = tmp_path / "gone"
    screen = FilesPresenter(services, nav, "")
    assert [row.words for row in screen.state.rows] == [place.name for place in places()]


@pytest.mark.parametrize("name", ["", "  ", "a/b", "a:b", "x" * 300, "\n"])
def test_a_name_that_cannot_be_is_told(name: str) -> None:
    assert name_trouble(name)
    assert not name_trouble("Our day – Siân’s 😀")


@pytest.mark.parametrize(("scale", "theme"), [(100, "light"), (200, "black-on-white"), (400, "yellow-on-black")])
def test_it_is_whole_in_every_size(app: Any, folder: Path, scale: int, theme: str) -> None:
    (folder / ("A very long name of a folder " * 6).strip()).mkdir()
    (folder / ("x" * 180 + ".pdf")).write_text("x")
    app.services.looks.use(Look(scale=scale, theme=theme))
    app.window.resize(1280, 720)
    app.window.last_folder = folder
    app.window.pick_target("Save the page", "Art.pdf", print)
    settle()
    check_whole(app.window, f"files at {scale}")
