"""The sheets to start from, as they stand in resources/easyread/templates."""

import json
from collections.abc import Callable
from pathlib import Path

from coprod_desktop import paths
from coprod_desktop.domain.sheet_pattern import SheetPattern, block_of
from coprod_desktop.i18n import _

FOLDER = paths.RESOURCES / "easyread" / "templates"


def _said(words: str) -> str:
    return _(words) if words else ""  # of nothing, gettext tells about its file


def sheet_patterns(told: Callable[[str], str], folder: Path = FOLDER) -> tuple[SheetPattern, ...]:
    """In the order of the files' names; `told` says what a picture shows."""
    found = []
    for file in sorted(folder.glob("*.json")):
        read = json.loads(file.read_text(encoding="utf-8"))
        blocks = tuple(block_of(row, told(row.get("picture", "")), _said) for row in read["rows"])
        found.append(SheetPattern(file.stem, _(read["title"]), _(read["note"]), read["picture"], blocks))
    return tuple(found)
