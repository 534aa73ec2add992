"""Who sits at the laptop: the seats, and who has it in *Take part* also after the app was closed."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.not_saved import NotSaved
from coprod_desktop.domain.seat import Actor, Seat
from coprod_desktop.services.changes import Change, Changes

if TYPE_CHECKING:
    from collections.abc import Callable

    from coprod_desktop.services.ports import SettingStore

_KEPT = "seat.handed_over"  # day, hand-over and person, with spaces between; "" while nobody takes part
_LEFT_ALONE = "seat.left_alone_minutes"


class Seats:
    """Holds the actor that every saved action carries. *Take part* is kept in the group's file: closing the app is no way out of it.
    The person who had the laptop is known again on the same day only; later it may be anybody."""

    def __init__(self, settings: SettingStore, changes: Changes, today: Callable[[], date] = date.today) -> None:
        self._settings, self._changes, self._today = settings, changes, today
        self.actor = self._as_left()
        self.handed_over = self.seat is Seat.TAKE_PART
        """Whether somebody took part since the app was opened."""

    @property
    def seat(self) -> Seat:
        return self.actor.seat

    def _as_left(self) -> Actor:
        kept = self._settings.get(_KEPT)
        if not kept:
            return Actor()
        day, handover_id, person_id = kept.split(" ")
        return Actor(Seat.TAKE_PART, person_id, handover_id) if day == self._day() else Actor(Seat.TAKE_PART, "", new_id())

    def left_alone_after(self) -> int:
        """Minutes after which the laptop goes to *Take part* by itself; 0 is never."""
        return int(self._settings.get(_LEFT_ALONE, "0"))

    def leave_alone_after(self, minutes: int) -> None:
        self._settings.put(_LEFT_ALONE, str(minutes))
        self._changes.announce(Change("left_alone"))

    def take_part(self) -> None:
        """Hands the laptop over; nobody has said yet who they are."""
        self._sit(Actor(Seat.TAKE_PART, "", new_id()))

    def i_am(self, person_id: str) -> None:
        """The person at the laptop picked their own picture. A new hand-over begins, so Undo reaches nobody else's actions."""
        self._sit(Actor(Seat.TAKE_PART, person_id, new_id()))

    def run(self) -> None:
        """Back to *Run a session*; whoever calls has checked the code."""
        self._sit(Actor(Seat.RUN))

    def coordinate(self) -> None:
        """To *Coordinate*; whoever calls has checked the passphrase when one is set."""
        self._sit(Actor(Seat.COORDINATE))

    def safeguard(self) -> None:
        """To the safeguarding seat; whoever calls has checked its own passphrase."""
        self._sit(Actor(Seat.SAFEGUARDING))

    def _sit(self, actor: Actor) -> None:
        taking_part = actor.seat is Seat.TAKE_PART
        if taking_part or self.seat is Seat.TAKE_PART:
            with suppress(NotSaved):  # on a full computer the seat holds until the app is closed: the lock waits for no room
                self._settings.put(_KEPT, f"{self._day()} {actor.handover_id} {actor.person_id}" if taking_part else "")
        self.handed_over = self.handed_over or taking_part
        self.actor = actor
        self._changes.announce(Change("seat"))

    def _day(self) -> str:
        return self._today().isoformat()
