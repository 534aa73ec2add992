"""A finger alone, or a pointer that only rests: from Home to the session, I am here, how it was, a bigger look, and no to a photo."""

from typing import Any

import pytest

from coprod_desktop.domain.preferences import Look, Touch
from tests.hands import Finger, RestingPointer, Somebody
from tests.journeys.main_job import do_main_job

WAYS: dict[str, tuple[type[Somebody], Look]] = {
    "a finger": (Finger, Look(scale=150, still=True)),
    "a pointer that rests": (RestingPointer, Look(touch=Touch(dwell=300))),
}


@pytest.mark.parametrize("way", WAYS)
def test_the_whole_main_job(app: Any, way: str) -> None:
    kind, look = WAYS[way]
    app.window.resize(1280, 720)
    app.services.looks.use(look)
    do_main_job(app, kind(app), bigger=look.bigger().scale)
