"""The voices of a computer as people would call them, by language."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

from coprod_desktop.i18n import _

_NOT_FOR_READING = ("en-shaw",)  # it reads another alphabet


class HasLanguage(Protocol):
    @property
    def language(self) -> str: ...


_V = TypeVar("_V", bound=HasLanguage)


def of_language(voices: Sequence[_V], language: str) -> tuple[_V, ...]:
    """Those that speak a language ("en", "cy"), the usual one first."""
    wanted = _plain(language)
    usual = {"en": "en-gb"}.get(wanted, wanted)
    fitting = [voice for voice in voices if _plain(voice.language).partition("-")[0] == wanted.partition("-")[0]
               and _plain(voice.language) not in _NOT_FOR_READING]
    return tuple(sorted(fitting, key=lambda voice: _plain(voice.language) != usual))


def voice_words(name: str, language: str) -> str:
    """"English (Scotland)" is "Scotland"; "Microsoft Hazel Desktop - English (Great Britain)" is "Microsoft Hazel Desktop"."""
    ours = {"en-gb": _("Britain"), "en-gb-x-rp": _("South of England"), "en-us": _("America"), "en-us-nyc": _("New York")}
    if not name.startswith("English ("):
        return name.partition(" - ")[0]
    return ours.get(_plain(language), name.removeprefix("English (").removesuffix(")"))


def _plain(tag: str) -> str:
    return tag.replace("_", "-").lower()
