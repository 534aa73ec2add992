"""How the name of a thing is spelt: as one of several, in lists, and its first word and its last."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from coprod_desktop.domain.plain_words.reading import parts, word_set

_PLAIN = str.maketrans("áàâäéèêëíìîïóòôöúùûüçñ", "aaaaeeeeiiiioooouuuucn")
_IN_IE = word_set("cookie movie pie tie brownie hoodie selfie smoothie wellie pixie budgie goalie sarnie cardie foodie newbie collie calorie "
                  "hankie walkie-talkie toastie onesie postie")
_ONE_OF = {"knives": "knife", "shelves": "shelf", "scarves": "scarf", "loaves": "loaf", "leaves": "leaf", "wives": "wife", "calves": "calf",
           "quizzes": "quiz", "children": "child", "mice": "mouse", "geese": "goose"}
_WOMAN = 5


def above(of: Mapping[str, str], kinds: Mapping[str, Sequence[str]]) -> dict[str, frozenset[str]]:
    """Of each name those that are wider: a "rose" is a "flower". "@food" stands for every word of a kind,
    "@known food" for those of a far longer list."""
    found: dict[str, set[str]] = {}
    for wide, narrow in of.items():
        for name in narrow.split("|"):
            for one in kinds.get(name[1:], ()) if name.startswith("@") else (name,):
                found.setdefault(single(one), set()).update(map(single, wide.split("|")))
    return {name: frozenset(wider) for name, wider in found.items()}


def numbered(groups: Iterable[Iterable[str]]) -> dict[str, frozenset[int]]:
    """Of each word the numbers of the groups that it is in."""
    found: dict[str, set[int]] = {}
    for number, group in enumerate(groups):
        for word in group:
            found.setdefault(word, set()).add(number)
    return {word: frozenset(its) for word, its in found.items()}


def spelt(name: str) -> str:
    """As it is read in a text, with a space between its words and signs."""
    return name if name.replace(" ", "").isalpha() else " ".join(parts(name))


@lru_cache(maxsize=1 << 15)
def single(name: str) -> str:
    """One of several: "rules" is "rule"; without marks on letters, and "first-aid box" as "first aid box"."""
    if "-" in name and " " in name:
        name = name.replace("-", " ")
    if not name.isascii():
        name = name.translate(_PLAIN)
    if name.endswith("ies") and len(name) > 4 and name.rpartition(" ")[2][:-1] not in _IN_IE:
        return name[:-3] + "y"
    if name.endswith(("woman", "women")) and len(name) > _WOMAN and name[-6] not in " -":
        return name[:-5] + "man"
    if name.endswith("men") and len(name) > _WOMAN and not name.endswith("women"):
        return name[:-2] + "an"
    if name.endswith(("shes", "ches", "xes", "buses", "oes", "sses", "lenses")) and not name.endswith(("shoes", "toes", "glasses")):
        return name[:-2]
    if name.endswith(("ves", "zzes", "ren", "ice", "eese")):
        first, space, last = name.rpartition(" ")
        return first + space + _ONE_OF.get(last, last.removesuffix("s"))
    return name[:-1] if name.endswith("s") and not name.endswith(("ss", "us")) else name


def first_and_head(name: str) -> tuple[str, str]:
    """"Easy-read" and "copy" of "easy read copies"."""
    first, _space, head = name.rpartition(" ")
    return first.replace(" ", "-"), single(head)


def stem(word: str) -> str:
    """"Drumming" and "drum" are one."""
    if not word.endswith("ing") or len(word) < 6:
        return single(word)
    stem = word[:-3]
    return stem[:-1] if stem[-1] == stem[-2] else stem


def within(one: str, other: str) -> bool:
    """Whether one is only longer: "art room" and "room", but not "mic" and "microphone"."""
    return f" {one} " in f" {other} " or f" {other} " in f" {one} "
