"""Dates and times that are hard to read, with the same said in words: "21/11/2026" as "Saturday 21 November 2026", "14:30" as "2.30pm"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from coprod_desktop.domain.plain_words.finding import Finding, Rule
from coprod_desktop.domain.spoken import day_words, long_day_words, month_words, weekday_words

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_FULL_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_SHORT_MONTH = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
_FULL_DAY = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_SHORT_DAY = r"(?:Mon|Tues|Tue|Weds|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)\b\.?"
_TH = r"\d{1,2}(?:st|nd|rd|th)\b"
_YEAR = r"(?:,?\s+(?:19|20)\d\d\b)?"
_ORDINAL = ("first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|"
            "eighteenth|nineteenth|twentieth|thirtieth|twenty-\\w+|thirty-first")


def _after(*words: str) -> str:
    """A pattern that stands after one of these words and a space."""
    return "(?:" + "|".join(rf"(?<=\b(?i:{word}) )" for word in words) + ")"


_AND_DAY = rf"(?:(?:{_SHORT_DAY}|(?:{_FULL_DAY}),?)\s+(?:the\s+)?)?"
_NUMBER = rf"(?:{_TH}|\d{{1,2}})"
_ENDS_HERE = r"(?=\s*(?:$|[.,;!?)]|(?:at|in|and|to|from|for|we|you|please)\b))"
_DATE = re.compile("|".join((
    r"(?<![\d./-])\d{4}-\d{1,2}-\d{1,2}(?!\d)",
    r"(?<![\d./-])\d{1,2}\s?([./-])\s?\d{1,2}\s?\1\s?(?:\d{4}|\d{2})(?![\d/-])",
    rf"\b(?:{_SHORT_DAY}|(?:{_FULL_DAY}),?)\s+\d{{1,2}}/\d{{1,2}}(?:/\d{{2}}(?:\d{{2}})?)?(?![/\d])",
    rf"(?:w/[cebk]\s+|week commencing\s+)?{_AND_DAY}{_NUMBER}(?:\s*[-–]\s*{_NUMBER})?\s+(?:of\s+)?{_SHORT_MONTH}{_YEAR}",
    rf"(?:w/[cebk]\s+)?{_AND_DAY}{_TH}(?:\s*(?:[-–&]|and|to)\s*{_TH})?\s+(?:of\s+)?(?:{_FULL_MONTH}){_YEAR}",
    rf"\b(?:{_FULL_MONTH}|{_SHORT_MONTH})\s+(?:the\s+)?{_TH}{_YEAR}",
    rf"\b{_SHORT_MONTH}\s+\d{{1,2}}\b(?!\s*[:.]\d){_YEAR}",
    rf"\b{_SHORT_DAY}\s+(?:the\s+)?(?:{_TH}|\d{{1,2}}\b(?![.:]\d|\s?[ap]m))(?:\s+(?:of\s+)?(?:{_FULL_MONTH}))?{_YEAR}",
    rf"\b{_SHORT_DAY}(?:\s*[-–/&]\s*|\s+(?:to|and|or)\s+){_SHORT_DAY}",
    rf"(?:{_FULL_DAY})\s+(?:the\s+)?(?:{_TH}|\d{{1,2}}\b(?!\s+(?:{_FULL_MONTH}|{_SHORT_MONTH})|[.:]\d|\s?[ap]m|\s+[a-z]))",
    rf"(?<=\bon the )(?:{_TH}|(?:{_ORDINAL}))\s+of\s+(?:the\s+(?:{_ORDINAL}|{_TH}|month)|(?:next|this|each|every) month)",
    _after(*(f"{word} the" for word in ("on", "by", "until", "before", "after", "from", "is"))) + _TH + _ENDS_HERE,
    _after("on", "by", "until", "from", "before", "of", "date:", "is") + _TH + r"(?=\s*(?:[.,;!?)]|$))",
    _after("on", "by", "until", "from", "is", "date:", "before") + r"\d{1,2}/\d{1,2}(?![/\d])",
    _after("on", "by", "every", "each", "next", "this", "until", "last", "from") + _SHORT_DAY + r"(?!\s*nav|\s+\w+ed)",
    _after("in", "by", "until", "from", "next", "last", "early", "late", "since") + _SHORT_MONTH + _YEAR + r"(?!\s+(?:is|was|said|has|will))",
    rf"^{_SHORT_DAY}(?=\s*(?::|\d|[-–]\s))",
)), re.MULTILINE)
_HOUR = r"(?:1[3-9]|2[0-4]|0\d)"
_CLOCK = "(?:" + "|".join((
    rf"{_HOUR}\s?[:.h]\s?[0-5]\d(?:\s?h(?:ou)?rs\b|\s?h\b)?",
    r"\d{1,2}[:.]?[0-5]\d\s?h(?:ou)?rs\b",
    rf"{_HOUR}[0-5]\d(?:\s?h(?:ou)?rs\b|h\b)",
    # "11:00 and 15:00": the first is on the 24-hour clock as well.
    r"\d{1,2}[:.][0-5]\d(?!\s?[ap]\.?m)(?=\s*(?:[-–]|to|and|until|till)\s*(?:1[3-9]|2[0-4])[:.])",
    rf"{_HOUR}h\b",
    _after("at", "by", "from", "until", "before", "after", "till", "to", "and") + rf"{_HOUR}[0-5]\d(?!\s+[A-Z])",
)) + ")"
_TIME = re.compile(rf"(?<![\w£.,:/-]){_CLOCK}(?:\s*(?:[-–]|to|and|until|till)\s*(?:{_CLOCK}|\d{{1,2}}[:.][0-5]\d(?!\s?[ap]\.?m)))?"
                   r"(?![\d%/]|[.:]\d|\s?[ap]\.?m\b)")
_LABEL = re.compile(r"\b(?:part|section|box|page|room|number|rule|chapter|version|question|bus|score|scored|cost|costs|paid|pay|pays|of|a|"
                    r"took|weighs|is worth|match|game|won|lost|beat|verse)\s+$", re.IGNORECASE)
_AT = re.compile(r"(?:\b(?:at|by|from|until|till|to|before|after|between|around|about|for|and|is|opens?|starts?|ends?|closes?|leaves?|runs?|doors?|"
                 r"finish(?:es)?|begins?|comes?|time)|[-–:])\s*$", re.IGNORECASE)
_THING_NEXT = re.compile(r"\s+(?!(?:to|and|until|till|on|at|in|for|by|from|each|every|sharp|or|with|when|please|today|tomorrow|if|but|so|we|you|"
                         r"the|near|outside|not|because|hrs|hours)\b)[a-z]+")


def check(text: str) -> Iterator[Finding]:
    taken: list[tuple[int, int]] = []
    for found in _DATE.finditer(text):
        if _is_date(found):
            # The full stop of "4 Dec." may be that of the sentence.
            ends = found[0].endswith(".") and not text[found.end():].lstrip()[:1].islower()
            said = found[0][:-1] if ends else found[0]
            taken.append((found.start(), found.end()))
            words, start = _date_words(said), found.start()
            if words[:1].isdigit() and text[:start].lower().endswith("the "):
                start -= len("the ")  # "on the 1st of March" is "on 1 March"
            yield Finding(Rule.DATE, start, found.start() + len(said), text[start:found.start() + len(said)], mend=words)
    for found in _TIME.finditer(text):
        if not any(start < found.end() and found.start() < end for start, end in taken) and _is_time(found, text):
            is_day = re.search(r"\d\.\d{1,2}\.,?\s+(?:and\s+)?$", text[:found.start()])  # "4.12., 11.12. and 18.12."
            yield Finding(Rule.TIME, found.start(), found.end(), found[0], mend="" if is_day else _times(found[0]))


def _is_date(found: re.Match[str]) -> bool:
    numbers = [int(number) for number in re.findall(r"\d+", found[0])]
    if re.fullmatch(r"\d{1,2}/\d{1,2}", found[0]):
        return 1 <= numbers[0] <= 31 and 1 <= numbers[1] <= 12
    return all(number <= 31 or number >= 1900 or (len(numbers) == 3 and number == numbers[2]) for number in numbers)


def _is_time(found: re.Match[str], text: str) -> bool:
    before, after = text[:found.start()], text[found.end():]
    if re.search(r"\d[ -]$", before) or re.match(r"[ -]\d", after) or _LABEL.search(before):
        return False
    if re.search(r"h(?:ou)?rs|\dh", found[0]) or ":" in found[0]:
        return True
    if re.fullmatch(r"(?:19|20)\d\d", found[0]) and not before.endswith("at "):
        return False
    return (_AT.search(before) is not None or not before.strip()) and _THING_NEXT.match(after) is None


def _date_words(said: str) -> str:
    """The date in full, with its weekday where the year is known; "" when it is not sure what is meant."""
    if numbers := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", said):
        return _full(int(numbers[3]), int(numbers[2]), int(numbers[1]))
    if numbers := re.fullmatch(r"(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{2,4})", said):
        return _full(int(numbers[1]), int(numbers[2]), int(numbers[3]) + (2000 if len(numbers[3]) == 2 else 0))
    if numbers := re.fullmatch(r"(\d{1,2})/(\d{1,2})", said):
        return _full(int(numbers[1]), int(numbers[2]), 0)
    if numbers := re.fullmatch(r"([A-Za-z]+)\.?,?\s+(\d{1,2})/(\d{1,2})(?:/(\d{2,4}))?", said):
        year = int(numbers[4]) + (2000 if len(numbers[4]) == 2 else 0) if numbers[4] else 0
        date_words = _full(int(numbers[2]), int(numbers[3]), year)
        day = weekday_words(date(2024, 1, 1 + _DAYS.index(numbers[1][:3].lower())))
        return date_words if year or not date_words else f"{day} {date_words}"
    words = re.sub(r"(\d)(?:st|nd|rd|th)\b", r"\1", said)
    words = re.sub(r"^w/[cek]\s+", "the week of ", words)
    words = re.sub(r"\b(?:the|of)\s+(?=\d|[A-Z])", "", words) if not words.startswith("the week") else words
    words = re.sub(r"\b([A-Z][a-z]{2,4})\b\.?", _long, words)
    words = re.sub(rf"\b({_FULL_MONTH})\s+(\d{{1,2}})\b(?!\d)", r"\2 \1", words)
    words = re.sub(r"(\w)\s*[-–]\s*(?=\w)", r"\1 to ", words)
    whole = re.fullmatch(r"(\d{1,2})\s+(\w+)\s+(\d{4})", words)
    if whole and whole[2][:3].lower() in _MONTHS:
        return _full(int(whole[1]), _MONTHS.index(whole[2][:3].lower()) + 1, int(whole[3]))
    whole_date = words != said and re.search(r"[A-Z]", words) and not re.fullmatch(rf"(?:{_FULL_DAY}) \d{{1,2}}", words)
    return words if whole_date else ""  # "Sunday 13" has no month yet


def _long(found: re.Match[str]) -> str:
    short = found[1].lower()[:3]
    if short in _DAYS and found[1].lower().startswith(short) and len(found[1]) <= 5:
        return weekday_words(date(2024, 1, 1 + _DAYS.index(short)))
    return month_words(date(2024, _MONTHS.index(short) + 1, 1)) if short in _MONTHS else found[0]


def _full(day: int, month: int, year: int) -> str:
    try:
        when = date(year or 2000, month, day)
    except ValueError:
        return ""
    return long_day_words(when) if year else day_words(when).split(" ", 1)[1]


def _times(said: str) -> str:
    return re.sub(r"(\d{1,2})\s?[:.h]?\s?(\d\d)(?:\s?h(?:ou)?rs\b|\s?h\b)?", _on_twelve_hours, said)


def _on_twelve_hours(found: re.Match[str]) -> str:
    hour, minute = int(found[1]), int(found[2])
    if (hour, minute) == (12, 0):
        return "midday"
    if (hour, minute) in ((0, 0), (24, 0)):
        return "midnight"
    half = "am" if hour % 24 < 12 else "pm"
    return f"{hour % 12 or 12}{f'.{minute:02}' if minute else ''}{half}"
