"""Who sits at the laptop: the three seats and the lock between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.seat import Actor, Seat
from coprod_desktop.services.changes import Change, Changes

if TYPE_CHECKING:
    from coprod_desktop.services.ports import SettingStore

CODE_LENGTH = 4
_CODE = "seat.picture_code"


class Seats:
    """Holds the actor that every saved action carries. The picture code is four of twelve pictures, in order."""

    def __init__(self, settings: SettingStore, changes: Changes) -> None:
        self._settings, self._changes = settings, changes
        self.actor = Actor()

    @property
    def seat(self) -> Seat:
        return self.actor.seat

    def take_part(self) -> None:
        """Hands the laptop over; nobody has said yet who they are."""
        self._sit(Actor(Seat.TAKE_PART, "", new_id()))

    def i_am(self, person_id: str) -> None:
        """The person at the laptop picked their own picture. A new hand-over begins, so Undo reaches nobody else's actions."""
        self._sit(Actor(Seat.TAKE_PART, person_id, new_id()))

    def has_code(self) -> bool:
        return self._settings.get(_CODE) != ""

    def set_code(self, pictures: tuple[str, ...]) -> None:
        """Raises ValueError unless there are CODE_LENGTH pictures."""
        if len(pictures) != CODE_LENGTH:
            raise ValueError
        self._settings.put(_CODE, " ".join(pictures))
        self._changes.announce(Change("picture_code"))

    def remove_code(self) -> None:
        self._settings.put(_CODE, "")
        self._changes.announce(Change("picture_code"))

    def code_is(self, pictures: tuple[str, ...]) -> bool:
        return self._settings.get(_CODE) == " ".join(pictures)

    def run(self) -> None:
        """Back to *Run a session*; whoever calls has checked the code."""
        self._sit(Actor(Seat.RUN))

    def coordinate(self) -> None:
        """To *Coordinate*; whoever calls has checked the passphrase when one is set."""
        self._sit(Actor(Seat.COORDINATE))

    def _sit(self, actor: Actor) -> None:
        self.actor = actor
        self._changes.announce(Change("seat"))
