"""How many came is said in a number and in words, on every screen that counts people."""

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.response import AnswerState
from coprod_desktop.screens.after.presenter import AfterPresenter
from coprod_desktop.screens.home.presenter import HomePresenter
from coprod_desktop.screens.marks.presenter import MarksPresenter
from coprod_desktop.screens.register.presenter import RegisterPresenter
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.ports import RegisterQuery
from tests.screens.nav import NavLog


def test_a_count_has_its_share_in_words(services: GroupServices) -> None:
    nav, art = NavLog(services), services.sessions.today()[0].id
    for row in services.register.page(RegisterQuery(art))[:6]:
        services.register.mark(art, row, Mark.HERE)
    for _ in range(3):
        response = services.feedback.begin(art)
        services.feedback.answer(response, "how", AnswerState.ANSWERED, choice="good")
        services.feedback.finish(response)
    assert RegisterPresenter(services, nav, art).state.counts == "6 people are here: most of us. 2 are still to come."
    hero = HomePresenter(services, nav, "").state.hero
    assert hero is not None and ("people", "6 people are here: most of us") in hero.facts
    assert AfterPresenter(services, nav, art).state.steps[0].note == "3 people have said: half of us."
    RegisterPresenter(services, nav, art).more_no_name(1)
    hero = HomePresenter(services, nav, "").state.hero
    assert hero is not None and ("people", "7 people are here: most of us") in hero.facts, "who gave no name is here, too"


def test_long_before_it_begins_nobody_is_counted_by_a_slip(services: GroupServices) -> None:
    """Who runs it is told when it begins, and says once that people are there; who can't come is marked at once, and nothing is lost."""
    nav, (art, choir) = NavLog(services), services.sessions.today()
    assert RegisterPresenter(services, nav, art.id).state.not_yet == ""  # people come a quarter of an hour before
    page = RegisterPresenter(services, nav, choir.id)
    assert (page.state.not_yet, page.state.instead) == ("Choir begins at 7 o’clock in the evening.", "Open Art")
    amina, ben, *_others = (tile.person_id for tile in page.state.tiles)
    page.set_stamp(Mark.CANNOT_COME.value)
    page.press(amina)
    page.set_stamp(Mark.HERE.value)
    page.press(ben)
    page.more_no_name(1)
    page.add("Zed")
    assert page.state.counts == "Nobody is here yet. 1 is still to come. 1 can’t come."
    assert nav.said[-1].words == "Zed is new, and may come. You can add a picture later."
    MarksPresenter(services, nav, f"{choir.id}/{ben}").mark(Mark.LATE)
    assert services.register.row(choir.id, ben).mark is Mark.NONE
    nav.said[0].offer.act()  # type: ignore[union-attr]
    page.more_no_name(1)
    assert services.register.row(choir.id, ben).mark is Mark.HERE
    assert page.state.counts == "2 people are here. 1 is still to come. 1 can’t come."
    page.open_instead()
    assert nav.places == [("register", art.id)]
    months = services.sessions.of_programme(choir.programme_id, choir.day)
    assert RegisterPresenter(services, nav, months[1].id).state.not_yet == "Choir begins on Saturday 28 November at 7 o’clock in the evening."
