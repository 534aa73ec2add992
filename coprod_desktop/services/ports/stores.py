"""Where people, sessions, marks, answers and the rest are kept, as the services need it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from coprod_desktop.domain.attendance import Mark, Reason

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from coprod_desktop.domain.about_me import Answered, PhotoOf, Visit
    from coprod_desktop.domain.attendance import Counts, RegisterRow, Role
    from coprod_desktop.domain.boxes import Box, BoxKind
    from coprod_desktop.domain.consent import Consent
    from coprod_desktop.domain.day_plan import DayPlan
    from coprod_desktop.domain.ended import Done, Photo, Promise
    from coprod_desktop.domain.forgetting import Kept
    from coprod_desktop.domain.handout import Made
    from coprod_desktop.domain.person import Person, PersonRow, PersonState, PossibleDouble
    from coprod_desktop.domain.preferences import Look
    from coprod_desktop.domain.programme import Programme
    from coprod_desktop.domain.questionnaire import Questionnaire
    from coprod_desktop.domain.response import Answer, Response, Said, Share
    from coprod_desktop.domain.seat import Actor
    from coprod_desktop.domain.session import Session
    from coprod_desktop.domain.sheet import Sheet, SheetRef
    from coprod_desktop.domain.trial import Trial
    from coprod_desktop.domain.undoable import OnPage, Undoable
    from coprod_desktop.domain.word_bank import BankWord


class PeopleStore(Protocol):
    """Every writing method is one transaction, on disk when it returns; `words` is the sentence the undo list shows."""

    def get(self, person_id: str) -> Person: ...
    def save(self, person: Person, actor: Actor, words: str) -> Person: ...
    def save_many(self, people: Sequence[Person], actor: Actor, words: str) -> None:
        """All or none."""
        ...

    def page(self, *, states: Sequence[PersonState], search: str = "", letter: str = "", offset: int = 0,
             limit: int = 24) -> tuple[PersonRow, ...]:
        """In the order of names (case and accents apart). `search` finds the start of any word of the name or say-as, accents
        apart; `letter` the first letter of the name, accents apart."""
        ...

    def count(self, *, states: Sequence[PersonState], search: str = "", letter: str = "") -> int: ...
    def letters(self, *, states: Sequence[PersonState]) -> tuple[str, ...]: ...
    def has_picture(self, picture: str, but: str) -> bool:
        """Whether somebody who is still in the group has it, `but` one person."""
        ...

    def names(self) -> dict[str, str]:
        """Everybody's name by their id, whatever their state."""
        ...

    def sounds(self) -> tuple[tuple[str, str], ...]:
        """The names that are said in a way of their own, and how."""
        ...

    def other_names(self) -> tuple[tuple[str, str], ...]:
        """What else people are or were known by, with the id they have now: how to say it in one word, and names from before a change or
        a merge that Undo still knows."""
        ...

    def possible_doubles(self, limit: int = 24) -> tuple[PossibleDouble, ...]: ...
    def not_doubles(self, first_id: str, second_id: str, actor: Actor, words: str = "") -> None: ...
    def merge(self, keep: Person, other_id: str, actor: Actor, words: str) -> Person:
        """Saves `keep`, moves everything of the other record to it, and keeps the other id as an alias (get() follows it)."""
        ...


class ConsentStore(Protocol):
    """Answers are never changed: each is followed by another, and an earlier yes then says when it was withdrawn."""

    def of(self, person_id: str) -> tuple[Consent, ...]:
        """Every answer of the person, the oldest first."""
        ...

    def save(self, consent: Consent, actor: Actor, words: str) -> Consent:
        """Keeps it, ends an earlier yes to the same purpose, and shows or hides the person on this laptop. Raises MadeUpNameMissing."""
        ...

    def holding(self, people: Collection[str] | None = None) -> tuple[Consent, ...]:
        """The newest answers that are a yes and were not withdrawn: of these people, or of all."""
        ...

    def to_review(self, today: date, most: int = -1) -> tuple[Consent, ...]:
        """The newest answers whose day to ask again has come, the oldest first; all, or at most so many."""
        ...


class SessionStore(Protocol):
    def programme(self, programme_id: str) -> Programme: ...
    def programmes(self, *, ended: bool = False) -> tuple[Programme, ...]: ...
    def save_programme(self, programme: Programme, until: date, actor: Actor, words: str) -> Programme:
        """Saves it and makes the sessions of its dates from today's pattern up to `until`; future sessions with no mark that the
        pattern no longer gives are taken away; moved, cancelled, added and past ones stay."""
        ...

    def top_up(self, until: date) -> int:
        """Makes missing sessions of running programmes up to `until`; how many were made."""
        ...

    def get(self, session_id: str) -> Session: ...
    def between(self, first: date, last: date) -> tuple[Session, ...]:
        """Sessions of the days, in order of day and start; cancelled ones too."""
        ...

    def of_programme(self, programme_id: str, first: date, limit: int = 24) -> tuple[Session, ...]: ...
    def save(self, session: Session, actor: Actor, words: str) -> Session: ...
    def done(self, session_id: str) -> tuple[Done, ...]: ...
    def save_done(self, session_id: str, done: Sequence[Done], actor: Actor, words: str) -> None: ...
    def photos(self, session_id: str) -> tuple[Photo, ...]: ...
    def save_photos(self, session_id: str, photos: Sequence[Photo], actor: Actor, words: str) -> None: ...
    def promises(self, session_id: str) -> tuple[Promise, ...]: ...
    def save_promises(self, session_id: str, promises: Sequence[Promise], actor: Actor, words: str) -> None: ...


class DayPlanStore(Protocol):
    """What is carried on the day of a session; an empty one is not kept."""

    def get(self, session_id: str) -> DayPlan: ...
    def save(self, plan: DayPlan, actor: Actor, words: str) -> DayPlan: ...
    def to_ring(self, day: date) -> tuple[DayPlan, ...]:
        """Those of the day with a time to ring that was not done yet, in the order of time."""
        ...

    def last_to_ring(self) -> DayPlan | None:
        """The newest that says who to ring."""
        ...


class WordBankStore(Protocol):
    """The group's own words, also those that are only kept as they are."""

    def all(self) -> tuple[BankWord, ...]:
        """By the alphabet."""
        ...

    def save(self, word: BankWord, actor: Actor, words: str, was: str = "") -> None:
        """`was` is the id that it had before: what is there goes. As one thing to undo."""
        ...

    def remove(self, word_id: str, actor: Actor, words: str) -> None: ...


class TrialStore(Protocol):
    """How trying the app went, the newest first."""

    def all(self) -> tuple[Trial, ...]: ...
    def save(self, trial: Trial, actor: Actor, words: str) -> None: ...
    def remove(self, trial_id: str, actor: Actor, words: str) -> None: ...


@dataclass(frozen=True, slots=True)
class RegisterQuery:
    """Which page of a register. `first_to_come` puts those with no mark first; `search` and `letter` as in PeopleStore.page."""

    session_id: str
    search: str = ""
    letter: str = ""
    first_to_come: bool = False
    offset: int = 0
    limit: int = 24


class RegisterStore(Protocol):
    """Expected today = people who said they come to the programme, and those at one of its last four sessions."""

    def page(self, query: RegisterQuery) -> tuple[RegisterRow, ...]:
        """Expected people and people with a mark first (by name), then everyone else (by name); moved-on people only with a mark."""
        ...

    def size(self, query: RegisterQuery) -> int: ...
    def row(self, session_id: str, person_id: str) -> RegisterRow: ...
    def letters(self, session_id: str) -> tuple[str, ...]: ...
    def counts(self, session_id: str) -> Counts: ...
    def mark(self, session_id: str, person_id: str, mark: Mark, actor: Actor, words: str, *, at: str, reason: Reason = Reason.NOT_SAID,
             online: bool | None = None, role: Role | None = None) -> RegisterRow:
        """Saves the mark; online and role stay as they are when None."""
        ...

    def set_heads(self, session_id: str, *, no_name: int, supporters: int, actor: Actor, words: str) -> Counts: ...
    def in_building(self, session_id: str) -> tuple[RegisterRow, ...]: ...
    def without_a_number(self, session_id: str) -> tuple[RegisterRow, ...]:
        """Who is there or may still come, with no number to ring for them in an emergency."""
        ...

    def self_markable(self, session_id: str) -> tuple[RegisterRow, ...]:
        """Expected people who agreed to be shown to others on this laptop."""
        ...

    def join(self, programme_id: str, person_id: str, joins: bool, actor: Actor, words: str) -> None:
        """Says whether the person is expected at the programme's sessions."""
        ...


class FeedbackStore(Protocol):
    def questionnaire(self, questionnaire_id: str, version: int = 0) -> Questionnaire:
        """That version, or the newest with 0."""
        ...

    def save_questionnaire(self, questionnaire: Questionnaire, actor: Actor, words: str) -> None: ...
    def begin(self, response: Response, actor: Actor) -> Response: ...
    def answer(self, answer: Answer, actor: Actor, words: str) -> Answer:
        """One answer a question a response: a second one takes the place of the first."""
        ...

    def finish(self, response: Response, actor: Actor, words: str) -> Response: ...
    def answers(self, response_id: str) -> tuple[Answer, ...]: ...
    def said(self, session_id: str) -> tuple[Said, ...]:
        """Own words given at the session, in the order they came, without who said them."""
        ...

    def share(self, answer_id: str, share: Share, actor: Actor, words: str) -> None: ...
    def tally(self, session_id: str, question_id: str) -> dict[str, int]:
        """How many chose each key; "dont_know" and "skipped" are counted too."""
        ...


class HandoutStore(Protocol):
    """Which sheets were printed or saved, with what people agreed to on them."""

    def keep(self, made: Made, actor: Actor) -> None: ...
    def newest(self, session_id: str = "") -> tuple[Made, ...]:
        """The newest of each kind and session, the newest first: of one session, or of all."""
        ...


class SheetStore(Protocol):
    """Sheets that people make, and the versions that were kept. Rows are given as they are kept: linked ones without words."""

    def get(self, sheet_id: str) -> Sheet:
        """Also a version, by its own id. Raises KeyError."""
        ...

    def page(self, offset: int = 0, limit: int = 24) -> tuple[SheetRef, ...]:
        """The last changed first, without versions."""
        ...

    def count(self) -> int: ...
    def started_from(self, kind: str, about_id: str) -> tuple[str, ...]:
        """The ids of the sheets that were started from this kind about this, the first made first, without versions."""
        ...

    def save(self, sheet: Sheet, actor: Actor, words: str) -> Sheet: ...
    def remove(self, sheet_id: str, actor: Actor, words: str) -> None:
        """With its versions."""
        ...

    def versions(self, sheet_id: str) -> tuple[Sheet, ...]:
        """The newest first, without their rows."""
        ...

    def printed(self) -> tuple[Sheet, ...]:
        """Of each sheet the newest version that left the app, without its rows."""
        ...

    def photos(self) -> tuple[Photo, ...]:
        """Every photo of every session with its "media:" key, the newest session first."""
        ...


class AboutMeStore(Protocol):
    """Everything that is kept about one person, the newest first."""

    def visits(self, person_id: str) -> tuple[Visit, ...]: ...
    def answered(self, person_id: str) -> tuple[Answered, ...]: ...
    def joins(self, person_id: str) -> tuple[str, ...]:
        """Names of the programmes they are expected at."""
        ...

    def photos(self, person_id: str) -> tuple[PhotoOf, ...]:
        """The photos that show them, their own picture first."""
        ...

    def written(self, person_id: str) -> tuple[str, ...]:
        """The titles of the sheets that are only for them, as they are kept."""
        ...

    def rows(self, person_id: str) -> dict[str, list[dict[str, Any]]]:
        """Every row that is theirs or points to them, by table: for a machine. Lists of people in them hold nobody else."""
        ...

    def write(self, target: Path, sheets: Mapping[str, bytes], rows: Mapping[str, Any], photos: Iterable[bytes]) -> Path:
        """One zip file with all of it; slow work for Jobs. Raises OSError."""
        ...


class ForgettingStore(Protocol):
    """Takes people out of everything that is kept; nothing of it is in the change log."""

    def kept(self, person_id: str) -> Kept:
        """Raises KeyError when there is nobody of that id."""
        ...

    def erase(self, person_id: str, mentions: Iterable[str]) -> None:
        """`mentions` are keys of other people's words where the name goes, too. On disk when it returns. Raises KeyError."""
        ...

    def in_copies_until(self) -> date | None:
        """The day when copies end that still hold somebody who was erased; None when none does."""
        ...

    def copies_are_clean(self) -> None: ...


class BoxStore(Protocol):
    """Boxes of secret ballots and unsigned answers. Raises KeyError for an unknown box."""

    def open(self, kind: BoxKind, title: str) -> Box: ...
    def get(self, box_id: str) -> Box: ...
    def all(self) -> tuple[Box, ...]: ...
    def put(self, box_id: str, said: Mapping[str, str]) -> None:
        """Answers by question. Raises BoxClosed."""
        ...

    def close(self, box_id: str) -> Box: ...
    def said(self, box_id: str) -> tuple[dict[str, str], ...]:
        """In random order. Raises BoxOpen before the box is closed."""
        ...


class SettingStore(Protocol):
    """Small facts about the group, by key; values are text."""

    def get(self, key: str, default: str = "") -> str: ...
    def put(self, key: str, value: str) -> None: ...
    def look(self) -> Look: ...
    def save_look(self, look: Look) -> None: ...


class CodeStore(Protocol):
    """Picture codes, kept so that nobody can read them, and never in the change log. `person_id` "" is the code of who runs sessions."""

    def has(self, person_id: str = "") -> bool: ...
    def put(self, pictures: Sequence[str], person_id: str = "") -> None: ...
    def remove(self, person_id: str = "") -> None: ...
    def right(self, pictures: Sequence[str], person_id: str = "") -> bool:
        """Whether these are the pictures; False when there is no code."""
        ...


class LogStore(Protocol):
    def last(self, actor: Actor) -> Undoable | None:
        """The newest action within the actor's reach that is not undone. *Take part*: own, of this hand-over. *Run a session*: its own of
        today. *Coordinate*: all of both. Of what is done in *Take part* those two reach "I am here" alone."""
        ...

    def recent(self, actor: Actor, limit: int = 20, shown: Sequence[OnPage] = ()) -> tuple[Undoable, ...]:
        """`shown` leaves only what changed these rows and no other."""
        ...

    def undo(self, action_id: str, actor: Actor) -> Undoable:
        """Puts every row of the action back. Raises ChangedSince when a row was changed again by an action not yet undone."""
        ...


class ChangedSince(Exception):
    """An action cannot be undone because something newer stands on it."""
