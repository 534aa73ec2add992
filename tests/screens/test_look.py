"""The Look screen: size and colours at once, for the group, for who takes part, or set for one person."""

from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coprod_desktop.domain.person import Person
from coprod_desktop.domain.preferences import FIRST_DAY, Look, Scan
from coprod_desktop.screens.look.presenter import LookPresenter
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.screen import Gone
from coprod_desktop.ui.words import Words
from tests.screens.by_keys import focused, press
from tests.screens.nav import NavLog


@pytest.fixture
def nav(services: GroupServices) -> NavLog:
    return NavLog(services)


def person(services: GroupServices, name: str) -> Person:
    return services.people.get(next(row.id for row in services.people.page(search=name)))


class TestOfTheGroup:
    def test_size_and_colours_apply_at_once(self, services: GroupServices, nav: NavLog) -> None:
        presenter = LookPresenter(services, nav, "")
        presenter.bigger()
        presenter.choose_theme("cream")
        assert (services.looks.now().scale, services.looks.now().theme) == (125, "cream")
        assert presenter.state.size == "Size of words: 125%" and nav.announced == ["Size of words: 125%"]
        presenter.as_before()
        assert services.looks.now() == Look()

    def test_the_first_day_takes_nobody_s_way_in(self, services: GroupServices, nav: NavLog) -> None:
        services.looks.use(Look(scale=200, theme="dark", words=False, way="scan", scan=Scan(step=3000)))
        LookPresenter(services, nav, "").as_made()
        assert services.looks.now() == FIRST_DAY._replace(way="scan", scan=Scan(step=3000))

    def test_the_size_of_the_computer(self, services: GroupServices, nav: NavLog) -> None:
        presenter = LookPresenter(services, nav, "")
        presenter.as_computer()
        assert presenter.state.as_computer and services.looks.now().size_as_computer
        presenter.bigger()
        assert not presenter.state.as_computer

    def test_doors_lead_on_with_the_person(self, services: GroupServices, nav: NavLog) -> None:
        ben = person(services, "Ben")
        presenter = LookPresenter(services, nav, ben.id)
        assert len(presenter.state.doors) <= 5
        presenter.open("way_in")
        assert nav.places == [("way_in", ben.id)]


class TestOfAPerson:
    def test_own_size_and_colours(self, services: GroupServices, nav: NavLog) -> None:
        ben = person(services, "Ben")
        presenter = LookPresenter(services, nav, ben.id)
        assert not presenter.state.own and presenter.state.note == "Ben has the look of the group now."
        presenter.bigger()
        presenter.choose_theme("cream")
        assert person(services, "Ben").look == Look(scale=125, theme="cream")
        assert presenter.state.own and presenter.state.note == "For Ben, when they take part."
        assert services.looks.now() == Look(), "the look of the group stays"
        services.seats.i_am(ben.id)
        assert services.looks.now() == Look(scale=125, theme="cream")
        services.seats.run()
        presenter.as_group()
        assert person(services, "Ben").look is None and not presenter.state.own

    def test_each_choice_is_one_step_of_undo(self, services: GroupServices, nav: NavLog) -> None:
        ben = person(services, "Ben")
        presenter = LookPresenter(services, nav, ben.id)
        presenter.bigger()
        presenter.bigger()
        last = services.undo.last()
        assert last is not None and last.words == "how it looks for Ben"
        nav.undo()
        assert presenter.look.scale == 125 and presenter.state.size == "Size of words: 125%"

    def test_who_takes_part_sets_nobody_else_s(self, services: GroupServices, nav: NavLog) -> None:
        ben, mo = person(services, "Ben"), person(services, "Mo")
        services.seats.i_am(ben.id)
        LookPresenter(services, nav, mo.id).bigger()
        assert person(services, "Mo").look is None and person(services, "Ben").look == Look(scale=125)

    def test_somebody_who_is_not_in_the_list(self, services: GroupServices, nav: NavLog) -> None:
        assert isinstance(LookPresenter(services, nav, "nobody").state, Gone)


def test_by_keys_the_same_as_the_computer_again(app: Any) -> None:
    app.services.looks.use(Look(still=True))
    app.window.open_look()
    press(app, "bigger", "as-computer")
    assert app.services.looks.now().size_as_computer and focused(app).isChecked()  # type: ignore[attr-defined]
    press(app, "door-spacing", "still-computer")
    assert app.services.looks.now().still_as_computer and focused(app).isChecked()  # type: ignore[attr-defined]
    press(app, "done", "bigger", "first")
    assert app.services.looks.now() == FIRST_DAY


def test_a_small_window_says_why_words_are_not_larger(app: Any) -> None:
    app.window.resize(640, 480)
    app.services.looks.use(Look(scale=400))
    app.window.open_look()
    said = "This window is small. Here words are as large as fit: 300%."
    assert said in [words.text() for words in app.window.view.page.findChildren(Words)] and app.window._theme.scale == 3.0
    app.window.resize(1280, 720)
    app.window.redraw()
    assert said not in [words.text() for words in app.window.view.page.findChildren(Words)] and app.window._theme.scale == 4.0


def test_by_keys_for_the_group_and_for_one_person(app: Any) -> None:
    app.window.open_look()
    assert focused(app).objectName() == "bigger"
    press(app, "bigger", "theme-dark")
    assert focused(app).objectName() == "theme-dark"
    assert app.services.looks.now() == Look(scale=125, theme="dark")
    app.window.go_to("look", person(app.services, "Mo").id)
    press(app, "bigger")
    assert person(app.services, "Mo").look == Look(scale=150, theme="dark")
    app.window.open_look()
    QApplication.processEvents()
    assert app.window.here.person_id == "", "the header opens the look in use"


def test_with_large_words_a_choice_stays_in_view(app: Any) -> None:
    """The page is made anew in the other colours; who sees little of it at a time would have to look for the place."""
    app.window.resize(1280, 700)
    app.services.looks.use(Look(scale=400))
    app.window.go_to("look")
    press(app, "theme-cream")
    QTest.qWait(50)
    assert app.services.looks.now().theme == "cream" and focused(app).objectName() == "theme-cream"
    assert not app.window.view.part("theme-cream").visibleRegion().isEmpty()
