"""The one gate: whatever is shared goes through it, and what was not agreed stays behind. Not decided counts as no."""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Mapping
from copy import copy
from dataclasses import dataclass, replace

from coprod_desktop.domain.attendance import RegisterRow
from coprod_desktop.domain.consent import Consent, Naming, Purpose, Use
from coprod_desktop.domain.day_plan import DayPlan
from coprod_desktop.domain.ended import Done, Photo, Promise, Who
from coprod_desktop.domain.handout_facts import SessionFacts
from coprod_desktop.domain.known_names import KnownNames, first_parts, in_row, initials, parts, plain, short_names, unseen, word_pattern, words_in
from coprod_desktop.domain.name_or_month import is_no_name_for_sure
from coprod_desktop.domain.name_words import ALSO_WORDS
from coprod_desktop.domain.response import As, Said, Share
from coprod_desktop.domain.session import Session
from coprod_desktop.i18n import _

_BETWEEN = re.compile(r"[\s\-‐–‑.]*")
_LETTER = f"([^\\W\\d_][{unseen()}]*+)"  # with its marks: a Ż that begins a word is no initial
_INITIAL_BEFORE = re.compile(rf"(?:^|(?<=[\s(])){_LETTER}(?:\.|(?<![aAI]))[\s.]*$")
_INITIAL_AFTER = re.compile(rf"[\s.]+{_LETTER}(?:\.|(?<![aAI])(?!\w))(?!['’]\w)")
_DOTTED = re.compile(r"(?<![\w.])[^\W\d_](?:\.\s?[^\W\d_])+\.?(?!\w)")

_PHOTO = "media:"


def _no_photos(_key: str) -> tuple[Photo, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class _Instead:
    """What stands instead of a part of a name: `words` is "=" for the same, "" for nothing, None when nobody may be named. `initials` are
    letters that would tell more beside it."""

    words: str | None
    people: frozenset[str]
    initials: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Seen:
    """What a word becomes (None: it stays), and what is noted each time that it is met."""

    change: tuple[str, str, frozenset[str]] | None = None
    uses: frozenset[Use] = frozenset()
    maybe_words: frozenset[str] = frozenset()


_NOTHING = _Seen()


class Gate:
    """Knows everybody's name and what each agreed to. `people` are ids and names of all, also of those who moved on; `holding` every
    yes that was not withdrawn; `not_names` plain words that the group says are no person here; `also` ids with other names of the same
    people, such as one from before two records became one: to these nobody agreed. `own_photos` gives the group's own with a key.
    `uses` fills with what went through, `maybe_words` with names left out that are everyday words too."""

    def __init__(self, people: Mapping[str, str], holding: Iterable[Consent], not_names: Collection[str] = (),
                 also: Iterable[tuple[str, str]] = (), own_photos: Callable[[str], Iterable[Photo]] = _no_photos) -> None:
        self._people, self._also, self._own_photos = people, tuple(also), own_photos
        self._agreed = {(consent.person_id, consent.purpose): consent for consent in holding if consent.holds}
        self._not_names = frozenset(not_names)
        self._instead: dict[str, _Instead] = {}
        self._known: KnownNames | None = None
        self._looked_at: dict[str, _Seen] = {}
        self._stay: set[str] = set()
        self.uses: set[Use] = set()
        self.maybe_words: set[str] = set()

    def fresh(self) -> "Gate":
        """The same gate for another sheet: what it knows is worked out once, what goes through is noted anew."""
        self._names()
        other = copy(self)
        other.uses, other.maybe_words = set(), set()
        return other

    def name(self, person_id: str, purpose: Purpose) -> str:
        """How the person may be named here, "" for not at all."""
        consent = self._agreed.get((person_id, purpose))
        if consent is None:
            return ""
        if consent.naming is Naming.MADE_UP and self.has_name(consent.made_up):
            return ""
        self.uses.add(Use(person_id, purpose))
        return consent.name(self._people.get(person_id, ""))

    def has_name(self, text: str) -> bool:
        """Whether a name of anybody in the group is in the text, however it is written and whatever they agreed to."""
        known = self._names()
        return any(known.find(word.title())[0] for word in word_pattern().findall(unicodedata.normalize("NFD", text)))

    def words(self, text: str) -> str:
        """The text with every name away that was not agreed to stand on sheets ("[a person]"), or as the person wants to be named."""
        apart = text if text.isascii() else unicodedata.normalize("NFD", text)
        pattern = words_in(apart)
        if "." not in text[:-1] and self._stay.issuperset(pattern.findall(apart)):
            return text
        kept: list[str] = []
        last, before = 0, ""  # the end of what is done, and what the word before became if it was changed
        for found in pattern.finditer(apart):
            word = found.group()
            if word in self._stay or found.start() < last or is_no_name_for_sure(apart, *found.span()):
                continue
            changed = self._change(word)
            if changed is None:
                continue
            between = apart[last:found.start()]
            new, ending, letters = changed
            if (initial := _INITIAL_BEFORE.search(between)) and plain(initial[1]) in letters:
                between = between[:initial.start()]
            if not (before == new and kept and _BETWEEN.fullmatch(between)):
                kept += [between if new else between.rstrip(), new]
            kept.append(ending)
            last, before = found.end(), new if not ending else ""
            while not ending and (initial := _INITIAL_AFTER.match(apart, last)) and plain(initial[1]) in letters:
                last = initial.end()
        if not kept and "." not in text:
            return text
        left = _DOTTED.sub(self._without_initials, "".join((*kept, apart[last:])))
        return unicodedata.normalize("NFC", left) if kept or left != apart else text

    def whole(self, text: str) -> str:
        """The text as the people in it want to be named; "" when one of them may not be. Then nothing of it is noted: it stands nowhere."""
        other = self.fresh()
        words = other.words(text).strip()
        if _("[a person]") in words:
            return ""
        self.uses |= other.uses
        return words

    def _without_initials(self, found: re.Match[str]) -> str:
        """"A.K." tells who it is among people who know each other."""
        letters = "".join(plain(letter) for letter in re.findall(r"[^\W\d_]", found.group()))
        tells = found.group()[0].isupper() and any(
            initials(name) == letters and not self._whole_name(person) for person, name in self._people.items())
        return _("[a person]") if tells else found.group()

    def _whole_name(self, person_id: str) -> bool:
        consent = self._agreed.get((person_id, Purpose.DETAILS))
        return consent is not None and consent.naming is Naming.NAME

    def _change(self, word: str) -> tuple[str, str, frozenset[str]] | None:
        """What stands instead of the word, the ending that stays ("’s"), and the initials that go; None when the word stays."""
        seen = self._looked_at.get(word)
        if seen is None:
            seen = self._looked_at[word] = self._look_at(word)
            if seen == _NOTHING:
                self._stay.add(word)
        self.uses |= seen.uses
        self.maybe_words |= seen.maybe_words
        return seen.change

    def _look_at(self, word: str) -> _Seen:
        found, ending = self._names().find(word)
        if not found:
            return _NOTHING
        ways = [self._instead[part] for part in found]
        letters: frozenset[str] = frozenset().union(*(way.initials for way in ways))
        new, uses, maybe = ways[0].words if len({way.words for way in ways}) == 1 else None, frozenset[Use](), frozenset[str]()
        if new is None:
            if found[0] in ALSO_WORDS and len(found) == 1:
                maybe = frozenset((found[0].capitalize(),))
            new = _("[a person]")
        else:
            uses = frozenset(Use(person, Purpose.DETAILS) for way in ways for person in way.people)
        if new == "=":
            return _Seen((word, "", letters) if letters else None, uses, maybe)
        if found[0].upper() == found[0]:  # neither large nor small letters: what else is in the row stays
            for part in found:
                word = in_row(part).sub(new, word)
            return _Seen((word, "", letters), uses, maybe)
        return _Seen((new, ending if new else "", letters), uses, maybe)

    def _names(self) -> KnownNames:
        """Made when it is asked for, with what stands instead of each part."""
        if self._known is None:
            people: dict[str, list[tuple[str, int]]] = {}
            for person_id, name in (*self._people.items(), *self._also):
                own = parts(self._people.get(person_id, ""))
                first = first_parts(self._people.get(person_id, ""))
                for part in (*parts(name), *short_names(name)):
                    people.setdefault(part, []).append((person_id, 0 if part in first else own.index(part) if part in own else -1))
            for part in self._not_names & people.keys():
                del people[part]
            self._known = KnownNames(people)
            made_up = {consent.made_up: self.has_name(consent.made_up) for consent in self._agreed.values() if consent.made_up}
            for part, found in people.items():
                ways = {self._way(person_id, place, made_up) for person_id, place in found}
                letters = frozenset("".join(self._letters(person_id) for person_id, _place in found))
                self._instead[part] = _Instead(ways.pop() if len(ways) == 1 else None, frozenset(person for person, _place in found), letters)
        return self._known

    def _way(self, person_id: str, place: int, taken: Mapping[str, bool]) -> str | None:
        """`place` is that of the part in the name, -1 when the name is another one; `taken` says of a made-up name if somebody has it."""
        consent = self._agreed.get((person_id, Purpose.DETAILS))
        if consent is None or consent.naming is Naming.NO_NAME or (consent.naming is not Naming.MADE_UP and place < 0):
            return None
        if consent.naming is Naming.MADE_UP:
            return None if taken.get(consent.made_up, True) else consent.made_up
        return "=" if consent.naming is Naming.NAME or place == 0 else ""

    def _letters(self, person_id: str) -> str:
        return "" if self._whole_name(person_id) else initials(self._people.get(person_id, ""))

    def quote(self, said: Said) -> Said | None:
        """The words if they were read and are OK to share and the person agrees, with the name they chose; else None."""
        agreed = (said.person_id, Purpose.QUOTE) in self._agreed if said.person_id else said.agreed
        if said.share is not Share.OK or not agreed:
            return None
        by = {As.PERSON: "", As.CARER: _("A carer"), As.STAFF: _("Somebody who works here")}[said.answered_as]
        if said.answered_as is As.PERSON:  # what somebody else thinks is never signed with the person's name
            by = self.name(said.person_id, Purpose.QUOTE)
        elif said.person_id:
            self.uses.add(Use(said.person_id, Purpose.QUOTE))
        return replace(said, words=self.words(said.words), by=by)

    def photo(self, photo: Photo) -> Photo | None:
        """The photo if it was said who is in it and all of them agree; else None."""
        if photo.who is Who.NOBODY:
            return replace(photo, words=self.words(photo.words))
        if photo.who is not Who.THESE or not photo.people or not all((person, Purpose.PHOTO) in self._agreed for person in photo.people):
            return None
        self.uses |= {Use(person, Purpose.PHOTO) for person in photo.people}
        return replace(photo, words=self.words(photo.words))

    def picture(self, key: str) -> str:
        """A drawn picture stays, and one of the group's own when everybody in it agreed; of any other photo "" is left."""
        if not key.startswith(_PHOTO):
            return key
        own = tuple(self._own_photos(key))
        return key if own and None not in [self.photo(photo) for photo in own] else ""

    def alts(self, alts: Mapping[str, str]) -> dict[str, str]:
        """What pictures show, by their keys: of the group's own it is what somebody wrote."""
        return {key: self.words(words) if key.startswith(_PHOTO) else words for key, words in alts.items()}

    def promise(self, promise: Promise) -> Promise:
        """Who does it stays only when they agreed to be named; people the group does not know are not named."""
        return replace(promise, words=self.words(promise.words), owner=self._agreed_name(promise.owner))

    def _agreed_name(self, text: str) -> str:
        """Names that somebody wrote, as their owners want to be named; "" when it is not sure that all of them agreed."""
        known = self._names()
        words = [word for word in word_pattern().findall(unicodedata.normalize("NFD", text)) if not word.islower()]
        return self.whole(text) if words and all(known.find(word)[0] for word in words) else ""

    def plan(self, plan: DayPlan) -> DayPlan:
        """What everybody who goes on a trip may know. Who is not there is not on it, and a phone number only beside its owner's name."""
        leader = self._agreed_name(plan.leader)
        return replace(plan, leader=leader, leader_phone=plan.leader_phone if leader else "", meet=self.words(plan.meet),
                       travel=self.words(plan.travel), bring=self.words(plan.bring), cost=self.words(plan.cost), ring_name="", ring_phone="",
                       check_in=None)

    def _row(self, row: RegisterRow) -> RegisterRow:
        return row._replace(name=self.name(row.person_id, Purpose.DETAILS), say_as="", picture="")

    def done(self, done: Done) -> Done:
        words, picture = self.words(done.words), self.picture(done.picture)
        return done if (words, picture) == (done.words, done.picture) else replace(done, words=words, picture=picture)

    def session(self, session: Session) -> Session:
        return session._replace(name=self.words(session.name), place=self.words(session.place), runner_ids=(), picture=self.picture(session.picture))

    def facts(self, facts: SessionFacts, each: bool = False) -> SessionFacts:
        """What a sheet for everyone may be made from: nobody's row, and only what was agreed. With `each`, everyone has a row with the name that
        they agreed to, or with none."""
        shown = {facts.session.picture, *(one.picture for one in facts.done)}
        return replace(
            facts, session=self.session(facts.session), rows=tuple(map(self._row, facts.rows)) if each else (),
            plan=self.plan(facts.plan) if facts.plan else None, runners=(), emergencies={}, named={}, helps={},
            alts=self.alts({key: words for key, words in facts.alts.items() if key in shown}),
            about=self.words(facts.about), done=tuple(map(self.done, facts.done)),
            promises=tuple(map(self.promise, facts.promises)), photos=tuple(filter(None, map(self.photo, facts.photos))),
            said=tuple(filter(None, map(self.quote, facts.said))))
