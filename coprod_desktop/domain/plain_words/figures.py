"""Big and exact numbers with words that say about the same: "about half", "about 150"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coprod_desktop.domain.plain_words.finding import Finding, Rule
from coprod_desktop.domain.plain_words.shares import TENS, UNITS, capital, percent, share_words, value_of

_N = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SMALL = "|".join((*UNITS, *TENS))
_SPELT = rf"(?:{_SMALL})(?:[- ](?:{_SMALL}))?"
_PERCENT = re.compile(rf"(?<![\w.,])(?:(?P<figures>{_N})(?:\s*[-–]\s*\d+)?|(?P<words>{_SPELT}|a hundred|one hundred))\s*(?:%|(?:per\s?cent|pc)\b)"
                      r"|\bpercentages?\b|%", re.IGNORECASE)
_MONEY = re.compile(r"£\s?(\d[\d,]*(?:\.\d+)?)(?:\s?(k|m|bn|million|billion|thousand))?\b", re.IGNORECASE)
_OUT_OF = re.compile(rf"(?<![\w.,/£])({_N}|{_SPELT})\s+(?:out\s+of|of)\s+(?:the\s+|our\s+|all\s+)?({_N}|{_SPELT})(?![\d.,/:%]\d|\w|%)", re.IGNORECASE)
_BIG_WORD = re.compile(rf"(?<![\w.,£])(?:{_N}|{_SPELT}|a|several)\s+(?:(?:hundred\s+)?thousand|million|billion)\b|"
                       r"(?<![\w£])\d+(?:\.\d+)?(?:k|m|bn)\b", re.IGNORECASE)
_SPELT_OUT = re.compile(rf"\b(?:{_SMALL}|a)\s+(?:hundred|thousand)(?:\s+(?:{_SMALL})\s+hundred)?\s+and\s+{_SPELT}\b", re.IGNORECASE)
_COUNT = re.compile(rf"(?<![\w.,:/£$€#@+\-–])(?:{_N})(?![\w/:%°]|[.,:\-–]\d|\s?(?:am|pm)\b)")
_PHONE = re.compile(r"(?<!\w)(?:\+\d|0)\d{2,}(?:[ -]?\d{2,})+|\b\d{3,}[ -]\d{3,}(?:[ -]\d+)*")
# A number after these is a name, no count.
_NAMED = ("desk room rooms page pages number numbers no house flat box boxes code codes question part section chapter rule step bus buses route "
          "train platform gate channel size version unit floor door text phone tel ring call year years since in by from until summer "
          "spring autumn winter january february march april may june july august september october november december account form "
          "item row seat table locker pin ref reference charity company fm studio dial on postcode block track figure building suite stand lane "
          "line appendix vitamin tram ticket booth slot chalet cabin ward key hut bay stop shelf extension clause")
_LABEL = re.compile(rf"\b(?:{'|'.join(_NAMED.split())})\.?\s*(?:is\s+|number\s+|to\s+|no\.?\s+)?$", re.IGNORECASE)
_DECIMAL_NAMED = "part section chapter rule step version page question number box fm radio channel room unit verse figure row release size"
_DECIMAL_LABEL = re.compile(rf"\b(?:{'|'.join(_DECIMAL_NAMED.split())}|is on)\s+$", re.IGNORECASE)
_MEASURE = re.compile(r"\s*(?:kilomet|met(?:re|er)|mile|km\b|kg\b|g\b|cm\b|mm\b|m\b|kilo|gram|lit(?:re|er)|ml\b|l\b|inch|feet|foot|stone|pound|hour|"
                      r"minute|second|degree|mph)", re.IGNORECASE)
_NOUN_NEXT = re.compile(r"\s+(?:[a-z]+\s+){0,2}?[a-z]+")
_STREET_NEXT = re.compile(r"\s+[A-Z][a-z]+")
_ABOUT = re.compile(r"\b(?:about|around|nearly|almost|roughly)\s+$", re.IGNORECASE)
_COMPARED = re.compile(r"\b(?:more than|less than|fewer than|over|under|up to|at least|at most|between|exactly)\s+$", re.IGNORECASE)
_NEAR = 0.115


def check(text: str) -> Iterator[Finding]:
    taken = [(found.start(), found.end()) for found in _PHONE.finditer(text)]
    for found in _PERCENT.finditer(text):
        if _free(found, taken):
            yield percent(found, text)
    for found in _OUT_OF.finditer(text):
        part, whole = value_of(found[1]), value_of(found[2])
        if whole > 10 and 0 < part <= whole and _free(found, taken) and "pc" not in text[found.end():found.end() + 3]:
            ours = re.search(r"\bour\s+(?=\S+$)", found[0], re.IGNORECASE)
            named = re.match(r"\s+(?!(?:us|them|you|were|was|are|is|said|had|have|did)\b)[a-z]", text[found.end():])
            said = f"{share_words(100 * part / whole)} of{' our' if ours else ' the' if named else ''}"
            yield Finding(Rule.NUMBER, found.start(), found.end(), found[0], mend=capital(said, found.start(), text))
    for pattern in (_MONEY, _SPELT_OUT, _BIG_WORD, _COUNT):
        for found in pattern.finditer(text):
            if not _free(found, taken) or (pattern is _MONEY and not _is_big_money(found)) or (pattern is _COUNT and not _is_count(found, text)):
                continue
            about = _ABOUT.search(text, 0, found.start())
            value = value_of(found[1] if pattern is _MONEY else found[0])
            if about is not None and value == rounded(value):
                continue
            yield Finding(Rule.NUMBER, found.start(), found.end(), found[0], mend=_rough(found, pattern is _MONEY, value, about is not None, text))


def _free(found: re.Match[str], taken: list[tuple[int, int]]) -> bool:
    if any(start < found.end() and found.start() < end for start, end in taken):
        return False
    taken.append((found.start(), found.end()))
    return True


def rounded(value: float) -> int:
    """To one figure where that is near enough, else and below 1,000 to two: 148 is about 150, 1,846 about 2,000, 2,316 about 2,300."""
    whole = round(value)
    if whole < 10:
        return whole
    size = 10 ** (len(str(whole)) - 1)
    near = int((whole + size / 2) // size * size)
    if whole >= 1000 and abs(near - whole) <= whole * _NEAR:
        return near
    return int((whole + size / 20) // (size / 10) * (size // 10))


def _is_big_money(found: re.Match[str]) -> bool:
    return bool(found[2]) or value_of(found[1]) > 1000


def _is_count(found: re.Match[str], text: str) -> bool:
    before, after, figures = text[:found.start()], text[found.end():], found[0]
    if "." in figures:
        whole = not _DECIMAL_LABEL.search(before) and not _MEASURE.match(after) and not re.match(r"\s*(?:m|bn|million|billion)\b", after)
        return whole and not re.fullmatch(r"(?:[01]?\d|2[0-4])\.[0-5]\d", figures)
    value = value_of(figures)
    if value <= 100 or value in range(200, 1001, 100) or re.match(r"[\s-]years?[\s-]old", after) or (_LABEL.search(before) and "," not in figures):
        return False
    if "," in figures:
        return True
    if _STREET_NEXT.match(after) or (len(figures) > 4 and not _NOUN_NEXT.match(after)) or figures.startswith("0"):
        return False
    next_word = re.match(r"\s+([a-z’']+)", after)
    plural = next_word is not None and ((next_word[1].endswith("s") and not next_word[1].endswith(("ss", "is", "us", "as"))) or next_word[1] in
                                        ("people", "of", "children", "women", "men", "more", "new", "different", "disabled"))
    if len(figures) == 4:
        in_time = 1300 <= value <= 2459 and value % 100 < 60
        year = 1800 <= value <= 2100
        return plural and not ((year or in_time) and re.search(r"\b(?:in|since|at|by|from|until|the)\s+$", before) is not None)
    return plural or re.search(r"\bthe\s+$", before, re.IGNORECASE) is None


def _rough(found: re.Match[str], money: bool, value: float, about: bool, text: str) -> str:
    if not value or re.search(r"[a-z]", found[0], re.IGNORECASE) or _COMPARED.search(text, 0, found.start()):
        return ""
    near = f"{rounded(value):,}" if value >= 10 else f"{round(value)}"
    words = ("" if about else "about ") + ("£" if money else "") + near
    return capital(words, found.start(), text)
