"""What a sheet that left the app said of the days to come, in short: enough to see that it is not right any more, and no name."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from coprod_desktop.domain.session import Session

_SHORT = 16  # letters of a sum: two different texts have the same one once in 2^64


@dataclass(frozen=True, slots=True)
class LeftSheet:
    """`about_id` is a session's, "" for the group; `at` is the local ISO time when it left; it is of use until `last`. `said` has the id of
    each session on it, its day, and the sum of what stood there."""

    kind: str
    about_id: str
    points: int
    language: str
    at: str
    last: date
    said: tuple[tuple[str, str, str], ...]


def said(sessions: Iterable[Session]) -> tuple[tuple[str, str, str], ...]:
    """Of sessions as everybody may see them."""
    return tuple((one.id, one.day.isoformat(), _sum(one.name, one.picture, one.day, one.start, one.minutes, one.place, one.way, one.state))
                 for one in sessions)


def still_right(left: LeftSheet, now: tuple[tuple[str, str, str], ...], today: date) -> bool:
    """Days that are over do not count."""
    return {one for one in left.said if one[1] >= today.isoformat()} == set(now)


def _sum(*parts: object) -> str:
    return sha256("\n".join(map(str, parts)).encode()).hexdigest()[:_SHORT]


def to_text(sheets: Iterable[LeftSheet]) -> str:
    return json.dumps([[one.kind, one.about_id, one.points, one.language, one.at, one.last.isoformat(), one.said] for one in sheets])


def from_text(text: str) -> tuple[LeftSheet, ...]:
    return tuple(LeftSheet(kind, about_id, points, language, at, date.fromisoformat(last), tuple((id, day, what) for id, day, what in on_it))
                 for kind, about_id, points, language, at, last, on_it in json.loads(text or "[]"))
