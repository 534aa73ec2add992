"""Answering the open question: every press and key goes to it, and the page shows what came of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from coprod_desktop.screens.programme import questions as q
from coprod_desktop.screens.programme.asking import Asking
from coprod_desktop.ui.screen import Presenter

_Value = TypeVar("_Value", str, int, bool)


class Answering(Presenter):
    """A subclass keeps the open question in `_asking`, which one it is in `_at`, and shows the page in `refresh`."""

    _asking: Asking
    _at: str

    def refresh(self) -> None:
        raise NotImplementedError

    def _do(self, act: Callable[[_Value], str | None], value: _Value) -> None:
        told = act(value)
        self.refresh()
        if told:
            self.nav.announce(told)

    def fits(self, room: str) -> None:
        """How much a page holds, by the room there is: "wide", "medium" or "narrow"."""
        self._do(self._asking.fits, room)

    def type_name(self, text: str) -> None:
        self._do(self._asking.type_name, text)

    def choose(self, key: str) -> None:
        self._do(self._asking.choose, key)

    def type_link(self, text: str) -> None:
        self._do(self._asking.type_link, text)

    def choose_place(self, text: str) -> None:
        self._do(self._asking.choose_place, text)

    def choose_picture(self, key: str) -> None:
        self._do(self._asking.choose_picture, key)

    def find_picture(self, text: str) -> None:
        self._do(self._asking.find_picture, text)

    def turn_pictures(self, pages: int) -> None:
        self._do(self._asking.turn_pictures, pages)

    def type_day(self, text: str) -> None:
        self._do(self._asking.type_day, text)

    def type_time(self, text: str) -> None:
        self._do(self._asking.type_time, text)

    def step_day(self, days: int) -> None:
        self._do(self._asking.step_day, days)

    def step_time(self, minutes: int) -> None:
        self._do(self._asking.step_time, minutes)

    def step_length(self, minutes: int) -> None:
        self._do(self._asking.step_length, minutes)

    def step_times(self, times: int) -> None:
        self._do(self._asking.step_times, times)

    def settle(self) -> None:
        """A field was left."""
        if self._at in (q.DAY, q.TIME):
            self._asking.leave_field()
            self.refresh()

    def press_person(self, person_id: str) -> None:
        self._do(self._asking.people.press, person_id)

    def search(self, text: str) -> None:
        self._do(self._asking.people.search, text)

    def show_everyone(self, everyone: bool) -> None:
        self._do(self._asking.people.show_everyone, everyone)

    def turn(self, pages: int) -> None:
        self._do(self._asking.people.turn, pages)
