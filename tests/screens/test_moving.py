"""The screens for copies that are carried: onto a stick, back after a look, to a new laptop."""

import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from coprod_desktop.domain.preferences import Look
from coprod_desktop.screens.copies.presenter import CopiesPresenter
from coprod_desktop.screens.move_laptop.presenter import MoveLaptopPresenter
from coprod_desktop.screens.restore.presenter import RestorePresenter
from coprod_desktop.screens.stick_copy.presenter import StickCopyPresenter
from coprod_desktop.services.group import GroupServices
from coprod_desktop.storage.folder import create
from coprod_desktop.ui.reading import texts_in_order
from coprod_desktop.ui.sticks import Stick, is_stick, room_words
from tests.conftest import FixedClock
from tests.easy import check as plain_words
from tests.screens.by_keys import focused, press, screen_name, write
from tests.screens.nav import NavLog
from tests.whole import check_whole, settle

WORDS = "tea cake bus"


@pytest.fixture
def nav(services: GroupServices, qapp: Any) -> NavLog:
    return NavLog(services)


@pytest.fixture
def stick(tmp_path: Path, clock: FixedClock) -> Path:
    clock.at = datetime.now()
    place = tmp_path / "STICK"
    place.mkdir()
    return place


def picks(folder: Path) -> Callable[[str, Callable[[Path], None]], None]:
    """A person who chooses this folder in the computer's own window."""
    def pick(title: str, then: Callable[[Path], None]) -> None:
        then(folder)

    return pick


def test_copies_lead_to_the_stick_the_older_copy_the_new_laptop_and_paper(services: GroupServices, nav: NavLog) -> None:
    presenter = CopiesPresenter(services, nav, "")
    keys = [choice.key for choice in presenter.state.choices]
    for key in keys:
        presenter.choose(key)
    assert nav.places == [("stick_copy", ""), ("restore", ""), ("move_laptop", ""), ("preview", "paper-copy/")]
    presenter.close()


def test_a_copy_in_another_folder_and_back_to_the_copies(services: GroupServices, nav: NavLog, stick: Path) -> None:
    presenter = StickCopyPresenter(services, nav, "")
    assert "There is no copy on a stick yet." in presenter.state.notes and presenter.state.places[-1].key == "other"
    presenter.choose("other", picks(stick))
    assert nav.backs == 1 and nav.said[-1].words.startswith("The copy is on STICK. We opened it, and it is good.")
    assert presenter.state.notes[0].startswith("Last copy: STICK · Today, ")
    presenter.close()


def test_a_place_that_takes_nothing_is_said_and_another_can_be_chosen(services: GroupServices, nav: NavLog, tmp_path: Path) -> None:
    presenter = StickCopyPresenter(services, nav, "")
    presenter.choose("other", picks(tmp_path / "gone"))
    assert nav.said[-1].tone == "stop" and nav.backs == 0 and presenter.state.places
    presenter.close()


def test_who_went_on_is_still_told_that_the_stick_can_be_taken_out(services: GroupServices, nav: NavLog, stick: Path) -> None:
    presenter = StickCopyPresenter(services, nav, "")
    presenter.close()
    presenter.copy_to_folder(stick)
    assert nav.backs == 0 and "You can take the stick out now." in nav.said[-1].words


def test_a_copy_that_is_ready_closes_no_other_page(services: GroupServices, nav: NavLog, stick: Path) -> None:
    presenter = StickCopyPresenter(services, nav, "")
    presenter.sleep()
    presenter.copy_to_folder(stick)
    assert nav.backs == 0 and "You can take the stick out now." in nav.said[-1].words and presenter.state.places
    presenter.close()


def test_an_older_copy_waits_until_its_page_is_seen_again(services: GroupServices, nav: NavLog, stick: Path) -> None:
    services.moving.copy_to(stick, "STICK", str, pytest.fail)
    presenter = RestorePresenter(services, nav, "")
    presenter.choose("other", picks(stick))
    presenter.choose("0", picks(stick))
    presenter.sleep()
    presenter.bring_back()
    assert nav.opened == []  # somebody may take part meanwhile
    presenter.wake()
    QApplication.processEvents()
    assert len(nav.opened) == 1
    presenter.close()


def test_the_reminder_is_turned_off_and_on(services: GroupServices, nav: NavLog) -> None:
    presenter = StickCopyPresenter(services, nav, "")
    assert presenter.state.reminds
    presenter.remind()
    assert not presenter.state.reminds and nav.announced[-1] == "We do not remind you."
    presenter.remind()
    assert presenter.state.reminds
    presenter.close()


def test_a_look_before_an_older_copy_comes_back(services: GroupServices, nav: NavLog, stick: Path) -> None:
    services.moving.copy_to(stick, "STICK", str, pytest.fail)
    presenter = RestorePresenter(services, nav, "")
    assert presenter.state.choices[0].key == "own"
    presenter.choose("other", picks(stick))
    (copy,) = presenter.state.choices
    assert copy.words.startswith("Today, ") and copy.note.startswith("8 people · ")
    presenter.choose("0", picks(stick))
    state = presenter.state
    assert state.heading.startswith("The copy of ") and "8 people are in it." in state.notes and state.go == "Bring this copy back"
    assert state.kept == "What you have now is kept as a copy. So you can bring it back too."
    assert presenter.back_first() and presenter.state.step == "copies"
    assert presenter.back_first() and presenter.state.step == "places" and not presenter.back_first()
    presenter.choose("other", picks(stick))
    presenter.choose("0", picks(stick))
    presenter.bring_back()
    assert nav.opened == [(True, f"{state.heading} is open.")]
    presenter.close()


def test_a_place_without_copies_and_one_that_is_gone(services: GroupServices, nav: NavLog, stick: Path) -> None:
    presenter = RestorePresenter(services, nav, "")
    presenter.search(stick)
    assert presenter.state.notes == ("We found no copy here. Look in another place.",)
    presenter.search(stick / "gone")
    assert nav.said[-1].tone == "stop" and presenter.state.step == "places"
    presenter.close()


def test_a_damaged_copy_is_said_and_the_group_stays(services: GroupServices, nav: NavLog, stick: Path) -> None:
    services.moving.copy_to(stick, "STICK", str, pytest.fail)
    (file,) = stick.rglob("group.db")
    with file.open("r+b") as opened:
        opened.seek(6000)
        opened.write(b"\xff" * 2000)
    presenter = RestorePresenter(services, nav, "")
    presenter.search(stick)
    presenter.choose("0", picks(stick))
    presenter.bring_back()
    assert nav.said[-1].words == "This copy is damaged. Your group is as it was. Choose another copy." and nav.opened == []
    assert presenter.state.step == "look"
    file.write_bytes(b"nothing of a group" * 500)
    presenter.search(stick)
    presenter.choose("0", picks(stick))
    assert presenter.state.notes == ("This copy does not open. Go back, and choose another one.",) and not presenter.state.go
    presenter.close()


def test_a_copy_of_another_group_asks_for_its_passphrase(services: GroupServices, nav: NavLog, stick: Path, tmp_path: Path) -> None:
    other = create(tmp_path / "other", "Choir")
    other.keys.set_passphrase(WORDS)
    other.close()
    shutil.copytree(other.folder, stick / "theirs")
    presenter = RestorePresenter(services, nav, "")
    presenter.search(stick)
    presenter.choose("0", picks(stick))
    assert presenter.state.step == "locked" and presenter.state.label
    presenter.type("tea")
    presenter.unlock()
    assert presenter.state.trouble.startswith("That is not the passphrase of this copy.") and presenter.state.typed == "tea"
    presenter.show_letters()
    presenter.type(WORDS)
    presenter.unlock()
    assert "It is a copy of Choir." in presenter.state.notes and presenter.state.kept.startswith("This is another group.")
    presenter.bring_back()
    assert nav.opened[0][0] is False and WORDS not in repr(presenter.state)
    presenter.close()


def test_the_way_to_a_new_laptop(services: GroupServices, nav: NavLog) -> None:
    presenter = MoveLaptopPresenter(services, nav, "")
    assert len(presenter.state.steps) == 5
    presenter.copy()
    presenter.print()
    assert nav.places == [("stick_copy", ""), ("preview", "move-laptop/")]
    presenter.close()


@pytest.mark.parametrize(("root", "stick"), [
    ("/media/ann/STICK", True), ("/media/STICK", True), ("/run/media/ann/STICK", True), ("/mnt/disk", True), ("/Volumes/STICK", True),
    ("/", False), ("/home", False), ("/boot/efi", False), ("/mnt/a/b/c", False), ("/run/user/1000", False)])
def test_what_counts_as_a_stick(root: str, stick: bool) -> None:
    assert is_stick(Path(root)) is stick


@pytest.mark.parametrize(("free", "locked", "words"), [
    (28_400_000_000, False, "28 gigabytes free"), (900_000, False, "0 megabytes free"), (28_400_000_000, True, "Nothing can be written on it")])
def test_the_room_on_a_stick(free: int, locked: bool, words: str) -> None:
    assert room_words(Stick("S", Path("/media/S"), free, locked)) == words


def test_by_keys_from_home_to_the_look(app: Any, qtbot: Any, tmp_path: Path) -> None:
    app.services.keeping.copy_now(str, pytest.fail)
    qtbot.waitUntil(lambda: len(app.services.keeping.copies()) == 1, timeout=20_000)
    press(app, "choice-3", "choice-3", "place-copies", "choice-restore", "choice-own")
    qtbot.waitUntil(lambda: app.window.here.state.step == "copies", timeout=20_000)
    assert focused(app).objectName() == "choice-0"  # nothing had the focus while one waited
    press(app, "choice-0")
    assert app.window.here.state.step == "look" and focused(app).objectName() == "go"
    app.window.back()
    app.window.back()
    app.window.back()
    QApplication.processEvents()
    assert screen_name(app) == "copies"


def test_the_typed_passphrase_stays_when_the_text_grows(app: Any, tmp_path: Path, qtbot: Any) -> None:
    other = create(tmp_path / "other", "Choir")
    other.keys.set_passphrase(WORDS)
    other.close()
    app.window.go_to("restore")
    app.window.here.search(tmp_path / "other")
    qtbot.waitUntil(lambda: app.window.here.state.step == "copies", timeout=20_000)
    press(app, "choice-0")
    write(app, WORDS)
    app.window.bigger()
    assert app.window.here.state.typed == WORDS and focused(app).text() == WORDS  # type: ignore[attr-defined]
    press(app, "letters", "go")
    qtbot.waitUntil(lambda: app.window.here.state.step == "look", timeout=20_000)


@pytest.mark.parametrize(("theme", "scale", "width", "height"), [
    ("light", 100, 1280, 800), ("dark", 200, 1280, 720), ("yellow-on-black", 400, 1280, 720), ("cream", 100, 640, 480)])
def test_every_step_is_whole_in_every_size(app: Any, qtbot: Any, tmp_path: Path, theme: str, scale: int, width: int, height: int) -> None:
    other = create(tmp_path / "other", "Choir")
    other.keys.set_passphrase(WORDS)
    other.close()
    app.window.resize(width, height)
    app.services.looks.use(Look(scale=scale, theme=theme))

    def look_at(what: str) -> None:
        settle()
        check_whole(app.window, f"{what} {theme} {scale}")
        for _widget, box in texts_in_order(app.window):
            assert plain_words(box.text) == (), box.text

    app.window.go_to("restore")
    here = app.window.here
    look_at("places")
    here.search(tmp_path / "other")
    look_at("wait")
    qtbot.waitUntil(lambda: here.state.step == "copies", timeout=20_000)
    look_at("copies")
    here.choose("0", picks(tmp_path))
    here.type("no")
    here.unlock()
    qtbot.waitUntil(lambda: bool(here.state.trouble), timeout=20_000)
    look_at("locked")
    here.type(WORDS)
    here.unlock()
    qtbot.waitUntil(lambda: here.state.step == "look", timeout=20_000)
    look_at("look")
    app.window.go_to("stick_copy")
    (tmp_path / "Stick").mkdir()
    app.window.here.copy_to_folder(tmp_path / "Stick")
    look_at("making")
    qtbot.waitUntil(lambda: app.services.moving.carried() is not None, timeout=20_000)
