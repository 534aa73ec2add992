"""A plan that was left before it was done, and the texts it is kept as."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time

from coprod_desktop.domain.programme import Kind, Programme, Way

_WORDS = ("name", "about", "place", "link")
_WHO, _REST = "who", "rest"
KEYS = (*_WORDS, _WHO, _REST)


@dataclass(frozen=True, slots=True)
class Unfinished:
    """Something new that was being planned when the screen was left, and the question that was open. It waits until it is saved or
    another plan is begun."""

    programme: Programme
    step: str


def to_texts(plan: Unfinished) -> dict[str, str]:
    """By key. What a person wrote and who runs it stand by themselves, so that whoever is forgotten can be taken out."""
    p = plan.programme
    rest = {"step": plan.step, "kind": p.kind.value, "way": p.way.value, "picture": p.picture, "first_day": p.first_day.isoformat(),
            "start": p.start.isoformat(), "minutes": p.minutes, "rule": p.rule}
    return {key: getattr(p, key) for key in _WORDS} | {_WHO: json.dumps(p.runner_ids), _REST: json.dumps(rest)}


def from_texts(text_of: Callable[[str], str]) -> Unfinished | None:
    """None when nothing waits, or another version of the app wrote it."""
    try:
        rest = json.loads(text_of(_REST) or "null")
        if rest is None:
            return None
        name, about, place, link = map(text_of, _WORDS)
        return Unfinished(Programme(
            "", name, Kind(rest["kind"]), rest["picture"], about, place, Way(rest["way"]), link, date.fromisoformat(rest["first_day"]),
            time.fromisoformat(rest["start"]), rest["minutes"], rest["rule"], runner_ids=tuple(json.loads(text_of(_WHO)))), rest["step"])
    except (ValueError, KeyError, TypeError):
        return None
