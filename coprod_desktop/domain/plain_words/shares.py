"""Per cents, with words that say about the same: "about half", "8 out of 10"; exact where it is money or a score."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coprod_desktop.domain.plain_words.finding import Finding, Rule

UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
          "sixteen", "seventeen", "eighteen", "nineteen")
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
# Shares that go before a name by themselves: "most members", but "half of the members".
BY_THEMSELVES = frozenset(("hardly any", "a few", "most", "nearly all", "all"))
_SHARES = ((3, "hardly any"), (7, "a few"), (15, "about 1 in 10"), (22, "about 1 in 5"), (29, "about a quarter"), (36, "about a third"),
           (44, "less than half"), (56, "about half"), (63, "more than half"), (70.8, "about two thirds"), (79, "about three quarters"),
           (92, "most"), (99.9, "nearly all"))
_EXACT = {0: "none", 10: "1 in 10", 20: "1 in 5", 25: "a quarter", 50: "half", 75: "three quarters", 100: "all"}
# What is surely more or less than a per cent: "more than 60%" is "more than half".
_STEPS = ((10, "1 in 10"), (25, "a quarter"), (33.3, "a third"), (50, "half"), (66.7, "two thirds"), (75, "three quarters"), (90, "9 in 10"))
_MORE = re.compile(r"\b(?:more than|over|at least)\s+$", re.IGNORECASE)
_LESS = re.compile(r"\b(?:less than|fewer than|under)\s+$", re.IGNORECASE)
_UP_TO = re.compile(r"\bup to\s+$", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:about|around|nearly|almost|roughly)\s+$", re.IGNORECASE)
_BETWEEN = re.compile(r"\d\s*(?:%|per\s?cent|pc)?\s*(?:[-–]|and|or)\s*$|\bbetween\s+$", re.IGNORECASE)
_BETWEEN_TWO = re.compile(r"\bbetween\s+(\d+)\s*(?:%|per\s?cent)?\s+and\s+(\d+)\s*(?:%|per\s?cent)\s+of\b(?!\s+(?:us|them|you|the|our)\b)",
                          re.IGNORECASE)
_SAID_ALREADY = re.compile(r"\b(half|third|quarters?|thirds|most|all)\s+\($", re.IGNORECASE)
_NO_ONLY = ("less than", "more than", "nearly", "most", "hardly", "all")
_GOES_ON = re.compile(r"\s*(?:[-–]|and|or)\s*\d+(?:\.\d+)?\s*(?:%|per\s?cent|pc)", re.IGNORECASE)
_FROM_TO = re.compile(r"\bfrom\s+$|\bfrom\b[^.?!]*\bto\s+$", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:an?|the|this|that|our|your|my|their|every|each)\s+$", re.IGNORECASE)
_OTHER_NEXT = re.compile(r"\s+(?:off|tax|interest|discount|more|less|fewer|better|worse|rise|cut|fall|chance|vat|raise|increase|battery|charge\w*|"
                         r"higher|lower|bigger|smaller|cheaper)\b", re.IGNORECASE)
_SURE = re.compile(r"\s+(?:sure|certain|ready|behind)\b", re.IGNORECASE)
_SCORE = re.compile(r"\b(?:scor(?:e|es|ed)|marks?|grades?|exams?|tests?|rating)\b", re.IGNORECASE)
_POWER = re.compile(r"\b(?:batter(?:y|ies)|phone|tablet|charged?|charging|loaded|full|volume|sound)\b", re.IGNORECASE)
_CHANGE = re.compile(r"\b(?:rose|rise|rises|risen|grew|grow|grows|grown|fell|fall|falls|fallen|drop(?:s|ped)?|increased?|decreased?|up|down)\s+"
                     r"(?P<by>by\s+)?(?P<just>just\s+|only\s+|another\s+)?$", re.IGNORECASE)
_BIG_CHANGES = frozenset(("a quarter", "about a quarter", "about a third", "half", "about half", "about two thirds", "three quarters",
                          "about three quarters"))
_MONEY = re.compile(r"£|\b(?:money|rent|prices?|costs?|pay|pays|paid|spen[dt]s?|wages?|budget|income|fees?|bills?|grant|funding|sells?|sold|shop|"
                    r"profits?|sales|savings?|tickets?)\b", re.IGNORECASE)
_OF = re.compile(r"\s+of\s+(?P<which>(?:the|our|all|all the|these|those|your|my|their|his|her)\s+)?"
                 r"(?:(?:disabled|new|young|old|older|deaf|autistic|local|other|blind|adult|our)\s+)?"
                 r"(?:(?P<many>us|them|you|people|women|men|children|[a-z’'-]+s)\b)?", re.IGNORECASE)
_NO_MANY = re.compile(r"(?:ss|us|is|’s|'s)$")
_BEGINS = re.compile(r"(?:\b[Oo]nly |\b[Jj]ust |^|[.?!\n]|[.?!]\s+|,\s+|\b(?:and|but|so)\s+|,\s+(?:and|but|so)\s+)$")
_DID = re.compile(r"\s+(?:said|say|took|take|voted|felt|feel|came|come|were|are|have|had|want|like|think|thought|know|knew|use|went|go|told|made|got|"
                  r"gave|live|lived|need|work|can|could|will|would|did|do|walk|chose|wrote|[a-z]{3,}ed)\b")
_CHART = re.compile(r"\b(?:says|shows|said|showed)\s+$", re.IGNORECASE)


def percent(found: re.Match[str], text: str) -> Finding:
    """Of a per cent in figures or words, with the groups "figures" and "words"; the word "percentage" has no mend."""
    said = found["figures"] or found["words"]
    if not said:
        return Finding(Rule.PERCENT, found.start(), found.end(), found[0], "part")
    value = value_of(said)
    words = share_words(value) if value <= 100 else ""
    start, end, mends = _mends(found, value, text)
    first = [capital(mend, start, text) for mend in dict.fromkeys(mends)]
    return Finding(Rule.PERCENT, start, end, text[start:end], words, first[0] if first else "", others=tuple(first[1:]))


def _mends(found: re.Match[str], value: float, text: str) -> tuple[int, int, Sequence[str]]:
    """The place and what can stand there, nothing where no words say it rightly."""
    start, end = found.start(), found.end()
    before, after = text[:start], text[end:]
    sentence = re.split(r"[.?!]\s|\n", before)[-1] + found[0] + re.split(r"[.?!](?:\s|$)|\n", after)[0]
    if sure := _SURE.match(after):
        return start, end, ["very"] if value >= 99 and sure[0].strip() != "behind" else []
    if _FROM_TO.search(before):
        return start, end, _of_ten(value)
    if (two := _BETWEEN_TWO.search(text)) and two.start() <= start < two.end():
        return two.start(), two.end(), _of_ten_between(float(two[1]), float(two[2]))
    if before.endswith("(") and after.startswith(")") and (said := _SAID_ALREADY.search(before)):
        return said.start(), end + 1, [said[1]]
    if re.search(r"\d\s*[-–]", found[0]) or _BETWEEN.search(before) or _GOES_ON.match(after):
        return start, end, []
    if after.startswith(" off") and value in (25, 50, 75):
        return start, end, [_EXACT[int(value)]] if value == 50 else []
    if _ARTICLE.search(before) or _OTHER_NEXT.match(after) or value > 100:
        return start, end, []
    if change := _CHANGE.search(before):
        return start, end, _changed(value, change, bool(_MONEY.search(sentence)))
    if _SCORE.search(sentence):
        return start, end, [f"{value:g} out of 100"]
    if _POWER.search(sentence):
        return start, end, []
    of = _OF.match(after)
    if _MONEY.search(sentence) and not (of and of["many"] and not _NO_MANY.search(of["many"])):
        return start, end, [_EXACT[int(value)]] if value in (25, 50, 75, 100) else [f"{_pounds(value)} of every £100"]
    return _of_people(found, value, text, of) if of else (start, end, _alone(value, before, after))


def _of_people(found: re.Match[str], value: float, text: str, of: re.Match[str]) -> tuple[int, int, Sequence[str]]:
    """"60% of us", "less than 2% of actors"."""
    start, end, before = found.start(), found.end(), text[:found.start()]
    many = of["many"] is not None and (of["many"].lower() == "us" or not _NO_MANY.search(of["many"]))
    pronoun = of["many"] is not None and of["many"].lower() in ("us", "them", "you")
    shares = [share_words(value)]
    if compared := _MORE.search(before) or _LESS.search(before):
        more = _MORE.search(before) is not None
        step = [words for percent, words in _STEPS if percent <= value][-1:] if more else [words for percent, words in _STEPS if percent >= value][:1]
        if not step:
            return start, end, []
        shares = [f"more than {step[0]}"] if more else ["hardly any"] if value <= 3 else [f"less than {step[0]}"]
        start = compared.start()
    elif _UP_TO.search(before):
        return start, end, []
    elif about := _ABOUT.search(before):
        start, shares = about.start(), [*shares, *(share if share.startswith("about") else about[0].lower() + share for share in _of_ten(value))]
    else:
        shares += _of_ten(value)
    if not many:  # "a fifth of the water": no parts that are counted
        shares = ["a small part" if " in " in share else share for share in shares[:1] if not (" in " in share and compared) and share != "a few"]
    if re.search(r"\b(?:only|just)\s+$", before, re.IGNORECASE):
        shares = [share for share in shares if not share.startswith(_NO_ONLY)]
    own = of["which"] is not None or pronoun
    return start, end + len(" of"), [
        share if (share in BY_THEMSELVES or " out of " in share) and not own else f"{share} of" for share in shares]


def _alone(value: float, before: str, after: str) -> Sequence[str]:
    """"48% took the bus", "you get 50%"."""
    if _BEGINS.search(before) and _DID.match(after):
        only = before.lower().endswith(("only ", "just "))
        return [share for share in (share_words(value), *_of_ten(value)) if not (only and share.startswith(_NO_ONLY))]
    if _CHART.search(before):
        return [share_words(value), *_of_ten(value)]
    plain_end = re.match(r"\s*(?:$|[.,;?!]|(?:if|when|on|in|from|for|and|but)\b)", after)
    return [_EXACT[int(value)]] if value in (25, 50, 75) and plain_end and not before.rstrip().endswith((" is", " at", " was", " to")) else []


def _changed(value: float, change: re.Match[str], money: bool) -> Sequence[str]:
    """"Rose by 23%" is "rose by about a quarter"."""
    by = "" if change["by"] else "by "
    if money:
        return [f"{by}{_pounds(value)} for every £100"] if not change["just"] or change["by"] else []
    share = share_words(value)
    if share in _BIG_CHANGES and not (change["just"] and not change["by"]):
        return [by + share]
    return ["a little"] if value <= 5 and not change["just"] and not change["by"] else []


def _of_ten(value: float) -> list[str]:
    tens = round(value / 10)
    if not 1 <= tens <= 9 or tens == 5 or abs(value - 10 * tens) > (1 if tens == 1 else 3):
        return ["about half"] if tens == 5 and value != 50 else ["half"] if tens == 5 else []
    return [f"{tens} out of 10" if value == 10 * tens else f"about {tens} out of 10"]


def _of_ten_between(low: float, high: float) -> list[str]:
    """"2 or 3 out of 10" for 20 and 30."""
    if low % 10 or high % 10 or not 0 < low < high < 100:
        return []
    return [f"{low / 10:.0f} {'or' if high == low + 10 else 'to'} {high / 10:.0f} out of 10"]


def _pounds(value: float) -> str:
    return f"£{value:.0f}" if value == int(value) else f"£{value:.2f}"


def share_words(percent: float) -> str:
    """About how much of all that is."""
    if percent in _EXACT:
        return _EXACT[int(percent)]
    return next((words for most, words in _SHARES if percent <= most), "more than all")


def value_of(words: str) -> float:
    """Of figures, or of a number below a hundred in words."""
    plain = words.replace(",", "").lower()
    if plain[:1].isdigit():
        number = re.match(r"[\d.]+", plain)
        return float(number[0].rstrip(".")) if number else 0
    total = 0
    for part in re.split(r"[- ]", plain):
        if part in UNITS:
            total += UNITS.index(part) + 1
        elif part in TENS:
            total += 10 * (TENS.index(part) + 2)
        elif part == "hundred":
            total = max(total, 1) * 100
    return total


def capital(words: str, start: int, text: str) -> str:
    """With a capital at the start of a sentence."""
    begins = not text[:start].strip() or text[:start].rstrip()[-1] in ".!?\n"
    return words[:1].upper() + words[1:] if begins else words
