"""A look without pictures, or without words: over the screens of the main job, nothing is lost to who hears it."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from coprod_desktop.domain.preferences import Look
from coprod_desktop.ui.boxes import PictureBox, TextBox
from coprod_desktop.ui.picture_alone import PictureAlone
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.reading import texts_in_order
from coprod_desktop.ui.words import Painted, Words
from tests.whole import check_whole

MAIN_JOB = ("home", "take_part", "i_am_here", "register", "feedback", "look", "consents", "consent", "person", "thank_you", "help")
TAKING_PART = {"take_part", "i_am_here", "feedback", "consents", "consent", "person", "thank_you"}


@pytest.fixture(params=MAIN_JOB)
def name(request: pytest.FixtureRequest) -> Iterator[Any]:
    return request.param


def opened(app: Any, name: str, look: Look) -> Any:
    """The page of the screen in that look, as somebody meets it on the main job."""
    window = app.window
    session, person = app.services.sessions.today()[0], app.services.people.page()[0]
    if name in TAKING_PART:
        app.services.seats.i_am(person.id)
        window.restart_at("take_part")
    app.services.looks.use(look)
    ids = {"home": "", "take_part": "", "look": "", "help": "register", "consent": f"{person.id}/photo", "consents": person.id, "person": person.id}
    window.go_to(name, ids.get(name, session.id))
    QApplication.processEvents()
    return window.view.page


def heard(page: Any) -> list[str]:
    return [box.said for _widget, box in texts_in_order(page) if box.text != "Undo"]  # a look of one's own can be taken back


def pictures(page: Any) -> list[PictureBox]:
    return [box for widget in (*page.findChildren(Press), *page.findChildren(Painted)) if widget.isVisible() for box in widget.content.pictures()]


LOOKS = (Look(scale=200, theme="dark", pictures=False), Look(scale=400, words=False))


@pytest.mark.parametrize("look", LOOKS, ids=["words", "pictures"])
def test_the_main_job_stays_whole(app: Any, name: str, look: Look) -> None:
    usual = opened(app, name, look._replace(pictures=True, words=True))
    names, said = [press.accessibleName() for press in usual.findChildren(Press)], heard(usual)
    app.services.looks.use(look)
    QApplication.processEvents()
    page = app.window.view.page
    assert page is not usual
    assert [press.accessibleName() for press in page.findChildren(Press)] == names
    assert heard(page) == said, "all the words are still read aloud"
    check_whole(app.window, f"{name} in {look}", roomy=name in TAKING_PART)


def test_without_pictures_only_words_are_seen(app: Any, name: str) -> None:
    assert not pictures(opened(app, name, Look(pictures=False)))


def test_without_words_a_choice_is_its_picture_and_the_title_stays(app: Any, name: str) -> None:
    page = opened(app, name, Look(words=False))
    assert any(words.role == "title" and words.isVisible() for words in page.findChildren(Words))
    for press in page.findChildren(Press):
        found, texts = list(press.content.pictures()), list(press.texts())
        assert texts, "what is seen as a picture is heard as words"
        assert len(found) != 1 or isinstance(press.content, PictureAlone) or any(text.stays for text in texts), press.accessibleName()


def test_what_is_read_is_seen_on_the_picture(app: Any) -> None:
    page = opened(app, "take_part", Look(words=False))
    press = page.findChild(Press, "choice-look")
    before = press.grab().toImage()
    text: TextBox = next(press.texts())
    text.read((0, len(text.text)), None)
    press.update()
    assert press.grab().toImage() != before


def test_pictures_that_the_page_is_about_stay(app: Any) -> None:
    person = app.services.people.page()[0].id
    app.services.looks.use(Look(pictures=False))
    app.window.go_to("picture_of", person)
    QApplication.processEvents()
    assert pictures(app.window.view.page)
    app.window.go_to("own_code", person)
    app.window.view.part("choice-choose").click()
    QApplication.processEvents()
    assert len(pictures(app.window.view.page)) == 12
