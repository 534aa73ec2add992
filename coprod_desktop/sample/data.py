"""The names, programmes and words of the sample group, as kept in resources/sample."""

import json
from typing import Any

from coprod_desktop.paths import RESOURCES


def load(name: str) -> Any:
    return json.loads((RESOURCES / "sample" / f"{name}.json").read_text("utf-8"))


def picture(code: str) -> str:
    """The key of a picture: "1F3A8" → "openmoji:1F3A8"; "own:meeting" and "" stay."""
    return f"openmoji:{code}" if code and ":" not in code else code
