"""Every sentence that can be seen, spoken, announced or printed is easy to read: 15 words or fewer, everyday words, nothing shouted.

Steps within a screen, questions, messages and what only a screen reader hears are built from the sentences in the code: those are read there,
whether or not a test comes to the step. What is put together while the app runs is read on the first page of each screen, in test_screens.py."""

import ast
import json
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.easy import check

PACKAGE = Path(__file__).parents[2] / "coprod_desktop"
RESOURCES = PACKAGE.parent / "resources"

# What stands in the gaps of a sentence, as long as it mostly is; a name where nothing is said. People's own words are theirs (“ ”, or a line of
# their own), and a list of names is as long as it is.
GAPS = {
    "all": "12", "count": "12", "day": "Saturday 21 November", "end": "half past 4", "field": "What was good?", "group": "Open Door Arts",
    "hours": "72 hours", "how_long": "3 years", "length": "3", "megabytes": "12", "minutes": "10 minutes", "month": "November", "months": "12",
    "most": "200", "n": "12", "number": "3", "page": "2", "pages": "12", "pattern": "Every week, on Saturday", "percent": "200",
    "phone": "0303 123 1113", "photos": "12", "place": "Wharf Rooms", "session": "All Voices Choir", "start": "2 o’clock", "time": "half past 2",
    "times": "12 times", "way": "Ask before you send it.", "when": "Saturday 21 November, half past 2", "year": "2026",
    "words": "We painted with big brushes.", "years": "3",
}
_LAW = "the name the law gives it, for who looks it up; easy words stand above it"
_COLUMN = "ID is the name of a column, in tables for a computer"
KEPT_AS_THEY_ARE = {
    "consent, Article 6(1)(a)": _LAW,
    "legal obligation, Article 6(1)(c)": _LAW,
    "vital interests, Article 6(1)(d)": _LAW,
    "legitimate interests, Article 6(1)(f)": _LAW,
    "explicit consent, Article 9(2)(a)": _LAW,
    "vital interests, Article 9(2)(c)": _LAW,
    "support for a disability, Schedule 1, paragraph 16": _LAW,
    "keeping people at risk safe, Schedule 1, paragraph 18": _LAW,
    "Every person and every session has an ID. The same ID means the same one in every file.": _COLUMN,
    "No person has a row or an ID here. A name is here only when the person agreed.": _COLUMN,
    "Person ID": _COLUMN,
    "Session ID": _COLUMN,
    "Answer ID": _COLUMN,
}
# Files with sentences for people that do not go through `_`; these are read as well.
PAST = {
    "cli.py": "what --help says; click wants it before the language is known",
    "domain/handout.py": "who drew the pictures, as its licence asks",
    "domain/legal_kinds.py": "where a rule is from, for who keeps the code right; never shown",
    "paths.py": "the name of a folder",
    "storage/outside.py": "the name of a folder",
}
NOT_READ = ("bench", "tour.py", "sample/", "easyread/bench.py")  # figures and walks for who works on the app; made-up people’s own words


_SENTENCE = re.compile(r"(?!SELECT |NOT EXISTS |FROM )[A-Z“][^\n]*[a-z’]+ [a-z]")


def _literals() -> Iterator[tuple[str, bool, str]]:
    """(where, whether it goes through `_`, `ngettext` or `later`, text) of each text in the code that is no docstring."""
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        ours: set[int] = set()
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "ngettext", "later"):
                ours |= {id(part) for given in node.args[:2] for part in ast.walk(given)}
        docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
                yield f"{path.relative_to(PACKAGE)}:{node.lineno}", id(node) in ours, node.value


def _filled(text: str) -> str:
    pieces = []
    for before, gap, _form, _way in string.Formatter().parse(text):
        pieces.append(before)
        if gap is not None:
            pieces.append(GAPS.get(gap, "Amina"))
    return "".join(pieces)


def _hard(text: str) -> list[tuple[str, str]]:
    return [(finding.rule.value, finding.words) for finding in check(text)]


def test_every_sentence_in_the_code() -> None:
    said = {text: where for where, ours, text in _literals() if ours}
    assert len(said) > 2000
    assert not [(said[text], text, hard) for text in said if text not in KEPT_AS_THEY_ARE for hard in _hard(_filled(text))]
    assert not set(KEPT_AS_THEY_ARE) - set(said)


def test_sentences_that_go_past_the_place_of_language() -> None:
    """So that nothing is said that the test above does not read."""
    past = [(where.partition(":")[0], text) for where, ours, text in _literals()
            if not ours and _SENTENCE.match(text) and not where.startswith(NOT_READ)]
    assert {where for where, _text in past} == set(PAST)
    assert not [(where, text, hard) for where, text in past if "legal_kinds" not in where and "handout" not in where for hard in _hard(text)]


@pytest.mark.parametrize("name", ["access", "pictures", "worry_phrases"])
def test_words_that_come_in_files(name: str) -> None:
    """What is picked from: needs, pictures, and kinds of harm. The phrases that are looked for are never shown."""
    words = list(_shown(json.loads((RESOURCES / "easyread" / f"{name}.json").read_text(encoding="utf-8"))))
    assert words and not [(text, hard) for text in words for hard in _hard(text)]


def _shown(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "words":
                yield inner
            elif key not in ("phrases", "sources", "also"):
                yield from _shown(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _shown(inner)
