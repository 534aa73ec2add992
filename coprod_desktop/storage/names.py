"""Names without case and accents: for the order of lists, their letters, and search as you type."""

import re
import unicodedata

_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h", "ı": "i", "ŋ": "n",
                        "ŧ": "t", "’": "'", "‘": "'", "ʼ": "'"})
_SPLIT = re.compile(r"[-–'.,/()&\"]+")


def fold(text: str) -> str:
    """Small letters, accents away, one space between words ("Ólafur  Łuk" → "olafur luk")."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(bare.casefold().translate(_PLAIN).split())


def words(text: str) -> tuple[str, ...]:
    """The folded words, those joined by a hyphen or apostrophe apart as well ("o'brien" → "o", "brien")."""
    return tuple(part for part in _SPLIT.sub(" ", fold(text)).split() if part)


def letter(name: str) -> str:
    """The first letter of the name, large and without accent; "#" when there is none."""
    return next((sign.upper() for sign in fold(name) if sign.isalnum()), "#")


def search_text(name: str, say_as: str) -> str:
    """Every folded word behind one space each, so that " jo" is found in it exactly when a word starts with "jo"."""
    found: dict[str, None] = {}
    for text in (name, say_as):
        found.update(dict.fromkeys(words(text)))
        found.update(dict.fromkeys(_SPLIT.sub("", part) for part in fold(text).split()))
    return "".join(f" {word}" for word in found if word)


def where(search: str, first: str) -> tuple[str, list[str]]:
    """SQL to add after a WHERE, and its values: every word typed starts a word of the person; the name starts with `first`."""
    wanted = words(search)
    sql = " AND instr(p.search, ?) > 0" * len(wanted)
    values = [f" {word}" for word in wanted]
    if first:
        sql += " AND p.letter = ?"
        values.append(letter(first))
    return sql, values
