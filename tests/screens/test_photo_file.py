"""A photo from a file: made small while the window goes on, or refused with what to do."""

import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtWidgets import QWidget

from coprod_desktop.screens.photos.presenter import PhotosPresenter
from coprod_desktop.screens.picture_of.presenter import PictureOfPresenter
from coprod_desktop.services.group import GroupServices
from tests.easy import check
from tests.screens.nav import NavLog


class Held:
    """Jobs that begin when the test says so."""

    def __init__(self) -> None:
        self.go: list[Callable[[], None]] = []

    def run(self, work: Callable[..., Any], *args: Any, then: Callable[[Any], None], failed: Callable[[BaseException], None]) -> None:
        self.go.append(lambda: then(work(*args)))


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """As a phone takes it: 12 megapixels."""
    Image.effect_noise((400, 300), 60).resize((4000, 3000)).convert("RGB").save(tmp_path / "day.jpg")
    return tmp_path / "day.jpg"


def art(services: GroupServices) -> str:
    return services.sessions.today()[0].id


def test_the_photo_is_on_its_way_and_nothing_is_kept_yet(services: GroupServices, photo: Path) -> None:
    held = Held()
    services.jobs = held
    nav = NavLog(services, photo)
    screen = PhotosPresenter(services, nav, art(services))
    screen.pick()
    assert screen.state.making == "Putting the photo in." and nav.announced[-1] == screen.state.making
    assert services.ending.photos(art(services)) == ()
    screen.pick()
    assert len(held.go) == 1
    screen.close()
    held.go[0]()
    assert len(services.ending.photos(art(services))) == 1, "it was asked for: leaving the screen does not lose it"
    assert screen.state.making == ""


def test_the_picture_of_a_person_is_on_its_way(services: GroupServices, photo: Path) -> None:
    held = Held()
    services.jobs = held
    ben = services.people.page(search="Ben")[0].id
    screen = PictureOfPresenter(services, NavLog(services, photo), ben)
    screen.pick_photo()
    assert screen.state.making == "Putting the photo in."
    held.go[0]()
    assert services.people.get(ben).picture.startswith("media:") and screen.state.making == ""


@pytest.mark.parametrize(("content", "way_on"), [
    (None, "Is the stick still in?"), (b"Amina, Ben", "Choose another file."), (b"", "Choose another file."),
    (b"\0\0\0\x24ftypheic" + bytes(50), "save it as “jpg”"), ("large", "make it smaller")], ids=["gone", "words", "empty", "heic", "large"])
def test_why_a_file_cannot_be_used_and_what_to_do(services: GroupServices, tmp_path: Path, content: bytes | str | None, way_on: str) -> None:
    file = tmp_path / "day.jpg"
    if content == "large":
        Image.new("1", (20_000, 15_000)).save(file, "PNG")
    elif isinstance(content, bytes):
        file.write_bytes(content)
    nav = NavLog(services, file)
    screen = PhotosPresenter(services, nav, art(services))
    screen.pick()
    words = nav.said[-1].words
    assert "Nothing has changed." in words and way_on in words
    assert check(words) == ()
    assert screen.state.photos == () and screen.state.making == ""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_a_worker_that_is_killed_leaves_no_half_photo(app: Any, qtbot: Any, photo: Path) -> None:
    session = art(app.services)
    app.window.go_to("photos", session)
    presenter = app.window.view.presenter
    workers: list[int] = []
    app.jobs.run(os.getpid, then=workers.append, failed=workers.append)
    qtbot.waitUntil(lambda: workers != [], timeout=20_000)
    presenter._file.take(photo)
    assert app.window.view.findChild(QWidget, "add") is None
    os.kill(workers[0], signal.SIGKILL)
    qtbot.waitUntil(lambda: presenter.state.making == "", timeout=20_000)
    assert app.services.ending.photos(session) == ()
    presenter._file.take(photo)
    qtbot.waitUntil(lambda: presenter.state.telling is not None, timeout=20_000)
    assert len(app.services.ending.photos(session)) == 1
