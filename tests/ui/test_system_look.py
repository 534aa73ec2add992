"""What the computer itself wishes is followed while the app runs, until somebody chooses."""

import os
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QFont, QGuiApplication

from coprod_desktop.domain.preferences import FIRST_DAY, Look
from coprod_desktop.ui.system_look import SystemLook, word_scale
from coprod_desktop.ui.theme import system_theme


@pytest.fixture
def system_font(qapp: Any) -> Any:
    """Changes the font of the computer, and puts it back."""
    before = QGuiApplication.font()

    def change(pixels: int) -> None:
        font = QFont(before)
        font.setPixelSize(pixels)
        qapp.setFont(font)
        qapp.processEvents()

    yield change
    qapp.setFont(before)


def ask_again(app: Any) -> None:
    """As at the next start."""
    app.window._system.stop()
    app.window._system = SystemLook(app.services.looks, app.window.redraw, system_theme(), app.window)


def test_the_size_of_words_is_the_nearest_of_ours_and_never_smaller(system_font: Any) -> None:
    found = []
    for pixels in (9, 15, 19, 23, 31, 200):
        system_font(pixels)
        found.append(word_scale())
    assert found == [100, 100, 125, 150, 200, 400] or os.name == "nt"


def test_larger_words_on_the_computer_are_larger_here_at_once(app: Any, system_font: Any) -> None:
    app.services.looks.use(FIRST_DAY)
    system_font(30)
    assert app.window._theme.scale == 2.0
    system_font(15)
    assert app.window._theme.scale == 1.0


def test_a_size_that_somebody_chose_stays(app: Any, system_font: Any) -> None:
    app.services.looks.use(FIRST_DAY)
    app.window.bigger()
    system_font(30)
    assert app.services.looks.now().scale == 125


def test_less_movement_is_followed_and_an_own_choice_stays(app: Any, qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    command = tmp_path / "gsettings"
    command.write_text("#!/bin/sh\necho false\n")
    command.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "GNOME")
    app.services.looks.use(Look(still_as_computer=True))
    ask_again(app)
    qtbot.waitUntil(lambda: app.services.looks.now().still)
    app.services.looks.use(Look(still=False))
    ask_again(app)
    qtbot.wait(200)
    assert not app.services.looks.now().still


@pytest.mark.parametrize(("written", "still"), [("[KDE]\nAnimationDurationFactor=0\n", True), ("[KDE]\nAnimationDurationFactor=1\n", False),
                                                ("not a file of settings", False), ("[KDE]\nAnimationDurationFactor=?\n", False)])
def test_plasma_says_it_in_a_file(app: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: str, still: bool) -> None:
    (tmp_path / "kdeglobals").write_text(written)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "KDE")
    app.services.looks.use(Look(still_as_computer=True))
    ask_again(app)
    assert app.services.looks.now().still is still


def test_a_computer_that_cannot_say_changes_nothing(app: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "")
    app.services.looks.use(Look(still=True, still_as_computer=True))
    ask_again(app)
    assert app.services.looks.now().still


def test_who_chose_a_size_can_go_back_to_the_computer_s(app: Any, system_font: Any) -> None:
    system_font(30)
    app.services.looks.use(Look(scale=100))
    app.window.open_look()
    app.window.view.part("as-computer").click()
    assert app.services.looks.now() == Look(scale=200, size_as_computer=True) and app.window._theme.scale == 2.0
    app.window.view.part("smaller").click()
    assert app.services.looks.now() == Look(scale=175)


def test_nobody_gets_a_look_of_their_own_by_the_computer(app: Any, system_font: Any) -> None:
    app.services.looks.use(FIRST_DAY)
    ben = app.services.people.page(search="Ben")[0].id
    app.services.seats.i_am(ben)
    app.window.restart_at("take_part")
    system_font(30)
    assert app.window._theme.scale == 2.0 and app.services.people.get(ben).look is None
    app.window.go_to("suits_me")
    app.window.here.next()
    app.window.here.next()
    app.window.here.choose("dark")
    system_font(15)
    assert app.window._theme.name == "dark" and app.services.people.get(ben).look is None, "nothing is kept before the end of the walk"


@pytest.mark.parametrize(("chosen", "painted", "times"), [("system", "an older one", 1), ("system", "", 0), ("cream", "an older one", 0)])
def test_colours_told_between_the_first_paint_and_now_are_not_missed(app: Any, chosen: str, painted: str, times: int) -> None:
    app.services.looks.use(Look(theme=chosen))
    drawn: list[str] = []
    made = SystemLook(app.services.looks, lambda: drawn.append("again"), painted or system_theme(), app.window)
    assert len(drawn) == times
    made.stop()
