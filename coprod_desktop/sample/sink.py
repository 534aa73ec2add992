"""Where the sample group is written, and what was written."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from coprod_desktop.domain.attendance import Mark, Reason, Role
from coprod_desktop.domain.consent import Consent
from coprod_desktop.domain.ended import Done, Promise
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.programme import Programme
from coprod_desktop.domain.response import Answer, Response
from coprod_desktop.domain.session import Session
from coprod_desktop.domain.sheet import Sheet

Attended = tuple[str, str, Mark, Reason, Role, bool, str, bool]


class SampleSink(Protocol):
    """Takes many rows at once, in the order of these methods. The questionnaire "how_was_it" is there already."""

    def people(self, people: Iterable[Person]) -> None: ...
    def consents(self, consents: Iterable[Consent]) -> None: ...
    def programmes(self, programmes: Iterable[Programme]) -> None: ...
    def sessions(self, sessions: Iterable[Session], *, added: bool = False) -> None:
        """Those that the programme's pattern gives, moved or not; or, with `added`, dates beside the pattern."""
        ...

    def joins(self, joins: Iterable[tuple[str, str]]) -> None:
        """Programme id, id of a person who comes to it."""
        ...

    def attendance(self, marks: Iterable[Attended]) -> None:
        """Session id, person id, mark, reason, role, online, local ISO time of the mark, marked by themselves."""
        ...

    def heads(self, heads: Iterable[tuple[str, int, int]]) -> None:
        """Session id, people with no name, supporters."""
        ...

    def sheets(self, sheets: Iterable[Sheet]) -> None: ...
    def responses(self, responses: Iterable[Response]) -> None: ...
    def answers(self, answers: Iterable[Answer]) -> None: ...
    def done(self, done: Iterable[Done]) -> None: ...
    def promises(self, promises: Iterable[Promise]) -> None: ...


@dataclass(frozen=True, slots=True)
class SampleSummary:
    """How much was made, and the ids a demonstration starts from: today's art drop-in and choir, the last art drop-in
    with feedback, and the person who runs the drop-in."""

    group: str
    people: int
    programmes: int
    sessions: int
    marks: int
    responses: int
    words: int
    drop_in_id: str
    choir_id: str
    last_drop_in_id: str
    facilitator_id: str
