"""How many came is said in a number and in words, on every screen that counts people."""

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.response import AnswerState
from coprod_desktop.screens.after.presenter import AfterPresenter
from coprod_desktop.screens.home.presenter import HomePresenter
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
