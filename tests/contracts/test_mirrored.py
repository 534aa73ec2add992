"""In a language that is written from the right, every screen is mirrored: what was on the left is on the right, and goes on from there."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from PySide6.QtCore import QLocale, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from coprod_desktop.app import screen_names
from coprod_desktop.domain.preferences import Letters, Look
from coprod_desktop.ui.boxes import IconBox, RowBox, TextBox
from coprod_desktop.ui.language import use_language
from coprod_desktop.ui.letters_view import LettersPanel
from coprod_desktop.ui.painting import written_from_right
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.reading import texts_in_order
from coprod_desktop.ui.scan_order import order, things
from coprod_desktop.ui.screen import Ask
from coprod_desktop.ui.theme import Theme
from coprod_desktop.ui.words import Painted, Words
from tests.contracts.test_screens import opened
from tests.quiet_voice import QuietVoice
from tests.screens.by_keys import focused, key, press, tab_to
from tests.whole import check_whole, settle

LIGHT = ("light", 0, "lexend", "normal")
LARGE = ("dark", 1, "lexend", "wide")
SCREENS = ("home", "register", "session", "people", "person", "look", "spacing", "take_part", "feedback", "keeping", "dates", "help", "way_in")
_FROM_LEFT, _FROM_RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
_NEAR = 2  # pixels: half pixels are rounded on both sides


@pytest.fixture
def turn(qapp: Any) -> Iterator[Any]:
    """The language of the screen is one that is written from the right, and then English again."""
    yield _turn
    use_language("")


def _turn(app: Any) -> None:
    """The group's language; who has a look of their own and no language in it has this one too."""
    settings = app.group.settings
    settings.save_look(settings.look()._replace(language="ar_EG"))
    app.window.redraw()
    settle()


@pytest.mark.parametrize(("code", "direction"), [("en_GB", _FROM_LEFT), ("cy_GB", _FROM_LEFT), ("ar", _FROM_RIGHT), ("ur_PK", _FROM_RIGHT),
                                                 ("he_IL", _FROM_RIGHT)])
def test_the_side_a_page_begins_on_is_that_of_its_language(qapp: Any, turn: Any, code: str, direction: Qt.LayoutDirection) -> None:
    use_language(code)
    assert qapp.layoutDirection() == direction == QLocale().textDirection()


def parts(window: QWidget) -> list[tuple[str, QRect]]:
    """What is seen, in the order it was made, and where in the window."""
    found = [w for w in window.findChildren(QWidget) if isinstance(w, Press | Words | Painted | QLineEdit) and w.isVisible()]
    return [(f"{type(w).__name__} {w.accessibleName()}", QRect(w.mapTo(window, QPoint(0, 0)), w.size())) for w in found]


def lines(window: QWidget) -> list[tuple[str, QRectF]]:
    """The first line of each text that is seen, and where in the window."""
    window.grab()  # paints them
    found = [(box, widget.mapTo(window, QPoint(0, 0)), box.line_at(0)) for widget, box in texts_in_order(window)
             if widget.visibleRegion().boundingRect().height() == widget.height()]
    return [(box.text, line.translated(at)) for box, at, line in found if line is not None]


def to_top(app: Any) -> None:
    app.window.view.page.middle.verticalScrollBar().setValue(0)


def seen_from_behind(places: list[Any], width: int) -> list[tuple[str, int, int, int]]:
    return [(name, round(width - rect.x() - rect.width()), round(rect.y()), round(rect.width())) for name, rect in places]


def check_mirrored(before: list[Any], after: list[Any], width: int) -> None:
    there = [(name, round(rect.x()), round(rect.y()), round(rect.width())) for name, rect in after]
    for wanted, found in zip(seen_from_behind(before, width), there, strict=True):
        assert wanted[0] == found[0]
        assert all(abs(a - b) <= _NEAR for a, b in zip(wanted[1:], found[1:], strict=True)), f"{found} should be at {wanted[1:]}"


@pytest.mark.parametrize("look", [LIGHT, LARGE], ids=["100%", "200%"])
@pytest.mark.parametrize("name", SCREENS)
def test_what_was_left_is_right(app: Any, turn: Any, name: str, look: Any) -> None:
    check_turned(app, turn, name, look)


@pytest.mark.full
@pytest.mark.parametrize("name", [name for name in screen_names() if name != "reading"])  # its voices come while one looks
def test_every_screen_is_mirrored(app: Any, turn: Any, name: str) -> None:
    check_turned(app, turn, name, LIGHT)


def check_turned(app: Any, turn: Any, name: str, look: Any) -> None:
    window = opened(app, name, look)
    to_top(app)
    before, words = parts(window), lines(window)
    assert len(before) > 2
    turn(app)
    to_top(app)
    check_mirrored(before, parts(window), window.width())
    check_mirrored(words, lines(window), window.width())
    check_whole(app.window, f"{name}, mirrored")


@pytest.mark.parametrize("name", ["home", "register", "look"])
def test_tab_goes_on_as_it_is_seen(app: Any, turn: Any, name: str) -> None:
    window = opened(app, name, LIGHT)
    turn(app)
    app.window.activateWindow()
    tab_to(app, "header-back")
    row = []
    for _step in range(5):
        row.append((focused(app).objectName(), focused(app).mapTo(window, QPoint(0, 0)).x()))
        key(app, Qt.Key.Key_Tab)
    assert [name for name, _x in row] == ["header-back", "header-home", "header-read", "header-look", "header-help"]
    assert [x for _name, x in row] == sorted((x for _name, x in row), reverse=True), "from the right to the left"


def test_arrows_move_as_they_are_seen(app: Any, turn: Any) -> None:
    opened(app, "register", LIGHT)
    turn(app)
    tiles = [w for w in app.window.view.parts() if w.objectName().startswith("person-")]
    here = tiles[1]
    here.setFocus()
    key(app, Qt.Key.Key_Left)
    assert focused(app) is tiles[2]
    key(app, Qt.Key.Key_Right)
    key(app, Qt.Key.Key_Right)
    assert focused(app) is tiles[0]
    last = [tile for tile in tiles if tile.y() == tiles[0].y()][-1]
    last.setFocus()
    key(app, Qt.Key.Key_Left)
    after = tiles.index(last) + 1
    assert focused(app) is (tiles[after] if after < len(tiles) else last), "past the end of a row comes the next one"


def test_scanning_begins_on_the_right(app: Any, turn: Any) -> None:
    window = opened(app, "home", LIGHT)
    turn(app)
    steps = [thing.widget for step in order(app.window.areas(), rows=False) for thing in things(step)]
    assert [step.objectName() for step in steps[:2]] == ["header-back", "header-home"]
    assert steps[0].mapTo(window, QPoint(0, 0)).x() > steps[1].mapTo(window, QPoint(0, 0)).x()


@pytest.mark.qt_log_ignore("propagateSizeHints")  # of the platform without a screen, for every dialog
def test_a_question_and_the_bar_while_it_reads_are_mirrored(app: Any, turn: Any) -> None:
    window = opened(app, "home", LIGHT)
    turn(app)
    window.reader._make_voice = QuietVoice
    window.toggle_reading()
    settle()
    keys = [window._bar.keys[name].mapTo(window, QPoint(0, 0)).x() for name in ("pause", "back", "on", "slower", "faster", "stop")]
    assert keys == sorted(keys, reverse=True)
    window.toggle_reading()
    window.ask(Ask("openmoji:26A0", "Take it out?", "It goes for good.", "Take it out", "Not now"), settle)
    settle()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    stay, go = dialog.findChildren(Press)[:2]
    picture, question = dialog.findChild(Painted), dialog.findChild(Words)
    assert stay.x() > go.x() and picture.x() > question.x()
    dialog.close()
    settle()


def test_our_letters_stay_as_they_are_on_a_keyboard(app: Any, turn: Any) -> None:
    opened(app, "people", LIGHT)
    turn(app)
    app.services.looks.use(Look(letters=Letters("abc"), language="ar_EG"))
    settle()
    press(app, "letters-for-Find a name")
    panel = app.window.findChild(LettersPanel)
    a, b = (panel.key(name) for name in ("letters-key-0", "letters-key-1"))
    assert a.mapTo(panel, QPoint(0, 0)).x() < b.mapTo(panel, QPoint(0, 0)).x()


# What is painted inside

@contextmanager
def running_from(direction: Qt.LayoutDirection) -> Iterator[None]:
    QApplication.setLayoutDirection(direction)
    yield
    QApplication.setLayoutDirection(_FROM_LEFT)


def painted(box: Any, size: tuple[int, int], direction: Qt.LayoutDirection) -> QImage:
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with running_from(direction):
        p = QPainter(image)
        p.setLayoutDirection(direction)
        box.paint(p, QRectF(image.rect()))
        p.end()
    return image


def unlike(one: QImage, other: QImage) -> float:
    """How far two pictures are from each other, 0 to 255: smoothing of edges makes a turned one differ a little."""
    pairs = list(zip(bytes(one.constBits()), bytes(other.constBits()), strict=True))
    return sum(abs(a - b) for a, b in pairs) / len(pairs)


@pytest.fixture
def theme(qapp: Any) -> Theme:
    return Theme("light", 1.0, "wide", "Lexend")


@pytest.mark.parametrize(("sign", "points"), [("back", True), ("left", True), ("next", True), ("right", True), ("undo", True),
                                              ("clock", False), ("tick", False), ("play", False)])
def test_signs_that_point_are_turned_and_others_stay(theme: Theme, sign: str, points: bool) -> None:
    from_left, from_right = (painted(IconBox(theme, sign, 40), (40, 40), direction) for direction in (_FROM_LEFT, _FROM_RIGHT))
    turned = from_left.flipped(Qt.Orientation.Horizontal)
    assert unlike(from_right, turned if points else from_left) < 1
    assert not points or unlike(from_right, from_left) > 10


def drawn(press: Press, direction: Qt.LayoutDirection) -> QImage:
    with running_from(direction):
        return press.grab().toImage()


def test_the_tick_of_what_is_chosen_stands_in_the_other_corner(qtbot: Any, theme: Theme) -> None:
    chosen = Press(theme, TextBox(theme, ""), "Here")
    qtbot.addWidget(chosen)
    chosen.resize(200, 100)
    chosen.setCheckable(True)
    chosen.setChecked(True)
    left, right = drawn(chosen, _FROM_LEFT), drawn(chosen, _FROM_RIGHT)
    assert unlike(left.flipped(Qt.Orientation.Horizontal), right) < 1 < unlike(left, right), "turned, but for the tick itself"


def test_what_is_being_read_is_marked_where_it_stands(theme: Theme) -> None:
    box = TextBox(theme, "Nothing is lost.")
    box.read((0, 16), (0, 7))
    marked = theme.colour("readword")
    image = painted(box, (600, 40), _FROM_RIGHT)
    places = [x for x in range(600) if any(image.pixelColor(x, y) == marked for y in range(40))]
    line = box.line_at(0)
    assert line is not None and places and abs(places[0] - line.left()) < 8 and places[-1] < line.right() - 40


def test_a_picture_stands_on_the_right_of_its_words(theme: Theme) -> None:
    box = RowBox(IconBox(theme, "tick", 40), TextBox(theme, "", stretch=True))
    from_left, from_right = (painted(box, (200, 40), direction) for direction in (_FROM_LEFT, _FROM_RIGHT))
    assert from_left.copy(0, 0, 40, 40) == from_right.copy(160, 0, 40, 40) != from_right.copy(0, 0, 40, 40)


@pytest.mark.parametrize(("text", "page_from_right", "from_right"), [
    ("Good afternoon. There are 2 sessions today.", True, False),
    ("2 o’clock", True, False),
    ("محمد عبد الرحمن", False, True),
    ("דנה", False, True),
    ("محمد is here.", False, False),
    ("Ben هنا.", True, True),
    ("12 · 24", True, False),
    ("😀", False, False),
    ("", True, False),
])
def test_a_text_keeps_its_own_direction(theme: Theme, text: str, page_from_right: bool, from_right: bool) -> None:
    assert written_from_right(text, page_from_right) is from_right


def test_the_full_stop_of_an_english_sentence_stays_behind_it(theme: Theme) -> None:
    box = TextBox(theme, "Nothing is lost.")
    painted(box, (400, 40), _FROM_RIGHT)
    layout, _at = box._painted or pytest.fail("it was painted")
    line = layout.lineAt(0)
    assert line.cursorToX(15)[0] > line.cursorToX(0)[0] and line.naturalTextRect().right() > 380
