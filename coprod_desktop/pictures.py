"""The picture library: OpenMoji and our own pictures, found by easy words."""

from __future__ import annotations

import json
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from coprod_desktop.i18n import _
from coprod_desktop.paths import RESOURCES, openmoji_file

if TYPE_CHECKING:
    from coprod_desktop.domain.access import AccessGroup
    from coprod_desktop.domain.picture import PictureWord
    from coprod_desktop.domain.picture_offers import PictureOffers, WordForms
    from coprod_desktop.domain.worry import Phrases

DATA = RESOURCES / "easyread"
_CODE_SIGNS = frozenset("0123456789ABCDEF-")
_NAME_SIGNS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")
_SMALL_WORDS = frozenset((
    "a", "an", "the", "of", "to", "and", "or", "in", "on", "at", "my", "our", "your", "we", "i", "it", "is", "was",
    "were", "had", "have", "did", "do", "for", "with", "by", "went", "some",
    "you", "us", "me", "her", "his", "him", "they", "their", "them", "this", "that", "if", "be", "are", "has", "have", "will", "can", "please",
))
# How far apart a word and what was typed may be; a smaller number is nearer.
_SAME, _SAME_STEM, _START, _ALSO_SAME, _ALSO_STEM, _ALSO_START, _NOT_FOUND = 0, 1, 2, 3, 4, 5, 20


def _stem(word: str) -> str:
    """The word without its common ending: painting, painted and paints all become paint."""
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def _distance(asked: str, word: str, also: bool) -> int:
    if asked == word:
        return _ALSO_SAME if also else _SAME
    if _stem(asked) == _stem(word):
        return _ALSO_STEM if also else _SAME_STEM
    if word.startswith(asked):
        return _ALSO_START if also else _START
    return _NOT_FOUND


class Pictures:
    """The index is read at the first search or name; a path needs no index. Photos ("media:") are not its business."""

    @cached_property
    def _entries(self) -> tuple[PictureWord, ...]:
        from coprod_desktop.domain.picture import PictureWord  # loaded with the index

        rows = json.loads((DATA / "pictures.json").read_text(encoding="utf-8"))
        return tuple(PictureWord(row["key"], row["words"], tuple(row["also"]), row["group"], row.get("note", ""), tuple(row.get("says", ())),
                                 tuple(row.get("weak", ())), tuple(row.get("unless", ())), tuple(row.get("nots", ()))) for row in rows)

    @cached_property
    def _offers(self) -> PictureOffers:
        """Of people's faces none is offered: nobody is meant by "a woman"."""
        from coprod_desktop.domain.picture import is_face
        from coprod_desktop.domain.picture_offers import PictureOffers

        return PictureOffers([entry for entry in self._entries if entry.group != "faces" or not is_face(entry.key)], word_forms())

    @cached_property
    def _by_key(self) -> dict[str, PictureWord]:
        return {entry.key: entry for entry in self._entries}

    @cached_property
    def _spelled(self) -> tuple[tuple[tuple[str, ...], tuple[str, ...], str, frozenset[str]], ...]:
        from coprod_desktop.domain.picture_offers import tokens

        return tuple((tokens(entry.words), tokens(" ".join(entry.also)), " ".join(tokens(entry.words)),
                      frozenset(" ".join(tokens(each)) for each in entry.also)) for entry in self._entries)

    def path(self, key: str) -> Path | None:
        """The SVG file of an "openmoji:" or "own:" key; None for a photo or an unknown key."""
        kind, _colon, name = key.partition(":")
        if kind == "openmoji" and name and _CODE_SIGNS.issuperset(name):
            file = openmoji_file(name)
        elif kind == "own" and name and _NAME_SIGNS.issuperset(name):
            file = DATA / "pictures" / f"{name}.svg"
        else:
            return None
        return file if file.is_file() else None

    def words(self, key: str) -> str:
        """What the picture shows, in easy words; "" for one that is not in the index."""
        entry = self._by_key.get(key)
        return entry.words if entry else ""

    def group(self, name: str) -> tuple[PictureWord, ...]:
        return tuple(entry for entry in self._entries if entry.group == name)

    def suggest(self, sentence: str, limit: int = 3) -> tuple[PictureWord, ...]:
        """The pictures that fit a whole sentence best; fewer, or none, when no others fit."""
        return self._offers.fitting(sentence, limit)

    def access_card(self) -> tuple[AccessGroup, ...]:
        return access_card()

    def search(self, text: str, limit: int = 12) -> tuple[PictureWord, ...]:
        """The pictures nearest to a word, its beginning, or a whole sentence; best first, accents apart.

        A picture that is called just that, by its own or another name, comes before one whose name only has the word in it.
        """
        from coprod_desktop.domain.picture_offers import tokens

        typed = tokens(text)
        asked = tuple(word for word in typed if word not in _SMALL_WORDS) or typed
        if not asked:
            return ()
        whole = {" ".join(typed), " ".join(asked)}
        found = []
        for place, (words, also, name, other_names) in enumerate(self._spelled):
            called = 0 if name in whole else 1 if whole & other_names else 2
            total = 0
            for word in asked:
                nearest = min((_distance(word, other, False) for other in words), default=_NOT_FOUND)
                nearest_also = min((_distance(word, other, True) for other in also), default=_NOT_FOUND)
                total += min(nearest, nearest_also)
            if total < _NOT_FOUND * len(asked):
                found.append((called, total, len(words), place))
        return tuple(self._entries[place] for *_near, place in sorted(found)[:limit])


@lru_cache(maxsize=1)
def word_forms() -> WordForms:
    """How words change, from resources/easyread/word_forms.json."""
    from coprod_desktop.domain.picture_offers import WordForms

    data = json.loads((DATA / "word_forms.json").read_text(encoding="utf-8"))
    return WordForms(data["irregular"], frozenset(data["fixed"]), frozenset(data["common"]), frozenset(data["small"]),
                     tuple(data["sayings"]), frozenset(data["deeds"]))


def access_card() -> tuple[AccessGroup, ...]:
    """The parts of the access card in order, with their choices, from resources/easyread/access.json."""
    from coprod_desktop.domain.access import AccessChoice, AccessGroup

    data = json.loads((DATA / "access.json").read_text(encoding="utf-8"))
    choices = [AccessChoice(row["key"], _(row["words"]), row["picture"], row["group"]) for row in data["choices"]]
    return tuple(AccessGroup(row["key"], _(row["words"]), row["picture"],
                             tuple(choice for choice in choices if choice.group == row["key"]))
                 for row in data["groups"])


def worry_phrases() -> Phrases:
    """The phrases that may tell of harm, from resources/easyread/worry_phrases.json."""
    from coprod_desktop.domain.worry import Phrases

    kinds = json.loads((DATA / "worry_phrases.json").read_text(encoding="utf-8"))["kinds"]
    return Phrases({kind["key"]: kind["phrases"] for kind in kinds})
