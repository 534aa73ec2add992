"""A look from a newer version, or a damaged one: the window opens in what is known of it, and nothing stops."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from coprod_desktop.app import App
from coprod_desktop.domain.preferences import Look, Scan, kept, look_read
from coprod_desktop.storage.folder import Group
from coprod_desktop.ui.colours import COLOURS
from coprod_desktop.ui.theme import system_theme, theme_for
from tests.conftest import FixedClock
from tests.screens.by_keys import press, screen_name
from tests.whole import check_whole, settle

NEWER = json.dumps(kept(Look(scale=200, spacing="wide", scan=Scan(step=3000))) | {
    "theme": "aurora", "font": "flow", "smell": "roses", "way": "thought", "voice": "nobody", "language": "tlh",
    "touch": {"hold": 7, "force": 3}, "letters": {"order": "colemak", "complete": False}})
DAMAGED = ("{", "null", "[]", "\"200\"", "{\"scale\": 1e400, \"theme\": 5}", "\x00", "{\"scan\": \"fast\"}")


def test_what_is_known_of_a_newer_look_holds() -> None:
    look = look_read(NEWER)
    assert (look.scale, look.spacing, look.scan.step, look.letters.complete) == (200, "wide", 3000, False)
    assert (look.way, look.touch.hold, look.letters.order) == ("keys", 0, "")


@pytest.mark.parametrize("text", DAMAGED)
def test_a_damaged_look_is_as_on_the_first_day(text: str) -> None:
    assert look_read(text) == Look()


@pytest.mark.parametrize("wrong", ["aurora", "", "LIGHT", "#fff", "../light"])
def test_a_theme_that_is_not_there_is_that_of_the_computer(qapp: Any, wrong: str) -> None:
    theme = theme_for(Look(theme=wrong), 1280)
    assert theme.name == system_theme() and theme.colour("ink").name().upper() == COLOURS[theme.name]["ink"].upper()


@pytest.fixture
def start(group: Group, clock: FixedClock) -> Iterator[Any]:
    """Starts the app with that text as the look of the group and of everybody."""
    made: list[App] = []

    def begin(text: str) -> App:
        group.settings.put("look", text)
        with group._database.transaction():
            group._database.execute("UPDATE person SET look = ?", (text,))
        app = App(group, clock=clock, muted=True)
        made.append(app)
        app.show()
        app.window.make_keys()
        settle()
        return app

    yield begin
    for app in made:
        app.close()
        app.window.deleteLater()
    settle()


@pytest.mark.parametrize("text", [NEWER, "{", "{\"scale\": \"big\", \"theme\": \"pink\"}"], ids=["newer", "damaged", "wrong"])
def test_the_window_opens_and_the_look_can_be_chosen_anew(start: Any, text: str) -> None:
    app = start(text)
    check_whole(app.window, "home")
    app.window.open_look()
    check_whole(app.window, "look")
    press(app, "theme-dark", "door-spacing", "still-yes", "done")
    look = app.services.looks.now()
    assert (look.theme, look.still) == ("dark", True)
    ben = app.services.people.page(search="Ben")[0].id
    app.services.seats.i_am(ben)
    app.window.restart_at("take_part")
    settle()
    check_whole(app.window, "take_part")
    assert app.services.looks.now() == look_read(text) and screen_name(app) == "take_part"
