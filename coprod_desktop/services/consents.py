"""Consent: ask, answer, take back; what is asked, and in which words, is kept with each answer."""

from dataclasses import replace

from coprod_desktop.domain.consent import NOT_NOW_MONTHS, REVIEW_MONTHS, Consent, Decided, Naming, Purpose, Said, Way, latest
from coprod_desktop.domain.consent_words import VERSION, asking
from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.months import months_later
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change, Changes
from coprod_desktop.services.ports import Clock, ConsentStore
from coprod_desktop.services.seats import Seats


class Consents:
    def __init__(self, store: ConsentStore, seats: Seats, changes: Changes, clock: Clock) -> None:
        self._store, self._seats, self._changes, self._clock = store, seats, changes, clock

    def of(self, person_id: str) -> dict[Purpose, Consent]:
        """What counts now, by purpose; a purpose that was never asked is missing."""
        return latest(self._store.of(person_id))

    def holds(self, person_id: str, purpose: Purpose) -> bool:
        consent = self.of(person_id).get(purpose)
        return consent is not None and consent.holds

    def say(self, person_id: str, purpose: Purpose, said: Said, *, naming: Naming = Naming.NO_NAME, made_up: str = "",
            way: Way = Way.ON_SCREEN, decided: Decided = Decided.BY_ME, helper: str = "", reason: str = "") -> Consent:
        """Keeps the answer with the words that were asked. A yes that is taken back is in nobody's Undo: only the person gives it again.
        Raises domain.consent.MadeUpNameMissing."""
        now, asked = self._clock.now(), asking(purpose)
        consent = Consent(
            new_id(), person_id, purpose, said, now.isoformat(timespec="seconds"),
            months_later(now.date(), NOT_NOW_MONTHS if said is Said.NOT_NOW else REVIEW_MONTHS), asked.wording, VERSION,
            naming, " ".join(made_up.split()), way, decided, helper.strip(), reason.strip())
        taken_back = said is not Said.YES and self.holds(person_id, purpose)
        return self._save(consent, "" if taken_back else _("an answer about “{what}”").format(what=asked.title))

    def take_back(self, person_id: str, purpose: Purpose) -> Consent | None:
        """Withdraws a yes, at once; None when there was none. It is a new answer, no, beside the one taken back."""
        consent = self.of(person_id).get(purpose)
        if consent is None or not consent.holds:
            return None
        return self.say(person_id, purpose, Said.NO, naming=consent.naming, made_up=consent.made_up)

    def take_back_all(self, person_id: str) -> None:
        """Withdraws every yes, one answer each."""
        for purpose, consent in self.of(person_id).items():
            if consent.holds:
                self.take_back(person_id, purpose)

    def name_me(self, person_id: str, purpose: Purpose, naming: Naming, made_up: str = "") -> Consent | None:
        """Changes how the person is named where they said yes; None when they did not. Raises domain.consent.MadeUpNameMissing."""
        consent = self.of(person_id).get(purpose)
        if consent is None or not consent.holds:
            return None
        changed = replace(consent, id=new_id(), at=self._clock.now().isoformat(timespec="seconds"), naming=naming,
                          made_up=" ".join(made_up.split()))
        return self._save(changed, _("how somebody is named"))

    def to_review(self) -> tuple[Consent, ...]:
        """Answers that are old enough to be asked again, the oldest first."""
        return self._store.to_review(self._clock.now().date())

    def has_to_review(self) -> bool:
        """Whether there is one."""
        return bool(self._store.to_review(self._clock.now().date(), 1))

    def people_to_ask(self) -> tuple[str, ...]:
        """The ids of those who have an answer that is old enough, the oldest first."""
        return tuple(dict.fromkeys(consent.person_id for consent in self.to_review()))

    def _save(self, consent: Consent, words: str) -> Consent:
        saved = self._store.save(consent, self._seats.actor, words)
        self._changes.announce(Change("consent", saved.person_id))
        return saved
