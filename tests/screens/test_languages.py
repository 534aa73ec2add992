"""Choosing a language: it is offered where there is more than one, the app changes while it runs, and back when somebody hands the laptop on."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QLocale

from coprod_desktop import i18n
from coprod_desktop.domain.handout import Handout
from coprod_desktop.domain.preferences import Look
from coprod_desktop.screens.look.presenter import LookPresenter
from coprod_desktop.screens.reading.presenter import ReadingPresenter
from coprod_desktop.screens.suits_me.presenter import SuitsMePresenter
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.language import use_language
from tests.made_up import NAME, write_words
from tests.quiet_voice import QuietVoice
from tests.screens.by_keys import press
from tests.screens.nav import NavLog
from tests.whole import settle

HELLO = "Hello. This is how I read to you."
TEN = {**NAME, "Home": "Gartref*", "Back": "Nol*", "How it looks and sounds": "Golwg*", "Done": "Iawn*", "Colours": "Lliwiau*", HELLO: "Helo*",
       "{screen} – Coprod Desktop": "{screen} – Coprod*", "Find a name": "Enw*", "What helps people today": "Help* heddiw*", "Language": "Iaith*",
       "Page {number} of {count}": "Tudalen* {number} o* {count}"}


@pytest.fixture
def nav(services: GroupServices) -> NavLog:
    return NavLog(services)


@pytest.fixture
def words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    folder = tmp_path / "words"
    folder.mkdir()
    write_words(folder, TEN)
    monkeypatch.setenv("COPROD_DESKTOP_WORDS", str(folder))
    yield
    use_language("")


def test_with_one_language_nothing_is_asked(services: GroupServices, nav: NavLog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPROD_DESKTOP_WORDS", str(tmp_path / "nothing"))
    assert LookPresenter(services, nav, "").state.languages is None
    assert SuitsMePresenter(services, nav, "").state.step == "size"
    assert "language" not in [asked.field for asked in ReadingPresenter(services, nav, "").state.questions]


def test_each_language_is_offered_by_its_own_name_and_heard_in_its_own_voice(services: GroupServices, nav: NavLog, words: None) -> None:
    page = LookPresenter(services, nav, "")
    offered = [(option.value, option.words, option.chosen) for option in page.state.languages.options]
    assert offered == [("en", "English", True), ("cy", "«Made up»", False)]
    services.looks.use(Look(voice="gmw/en"))
    page.choose_language("cy")
    assert services.looks.now() == Look(language="cy"), "a voice that speaks English is not kept for another language"
    assert nav.spoken[-1] == ("Helo*", Look(language="cy"))
    page.choose_language("en")
    assert nav.spoken[-1] == (HELLO, Look(language="en"))
    page.as_before()
    assert services.looks.now() == Look()


def test_the_walk_asks_for_the_language_first(services: GroupServices, nav: NavLog, words: None) -> None:
    walk = SuitsMePresenter(services, nav, "")
    assert (walk.state.step, walk.state.chosen) == ("language", "en")
    walk.choose("cy")
    assert (walk.state.step, walk.state.chosen, nav.spoken[-1][0]) == ("language", "cy", "Helo*")
    walk.next()
    assert walk.state.step == "size"
    walk.keep()
    assert services.looks.now().language == "cy"


def test_the_first_day_look_keeps_the_language(services: GroupServices, nav: NavLog, words: None) -> None:
    page = LookPresenter(services, nav, "")
    page.choose_language("cy")
    page.as_made()
    assert services.looks.now().language == "cy"


def title(app: Any) -> str:
    return str(app.window.windowTitle())


def test_the_window_changes_while_it_runs_and_every_place_on_the_way_back_too(app: Any, words: None) -> None:
    window = app.window
    window.reader._make_voice = QuietVoice
    window.go_to("people")
    window.here.search("Ben")
    window.open_look()
    settle()
    press(app, "language-cy")
    assert title(app) == "Golwg* – Coprod*" and window.view.part("done").accessibleName() == "Iawn*"
    assert window._header.keys["back"].accessibleName() == "Nol*" and QLocale().name() == window.view.locale().name() == "cy_GB"
    assert (window.reader.voice.parts, window.reader.voice.language) == (["Helo*"], "cy")
    assert window.focusWidget().objectName() == "language-cy"
    press(app, "done")
    assert window.here.state.search == "Ben" and [line.name for line in window.here.state.lines] == ["Ben"], "what was looked for is still there"
    assert window.view.part("find-name").accessibleName() == "Enw*"
    window.toggle_reading()
    assert window.reader.voice.language == "cy"
    window.open_look()
    press(app, "language-en")
    assert title(app) == "How it looks and sounds – Coprod Desktop" and QLocale().name() == window.view.locale().name() == "en_GB"


def test_the_language_comes_with_a_person_and_goes_when_they_hand_over(app: Any, words: None) -> None:
    services, window = app.services, app.window
    ben = services.people.page(search="Ben")[0]
    services.people.save(replace(services.people.get(ben.id), look=Look(language="cy")), "look")
    window.leave_alone()
    assert i18n.language() == "en"
    services.seats.i_am(ben.id)
    window.restart_at("take_part")
    settle()
    assert i18n.language() == "cy" and title(app).endswith("Coprod*") and window._header.keys["home"].accessibleName() == "Gartref*"
    services.seats.take_part()
    window.restart_at("take_part")
    settle()
    assert i18n.language() == "en" and title(app).endswith("Coprod Desktop") and window._header.keys["home"].accessibleName() == "Home"


def test_a_person_without_a_language_has_that_of_the_group(app: Any, words: None) -> None:
    services = app.services
    services.looks.use(Look(language="cy"))
    ben = services.people.page(search="Ben")[0].id
    app.window.leave_alone()
    services.seats.i_am(ben)
    services.looks.use(Look(scale=200))
    assert services.looks.language == "cy" and title(app).endswith("Coprod*")
    services.looks.use(Look(language="en"))
    assert title(app).endswith("Coprod Desktop")


def test_a_sheet_is_in_the_language_of_the_group_whoever_makes_it(services: GroupServices, words: None, tmp_path: Path) -> None:
    """The language of the screen and that of the paper are two things."""
    art = services.sessions.today()[0].id
    with i18n.in_language("cy"):
        english = services.handouts.make("access-sheet", art)
    assert english.language == "en-GB" and english.title == "What helps people today"
    services.looks.use(Look(language="cy"))
    for told in (services.handouts.make("access-sheet", art), services.handouts.make("access-sheet", art, language="cy")):
        assert (told.language, told.title) == ("cy", "Help* heddiw*") and "Tudalen* 1 o*" in text_of(services, told, tmp_path / "a.pdf")
    assert i18n.language() == "en", "the screen stays as it is"
    assert "Page 1 of" in text_of(services, services.handouts.make("access-sheet", art, language="en-GB"), tmp_path / "b.pdf")


def text_of(services: GroupServices, sheet: Handout, file: Path) -> str:
    services.sheet_files.save(sheet, file, "pdf", lambda made: None, fail)
    return " ".join(page.extract_text() for page in PdfReader(file).pages)


def fail(trouble: BaseException) -> None:
    raise trouble
