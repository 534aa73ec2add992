"""Concerns: the steps are on paper and screen; what is kept is that one was passed on, and, where a group wants it, a record of its own."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from coprod_desktop.domain.concern import Concern, Passed
from coprod_desktop.domain.months import months_later
from coprod_desktop.domain.seat import Seat
from coprod_desktop.domain.worry import Worry
from coprod_desktop.services.changes import Change, Changes
from coprod_desktop.services.keeping import SHORTEST, TooShort

if TYPE_CHECKING:
    from coprod_desktop.domain.concern import CardFacts
    from coprod_desktop.domain.handout import Handout
    from coprod_desktop.domain.worry import Phrases
    from coprod_desktop.services.ports import Clock, ConcernStore, SettingStore
    from coprod_desktop.services.safe import Safe
    from coprod_desktop.services.seats import Seats

_YEARS = "concern.years"
YEARS = (1, 3, 6, 10)  # no law says how long: boards vary, the group asks its own and chooses
_CONCERN, _NAME, _SEEN = "concern", "name", "seen"


class Concerns:
    """The record is open while somebody sits in the safeguarding seat; with any other seat its key is forgotten."""

    def __init__(self, store: ConcernStore, settings: SettingStore, seats: Seats, changes: Changes, clock: Clock,
                 phrases: Callable[[], Phrases], safe: Safe, sheet: Callable[[CardFacts], Handout], code_sheet: Callable[[str], Handout]) -> None:
        self._store, self._settings, self._seats, self._changes, self._clock = store, settings, seats, changes, clock
        self._phrases, self._safe, self._sheet, self._code_sheet = phrases, safe, sheet, code_sheet
        changes.subscribe(self._on_change)

    def _on_change(self, change: Change) -> None:
        if change.kind == "seat" and self._seats.seat is not Seat.SAFEGUARDING:
            self._store.close()

    # What every group keeps

    def pass_on(self, to_whom: str) -> None:
        """Keeps the day and to whom, and nothing else; it cannot be undone."""
        self._store.pass_on(" ".join(to_whom.split()))
        self._changes.announce(Change("concern"))

    def passed(self) -> tuple[Passed, ...]:
        return self._store.passed()

    # The record

    @property
    def on(self) -> bool:
        return self._store.on

    @property
    def is_open(self) -> bool:
        return self._store.is_open

    def turn_on(self, passphrase: str) -> str:
        """Begins the record, or changes its passphrase; the recovery code. The safeguarding seat is taken. Raises TooShort, and
        PermissionError when there is a record that is shut."""
        if len(passphrase.strip()) < SHORTEST:
            raise TooShort
        if self._store.on and not self._store.is_open:
            raise PermissionError("the record is shut")
        code = self._store.turn_on(passphrase)
        self._seats.safeguard()
        self._changes.announce(Change("concern"))
        return code

    def unlock(self, passphrase: str) -> bool:
        """Whether it was right; then somebody sits in the safeguarding seat."""
        if not (passphrase and self._store.open(passphrase)):
            return False
        self._seats.safeguard()
        self._changes.announce(Change("concern"))
        return True

    def lock(self) -> None:
        if self._seats.seat is Seat.SAFEGUARDING:
            self._seats.run()

    def turn_off(self) -> None:
        """Everything in the record goes. Raises PermissionError while it is shut."""
        if not self._store.is_open:
            raise PermissionError("the record is shut")
        self._store.turn_off()
        self._changes.announce(Change("concern"))

    # What is in it

    def all(self) -> tuple[Concern, ...]:
        """The newest first. Raises PermissionError while the record is shut."""
        found = [_concern(box_id, content) for box_id, content in self._store.all() if content["kind"] == _CONCERN]
        return tuple(sorted(found, key=lambda each: (each.day, each.id), reverse=True))

    def get(self, concern_id: str) -> Concern:
        """Raises KeyError, and PermissionError while the record is shut."""
        for each in self.all():
            if each.id == concern_id:
                return each
        raise KeyError(concern_id)

    def begin(self) -> Concern:
        today = self._today()
        return self.save(Concern("", today, changed=today))

    def save(self, concern: Concern) -> Concern:
        saved = replace(concern, changed=self._today())
        box_id = self._store.put({
            "kind": _CONCERN, "day": saved.day.isoformat(), "said": dict(saved.said), "again": [day.isoformat() for day in saved.again],
            "changed": saved.changed.isoformat()}, saved.id)
        self._changes.announce(Change("concern"))
        return replace(saved, id=box_id)

    def sheet(self, concern: Concern) -> Handout:
        """The concern on paper, in the words of the person."""
        return self._sheet(replace(self._safe.card(), concern=concern))

    def code_sheet(self, code: str) -> Handout:
        """The recovery code of the record on paper."""
        return self._code_sheet(code)

    def remove(self, box_id: str) -> None:
        """It cannot be undone."""
        self._store.remove(box_id)
        self._changes.announce(Change("concern"))

    def years(self) -> int:
        return int(self._settings.get(_YEARS, str(YEARS[2])))

    def keep_years(self, years: int) -> None:
        self._settings.put(_YEARS, str(years))
        self._changes.announce(Change("concern"))

    def is_past(self, concern: Concern) -> bool:
        """Whether the time to keep it is over: years after its last change or the last day to look at it again."""
        last = max((concern.changed, *concern.again))
        return last < months_later(self._today(), -12 * self.years())

    # Names and words for this seat alone

    def leave_name(self, name: str) -> None:
        """Somebody wants to be talked to. Raises KeyError when there is no record."""
        self._store.put({"kind": _NAME, "name": " ".join(name.split()), "day": self._today().isoformat()})
        self._changes.announce(Change("concern"))

    def names_left(self) -> tuple[tuple[str, str, date], ...]:
        """(id, name, day), the newest first."""
        found = [(box_id, content["name"], date.fromisoformat(content["day"])) for box_id, content in self._store.all()
                 if content["kind"] == _NAME]
        return tuple(sorted(found, key=lambda each: each[2], reverse=True))

    def worries(self) -> tuple[Worry, ...]:
        """What was typed and has a phrase of the list in it, without what was seen. Raises PermissionError while the record is shut."""
        seen = self._seen()[1]
        phrases = self._phrases()
        found = (Worry(written, phrases.found(written.words)) for written in self._store.words())
        return tuple(worry for worry in found if worry.phrases and _mark(worry) not in seen)

    def seen(self, worry: Worry) -> None:
        """That it was seen is kept in the box, like everything about it."""
        box_id, marks = self._seen()
        self._store.put({"kind": _SEEN, "marks": sorted({*marks, _mark(worry)})}, box_id)
        self._changes.announce(Change("concern"))

    def _seen(self) -> tuple[str, frozenset[str]]:
        for box_id, content in self._store.all():
            if content["kind"] == _SEEN:
                return box_id, frozenset(content["marks"])
        return "", frozenset()

    def _today(self) -> date:
        return self._clock.now().date()


def _concern(box_id: str, content: dict[str, Any]) -> Concern:
    return Concern(box_id, date.fromisoformat(content["day"]), content["said"], tuple(map(date.fromisoformat, content["again"])),
                   date.fromisoformat(content["changed"]))


def _mark(worry: Worry) -> str:
    """Other words in the same place are seen again."""
    return hashlib.sha256(f"{worry.written.id} {worry.written.words}".encode()).hexdigest()
