"""A finger alone, or a pointer that only rests: from Home to the session, I am here, how it was, a bigger look, and no to a photo."""

from typing import Any

import pytest

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.consent import Purpose, Said
from coprod_desktop.domain.preferences import Look, Touch
from tests.hands import Finger, RestingPointer, Somebody
from tests.screens.by_keys import screen_name
from tests.screens.test_take_part import agree_to_be_shown

WAYS: dict[str, tuple[type[Somebody], Look]] = {
    "a finger": (Finger, Look(scale=150, still=True)),
    "a pointer that rests": (RestingPointer, Look(touch=Touch(dwell=300))),
}


@pytest.mark.parametrize("way", WAYS)
def test_the_whole_main_job(app: Any, way: str) -> None:
    services = app.services
    donna, art = agree_to_be_shown(services, "Donna"), services.sessions.today()[0].id
    kind, look = WAYS[way]
    app.window.resize(1280, 720)
    services.looks.use(look)
    me = kind(app)

    me.choose("hero")
    me.wait(lambda: screen_name(app) == "register")
    me.choose("header-home", "choice-1")
    me.wait(lambda: screen_name(app) == "take_part")

    me.choose("choice-i_am_here", f"face-{donna}")
    me.wait(lambda: services.register.row(art, donna).mark is Mark.HERE)

    me.choose("header-home", "choice-feedback", "choice-alone", "answer-good", "next", "skipped", "skipped")
    me.wait(lambda: services.feedback.faces(art) == {"good": 1})

    me.choose("header-look", "bigger")
    me.wait(lambda: services.looks.now().scale == look.bigger().scale)
    assert services.people.get(donna).look is not None, "the look is mine"

    me.choose("header-home", "choice-person", "choice-consents", "choice-photo", "choice-no")
    me.wait(lambda: services.consents.of(donna)[Purpose.PHOTO].said is Said.NO)
