"""The rules a group relies on for what it keeps, who to ask about it, and what the sheets about it are made from."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from coprod_desktop.domain.legal_basis import Basis, Chosen, Condition, Contact, DataKind, LegalFacts, keep_words
from coprod_desktop.domain.legal_kinds import kinds
from coprod_desktop.services.changes import Change, Changes
from coprod_desktop.services.ports import Clock, SettingStore

_NAME, _PHONE, _WRITE = "legal.contact_name", "legal.contact_phone", "legal.contact_write"


class Legal:
    """`has_passphrase` tells whether the group's file is locked with one; `keep_months` how long things are kept, by `DataKind.retained`."""

    def __init__(self, settings: SettingStore, changes: Changes, clock: Clock, has_passphrase: Callable[[], bool],
                 keep_months: Callable[[], Mapping[str, int]]) -> None:
        self._settings, self._changes, self._clock = settings, changes, clock
        self._has_passphrase, self._keep_months = has_passphrase, keep_months

    def contact(self) -> Contact:
        return Contact(*(self._settings.get(key) for key in (_NAME, _PHONE, _WRITE)))

    def set_contact(self, contact: Contact) -> None:
        for key, value in ((_NAME, contact.name), (_PHONE, contact.phone), (_WRITE, contact.write)):
            self._settings.put(key, " ".join(value.split()))
        self._changes.announce(Change("legal"))

    def chosen(self) -> tuple[Chosen, ...]:
        """Every kind of fact with its rules: what the group chose, else what we suggest."""
        months = self._keep_months()
        return tuple(Chosen(kind, self._basis(kind), self._condition(kind), keep_words(kind, months.get(kind.retained, kind.months)),
                            bool(self._settings.get(f"legal.basis.{kind.key}"))) for kind in kinds())

    def _basis(self, kind: DataKind) -> Basis:
        saved = self._settings.get(f"legal.basis.{kind.key}")
        return next((basis for basis in kind.bases if basis.value == saved), kind.bases[0])

    def _condition(self, kind: DataKind) -> Condition:
        saved = self._settings.get(f"legal.condition.{kind.key}")
        return next((condition for condition in kind.conditions if condition.value == saved), (*kind.conditions, Condition.NONE)[0])

    def choose(self, kind: DataKind, basis: Basis, condition: Condition) -> None:
        self._settings.put(f"legal.basis.{kind.key}", basis)
        self._settings.put(f"legal.condition.{kind.key}", condition)
        self._changes.announce(Change("legal", kind.key))

    def facts(self) -> LegalFacts:
        return LegalFacts(self.contact(), self.chosen(), self._has_passphrase(), self._clock.now().date())
