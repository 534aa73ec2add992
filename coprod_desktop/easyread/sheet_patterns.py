"""The sheets to start from, as they stand in resources/easyread/templates."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from coprod_desktop import paths
from coprod_desktop.domain.handout import Answer, Block, Heading, Photo, Question, Row, Table
from coprod_desktop.domain.sheet_pattern import SheetPattern
from coprod_desktop.i18n import _

FOLDER = paths.RESOURCES / "easyread" / "templates"


def sheet_patterns(told: Callable[[str], str], folder: Path = FOLDER) -> tuple[SheetPattern, ...]:
    """In the order of the files' names; `told` says what a picture shows."""
    found = []
    for file in sorted(folder.glob("*.json")):
        read = json.loads(file.read_text(encoding="utf-8"))
        blocks = tuple(_block(row, told) for row in read["rows"])
        found.append(SheetPattern(file.stem, _(read["title"]), _(read["note"]), read["picture"], blocks))
    return tuple(found)


def _block(row: dict[str, Any], told: Callable[[str], str]) -> Block:
    words, picture = _(row["words"]), row.get("picture", "")
    match row["kind"]:
        case "heading":
            return Heading(words)
        case "photo":
            return Photo(picture, told(picture), words)
        case "question":
            return Question(picture, told(picture), words, tuple(Answer(_(answer)) for answer in row["answers"]), row["lines"])
        case "table":
            return Table(words, tuple(map(_, row["columns"])), tuple(tuple(line) for line in row["rows"]))
    return Row(picture, told(picture), words)
