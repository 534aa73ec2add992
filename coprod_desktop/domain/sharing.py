"""The one gate: whatever is shared goes through it, and what was not agreed stays behind. Not decided counts as no."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from coprod_desktop.domain.alike import fold
from coprod_desktop.domain.consent import Consent, Naming, Purpose, Use
from coprod_desktop.domain.ended import Done, Photo, Promise, Who
from coprod_desktop.domain.handout_facts import SessionFacts
from coprod_desktop.domain.name_words import ALSO_WORDS, PARTICLES
from coprod_desktop.domain.response import Said, Share
from coprod_desktop.i18n import _

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
_OWNED = re.compile(r"(.+)(['’ʼ]s)", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s\-–‑.]*")
_LETTERS = 2  # a single letter is an initial: it names nobody by itself


class Gate:
    """Knows everybody's name and what each agreed to. `people` are ids and names of all, also of those who moved on; `holding` every
    yes that was not withdrawn; `not_names` folded words that the group says are no person here. `uses` fills with what went through,
    `maybe_words` with names left out that are everyday words too."""

    def __init__(self, people: Mapping[str, str], holding: Iterable[Consent], not_names: Collection[str] = ()) -> None:
        self._people = people
        self._agreed = {(consent.person_id, consent.purpose): consent for consent in holding if consent.holds}
        self._not_names = frozenset(not_names)
        self._instead: dict[str, tuple[str | None, frozenset[str]]] | None = None
        self.uses: set[Use] = set()
        self.maybe_words: set[str] = set()

    def name(self, person_id: str, purpose: Purpose) -> str:
        """How the person may be named here, "" for not at all."""
        consent = self._agreed.get((person_id, purpose))
        if consent is None:
            return ""
        self.uses.add(Use(person_id, purpose))
        return consent.name(self._people.get(person_id, ""))

    def words(self, text: str) -> str:
        """The text with every name away that was not agreed to stand on sheets ("[a person]"), or as the person wants to be named."""
        kept: list[str] = []
        last, before = 0, ""  # the end of what is done, and what the word before became if it was changed
        for found in _WORD.finditer(text):
            changed = self._change(found.group())
            if changed is None:
                continue
            between = text[last:found.start()]
            new, ending = changed
            if not (before == new and kept and _BETWEEN.fullmatch(between)):
                kept += [between if new else between.rstrip(), new]
            kept.append(ending)
            last, before = found.end(), new if not ending else ""
        return "".join((*kept, text[last:])) if kept else text

    def _change(self, word: str) -> tuple[str, str] | None:
        """What stands instead of the word and the ending that stays ("’s"); None when the word stays."""
        for name, ending in _ways(word):
            known = self._names().get(fold(name))
            if known is None or (name[0].islower() and fold(name) in ALSO_WORDS):
                continue
            new, people = known
            if new is not None:
                self.uses |= {Use(person, Purpose.DETAILS) for person in people}
            if new is None:
                if fold(name) in ALSO_WORDS:
                    self.maybe_words.add(name)
                return _("[a person]"), ending
            return None if new == "=" else (new, ending if new else "")
        return None

    def _names(self) -> dict[str, tuple[str | None, frozenset[str]]]:
        """For each folded part of a name: what stands instead ("=" the same, "" nothing, None nobody may be named), and who has it."""
        if self._instead is None:
            found: dict[str, list[tuple[str | None, str]]] = {}
            for person_id, name in self._people.items():
                consent = self._agreed.get((person_id, Purpose.DETAILS))
                for place, part in enumerate(_parts(name)):
                    found.setdefault(part, []).append((_instead(consent, place), person_id))
            self._instead = {}
            for part, ways in found.items():
                if part not in self._not_names:
                    same = len({way for way, _person in ways}) == 1
                    self._instead[part] = (ways[0][0] if same else None, frozenset(person for _way, person in ways))
        return self._instead

    def quote(self, said: Said) -> Said | None:
        """The words if they were read and are OK to share and the person agrees, with the name they chose; else None."""
        agreed = (said.person_id, Purpose.QUOTE) in self._agreed if said.person_id else said.agreed
        if said.share is not Share.OK or not agreed:
            return None
        return replace(said, words=self.words(said.words), by=self.name(said.person_id, Purpose.QUOTE))

    def photo(self, photo: Photo) -> Photo | None:
        """The photo if it was said who is in it and all of them agree; else None."""
        if photo.who is Who.NOBODY:
            return replace(photo, words=self.words(photo.words))
        if photo.who is not Who.THESE or not photo.people or not all((person, Purpose.PHOTO) in self._agreed for person in photo.people):
            return None
        self.uses |= {Use(person, Purpose.PHOTO) for person in photo.people}
        return replace(photo, words=self.words(photo.words))

    def promise(self, promise: Promise) -> Promise:
        """Who does it stays only when they agreed to be named; people the group does not know are not named."""
        owner = self.words(promise.owner)
        known = any(fold(word) in self._names() for word in _WORD.findall(promise.owner))
        named = owner if known and _("[a person]") not in owner else ""
        return replace(promise, words=self.words(promise.words), owner=named.strip())

    def done(self, done: Done) -> Done:
        picture = "" if done.picture.startswith("media:") else done.picture
        return replace(done, words=self.words(done.words), picture=picture)

    def still(self, uses: Iterable[Use]) -> bool:
        """Whether everything that stands on a sheet may still stand there."""
        return all((use.person_id, use.purpose) in self._agreed for use in uses)

    def facts(self, facts: SessionFacts) -> SessionFacts:
        """What a sheet for everyone may be made from: nobody's row, and only what was agreed."""
        session = replace(facts.session, name=self.words(facts.session.name), place=self.words(facts.session.place), runner_ids=())
        return replace(
            facts, session=session, rows=(), done=tuple(map(self.done, facts.done)), promises=tuple(map(self.promise, facts.promises)),
            photos=tuple(filter(None, map(self.photo, facts.photos))), said=tuple(filter(None, map(self.quote, facts.said))))


def _parts(name: str) -> list[str]:
    """The folded parts by which a name is known: without initials, "Mrs", "van"."""
    return [part for word in _WORD.findall(name) if len(part := fold(word)) >= _LETTERS and part not in PARTICLES]


def _ways(word: str) -> Iterable[tuple[str, str]]:
    """The word as it is, then without its "’s": "Amina’s" is "Amina" and "’s", but "Don’t" is nobody."""
    yield word, ""
    if owned := _OWNED.fullmatch(word):
        yield owned[1], owned[2]


def _instead(consent: Consent | None, place: int) -> str | None:
    if consent is None or consent.naming is Naming.NO_NAME:
        return None
    if consent.naming is Naming.MADE_UP:
        return consent.made_up
    return "=" if consent.naming is Naming.NAME or place == 0 else ""
