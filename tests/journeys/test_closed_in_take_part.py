"""Closing or killing the app while somebody takes part is no way out of *Take part*: the code is needed next time too."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from coprod_desktop.app import App
from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.seat import Seat
from coprod_desktop.storage.folder import Group, open_group
from tests.conftest import FixedClock
from tests.screens.by_keys import press, screen_name, undo
from tests.screens.test_take_part import CODE, agree_to_be_shown, person, seen


class Laptop:
    """One computer: the app is killed and started again on the folder that it left, with its -wal."""

    def __init__(self, group: Group, place: Path, clock: FixedClock) -> None:
        self._place, self._clock, self._starts = place, clock, 0
        self.app = self._shown(group)

    def kill_and_start(self) -> App:
        self._starts += 1
        folder = Path(shutil.copytree(self.app.group.folder, self._place / f"left{self._starts}"))
        self.end()
        self.app = self._shown(open_group(folder, now=self._clock.now))
        return self.app

    def _shown(self, group: Group) -> App:
        app = App(group, clock=self._clock, muted=True)
        app.show()
        app.window.make_keys()
        return app

    def end(self) -> None:
        self.app.close()
        self.app.window.deleteLater()


@pytest.fixture
def laptop(qapp: Any, group: Group, tmp_path: Path, clock: FixedClock) -> Iterator[Laptop]:
    made = Laptop(group, tmp_path, clock)
    yield made
    made.end()


def test_the_lock_holds_and_the_code_opens_it(laptop: Laptop) -> None:
    app = laptop.app
    app.services.codes.put(CODE)
    press(app, "choice-1")
    again = laptop.kill_and_start()
    assert screen_name(again) == "take_part" and again.services.seats.seat is Seat.TAKE_PART
    again.window.go_to("people")
    assert screen_name(again) == "unlock"
    press(again, *(f"code-{picture}" for picture in CODE))
    assert screen_name(again) == "home" and again.services.seats.seat is Seat.RUN


def test_after_the_code_the_app_opens_at_home(laptop: Laptop) -> None:
    app = laptop.app
    app.services.codes.put(CODE)
    press(app, "choice-1", "choice-unlock", *(f"code-{picture}" for picture in CODE))
    assert screen_name(laptop.kill_and_start()) == "home"


def test_whoever_had_the_laptop_goes_on_and_takes_back_only_their_own(laptop: Laptop) -> None:
    app = laptop.app
    art, donna, ben = app.services.sessions.today()[0], agree_to_be_shown(app.services, "Donna"), person(app.services, "Ben")
    app.services.register.mark(art.id, app.services.register.row(art.id, ben), Mark.HERE)
    press(app, "choice-1", "choice-i_am_here", f"face-{donna}")
    again = laptop.kill_and_start()
    assert "Hello, Donna." in seen(again)
    undo(again)
    undo(again)
    assert again.services.register.row(art.id, donna).mark == Mark.NONE
    assert again.services.register.row(art.id, ben).mark == Mark.HERE


def test_on_another_day_nobody_is_greeted_by_name(laptop: Laptop, clock: FixedClock) -> None:
    app = laptop.app
    press(app, "choice-1", "choice-i_am_here", f"face-{agree_to_be_shown(app.services, 'Donna')}")
    clock.at = clock.at.replace(day=22)
    again = laptop.kill_and_start()
    assert screen_name(again) == "take_part" and "Donna" not in seen(again)
    assert again.services.undo.last() is None


def test_somebody_who_was_taken_out_since_is_nobody(laptop: Laptop) -> None:
    app = laptop.app
    app.services.seats.i_am(new_id())
    again = laptop.kill_and_start()
    assert screen_name(again) == "take_part" and again.services.seats.actor.person_id == ""
