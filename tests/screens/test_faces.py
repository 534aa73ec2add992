"""A person without a picture is shown by the first letter of their name, on every screen that shows people."""

from collections.abc import Callable

import pytest

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.screens.building.presenter import BuildingPresenter
from coprod_desktop.screens.hand_over.presenter import HandOverPresenter
from coprod_desktop.screens.i_am_here.presenter import IAmHerePresenter
from coprod_desktop.screens.marks.presenter import MarksPresenter
from coprod_desktop.screens.people.presenter import PeoplePresenter
from coprod_desktop.screens.person.presenter import PersonPresenter
from coprod_desktop.screens.promises.presenter import PromisesPresenter
from coprod_desktop.screens.register.presenter import RegisterPresenter
from coprod_desktop.screens.same_person.presenter import SamePersonPresenter
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.people_choice import PeopleChoice
from tests.screens.nav import NavLog

Seen = Callable[[GroupServices, NavLog, str, str], list[str]]


def _promises(services: GroupServices, nav: NavLog, session: str, ilse: str) -> list[str]:
    presenter = PromisesPresenter(services, nav, session)
    presenter.new()
    presenter.write("We tidy up.")
    presenter.next()
    return [person.picture for person in presenter.state.people]


def _same(services: GroupServices, nav: NavLog, session: str, ilse: str) -> list[str]:
    presenter = SamePersonPresenter(services, nav, "")
    listed = [key for pair in presenter.state.pairs for key in (pair.first_picture, pair.second_picture)]
    presenter.open(presenter.state.pairs[0].id)
    return [*listed, *(record.picture for record in presenter.state.records)]


def _which_session(services: GroupServices, nav: NavLog, session: str, ilse: str) -> list[str]:
    """Two sessions today, and the person is expected at neither."""
    services.seats.i_am(ilse)
    services.clock.at = services.sessions.today()[1].begins  # type: ignore[attr-defined]
    state = IAmHerePresenter(services, nav, "").state
    assert state.step == "session"
    return [state.picture]


SCREENS: dict[str, Seen] = {
    "people": lambda services, nav, session, ilse: [line.picture for line in PeoplePresenter(services, nav, "").state.lines],
    "person": lambda services, nav, session, ilse: [PersonPresenter(services, nav, ilse).state.picture],
    "register": lambda services, nav, session, ilse: [tile.picture for tile in RegisterPresenter(services, nav, session).state.tiles],
    "marks": lambda services, nav, session, ilse: [MarksPresenter(services, nav, f"{session}/{ilse}").state.picture],
    "building": lambda services, nav, session, ilse: [one.picture for one in BuildingPresenter(services, nav, session).state.people],
    "hand over": lambda services, nav, session, ilse: [one.picture for one in HandOverPresenter(services, nav, session).state.faces],
    "who runs it": lambda services, nav, session, ilse: [one.picture for one in PeopleChoice(services, ()).show().people],
    "promises": _promises,
    "same person": _same,
    "I am here": _which_session,
}


@pytest.mark.parametrize("screen", SCREENS)
def test_the_letter_stands_for_who_has_no_picture(services: GroupServices, screen: str) -> None:
    session = services.sessions.today()[0].id
    ilse, _twin = services.people.add("Ilse"), services.people.add("Ilse")
    services.register.mark(session, services.register.row(session, ilse.id), Mark.HERE)
    seen = SCREENS[screen](services, NavLog(services), session, ilse.id)
    assert "letter:I" in seen and "" not in seen and "openmoji:1F464" not in seen
