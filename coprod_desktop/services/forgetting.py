"""Forgetting a person for good: what goes, what stays, and the copies that still hold them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change, Changes

if TYPE_CHECKING:
    from datetime import date

    from coprod_desktop.domain.forgetting import Kept
    from coprod_desktop.services.ports import Clock, Copying, ForgettingStore, Jobs
    from coprod_desktop.services.seats import Seats

Told = Callable[[str], None]


class Forgetting:
    """A sealed action: no line in the change log, no Undo."""

    def __init__(self, store: ForgettingStore, copying: Copying, seats: Seats, changes: Changes, jobs: Jobs, clock: Clock) -> None:
        self._store, self._copying = store, copying
        self._seats, self._changes, self._jobs, self._clock = seats, changes, jobs, clock

    def kept(self, person_id: str) -> Kept:
        """Raises KeyError."""
        return self._store.kept(person_id)

    def forget(self, person_id: str, mentions: Iterable[str] = ()) -> None:
        """`mentions` are the keys of other people's words where the name goes, too. Raises KeyError."""
        self._store.erase(person_id, mentions)
        if self._seats.actor.person_id == person_id:
            self._seats.take_part()
        self._changes.announce(Change("person", person_id))

    def in_copies_until(self) -> date | None:
        """The day when the last copy on this computer ends that holds somebody who was forgotten; None when none does."""
        return self._store.in_copies_until()

    def take_out_of_copies(self, then: Told, failed: Told) -> None:
        """Writes the copies anew in another process; a sentence comes back either way."""

        def done(nothing: object) -> None:
            self._store.copies_are_clean()
            self._changes.announce(Change("copies"))
            then(_("It is done. No copy on this computer has them now."))

        def did_not(trouble: BaseException) -> None:
            failed(_("The copies could not be changed. Nothing is lost. Make room on this computer, then try again."))

        self._jobs.run(self._copying.take_out_forgotten, then=done, failed=did_not)

    def when_due(self, failed: Told) -> None:
        """On the day that was told, the copies are written anew by themselves."""
        until = self._store.in_copies_until()
        if until is not None and until <= self._clock.now().date():
            self.take_out_of_copies(_quietly, failed)


def _quietly(sentence: str) -> None:
    """What was promised for the day is not announced."""
