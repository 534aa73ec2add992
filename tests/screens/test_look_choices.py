"""Letters and space, pictures and words, how I use it: each choice applies at once, for whoever it is for."""

from typing import Any

import pytest

from coprod_desktop.domain.preferences import Look
from coprod_desktop.screens.look_words.presenter import LookWordsPresenter
from coprod_desktop.screens.spacing.presenter import SpacingPresenter
from coprod_desktop.screens.way_in.presenter import WayInPresenter
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.look_choices import LookQuestions
from tests.screens.by_keys import focused, press, screen_name
from tests.screens.nav import NavLog


@pytest.fixture
def nav(services: GroupServices) -> NavLog:
    return NavLog(services)


ANSWERS = [
    (SpacingPresenter, "font", "system", Look(font="system")),
    (SpacingPresenter, "spacing", "wide", Look(spacing="wide")),
    (SpacingPresenter, "still", "yes", Look(still=True)),
    (SpacingPresenter, "still", "computer", Look(still_as_computer=True)),
    (LookWordsPresenter, "shown", "words", Look(pictures=False)),
    (LookWordsPresenter, "shown", "pictures", Look(words=False)),
    (LookWordsPresenter, "read_all", "yes", Look(read_all=True)),
    (WayInPresenter, "way", "scan", Look(way="scan")),
]


@pytest.mark.parametrize(("presenter", "field", "value", "look"), ANSWERS, ids=lambda each: each if isinstance(each, str) else "")
def test_each_answer_is_one_part_of_the_look(services: GroupServices, nav: NavLog, presenter: type[LookQuestions], field: str, value: str,
                                             look: Look) -> None:
    page = presenter(services, nav, "")
    page.choose(field, value)
    assert services.looks.now() == look
    asked = next(options for options in page.state.questions if options.field == field)
    assert [option.value for option in asked.options if option.chosen] == [value]
    page.as_before()
    assert services.looks.now() == Look() and nav.said[-1].words == "It is as it was before."


def test_set_for_one_person_the_group_s_look_stays(services: GroupServices, nav: NavLog) -> None:
    ben = services.people.page(search="Ben")[0].id
    page = LookWordsPresenter(services, nav, ben)
    page.choose("shown", "pictures")
    assert services.people.get(ben).look == Look(words=False) and services.looks.now() == Look()
    assert page.state.note == "For Ben, when they take part."
    page.as_before()
    assert services.people.get(ben).look is None


def test_pictures_and_words_are_never_both_off(services: GroupServices, nav: NavLog) -> None:
    page = LookWordsPresenter(services, nav, "")
    for value in ("words", "pictures", "words"):
        page.choose("shown", value)
    assert services.looks.now() == Look(pictures=False)


def test_by_keys_from_the_look_page_and_back(app: Any) -> None:
    app.window.open_look()
    press(app, "door-spacing", "spacing-wide")
    assert focused(app).objectName() == "spacing-wide"
    press(app, "done", "door-look_words", "shown-words", "done")
    assert app.services.looks.now() == Look(spacing="wide", pictures=False) and screen_name(app) == "look"
    assert focused(app).objectName() == "door-look_words"
