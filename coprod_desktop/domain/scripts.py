"""Which letters no font of ours has for paper."""

import unicodedata

# What Lexend and Noto Sans write; a page tells the others in words, in their place.
_WRITTEN = frozenset(("LATIN", "GREEK", "CYRILLIC"))
_CALLED = {"Cjk": "Chinese", "Hangul": "Korean", "Hiragana": "Japanese", "Katakana": "Japanese"}


def scripts_lacking(text: str) -> tuple[str, ...]:
    """The names of the scripts that paper cannot show, each once, in the order of the text: "Arabic", "Bengali"."""
    if text.isascii():
        return ()
    found: dict[str, None] = {}
    for letter in dict.fromkeys(unicodedata.normalize("NFKC", text)):
        script = unicodedata.name(letter, "LATIN").split()[0]
        if unicodedata.category(letter) in ("Lo", "Lu", "Ll") and script not in _WRITTEN:
            found[_CALLED.get(script.capitalize(), script.capitalize())] = None
    return tuple(found)
