"""A sheet to start from: good rows that somebody only has to fill in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from coprod_desktop.domain.handout import Answer, Bar, Block, Chart, Heading, Photo, Question, Row, Table


@dataclass(frozen=True, slots=True)
class SheetPattern:
    """`title` is that of the sheet, `note` what it is for."""

    name: str
    title: str
    note: str
    picture: str
    blocks: tuple[Block, ...]


def as_it_is(words: str) -> str:
    return words


def block_of(row: Mapping[str, Any], alt: str, said: Callable[[str], str] = as_it_is) -> Block:
    """A row as it stands in a JSON file; `alt` tells what its picture shows, `said` puts its words into the language that is spoken."""
    words, picture = said(row["words"]), row.get("picture", "")
    match row["kind"]:
        case "heading":
            return Heading(words)
        case "photo":
            return Photo(picture, alt, words)
        case "question":
            return Question(picture, alt, words, tuple(Answer(said(answer)) for answer in row["answers"]), row["lines"])
        case "table":
            return Table(words, tuple(map(said, row["columns"])), tuple(tuple(map(said, line)) for line in row["rows"]))
        case "chart":
            return Chart(words, tuple(Bar(said(bar), count, shown, told) for bar, count, shown, told in row["bars"]))
    return Row(picture, alt, words)
