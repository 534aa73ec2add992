"""Which words of a sentence are said not to be so: "not in hospital", "less noise", "we asked for a grant and they said no"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_MARKS = frozenset(".,;:!?()–—…")
_PARTS = re.compile(r"[a-z0-9']+|[.,;:!?()–—…]")
_IN_A_NUMBER = re.compile(r"(?<=\d)[.,:](?=\d)")
_DIGIT = re.compile(r"\d")
_HOUR = re.compile(r"(?<=\d)(?=[ap]m\b)")
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_SHORT_MONTH = re.compile(r"(?<=\d)(st|nd|rd|th)?\s+(jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?")
_DAY_MONTH = re.compile(r"(?<![\d/])(0?[1-9]|[12]\d|3[01])/(0?[1-9]|1[0-2])(?:/\d{2,4})?(?![\d/])(?! of)")
NUMBERED = frozenset(("part", "box", "page", "number", "question", "room", "bus", "size", "channel", "section", "item", "rule", "step", "version"))
_SHARES = frozenset(("1/2", "1/3", "2/3", "1/4", "3/4", "1/5", "1/10"))
_CAPITAL = re.compile(r"""(?<!^)(?<![.!?:…]\s)(?<![\n"“‘(])\b[A-Z][a-z]+""")  # where no sentence begins
_PENCE = re.compile(r"\b\d+p\b(?!\.?\s?m)")
_POUNDS = re.compile(r"£\s*\d+(?:[.,]\d+)*|\d+(?:[.,]\d+)*\s*£")
# "not" and its like deny to the end of their part of the sentence, "no" and its like the few words that follow them.
_NOT = frozenset((
    "not", "never", "nobody", "none", "nothing", "nor", "neither", "cannot", "dont", "don't", "isn't", "aren't", "wasn't", "weren't", "didn't",
    "doesn't", "won't", "can't", "cant", "couldn't", "shouldn't", "wouldn't", "haven't", "hasn't", "hadn't", "mustn't",
))
_NO = frozenset(("no", "without", "less", "fewer", "nowhere", "hardly", "avoid", "unable"))
NEGATIONS = _NOT | _NO
_NEW_PART = frozenset(("but", "because", "so", "if", "when", "until", "unless", "while", "although", "then", "instead", "just", "till"))
_STARTS_AGAIN = frozenset(("can", "will", "should", "may", "must"))
_AFTER_A_NOUN = frozenset(("at", "on", "in", "to", "from", "by", "with", "about", "near", "and", "is", "are", "was", "where", "who", "that",
                           "this"))
_NO_PERSON_AT_ALL = ("no one", "no one else", "nobody else")  # these are one word
_HELPS = frozenset(("is", "are", "was", "were", "does", "do", "did", "will", "has", "have", "had", "could", "can", "should", "may", "must"))
# Names of people that are words, too: "Bill died", "we thanked Rose".
_NAMES = frozenset(("bill", "mark", "rose", "grace", "dean", "sue", "ray", "rob", "jack", "drew", "chase", "hope", "joy", "faith", "sandy", "summer",
                    "dawn", "eve", "ivy", "lily", "daisy", "robin", "jay", "frank", "guy", "penny", "rich", "chip", "hazel", "heather", "holly",
                    "iris", "olive", "pearl", "ruby", "violet", "willow", "cliff", "glen", "dale", "miles", "star", "poppy", "ginger", "jasmine",
                    "bee", "carol", "kit", "pat", "dot", "basil", "sage", "melody", "angel", "sonny", "ash", "fern", "buddy", "boots", "chuck", "don",
                    "gene", "max", "nick", "pip", "rocky", "teddy", "kitty", "bunny", "brook", "reed", "opal", "amber", "coral"))
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NO_PERSON = frozenset((*_MONTHS, *_DAYS, *(f"{day}s" for day in _DAYS), "christmas", "easter", "zoom", "braille",
                        "teams", "makaton", "deaf", "pride"))
# What comes after a title, before a kind of street, and all with a capital letter after "called" is a name: "Mrs Stone", "Oak Road".
_TITLES = frozenset(("mr", "mrs", "ms", "miss", "dr", "saint", "sir", "lady", "lord", "councillor", "aunt", "auntie", "uncle"))
_STREETS = frozenset(("road", "street", "lane", "avenue", "close", "court", "crescent", "drive", "terrace", "grove", "row", "square", "estate",
                      "house", "ward", "lodge", "yard", "mews", "wharf"))
_CALLED = frozenset(("called", "named"))
_SUBJECT = 6  # how far before "is not" the words may stand that it is said of
_WHO = frozenset(("we", "you", "they", "i", "it", "he", "she", "there", "please", "then", "ask", "tell", "ring", "everyone", "everybody"))
# These sound like a denial and are none.
_NO_DENIAL = ("not forget", "don't forget", "not only", "not just", "no matter", "not miss", "why not", "if not", "or not", "cannot wait",
              "can't wait", "not late", "no problem", "not long", "nobody left", "no fewer", "no less", "not too",
              "not change", "not changed", "not mind", "don't mind", "never too", "never mind")
_INSTEAD = ("instead of", "rather than", "no longer", "not any")
# With these, all that was said before them in the sentence is not so.
_REFUSALS = ("said no", "says no", "say no", "turned us down", "was turned down", "were turned down", "answer is no", "answer was no",
             "refused", "refuse", "rejected", "cancelled", "canceled", "called off", "postponed", "put off", "not happening", "no longer",
             "not go ahead", "has closed", "have closed", "is closed", "are closed", "was stopped", "has gone", "have gone",
             "out of order", "out of use", "is shut", "are shut", "be shut", "will shut", "be closed", "will close", "went away", "shut down",
             "fell through", "rained off")

_GONE_ON = frozenset(("up", "down", "well", "to", "into", "home", "on", "so", "by"))  # "the rent has gone up" refuses nothing
_REFUSALS_AT_THE_END = ("is off", "are off", "was off")  # "the trip is off", and not "he is off sick"


def plain_letters(text: str) -> str:
    """The text in small letters and without accents, for comparing."""
    if text.isascii():
        return text.casefold()
    spread = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    return "".join(letter for letter in spread if not unicodedata.combining(letter))


def spoken_numbers(text: str) -> str:
    """Money, days and times as people say them: "£20" is "pounds", "7.30pm" is "7 30 pm", "3/12" and "3 Dec" are "3 december"."""
    if not _DIGIT.search(text):
        return plain_letters(text)
    spoken = _PENCE.sub(" pence ", _POUNDS.sub(" pounds ", plain_letters(text).replace("%", " percent ")))
    spoken = _DAY_MONTH.sub(_day_and_month, spoken)
    spoken = _SHORT_MONTH.sub(lambda found: f" {next(month for month in _MONTHS if month.startswith(found[2][:3]))}", spoken)
    return _IN_A_NUMBER.sub(" ", _HOUR.sub(" ", spoken))


def _day_and_month(found: re.Match[str]) -> str:
    """ "3 december" for "3/12"; a share, and a number of something, stay as they are."""
    before = found.string[:found.start()].split()[-1:]
    return found[0] if found[0] in _SHARES or (before and before[0] in NUMBERED) else f"{found[1]} {_MONTHS[int(found[2]) - 1]}"


@dataclass(frozen=True, slots=True)
class Parted:
    """The words of a sentence; `opens` are the places where a part of it begins; `denied` gives for each place where the word stands that
    denies it, -1 for none; `names` are the places of words that are somebody's name here, and `capitals` those that may be one."""

    words: tuple[str, ...]
    opens: frozenset[int]
    denied: tuple[int, ...]
    names: frozenset[int] = frozenset()
    capitals: frozenset[int] = frozenset()


def parted(sentence: str) -> Parted:
    words: list[str] = []
    opens, sentences = {0}, [0]
    for part in _PARTS.findall(spoken_numbers(sentence)):
        if part in _MARKS:
            opens.add(len(words))
            if part in ".!?" and sentences[-1] != len(words):
                sentences.append(len(words))
        elif part.strip("'"):
            words.append(part)
    denied = _denied(words, opens)
    for start, end in pairwise((*sentences, len(words))):
        _refuse(words[start:end], denied, start)
    return Parted(tuple(words), frozenset(opens), tuple(denied), _names(sentence, words, sentences), _capitals(sentence, words, sentences))


def _names(sentence: str, words: Sequence[str], sentences: Sequence[int]) -> frozenset[int]:
    """Where a capital letter, that no sentence begins with, tells that a word is a name."""
    written = frozenset(each.lower() for each in re.findall("[A-Z][a-z]+", sentence))
    if not written:
        return frozenset()
    found: set[int] = set()
    called = False
    for at, word in enumerate(words):
        before, after = words[at - 1] if at else "", words[at + 1] if at + 1 < len(words) else ""
        called = at not in sentences and (called or before in _CALLED)
        capital = word.removesuffix("'s") in written
        street = (after in _STREETS and after in written) or (word in _STREETS and before in written)
        named = word.removesuffix("'s") in _NAMES and (at not in sentences or after in _HELPS | {"and", "said", "came"})
        if capital and (called or before in _TITLES or street or named):
            found.add(at)
        called = called and (capital or before in _CALLED)
    return frozenset(found)


def _capitals(sentence: str, words: Sequence[str], sentences: Sequence[int]) -> frozenset[int]:
    written = frozenset(each.lower() for each in _CAPITAL.findall(sentence)) - _NO_PERSON
    return frozenset(at for at, word in enumerate(words) if word.removesuffix("'s") in written and at not in sentences) if written else frozenset()


def _denied(words: Sequence[str], opens: set[int]) -> list[int]:
    denied = [-1] * len(words)
    by, short = -1, False
    for at, word in enumerate(words):
        following = words[at + 1] if at + 1 < len(words) else ""
        pair = f"{word} {following}"
        new_part = word in _NEW_PART and not (word == "so" and by == at - 1)  # "not so loud"
        if at in opens or new_part or (word == "and" and following in _WHO) or (by >= 0 and at - by > 1 and (
                (short and word in _AFTER_A_NOUN) or (word in _STARTS_AGAIN and " ".join(words[by:at]) not in _NO_PERSON_AT_ALL))):
            by = -1
        with_or_without = word == "without" and words[at - 1:at] == ["or"]
        if (word in NEGATIONS and pair not in _NO_DENIAL and not with_or_without) or pair in _INSTEAD:
            by, short = at, word in _NO and pair not in ("no longer", "no one", "no need")
            if not short and at and words[at - 1] in _HELPS:
                _deny_who(words, denied, opens, at)
        denied[at] = by
    return denied


def _deny_who(words: Sequence[str], denied: list[int], opens: set[int], at: int) -> None:
    """In "lunch is not included" there is no lunch."""
    start = at
    while start > 0 and at - start < _SUBJECT and start not in opens and words[start - 1] not in _NEW_PART | _WHO | {"and", "why", "that"}:
        start -= 1
    denied[start:at] = [at if other < 0 else other for other in denied[start:at]]


def _refuse(words: Sequence[str], denied: list[int], start: int) -> None:
    """Marks in `denied` what is refused in a sentence that begins at `start`. A vote of some who said no and some who said yes is refused by
    nobody, and to say no is everybody's right."""
    text = f" {' '.join(words)} "
    if " yes " in text or " you " in text:
        return
    for refusal in (*_REFUSALS, *_REFUSALS_AT_THE_END):
        place = text.find(f" {refusal} ")
        gone_on = refusal.endswith(" gone") and not _GONE_ON.isdisjoint(text[place + len(refusal) + 2:].split()[:1])
        if place >= 0 and not gone_on and (refusal not in _REFUSALS_AT_THE_END or text.endswith(f" {refusal} ")):
            last = start + len(text[:place].split())
            denied[start:last] = [last] * (last - start)
