"""Words in the chosen language; English is the text itself."""

import gettext
from pathlib import Path

_WORDS = Path(__file__).resolve().parent.parent / "resources" / "words"
_current: gettext.NullTranslations = gettext.NullTranslations()


def set_language(code: str) -> None:
    """Use the catalogue for `code` (for example "cy"); a language without one stays in English."""
    global _current
    _current = gettext.translation("coprod_desktop", localedir=str(_WORDS), languages=[code], fallback=True)


def _(text: str) -> str:
    return _current.gettext(text)


def ngettext(one: str, many: str, count: int) -> str:
    """`one` or `many`, by the plural rule of the language."""
    return _current.ngettext(one, many, count)
