"""Every screen that is found: it opens in every look without a warning, nothing is cut, and every control has a name, a size and a way to it."""

import io
import itertools
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from coprod_desktop.app import App, screen, screen_names
from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.picture import SmallPhoto
from coprod_desktop.domain.picture_of_group import PictureKind
from coprod_desktop.domain.preferences import Look
from coprod_desktop.domain.seat import Seat
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.reading import texts_in_order
from tests.easy import check as hard_words
from tests.heard import check_heard
from tests.whole import check_whole, controls, settle

THEMES = ("light", "dark", "cream", "white-on-black", "black-on-white", "yellow-on-black")
SIZES = ((100, 1280, 800), (200, 1280, 720), (400, 1280, 720), (100, 640, 480))
# Together these meet every theme, every size, both fonts and both spacings; the full sweep takes all of them.
PAIRS = (("light", 0, "lexend", "normal"), ("dark", 1, "system", "wide"), ("yellow-on-black", 2, "lexend", "normal"), ("cream", 3, "lexend", "wide"))
FULL = tuple(itertools.product(THEMES, range(len(SIZES)), ("lexend", "system"), ("normal", "wide")))


def photo(app: App, session_id: str) -> str:
    """A photo of the session; its id."""
    data = io.BytesIO()
    Image.new("RGB", (40, 30), "green").save(data, "JPEG")
    return app.services.ending.add_photo(session_id, SmallPhoto(data.getvalue(), "jpeg"), "Two of us paint").id


def picture(app: App) -> str:
    """A picture of the group's own, wanted for a word; its id."""
    data = io.BytesIO()
    Image.new("RGB", (40, 30), "teal").save(data, "PNG")
    ours = app.services.pictures_of_group
    added = ours.add(SmallPhoto(data.getvalue(), "png"), PictureKind.PHOTO, "Our minibus")
    ours.remember("bus", added.media)
    return added.id


def opened(app: App, name: str, look: tuple[str, int, str, str]) -> QWidget:
    """The window with the screen in that look, laid out."""
    theme, size, font, spacing = look
    scale, width, height = SIZES[size]
    window = app.window
    window.resize(width, height)
    window.redraw()
    app.services.looks.use(Look(scale=scale, theme=theme, font=font, spacing=spacing))
    session = app.services.sessions.today()[0]
    person = app.services.people.page()[0]
    row = app.services.register.row(session.id, person.id)
    app.services.register.mark(session.id, row, Mark.HERE)
    other = app.services.people.page()[1]
    ids = {"marks": f"{session.id}/{person.id}", "preview": f"session-summary/{session.id}", "sheet_paper": f"sign-in-sheet/{session.id}",
           "help": "register", "programme": session.programme_id,
           "same_person": f"{person.id}/{other.id}", "consent": f"{person.id}/photo", "in_photo": f"{session.id}/{photo(app, session.id)}",
           "look": "", "whose_sheet": "thank-you"}
    of_person = {"person", "picture_of", "helps_me", "emergency", "name_of", "forget_me", "own_code", "consents", "about_me"}
    if screen(name).take_part:
        app.services.seats.i_am(person.id)
    if name in ("maker", "sheet"):
        ids[name] = app.services.sheets.start_from("5-worksheet").id
    if name in ("our_picture", "our_pictures", "picture_for"):
        ids[name] = picture(app)
    window.go_to(name, ids.get(name, person.id if name in of_person else session.id))
    settle()
    return window


@pytest.fixture(params=screen_names())
def name(request: pytest.FixtureRequest) -> Iterator[Any]:
    return request.param


def check(app: App, name: str, look: tuple[str, int, str, str], *also: Callable[[App, str], None]) -> None:
    window = opened(app, name, look)
    view = app.window.view
    assert view is not None and view.page is not None
    assert app.window.here is not None
    check_whole(app.window, f"{name} at {look}", roomy=screen(name).roomy)
    view.page.middle.let_go()
    focus = window.focusWidget()
    assert focus is not None and not view.page.middle.hides(focus), f"{name} at {look}: {focus and focus.objectName()} has the focus out of sight"
    assert window.accessibleName() is not None
    for each in also:
        each(app, name)
    app.window.home()
    if app.services.seats.seat == Seat.TAKE_PART:
        app.services.seats.run()
        app.window.restart_at("home")
    settle()


@pytest.mark.parametrize("look", PAIRS[1:], ids=lambda look: f"{look[0]}-{SIZES[look[1]][0]}-{SIZES[look[1]][1]}px")
def test_screen_in_a_look(app: App, name: str, look: tuple[str, int, str, str]) -> None:
    check(app, name, look)


@pytest.mark.full
def test_screen_in_every_look(app: App, name: str) -> None:
    for look in FULL:
        check(app, name, look)


def test_screen_is_whole_easy_to_read_heard_as_seen_and_tab_reaches_all(app: App, name: str) -> None:
    check(app, name, PAIRS[0], check_words, check_one_title_and_one_thing_to_do, check_heard_as_it_is_seen, check_tab)


def check_words(app: App, name: str) -> None:
    """What is put together while the app runs; sentences in the code are read in test_plain_words.py."""
    found = [(box.text, finding.rule.value, finding.words) for _widget, box in texts_in_order(app.window) for finding in hard_words(box.text)]
    assert not found


def check_tab(app: App, name: str) -> None:
    window = app.window
    wanted = {id(w) for w in controls(window)}
    window.activateWindow()
    settle()
    first = window.focusWidget()
    reached: set[int] = set()
    assert first is not None
    here = first
    for _ in range(len(wanted) * 2 + 20):
        if here is not None:
            reached.add(id(here))
        QTest.keyClick(here or window, Qt.Key.Key_Tab)
        here = window.focusWidget()
    missing = [w.accessibleName() for w in controls(window) if id(w) not in reached]
    assert not missing, f"{name}: Tab does not reach {missing}"


def check_one_title_and_one_thing_to_do(app: App, name: str) -> None:
    window = app.window
    titles = [label for label in window.findChildren(QLabel) if label.isVisible() and getattr(label, "role", "") == "title"]
    assert len(titles) == 1, f"{name} has {len(titles)} titles"
    filled = [press.accessibleName() for press in window.findChildren(Press) if press.kind == "primary" and press.isVisible()]
    assert len(filled) <= 1, f"{name} has {filled} to do first"
    assert app.window.windowTitle()


def check_heard_as_it_is_seen(app: App, name: str) -> None:
    check_heard(app.window, name)
