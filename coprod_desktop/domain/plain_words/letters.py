"""Short forms and initials, words in capitals, and words between marks that make them lean."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coprod_desktop.domain.plain_words.finding import Finding, Rule
from coprod_desktop.domain.plain_words.lists import DETERMINERS, STOPS, Lexicon, Lists
from coprod_desktop.domain.plain_words.reading import low, word_set

_CAPS = r"[A-Z](?:[A-Z’'-]*[A-Z])"
_RUN = re.compile(rf"(?<![\w@./&-])(?:{_CAPS}|[AI])(?:\s+(?:&\s+)?(?:{_CAPS}|[AI]))*(?![\w@&/-])")
_WORD = re.compile(rf"{_CAPS}|[AI]")
_INITIALS = re.compile(r"(?<![\w@.&/])(?:[A-Z](?:&|/)[A-Z]s?|[A-Z]{2,8}(?:[’']?s|\+)?|"
                       r"[A-Z]{2,4}[a-z][A-Z]{1,3}|[A-Z]{3,6}(?!s\b)[a-z]{1,2}|(?:[A-Z]\.){2,}[A-Z]?)(?![\w@&/])")
_SHORT = re.compile(r"(?<![\w@./’'-])[A-Za-z](?:[A-Za-z]|[./][A-Za-z])*(?:['’][a-z])?(?:\.(?![A-Za-z]))?(?![\w@])")
_CODE_AFTER = re.compile(r"\s+\d")
_SIGN = re.compile(r"\b(?:signs?(?! (?:up|in|the|your|and|here|on))|buttons?|marked|labell?ed|sticker|key|text|words?|letters|press|type|"
                   r"poster|badge|switch|door|label|notice)\b"
                   r"[^.?!]{0,25}$|\b(?:says|said|reads|called|named)[\s:“\"]*$", re.IGNORECASE)
# Short forms that are words or names of their own.
_ALSO_WORDS = word_set("no re max est fig med min rep arr ed pa pp ave ca cf opp dep inc sec ps")
_ALSO_NAMES = word_set("reg vol tel temp bal cert")
_CALLED = re.compile(r"\b(?:called|named|name is)[\s:“\"]*$", re.IGNORECASE)
_NO_KIND = ("not ", "what ", "how ", "right to ", "help ", "one ", "check ")
_IN_A_LINE = frozenset(("US", "IT", "WHO", "OR", "AM"))
_LEANS = re.compile(r"(?<![\w*_])([*_])(?=\S)([^*_\n]{1,80}?\S|\S)\1(?![\w*_])")
_EXPLAINS = r"(?:\s+(?:means|is short for|stands for|are|is the|is a|=)\b|\s*[(=:–—]|\s+or\s)"


class Letters:
    def __init__(self, lists: Lists, lexicon: Lexicon) -> None:
        own = lists.abbreviations
        self._lexicon = lexicon
        self._known = frozenset(own.get("known", ()))
        self._short: dict[str, str] = dict(own.get("short", {}))
        self._initials: dict[str, str] = dict(own.get("initials", {}))

    def check(self, text: str, names: frozenset[str]) -> Iterator[Finding]:
        shouted: list[tuple[int, int]] = []
        for found in _RUN.finditer(text):
            if self._shouts(found, text, names):
                shouted.append((found.start(), found.end()))
                yield Finding(Rule.CAPITALS, found.start(), found.end(), found[0], mend=self._small(found, text))
        for found in _INITIALS.finditer(text):
            if not _within(found, shouted) and self._are_initials(found, text, names):
                full = self._initials.get(found[0], self._initials.get(found[0].rstrip("s’'"), ""))
                start, end, mend = _in_full(full, found, text) if full else (found.start(), found.end(), "")
                yield Finding(Rule.ABBREVIATION, start, end, found[0], full, mend)
        for found in _SHORT.finditer(text):
            short = found[0].rstrip(".")
            full = self._short.get(low(short), self._short.get(low(found[0]), ""))
            if full and not _within(found, shouted) and self._is_short(found, short, text):
                no_number = low(short) == "ref" and not re.match(r"\s*[.:]?\s*\d", text[found.end():])  # who whistles at a match
                if no_number or (short in ("pp", "Max") and not found[0].endswith(".")):
                    full = ""
                mend = full[:1].upper() + full[1:] if short[0].isupper() and not short.isupper() else full
                with_stop = found[0].endswith(".") and ("." in short or text[found.end():].lstrip()[:1].islower())
                end = found.end() if with_stop else found.start() + len(short)
                yield Finding(Rule.ABBREVIATION, found.start(), end, text[found.start():end], full, mend)
        for found in _LEANS.finditer(text):
            if any(map(str.isalpha, found[2])):
                yield Finding(Rule.ITALICS, found.start(), found.end(), found[0], mend=found[2])

    def _shouts(self, found: re.Match[str], text: str, names: frozenset[str]) -> bool:
        """Words in capitals that are words, or a line of them."""
        words = _WORD.findall(found[0])
        real = [word for word in words if len(word) > 1 and self._is_word(word, len(words) > 1)]
        if not real or all(low(word) in names for word in words) or (_SIGN.search(text, 0, found.start()) and len(words) < 4):
            return False
        return not _CODE_AFTER.match(text, found.end()) or len(words) > 1 or len(real[0]) > 3

    def _is_word(self, word: str, in_a_run: bool) -> bool:
        small = low(word)
        if word in self._known or word in self._initials or small in self._short:
            return False
        if self._lexicon.known(small) or small in self._lexicon.forms or self._lexicon.known(small.removesuffix("'s")) or "'" in small:
            return True
        return (len(word) > (3 if in_a_run else 5) and bool(re.search("[AEIOU]", word))) or self._lexicon.known(small.removesuffix("s"))

    def _small(self, found: re.Match[str], text: str) -> str:
        small = re.sub(r"\bi\b", "I", found[0].lower())
        words = _WORD.findall(found[0])
        for word in words:
            if (word in self._known and not (len(words) > 2 and word in _IN_A_LINE)) or word in self._initials:
                small = re.sub(rf"\b{re.escape(word.lower())}\b", word, small)
        before = text[:found.start()].rstrip()
        return small[:1].upper() + small[1:] if not before or before[-1] in ".!?:\n" or text[:found.start()].endswith("\n") else small

    def _are_initials(self, found: re.Match[str], text: str, names: frozenset[str]) -> bool:
        word = found[0]
        plain = word.rstrip("+").removesuffix("s").rstrip("’'")
        if not self._known.isdisjoint((plain, word)) or low(word) in names or _CODE_AFTER.match(text, found.end()) or _CALLED.search(
                text, 0, found.start()):
            return False
        if plain not in self._initials and word not in self._initials and "&" not in word and "." not in word and self._lexicon.known(low(plain)):
            return False
        return not self._explained(plain, found, text)

    def _explained(self, plain: str, found: re.Match[str], text: str) -> bool:
        """"PIP means Personal Independence Payment", or the words with "(PIP)" after them."""
        letters = [letter for letter in plain if letter.isalpha()]
        full = r"\W+(?:(?:of|and|for|the|in)\W+)*".join(rf"{letter}\w+" for letter in letters)
        return bool(re.search(rf"\b{re.escape(plain)}{_EXPLAINS}", text) and re.search(full, text, re.IGNORECASE)) or bool(
            re.search(rf"{full}\W+\(?{re.escape(plain)}", text, re.IGNORECASE)) or bool(
            re.search(rf"\b{re.escape(plain)}\s+(?:means|is short for|stands for)\b", text))

    def _is_short(self, found: re.Match[str], short: str, text: str) -> bool:
        word, after = low(short), text[found.end():]
        if word in _ALSO_WORDS:
            dotted = found[0].endswith(".") and bool(after.strip())
            counted = re.search(r"(?:\d|one|two|three|four|five|six|seven|eight|nine|ten)\s*$", text[:found.start()]) is not None
            number = re.match(r"\s*:?\s*\d", after) is not None or (counted and word in ("min", "max", "sec"))
            if (word == "pp" and counted) or (word == "re" and after.startswith(":")) or (
                    word in ("max", "min", "rep") and (short.islower() or not text[:found.start()].strip())):
                return True
            in_a_line = dotted and short.islower() and (number or after.lstrip()[:1].islower())
            return in_a_line or (number and word not in ("ed", "pa", "pp", "no", "re", "ca"))
        if short.isupper() and len(short) > 1 and "/" not in short and "." not in short:
            return False  # told as initials
        a_name = short[0].isupper() and short[1:].islower() and word in _ALSO_NAMES
        return not (a_name and not found[0].endswith(".") and text[:found.start()].strip())


def _in_full(full: str, found: re.Match[str], text: str) -> tuple[int, int, str]:
    """The words in the place of the initials, with no word twice: "the CEO" is "the person in charge", "a PIN number" is "a secret number"."""
    start, end = found.start(), found.end()
    if low(full) in low(text):
        return start, end, ""
    before, after = re.search(r"(\w+)\s+$", text[:start]), re.match(r"\s+(\w+)", text[end:])
    if after is not None and low(after[1]) in (low(full.split()[0]), low(full.split()[-1])):
        end += after.end()
    elif after is not None and low(after[1]) not in STOPS and after[1].islower() and (full.split()[0].endswith("ing") or full.startswith(_NO_KIND)):
        return start, end, ""  # "treating everyone fairly policy"
    word = low(before[1]) if before is not None else ""
    if full.startswith("the ") and word in DETERMINERS:
        full = full[4:]
    elif word == low(full.split()[0]):
        full = full.partition(" ")[2]
    if word in ("a", "an") and before is not None:
        start -= len(before[0])
        full = f"{'an' if full[0].lower() in 'aeiou' else 'a'} {full}"
    begins = text[:start].rstrip()[-1:] in ("", ".", "?", "!") or text[:start].endswith("\n")
    return start, end, full[:1].upper() + full[1:] if begins else full


def _within(found: re.Match[str], spans: list[tuple[int, int]]) -> bool:
    return any(start < found.end() and found.start() < end for start, end in spans)
