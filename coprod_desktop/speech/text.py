"""Words made ready to be said: what voices trip over, where sentences begin, which word a time belongs to."""

import re
import unicodedata
from collections.abc import Iterable

from coprod_desktop.speech.english import NEVER_LAST, NOT_BEFORE_NUMBER

_KEEP = "\n\u00ad\u200c\u200d"  # joiners hold family emoji and Persian words together
_SWAP = str.maketrans({
    "’": "'", "‘": "'", "ʼ": "'",
    "·": ",", "…": ",",  # a short rest; some voices say their names
    "[": "(", "]": ")",  # "[[" begins an order to the voice on macOS
    "<": " ", ">": " ",  # Windows voices take text that begins with "<" as markup
    **dict.fromkeys("*~^|\\•◀▶◁▷◂▸◄►←→↑↓⌂", " "),
})
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|St)\.(?=\s)")
# Not as domain/plain_words/reading counts sentences: a voice goes on before a small letter and after an initial, takes “…” as a rest, and reads
# other scripts, too.
_SENTENCE_END = re.compile(r"""(?:(?<!\b[A-Z])[.!?]+["'”)]*(?=\s+[^\sa-z])|[。！？]+[」』”]*|\n+)""")
_BEFORE = re.compile(r"[^\W\d_]+(?:[./][^\W\d_]+)*$")
_NUMBER_NEXT = re.compile(r"\s*\d")
_TOKEN = re.compile(r"\S+")
_NO_SPACES = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_LONGEST = 200  # characters; about 13 seconds, made in well under a tenth of one


def for_speech(text: str) -> str:
    """The text as voices should get it. One character stands for one character, so that places in it stay true."""
    swapped = "".join(map(_sayable, text)).translate(_SWAP)
    return _TITLE.sub(lambda title: title[0][:-1] + " ", swapped)


def _sayable(character: str) -> str:
    return " " if unicodedata.category(character)[0] == "C" and character not in _KEEP else character


def sentences(text: str) -> list[tuple[int, int]]:
    """(start, length) in code points of each sentence; none blank, none over 200, so that sound begins promptly."""
    spoken = for_speech(text)
    ends = [found.end() for found in _SENTENCE_END.finditer(spoken) if not _is_short(spoken, found)]
    spans: list[tuple[int, int]] = []
    start = 0
    for end in [*ends, len(spoken)]:
        while end - start > _LONGEST:
            cut = _cut(spoken, start)
            spans.append((start, cut))
            start = cut
        spans.append((start, end))
        start = end
    return [_trimmed(spoken, *span) for span in spans if spoken[slice(*span)].strip()]


def _is_short(spoken: str, end: re.Match[str]) -> bool:
    """A short form with a full stop, in the middle of a sentence: "e.g. Monday", "No. 5"."""
    before = _BEFORE.search(spoken, max(0, end.start() - 8), end.start())
    word = before[0].lower() if before and end[0] == "." else ""
    return word in NEVER_LAST or (word in NOT_BEFORE_NUMBER and bool(_NUMBER_NEXT.match(spoken, end.end())))


def _cut(spoken: str, start: int) -> int:
    """Where to break a very long sentence: after the last comma that fits, else after the last space, else anywhere."""
    window = spoken[start:start + _LONGEST]
    comma = max(window.rfind(mark) for mark in (", ", "; ", ": "))
    place = comma if comma > _LONGEST // 4 else window.rfind(" ")
    return start + (place + 1 if place > 0 else _LONGEST)


def _trimmed(spoken: str, start: int, end: int) -> tuple[int, int]:
    inside = spoken[start:end]
    left = len(inside) - len(inside.lstrip())
    return start + left, len(inside.strip())


def whole_words(text: str, times: Iterable[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """(start, length, milliseconds) of each whole word, from the (start, length, milliseconds) that eSpeak NG reports.

    eSpeak reports "£5.50", "21/11/2025" and "co-production" in pieces, some off by one or longer than the text. Every
    piece is given to the run of characters between spaces that it falls in; the first time of each counts.
    """
    tokens = [(found.start(), found.end()) for found in _TOKEN.finditer(for_speech(text))]
    words: list[tuple[int, int, int]] = []
    at = 0
    last = -1
    for start, length, milliseconds in times:
        while at + 1 < len(tokens) and _belongs_later(text, tokens[at], start):
            at += 1
        if not tokens or start >= len(text):
            break
        span = _said(text, tokens[at], start, length)
        if span[0] > last:
            words.append((*span, milliseconds))
            last = span[0]
    return words


def _belongs_later(text: str, token: tuple[int, int], start: int) -> bool:
    # A time on the space after an emoji is still the emoji's name; after a word it is the next word, one too early.
    begin, end = token
    return start > end or (start == end and any(map(str.isalnum, text[begin:end])))


def _said(text: str, token: tuple[int, int], start: int, length: int) -> tuple[int, int]:
    """(start, length) to mark: the token without the punctuation around it."""
    begin, end = token
    if _NO_SPACES.search(text, begin, end) and begin <= start:
        return start, max(1, min(length, end - start))
    core = [at for at in range(begin, end) if text[at] == "%" or unicodedata.category(text[at])[0] in "LNMS"]
    return (core[0], core[-1] + 1 - core[0]) if core else (begin, end - begin)
