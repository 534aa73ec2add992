"""Someone who is in here twice: the list of pairs, two records side by side, one person or two, and taking it back."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.person import AccessCard, Emergency, Person, PersonState
from coprod_desktop.screens.same_person.presenter import FIRST, SECOND, SamePersonPresenter
from coprod_desktop.services.group import GroupServices
from tests.screens.by_keys import press, screen_name, undo
from tests.screens.nav import NavLog


def twice(services: GroupServices, clock: Any) -> tuple[Person, Person]:
    """Cerys, and Cerrys who was added a year later and knows other things."""
    clock.at = datetime(2027, 3, 4, 10)
    first = services.people.get(services.people.page(search="Cerys")[0].id)
    first = services.people.save(replace(first, access=AccessCard(("wheelchair",), "Near the door."), say_as="KEH-riss"))
    new = services.people.add("Cerrys", "openmoji:1F422")
    second = services.people.save(replace(new, access=AccessCard(("taxi", "wheelchair"), "I sign."), emergency=Emergency("Jo"),
                                          state=PersonState.BREAK))
    return first, second


def test_nobody_twice(services: GroupServices, nav: NavLog) -> None:
    state = SamePersonPresenter(services, nav, "").state
    assert not state.pairs and state.empty == "Nobody seems to be in here twice."


def test_only_what_both_have_is_asked(services: GroupServices, nav: NavLog, clock: Any) -> None:
    first, second = twice(services, clock)
    presenter = SamePersonPresenter(services, nav, "")
    pair, = presenter.state.pairs
    assert (pair.first, pair.second, pair.why) == ("Cerrys", "Cerys", "Their names are nearly the same.")
    presenter.open(f"{second.id}/{first.id}")
    assert [record.name for record in presenter.state.records] == ["Cerys", "Cerrys"], "the older one first"
    assert presenter.state.records[1].added == "Added on Thursday 4 March 2027"
    assert [(d.field, d.kept) for d in presenter.state.differs] == [("name", FIRST), ("picture", FIRST), ("state", FIRST)]
    assert presenter.state.both == "What only one of them has is kept. What helps is kept from both."


def test_one_person_keeps_what_was_chosen_and_all_that_was_written(services: GroupServices, nav: NavLog, clock: Any) -> None:
    first, second = twice(services, clock)
    session = services.sessions.between(datetime(2026, 11, 21).date(), datetime(2026, 11, 21).date())[0]
    services.register.mark(session.id, services.register.row(session.id, second.id), Mark.HERE)
    presenter = SamePersonPresenter(services, nav, f"{first.id}/{second.id}")
    presenter.keep("picture", SECOND)
    presenter.one_person()
    kept = services.people.get(second.id)
    assert kept.id == first.id and kept.name == "Cerys" and kept.picture == "openmoji:1F422" and kept.say_as == "KEH-riss"
    assert kept.access == AccessCard(("wheelchair", "taxi"), "Near the door.\nI sign.") and kept.emergency.call_name == "Jo"
    assert services.register.row(session.id, first.id).mark == Mark.HERE
    assert nav.said[-1].words == "Cerys is in here once now. Nothing is lost. You can undo this." and not presenter.state.pairs
    presenter.undo()
    assert services.people.get(second.id).name == "Cerrys" and len(presenter.state.pairs) == 1


def test_two_people_are_not_asked_about_again_until_undone(services: GroupServices, nav: NavLog, clock: Any) -> None:
    first, second = twice(services, clock)
    presenter = SamePersonPresenter(services, nav, "")
    presenter.open(f"{first.id}/{second.id}")
    presenter.two_people()
    assert not presenter.state.pairs and presenter.state.can_undo
    presenter.undo()
    assert len(presenter.state.pairs) == 1


def test_the_page_closes_when_one_of_them_goes(services: GroupServices, nav: NavLog, clock: Any) -> None:
    first, second = twice(services, clock)
    presenter = SamePersonPresenter(services, nav, "")
    presenter.open(f"{first.id}/{second.id}")
    nav.undo()
    nav.undo()
    assert not presenter.state.records and presenter.state.empty


def test_by_keys(app: Any, clock: Any) -> None:
    first, second = twice(app.services, clock)
    app.window.go_to("people")
    press(app, "doubles", f"pair-{second.id}/{first.id}", "keep-name-second", "one-person")
    assert screen_name(app) == "same_person" and app.services.people.get(second.id).name == "Cerrys"
    assert app.services.people.get(second.id).id == first.id
    undo(app)
    assert app.services.people.get(second.id).id == second.id
