"""My look comes with me: all of it, from picking my picture until the laptop goes on, by real keys in the window."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.preferences import FIRST_DAY, Letters, Look, Scan, Touch
from tests.screens.by_keys import key, press, screen_name, undo

CODE = ("openmoji:2600", "openmoji:1F408", "openmoji:1F408", "openmoji:1F4D6")
GROUP = Look(scale=125, theme="dark")
DONNA = Look(scale=200, theme="cream", font="system", spacing="wide", still=True, voice="gmw/en-GB-scotland", speed=190, language="cy",
             pictures=False, read_all=True, touch=Touch(dwell=2000, scroll_buttons=True), letters=Letters("qwerty", say_keys=True))
BEN = Look(scale=150, theme="yellow-on-black", words=False, way="scan", scan=Scan(step=3000, dwell=1000, rounds=5, switch="F13"))


@pytest.fixture
def shared(app: Any) -> dict[str, str]:
    """Ids by name of two people with looks of their own, one with the look of the group; each agreed to be seen."""
    people, ids = app.services.people, {}
    for name, look in (("Donna", DONNA), ("Ben", BEN), ("Mo", None)):
        found = people.get(people.page(search=name)[0].id)
        ids[name] = people.save(replace(found, shown=True, look=look)).id
    app.services.looks.use(GROUP)
    return ids


def in_use(app: Any) -> dict[str, Any]:
    """What the window does with a look: its parts as they work now."""
    window = app.window
    theme, heard, fingers = window._theme, window.reader._look, window._fingers._touching
    return {
        "scale": theme.scale, "theme": theme.name, "font": theme.family, "spacing": theme.wide_spacing, "pictures": theme.pictures,
        "words": theme.words, "still": heard.still, "voice": heard.voice, "speed": heard.speed, "language": heard.language,
        "touching": fingers is not None, "letters": window._letters.look.letters if window._letters is not None else None,
        "scroll": theme.scroll_keys, "scanning": window.scanning._look.scan if window.scanning is not None else None}


OF_GROUP = {"scale": 1.25, "theme": "dark", "font": "Lexend", "spacing": False, "pictures": True, "words": True, "still": False, "voice": "",
            "speed": 140, "language": "", "touching": False, "letters": None, "scroll": False, "scanning": None}


def is_read(app: Any) -> bool:
    QTest.qWait(400)
    return bool(app.window.reader.active)


def test_picking_my_picture_brings_all_of_it_and_the_next_person_has_none(app: Any, shared: dict[str, str]) -> None:
    assert in_use(app) == OF_GROUP
    press(app, "choice-1", "choice-i_am_here", f"face-{shared['Donna']}")
    assert in_use(app) == {"scale": 2.0, "theme": "cream", "font": "", "spacing": True, "pictures": False, "words": True, "still": True,
                           "voice": DONNA.voice, "speed": 190, "language": "cy", "touching": True, "letters": DONNA.letters, "scroll": True,
                           "scanning": None}
    assert is_read(app), "each page is read to her"
    press(app, "choice-hand_on")
    assert in_use(app) == OF_GROUP and not is_read(app)
    press(app, "choice-i_am_here", f"face-{shared['Ben']}")
    assert in_use(app) == OF_GROUP | {"scale": 1.5, "theme": "yellow-on-black", "words": False, "letters": BEN.letters, "scanning": BEN.scan}
    press(app, "choice-hand_on")
    assert in_use(app) == OF_GROUP
    press(app, "choice-i_am_here", f"face-{shared['Mo']}")
    assert in_use(app) == OF_GROUP, "who has no look of their own has the group's"


def test_giving_the_laptop_back_brings_the_look_of_the_group(app: Any, shared: dict[str, str]) -> None:
    app.services.codes.put(CODE)
    press(app, "choice-1", "choice-i_am_here", f"face-{shared['Donna']}")
    key(app, Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    press(app, "choice-unlock", *(f"code-{picture}" for picture in CODE))
    assert screen_name(app) == "home" and in_use(app) == OF_GROUP


def test_handing_over_for_answers_too(app: Any, shared: dict[str, str]) -> None:
    art = app.services.sessions.today()[0].id
    app.services.register.mark(art, app.services.register.row(art, shared["Donna"]), Mark.HERE)
    app.window.go_to("hand_over", art)
    press(app, f"face-{shared['Donna']}", "choice-person/alone")
    assert in_use(app)["theme"] == "cream" and in_use(app)["letters"] == DONNA.letters
    app.services.seats.run()
    app.window.restart_at("home")
    assert in_use(app) == OF_GROUP


def test_what_i_change_stays_mine(app: Any, shared: dict[str, str]) -> None:
    press(app, "choice-1", "choice-i_am_here", f"face-{shared['Mo']}", "header-look", "bigger", "door-look_words", "shown-pictures")
    assert app.services.people.get(shared["Mo"]).look == GROUP._replace(scale=150, words=False)
    undo(app)
    assert app.services.people.get(shared["Mo"]).look == GROUP._replace(scale=150) and in_use(app)["words"], "taken back, and seen at once"
    press(app, "header-home", "hand-on")
    assert in_use(app) == OF_GROUP and app.services.looks.now() == GROUP
    press(app, "choice-i_am_here", f"face-{shared['Mo']}")
    assert in_use(app) == OF_GROUP | {"scale": 1.5}


def test_as_on_the_first_day_leaves_my_way_in(app: Any, shared: dict[str, str]) -> None:
    press(app, "choice-1", "choice-i_am_here", f"face-{shared['Ben']}", "header-look", "first")
    assert app.services.people.get(shared["Ben"]).look == FIRST_DAY._replace(way="scan", scan=BEN.scan)
    assert in_use(app)["scanning"] == BEN.scan
