"""Big and exact numbers, and per cents, with words that say about the same: "about half"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coprod_desktop.domain.plain_words.finding import Finding, Rule

_N = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
          "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SMALL = "|".join((*_UNITS, *_TENS))
_SPELT = rf"(?:{_SMALL})(?:[- ](?:{_SMALL}))?"
_PERCENT = re.compile(rf"(?<![\w.,])(?:(?P<figures>{_N})(?:\s*[-–]\s*\d+)?|(?P<words>{_SPELT}|a hundred|one hundred))\s*(?:%|(?:per\s?cent|pc)\b)"
                      r"|\bpercentages?\b|%", re.IGNORECASE)
_MONEY = re.compile(r"£\s?(\d[\d,]*(?:\.\d+)?)\s?(k|m|bn|million|billion|thousand)?\b", re.IGNORECASE)
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
_SHARES = ((3, "hardly any"), (7, "a few"), (15, "about 1 in 10"), (22, "about 1 in 5"), (29, "about a quarter"), (36, "about a third"),
           (44, "less than half"), (56, "about half"), (63, "more than half"), (70, "about two thirds"), (79, "about three quarters"),
           (92, "most"), (99.9, "nearly all"))
_EXACT = {10: "1 in 10", 20: "1 in 5", 25: "a quarter", 50: "half", 75: "three quarters", 100: "all"}


def check(text: str) -> Iterator[Finding]:
    taken = [(found.start(), found.end()) for found in _PHONE.finditer(text)]
    for found in _PERCENT.finditer(text):
        if _free(found, taken):
            yield _percent(found, text)
    for found in _OUT_OF.finditer(text):
        part, whole = _value(found[1]), _value(found[2])
        if whole > 10 and 0 < part <= whole and _free(found, taken) and "pc" not in text[found.end():found.end() + 3]:
            yield Finding(Rule.NUMBER, found.start(), found.end(), found[0], mend=_capital(f"{share_words(100 * part / whole)} of", found, text))
    for pattern in (_MONEY, _SPELT_OUT, _BIG_WORD, _COUNT):
        for found in pattern.finditer(text):
            if not _free(found, taken) or (pattern is _MONEY and not _is_big_money(found)) or (pattern is _COUNT and not _is_count(found, text)):
                continue
            about = _ABOUT.search(text, 0, found.start())
            value = _value(found[1] if pattern is _MONEY else found[0])
            if about is not None and value == rounded(value):
                continue
            yield Finding(Rule.NUMBER, found.start(), found.end(), found[0], mend=_rough(found, pattern is _MONEY, value, about is not None, text))


def _free(found: re.Match[str], taken: list[tuple[int, int]]) -> bool:
    if any(start < found.end() and found.start() < end for start, end in taken):
        return False
    taken.append((found.start(), found.end()))
    return True


def _value(words: str) -> float:
    """Of figures, or of a number below a hundred in words."""
    plain = words.replace(",", "").lower()
    if plain[:1].isdigit():
        number = re.match(r"[\d.]+", plain)
        return float(number[0].rstrip(".")) if number else 0
    total = 0
    for part in re.split(r"[- ]", plain):
        if part in _UNITS:
            total += _UNITS.index(part) + 1
        elif part in _TENS:
            total += 10 * (_TENS.index(part) + 2)
        elif part == "hundred":
            total = max(total, 1) * 100
    return total


def rounded(value: float) -> int:
    """To one figure, and to two below 1,000: 148 is about 150, 1,846 about 2,000."""
    whole = round(value)
    if whole < 10:
        return whole
    size = 10 ** (len(str(whole)) - (2 if whole < 1000 else 1))
    return int((whole + size / 2) // size * size)


def share_words(percent: float) -> str:
    """About how much of all that is."""
    if percent in _EXACT:
        return _EXACT[int(percent)]
    return next((words for most, words in _SHARES if percent <= most), "more than all")


def _percent(found: re.Match[str], text: str) -> Finding:
    said = found["figures"] or found["words"]
    if not said:
        return Finding(Rule.PERCENT, found.start(), found.end(), found[0], "part")
    value = _value(said)
    words = share_words(value) if value <= 100 else ""
    after = text[found.end():found.end() + 4]
    mend = words if words and (after.startswith((" of ", " off")) and not (after.startswith(" off") and " " in words)) else ""
    return Finding(Rule.PERCENT, found.start(), found.end(), found[0], words, _capital(mend, found, text))


def _is_big_money(found: re.Match[str]) -> bool:
    return bool(found[2]) or _value(found[1]) > 1000


def _is_count(found: re.Match[str], text: str) -> bool:
    before, after, figures = text[:found.start()], text[found.end():], found[0]
    if "." in figures:
        whole = not _DECIMAL_LABEL.search(before) and not _MEASURE.match(after) and not re.match(r"\s*(?:m|bn|million|billion)\b", after)
        return whole and not re.fullmatch(r"(?:[01]?\d|2[0-4])\.[0-5]\d", figures)
    value = _value(figures)
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
    if not value or re.search(r"[a-z]", found[0], re.IGNORECASE):
        return ""
    near = f"{rounded(value):,}" if value >= 10 else f"{round(value)}"
    words = ("" if about else "about ") + ("£" if money else "") + near
    return _capital(words, found, text)


def _capital(words: str, found: re.Match[str], text: str) -> str:
    """With a capital at the start of a sentence."""
    begins = not text[:found.start()].strip() or text[:found.start()].rstrip()[-1] in ".!?\n"
    return words[:1].upper() + words[1:] if begins else words
