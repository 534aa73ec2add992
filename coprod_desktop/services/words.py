"""The words that are offered to whoever writes: the group's own, as far as they may be seen, and everyday ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from coprod_desktop.domain.consent import Purpose
from coprod_desktop.domain.person import PersonState
from coprod_desktop.domain.seat import Seat
from coprod_desktop.domain.word_offers import CommonWords, WordOffers, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coprod_desktop.services.ports import Clock, ConsentStore, PeopleStore
    from coprod_desktop.services.seats import Seats
    from coprod_desktop.services.sessions import Sessions
    from coprod_desktop.services.sharing import Sharing

_ENGLISH = "en"
_PEOPLE_MOST = 2000
_AROUND = timedelta(days=60)


class OffersWords(Protocol):
    def offers(self, language: str = "") -> WordOffers:
        """Made anew for each time of writing. `language` is a code, "" for English."""
        ...


class EverydayWords:
    """The words of a language, read once."""

    def __init__(self, read: Callable[[str], Sequence[str]]) -> None:
        self._read = read
        self._known: dict[str, CommonWords] = {}

    def of(self, language: str) -> CommonWords:
        language = language or _ENGLISH
        if language not in self._known:
            self._known[language] = CommonWords(self._read(language))
        return self._known[language]

    def offers(self, language: str = "") -> WordOffers:
        """With nobody's words but these: before a group is open."""
        return WordOffers((), self.of(language))


class GroupWords:
    """Names, programmes and places; never words out of answers, concerns or what helps somebody, and nothing that is typed.

    Who takes part is offered no name of anybody who did not agree to be shown on this laptop, but their own.
    """

    def __init__(self, people: PeopleStore, consents: ConsentStore, sessions: Sessions, sharing: Callable[[], Sharing], seats: Seats,
                 clock: Clock, everyday: EverydayWords) -> None:
        self._people, self._consents, self._sessions, self._sharing = people, consents, sessions, sharing
        self._seats, self._clock, self._everyday = seats, clock, everyday

    def offers(self, language: str = "") -> WordOffers:
        return WordOffers(self._own(), self._everyday.of(language))

    def _own(self) -> Iterator[str]:
        for text in (*self._names(), *self._titles()):
            yield from words_of(text)

    def _names(self) -> Iterator[str]:
        seen = self._may_be_seen() if self._seats.seat is Seat.TAKE_PART else None
        for row in self._people.page(states=(PersonState.TAKING_PART, PersonState.BREAK), limit=_PEOPLE_MOST):
            if seen is None or row.id in seen:
                yield row.name

    def _may_be_seen(self) -> set[str]:
        shown = {consent.person_id for consent in self._consents.holding() if consent.purpose is Purpose.SHOWN}
        return shown | {self._seats.actor.person_id}

    def _titles(self) -> Iterator[str]:
        """Who takes part is offered no title with a name in it that was not agreed."""
        today = self._clock.now().date()
        kept = self._sessions.between(today - _AROUND, today + _AROUND)
        seen = self._sharing().seen(kept) if self._seats.seat is Seat.TAKE_PART else kept
        titles = {title for session in kept for title in (session.name, session.place)}
        yield from sorted(titles & {title for session in seen for title in (session.name, session.place)})
