"""Choosing people from a long list: who turns a page is told which one it is, wherever the list stands."""

from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.person import Person
from coprod_desktop.screens.programme.presenter import ProgrammePresenter
from coprod_desktop.screens.whose_sheet.presenter import WhoseSheetPresenter
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.people_choice import PeopleChoice
from tests.screens.nav import NavLog


def many(services: GroupServices) -> None:
    for number in range(20):
        services.people.save(Person(new_id(), f"Zed {number}"), "joins")


def test_a_turn_tells_where_one_is(services: GroupServices) -> None:
    many(services)
    people = PeopleChoice(services, (), usual=())
    people.fits(narrow=True)
    people.show()
    assert [people.turn(1), people.turn(1), people.turn(1), people.turn(-1)] == ["Page 2 of 3", "Page 3 of 3", "", "Page 2 of 3"]


def test_each_screen_with_such_a_list_tells_it(services: GroupServices) -> None:
    many(services)
    nav = NavLog(services)
    page = WhoseSheetPresenter(services, nav, "thank-you")
    page.fits(True)
    page.turn_people(1)
    page.turn_people(9)
    assert nav.announced == ["Page 2 of 3"] and page.state.people.pages == (2, 3)
    programme = ProgrammePresenter(services, nav, services.sessions.today()[0].programme_id)
    programme.fits("narrow")
    programme.change("who")
    programme.show_everyone(True)
    programme.turn(1)
    assert nav.announced[1:] == ["Page 2 of 3"]
