"""Keeping it safe: its places with how they stand, the copies, the group's name, who keeps people safe."""

from datetime import datetime
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from coprod_desktop.domain.concern import SafePerson
from coprod_desktop.domain.seat import Seat
from coprod_desktop.screens.copies.presenter import CopiesPresenter
from coprod_desktop.screens.keeping.presenter import KeepingPresenter
from coprod_desktop.services.group import GroupServices
from coprod_desktop.storage.folder import Group
from coprod_desktop.ui.reading import texts_in_order
from tests.conftest import FixedClock
from tests.easy import check
from tests.screens.by_keys import focused, press, screen_name, write
from tests.screens.nav import NavLog


@pytest.fixture
def nav(services: GroupServices) -> NavLog:
    return NavLog(services)


def notes(presenter: KeepingPresenter) -> dict[str, str]:
    return {place.target: place.note for place in presenter.state.places}


def test_each_place_says_how_it_stands(services: GroupServices, nav: NavLog) -> None:
    presenter = KeepingPresenter(services, nav, "")
    assert notes(presenter) == {
        "passphrase": "There is none. Anyone with this computer can open the group.",
        "left_alone": "The laptop stays as it is.",
        "copies": "There is no copy yet.", "safe_person": "Nobody is named yet.",
        "legal": "Say who people can ask.", "due": "Nothing is past its time."}
    assert not presenter.state.can_lock


def test_what_changes_elsewhere_is_seen_on_the_way_back(services: GroupServices, nav: NavLog, clock: FixedClock) -> None:
    clock.at = datetime.now().replace(hour=14, minute=0)
    presenter = KeepingPresenter(services, nav, "")
    services.seats.leave_alone_after(20)
    services.safe.save(SafePerson("1", "Bev Thomas", "01792 555 010"))
    services.keeping.copy_now(str, str)
    services.keeping.set_passphrase("tea cake bus")
    found = notes(presenter)
    assert found["left_alone"] == "Back to “Take part” after 20 minutes."
    assert found["safe_person"] == "Bev Thomas"
    assert found["copies"].startswith("Newest copy · Today, ") and found["passphrase"] == "It is set. The recovery code is not kept yet."
    services.keeping.keep_code()
    assert notes(presenter)["passphrase"] == "A passphrase is set." and presenter.state.can_lock


def test_copies_are_looked_at_and_one_can_be_made(services: GroupServices, nav: NavLog, group: Group, clock: FixedClock) -> None:
    clock.at = datetime.now()
    services.keeping.copy_now(str, str)
    (copy,) = services.keeping.copies()
    (group.folder / "backups" / copy.name / "group.db").write_bytes(b"no group at all" * 400)
    presenter = CopiesPresenter(services, nav, "")
    assert [(line.note, line.good) for line in presenter.state.lines] == [("You asked for it", False)]
    presenter.make()
    assert [line.good for line in presenter.state.lines] == [True, False] and not presenter.state.making
    assert nav.said[-1].words == "The copy is made. We opened it, and it is good." and nav.said[-1].tone == "good"


def test_a_copy_that_does_not_work_is_said(services: GroupServices, nav: NavLog, group: Group) -> None:
    presenter = CopiesPresenter(services, nav, "")
    (group.folder / "backups").rmdir()
    (group.folder / "backups").write_text("in the way")
    presenter.make()
    assert nav.said[-1].tone == "stop" and not presenter.state.making


def seen(app: Any) -> list[str]:
    """Every text on the page."""
    QApplication.processEvents()
    return [box.text for _widget, box in texts_in_order(app.window.view)]


def to_keeping(app: Any, place: str) -> None:
    press(app, "choice-3", "choice-3", f"place-{place}")


def test_by_keys_from_home_to_a_copy_made_in_another_process(app: Any, qtbot: Any) -> None:
    to_keeping(app, "copies")
    assert screen_name(app) == "copies"
    press(app, "make")
    assert app.window.here.state.making
    qtbot.waitUntil(lambda: [line.good for line in app.window.here.state.lines] == [True], timeout=20_000)
    assert not app.window.here.state.making and focused(app).objectName() == "make"
    app.window.back()
    assert screen_name(app) == "keeping" and app.services.seats.seat == Seat.COORDINATE
    app.window.back()
    app.window.back()
    assert screen_name(app) == "home" and app.services.seats.seat == Seat.RUN


def test_home_ends_coordinating(app: Any) -> None:
    to_keeping(app, "group_name")
    assert app.services.seats.seat == Seat.COORDINATE
    app.window.home()
    assert app.services.seats.seat == Seat.RUN


def test_the_groups_name_is_saved_as_you_go_and_comes_back(app: Any, group: Group) -> None:
    to_keeping(app, "group_name")
    focused(app).selectAll()  # type: ignore[attr-defined]
    write(app, "The Poplars")
    assert group.name == "Poplar arts"
    app.window.bigger()
    assert focused(app).text() == "The Poplars"  # type: ignore[attr-defined]
    press(app, "undo")
    assert group.name == "Poplar arts"
    press(app, "done")
    assert screen_name(app) == "keeping"


def test_a_group_keeps_a_name(app: Any, group: Group) -> None:
    to_keeping(app, "group_name")
    app.window.here.typed("name", "  ")
    app.window.here.leave()
    assert group.name == "Poplar arts" and app.window._message.words == "A group needs a name. It is still “Poplar arts”."


def test_who_keeps_people_safe_by_keys(app: Any) -> None:
    to_keeping(app, "safe_person")
    assert "Name two people. One may be away, or part of the worry." in seen(app)
    press(app, "add")
    write(app, "Bev Thomas")
    press(app, "phone")
    write(app, "01792 555 010")
    press(app, "done")
    assert (app.services.safe.person(), app.services.safe.phone()) == ("Bev Thomas", "01792 555 010")
    app.window.go_to("talk")
    assert "You can talk to Bev Thomas." in seen(app)


def test_ending_a_session_makes_a_copy_in_another_process(app: Any, qtbot: Any, group: Group) -> None:
    app.services.sessions.end(app.services.sessions.today()[0].id)
    qtbot.waitUntil(lambda: [info.kind for info in group.backups.all()] == ["session"], timeout=20_000)


@pytest.mark.parametrize("name", ["keeping", "copies", "group_name", "safe_person", "passphrase", "coordinate_door"])
def test_the_words_are_easy(app: Any, name: str) -> None:
    app.window.go_to(name, "keeping:")
    words = seen(app)
    assert words
    for text in words:
        assert check(text) == (), text
