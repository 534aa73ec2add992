"""Text grows and reflows also outside the screens that test_screens opens: questions, pickers, bars, messages (WCAG 1.4.4, 1.4.10, 1.4.12)."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

import coprod_desktop
from coprod_desktop.domain.preferences import Letters, Look, Touch
from coprod_desktop.running import Running
from coprod_desktop.storage.folder import create
from coprod_desktop.ui.boxes import TextBox
from coprod_desktop.ui.dots import dots
from coprod_desktop.ui.fields import Field
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.left_alone import StillHere
from coprod_desktop.ui.letters_view import LettersPanel
from coprod_desktop.ui.page import Scroll
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.reading import texts_in_order
from coprod_desktop.ui.screen import Ask, Message, Offer
from coprod_desktop.ui.theme import Theme, fitting_scale, theme_for
from coprod_desktop.ui.week_dots import WeekDots
from tests.opening import before, put_away
from tests.quiet_voice import QuietVoice
from tests.screens.by_keys import press
from tests.screens.test_printers import Office, at_the_printers
from tests.whole import check_whole, settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # of the platform without a screen, for every dialog
LOOKS = (("light", 100, 1280, 800), ("dark", 200, 1280, 720), ("yellow-on-black", 400, 1280, 720), ("black-on-white", 100, 640, 480),
         ("cream", 400, 640, 480))
_ROLES = ("title", "big", "heading", "body", "note")


@pytest.fixture(params=LOOKS, ids=lambda look: f"{look[1]}% of {look[2]}px")
def look(request: pytest.FixtureRequest) -> Any:
    return request.param


def wear(app: Any, look: Any, **more: Any) -> Any:
    """The window in that look, with wide spacing."""
    theme, scale, width, height = look
    app.window.resize(width, height)
    app.services.looks.use(Look(scale=scale, theme=theme, spacing="wide", **more))
    settle()
    return app.window


def check_part(root: QWidget, name: str) -> None:
    """Every word of a dialog or a bar is whole, and what is in it can be reached without going sideways."""
    for scroll in root.findChildren(Scroll):
        assert scroll.widget().minimumSizeHint().width() <= scroll.viewport().width(), f"{name} would need a sideways scroll"
    seen = [widget for widget in (root, *root.findChildren(QWidget)) if widget.isVisible() and hasattr(widget, "texts")]
    assert seen
    for widget in seen:
        for box in widget.texts():
            assert widget.width() >= box.minimum() - 1, f"{name}: “{box.text}” has a word that is cut"
        assert widget.height() >= widget.heightForWidth(widget.width()) - 1, f"{name}: words cut in {widget.accessibleName()!r}"
    for key in root.findChildren(Press):
        assert not key.isVisible() or min(key.edge().width(), key.edge().height()) >= 44, f"{name}: {key.accessibleName()!r} is small"


# What wide spacing is

@pytest.mark.parametrize("scale", [1.0, 2.0, 4.0])
def test_wide_spacing_is_what_wcag_asks_for(qapp: Any, scale: float) -> None:
    theme = Theme("light", scale, "wide", "Lexend", wide_spacing=True)
    for role in _ROLES:
        size, font = theme.pixels(role), theme.font(role)
        assert font.letterSpacingType() == QFont.SpacingType.AbsoluteSpacing and font.letterSpacing() >= 0.12 * size - 1 / 64
        assert font.wordSpacing() >= 0.16 * size - 1 / 64
        for leading in (0, 1.1, 1.15, 1.25, 1.35):
            assert TextBox(theme, "Ag", role, leading=leading).step >= 1.5 * size
        lines, paragraphs = (TextBox(theme, words, role).height(10_000) for words in ("One", "One\nTwo"))
        assert paragraphs - 2 * lines >= 2 * size, "a paragraph has room after it"


@pytest.mark.parametrize("words", ["One\nTwo three four five six seven\nEight", "🙂🙂\nשלום\n\nend"])
def test_paragraphs_are_counted_also_where_they_wrap(qapp: Any, words: str) -> None:
    wide, normal = (TextBox(Theme("light", 1.0, "wide", "Lexend", wide_spacing=wide), words) for wide in (True, False))
    lines = wide._lay(200)[0].lineCount()
    assert wide.height(200) == lines * wide.step + 2 * wide.theme.pixels("body") * words.count("\n")
    assert normal.height(200) == normal._lay(200)[0].lineCount() * normal.step


# Where it is seen

def test_a_question_is_whole(app: Any, look: Any) -> None:
    window = wear(app, look, touch=Touch(scroll_buttons=True))
    window.ask(Ask("openmoji:26A0", "Take this concern out?", "It goes for good. Print it first if you need it.", "Take it out", "Keep it as it is"),
               settle)
    settle()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    check_part(dialog, "a question")
    last = dialog.findChildren(Press)[-1]
    assert dialog.findChild(Scroll).widget().isAncestorOf(last) or last.objectName().startswith("further")
    dialog.close()
    settle()


def test_the_question_when_nobody_is_there_is_whole(app: Any, look: Any) -> None:
    window = wear(app, look)
    question = StillHere(Kit(theme_for(app.services.looks.now(), window.width()), window.pictures, roomy=True), window)
    question.open()
    settle()
    assert question.findChild(Scroll).verticalScrollBar().value() == 0, "it begins with what is asked"
    check_part(question, "Are you still here?")
    question.close()
    settle()


def test_a_message_with_a_way_on_is_whole(app: Any, look: Any) -> None:
    window = wear(app, look)
    for tone in ("good", "warn", "stop"):
        window.say(Message("This was changed again since. It stays as it is, and nothing is lost.", tone, Offer("Look at it now", "eye", settle)))
        settle()
        check_whole(window, f"a message at {look}")


def test_the_bar_while_it_reads_is_whole(app: Any, look: Any) -> None:
    window = wear(app, look)
    window.reader._make_voice = QuietVoice
    window.toggle_reading()
    settle()
    assert window._bar is not None and window._bar.isVisible()
    check_part(window._bar, "the bar")
    assert window._bar.minimumSizeHint().width() <= window.width()
    check_whole(window, f"while it reads at {look}")
    window.toggle_reading()
    settle()


def test_letters_on_the_screen_are_whole(app: Any, look: Any) -> None:
    window = wear(app, look, letters=Letters("qwerty"))
    window.go_to("name_of", app.services.people.page()[0].id)
    settle()
    window.view.findChildren(Field)[0].frame.open_letters()
    settle()
    panel = window.findChild(LettersPanel)
    check_part(panel, "the letters")
    assert panel.mapTo(window, QPoint(0, panel.height())).y() <= window.height(), "the last row of keys is in the window"


def test_finding_a_file_is_whole(app: Any, look: Any, tmp_path: Path) -> None:
    folder = tmp_path / "Papers of the group with a long name, and then some more of it"
    folder.mkdir()
    for name in ("people.csv", "everybody-who-came-to-the-meeting-in-november.csv", "Ŵyn.csv"):
        (folder / name).write_text("Name\nBen\n")
    window = wear(app, look)
    window.last_folder = folder
    window.pick_file("Choose a list", ["csv"], print)
    settle()
    check_whole(window, f"choosing a file at {look}")
    window.back()
    window.last_folder = folder
    window.pick_target("Save the page", "Art Saturday 21 November.pdf", print)
    settle()
    check_whole(window, f"saving a file at {look}")


def test_choosing_a_printer_is_whole(app: Any, qtbot: Any) -> None:
    at_the_printers(app, qtbot, Office())
    for each in LOOKS:
        check_whole(wear(app, each), f"the printers at {each}")


def test_in_a_small_window_words_are_as_large_as_fit() -> None:
    look, wide = Look(scale=400), Look(scale=400, spacing="wide")
    assert [fitting_scale(look, width) for width in (1280, 1024, 800, 640, 320)] == [400, 400, 300, 300, 150]
    assert [fitting_scale(wide, width) for width in (1280, 1024, 800, 640, 320)] == [400, 400, 300, 250, 125]
    assert fitting_scale(Look(scale=200), 640) == 200 and fitting_scale(Look(), 100) == 100


@pytest.fixture
def first_time(qapp: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Running]:
    """The window before a group is open, as it asks for a passphrase."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    group = create(tmp_path / "group", "Poplar arts")
    group.keys.set_passphrase("tea cake bus")
    group.close()
    running = Running(tmp_path / "group", muted=True)
    running.start()
    settle()
    yield running
    put_away(running)


def test_what_is_asked_before_a_group_is_open_is_whole(first_time: Running) -> None:
    window = before(first_time).window
    for theme, scale, width, height in LOOKS:
        window.resize(width, height)
        window.services.looks.use(Look(scale=scale, theme=theme, spacing="wide"))
        settle()
        assert window.findChildren(QLineEdit)
        check_whole(window, f"before a group is open at {scale}% of {width}px")


def test_dots_have_their_room_and_their_words(app: Any, look: Any) -> None:
    theme = theme_for(Look(scale=look[1], theme=look[0], spacing="wide"), look[2])
    painted = dots(Kit(theme, app.window.pictures), 3, 12, "3 of 12 questions", now=True)
    assert painted.minimumSizeHint().width() <= look[2] - 2 * theme.space(24)
    weeks = WeekDots(theme, (True, False, True, True))
    assert weeks.height(0) == theme.u(14) and weeks.natural() <= look[2]
    painted.deleteLater()


# What is nowhere

def test_there_are_no_tooltips(app: Any) -> None:
    """They come by hovering alone, are never larger than the system's, and cover what is below (WCAG 1.4.13): what is to be known is on the page."""
    here = Path(coprod_desktop.__file__).parent
    found = [file.name for file in here.rglob("*.py") if re.search(r"setToolTip|setWhatsThis|setStatusTip|QToolTip", file.read_text("utf-8"))]
    assert not found
    assert not [widget for widget in app.window.findChildren(QWidget) if widget.toolTip()]


def test_resting_on_a_thing_opens_nothing(app: Any) -> None:
    tops = set(QApplication.topLevelWidgets())
    for widget in app.window.view.parts():
        QApplication.sendEvent(widget, QEvent(QEvent.Type.ToolTip))
    settle()
    assert {widget for widget in QApplication.topLevelWidgets() if widget.isVisible()} <= tops


def test_all_texts_of_a_screen_follow_the_spacing(app: Any) -> None:
    """No text is made in another way than all others."""
    window = wear(app, LOOKS[0])
    for name in ("home", "people", "look", "help"):
        if name != "home":
            window.go_to(name)
        settle()
        for _widget, box in texts_in_order(window):
            assert not box.theme.wide_spacing or box.step >= 1.5 * box.theme.pixels(box.role), box.text
    press(app, "header-back")
