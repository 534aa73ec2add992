"""Words in the chosen language; English is the text itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import gettext

_WORDS = Path(__file__).resolve().parent.parent / "resources" / "words"
_current: gettext.NullTranslations | None = None


def set_language(code: str) -> None:
    """Use the catalogue for `code` (for example "cy"); a language without one stays in English."""
    import gettext  # English needs none

    global _current
    _current = gettext.translation("coprod_desktop", localedir=str(_WORDS), languages=[code], fallback=True)


def _(text: str) -> str:
    return text if _current is None else _current.gettext(text)


def ngettext(one: str, many: str, count: int) -> str:
    """`one` or `many`, by the plural rule of the language."""
    if _current is None:
        return one if count == 1 else many
    return _current.ngettext(one, many, count)
