"""Word lists that come with the app: everyday words by how often they are used, and what the plain-words help knows."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from coprod_desktop import paths

if TYPE_CHECKING:
    from coprod_desktop.domain.plain_words import PlainWords

_BAND = "# Zipf "


def common_words(language: str) -> tuple[str, ...]:
    """The most used first; none for a language that has no list."""
    return tuple(line for line in _lines(language) if line and not line.startswith("#"))


def frequencies(language: str) -> dict[str, float]:
    """How often each word is used, in small letters, on the Zipf scale: 6 is once in a thousand words, 3 once in a million."""
    found: dict[str, float] = {}
    often = 0.0
    for line in _lines(language):
        if line.startswith(_BAND):
            often = float(line.removeprefix(_BAND))
        elif line and not line.startswith("#"):
            found.setdefault(line.lower(), often)
    return found


def _lines(language: str) -> list[str]:
    file = paths.RESOURCES / "letters" / f"{language}.txt"
    return file.read_text(encoding="utf-8").splitlines() if language.isalpha() and file.exists() else []


@cache
def plain_words() -> PlainWords:
    """The plain-words help for British English, from resources/easyread/plain_words; made once."""
    from coprod_desktop.domain.plain_words import Lists, PlainWords

    names = _rules("two_names")
    return PlainWords(Lists(_rules("hard_words"), _rules("idioms"), _rules("abbreviations"), names["same"], names["heads"], names["firsts"],
                            names["apart"], names["exact"], names["wider"], _rules("grammar"), _rules("things"), frequencies("en")))


def _rules(name: str) -> dict[str, Any]:
    file = paths.RESOURCES / "easyread" / "plain_words" / f"{name}.json"
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found
