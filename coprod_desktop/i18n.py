"""Where every sentence for people goes through: English is the text itself, other languages are catalogues in resources/words."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from gettext import GNUTranslations

ENGLISH = "en"

_catalogue: GNUTranslations | None = None  # of the language in use; none for English
_language = ENGLISH
_read: dict[Path, GNUTranslations | None] = {}  # each file is read once


class Language(NamedTuple):
    """A language that the app has words in; `name` is what it calls itself."""

    code: str
    name: str


def _(text: str) -> str:
    return text if _catalogue is None else _catalogue.gettext(text)


def ngettext(one: str, many: str, count: int) -> str:
    """`one` or `many`, by the plural rule of the language."""
    if _catalogue is None:
        return one if count == 1 else many
    return _catalogue.ngettext(one, many, count)


def later(text: str) -> str:
    """Marks a sentence of a table that is made when a file is loaded: the tool finds it here, and `_` is asked where it is shown."""
    return text


_ITS_NAME = later("The name of this language")


def language() -> str:
    """The code of the language in use."""
    return _language


def use(code: str) -> None:
    """Every sentence from now on, of which the catalogue has words; where there is none for the code ("" too), English."""
    global _catalogue, _language
    _catalogue = _catalogue_of(code)
    _language = ENGLISH if _catalogue is None else code


@contextmanager
def in_language(code: str) -> Iterator[None]:
    """What is made within is in another language than the screen: a sheet, or a sample of it."""
    before = _language
    use(code)
    try:
        yield
    finally:
        use(before)


def made_in(code: str, make: Callable[..., Any], *args: Any) -> Any:
    """What `make` gives in a language: for work in another process, where no screen has one."""
    with in_language(code):
        return make(*args)


def languages() -> tuple[Language, ...]:
    """English, and those of which a catalogue is there and can be read, by their codes."""
    found = [Language(ENGLISH, "English")]
    for file in sorted(_folder().glob("*.mo")):
        catalogue = _catalogue_of(file.stem)
        if catalogue is not None:
            name = catalogue.gettext(_ITS_NAME)
            found.append(Language(file.stem, name if name != _ITS_NAME else file.stem))
    return tuple(found)


def _folder() -> Path:
    """Who writes the words of a language can try them before they are here."""
    return Path(os.environ.get("COPROD_DESKTOP_WORDS") or Path(__file__).resolve().parent.parent / "resources" / "words")


def _catalogue_of(code: str) -> GNUTranslations | None:
    """Nothing for English, for no code, and for a file that is not there or damaged: English stays."""
    if code in ("", ENGLISH) or not code.replace("-", "").replace("_", "").isalnum():
        return None
    file = _folder() / f"{code}.mo"
    if file not in _read:
        from gettext import GNUTranslations
        from struct import error as CutOff

        try:
            with file.open("rb") as lines:
                _read[file] = GNUTranslations(lines)
        except (OSError, ValueError, CutOff):
            _read[file] = None
    return _read[file]
