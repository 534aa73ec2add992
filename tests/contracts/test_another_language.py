"""While a screen is open, the language may change: then nothing on it, and nothing that is heard of it, is left in the one before."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from coprod_desktop import i18n
from coprod_desktop.app import screen_names
from coprod_desktop.ui.language import use_language
from coprod_desktop.ui.reading import texts_in_order
from tests.contracts.test_screens import opened
from tests.made_up import CODE, every_sentence, write_words

LIGHT = ("light", 0, "lexend", "normal")
SCREENS = ("home", "session", "person", "feedback", "programme", "helps_me", "consent", "print", "look", "maker")
# Not said by the app: titles that people gave, and words of pictures, which are known in English only.
OWN_WORDS = {"Art", "Choir", "A worksheet", "Drawing", "Music", "Writing"}


@pytest.fixture
def words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    folder = tmp_path / "words"
    folder.mkdir()
    write_words(folder, every_sentence())
    monkeypatch.setenv("COPROD_DESKTOP_WORDS", str(folder))
    yield folder
    use_language("")


def told(window: Any) -> set[str]:
    """Every text and every name that is there."""
    parts = [window, *window.findChildren(QWidget)]
    heard = {words for part in parts if part.isVisible() for words in (part.accessibleName(), part.accessibleDescription(), part.windowTitle())}
    return heard | {box.text for part in (window._header, window.view) for _widget, box in texts_in_order(part)}


def check_changed(app: Any, name: str) -> None:
    opened(app, name, LIGHT)
    settings = app.group.settings
    settings.save_look(settings.look()._replace(language=CODE))
    app.window.redraw()
    assert i18n.language() == CODE
    stayed = {each for each in told(app.window) if each in every_sentence() and each not in OWN_WORDS}
    assert not stayed
    assert any("«" in each for each in told(app.window))


@pytest.mark.parametrize("name", SCREENS)
def test_nothing_stays_in_the_language_before(app: Any, words: Path, name: str) -> None:
    check_changed(app, name)


@pytest.mark.full
@pytest.mark.parametrize("name", screen_names())
def test_nothing_stays_in_the_language_before_on_any_screen(app: Any, words: Path, name: str) -> None:
    check_changed(app, name)
