"""Trying the app with people: what happened is written down, counted, and printed; it stays on this computer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.trial import Trial, TrialResults, results
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change, Changes

if TYPE_CHECKING:
    from coprod_desktop.services.ports import Clock, TrialStore
    from coprod_desktop.services.seats import Seats

_LONGEST = 2000


class Trials:
    def __init__(self, store: TrialStore, seats: Seats, changes: Changes, clock: Clock) -> None:
        self._store, self._seats, self._changes, self._clock = store, seats, changes, clock

    def begin(self) -> Trial:
        """An empty one of today; nothing is kept yet."""
        return Trial(new_id(), self._clock.now().date())

    def all(self) -> tuple[Trial, ...]:
        """The newest first."""
        return self._store.all()

    def results(self) -> TrialResults:
        return results(self.all())

    def save(self, trial: Trial) -> None:
        self._store.save(replace(trial, words=trial.words.strip()[:_LONGEST]), self._seats.actor, _("trying the app"))
        self._changes.announce(Change("trial"))

    def remove(self, trial_id: str) -> None:
        self._store.remove(trial_id, self._seats.actor, _("what somebody tried"))
        self._changes.announce(Change("trial"))
