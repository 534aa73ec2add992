"""The whole main job, whatever way somebody has in: to the session, I am here, how it was, a bigger look, and no to a photo."""

from collections.abc import Callable
from typing import Any, Protocol

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.consent import Purpose, Said
from tests.screens.by_keys import screen_name
from tests.screens.test_take_part import agree_to_be_shown


class Somebody(Protocol):
    """Chooses things by their names, one after another, in one way only."""

    def choose(self, *names: str) -> None: ...
    def wait(self, ready: Callable[[], bool]) -> None: ...


def do_main_job(app: Any, me: Somebody, *, bigger: int) -> None:
    """From Home; `bigger` is the size of words in percent that one press leads to."""
    services = app.services
    donna, art = agree_to_be_shown(services, "Donna"), services.sessions.today()[0].id

    me.choose("hero")
    me.wait(lambda: screen_name(app) == "register")
    me.choose("header-home", "choice-1")
    me.wait(lambda: screen_name(app) == "take_part")

    me.choose("choice-i_am_here", f"face-{donna}")
    me.wait(lambda: services.register.row(art, donna).mark is Mark.HERE)

    services.clock.at = services.sessions.get(art).begins
    me.choose("header-home", "choice-feedback", "choice-alone", "answer-good", "next", "skipped", "skipped")
    me.wait(lambda: services.feedback.faces(art) == {"good": 1})

    me.choose("header-look", "bigger")
    me.wait(lambda: services.looks.now().scale == bigger)
    assert services.people.get(donna).look is not None, "the look is mine"

    me.choose("header-home", "choice-person", "choice-consents", "choice-photo", "choice-no")
    me.wait(lambda: services.consents.of(donna)[Purpose.PHOTO].said is Said.NO)
