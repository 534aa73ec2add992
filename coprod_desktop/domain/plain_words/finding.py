"""What the plain-words help finds: a rule, the words it is about, and what to say instead."""

from dataclasses import dataclass, replace
from enum import StrEnum


class Rule(StrEnum):
    LONG_SENTENCE = "long_sentence"
    TWO_IDEAS = "two_ideas"
    HARD_WORD = "hard_word"
    PASSIVE = "passive"
    DOUBLE_NEGATIVE = "double_negative"
    ABBREVIATION = "abbreviation"
    NUMBER = "number"
    PERCENT = "percent"
    DATE = "date"
    TIME = "time"
    IDIOM = "idiom"
    CAPITALS = "capitals"
    ITALICS = "italics"
    PRONOUN = "pronoun"
    TWO_NAMES = "two_names"
    EXCLAMATION = "exclamation"
    BANK_WORD = "bank_word"


# What can be kept for the whole group: a word, never a sentence that somebody wrote.
KEEPABLE = frozenset((Rule.HARD_WORD, Rule.ABBREVIATION, Rule.IDIOM, Rule.CAPITALS))


@dataclass(frozen=True, slots=True)
class Finding:
    """`start` and `end` are places in the text, `words` what it is about: what stands there, or a part of it. `instead` is what could be said,
    `mend` the words to put in that place as they are, "" when there are none that are sure to fit, and `others` more words that may be meant.
    `split` is where a sentence can be parted, -1 for nowhere. `sure` is False for "maybe"."""

    rule: Rule
    start: int
    end: int
    words: str
    instead: str = ""
    mend: str = ""
    sure: bool = True
    split: int = -1
    others: tuple[str, ...] = ()

    def mended(self, text: str) -> str:
        """The text with the mend in the place of the words, or with the line that explains a word after it."""
        if self.rule is Rule.BANK_WORD:
            return f"{text.rstrip()} {self.mend}"
        return text[:self.start] + self.mend + text[self.end:]


@dataclass(frozen=True, slots=True)
class Mend:
    """What one press does: `words` in the place of what stands from `start` to `end`."""

    start: int
    end: int
    words: str

    def done(self, text: str) -> str:
        return text[:self.start] + self.words + text[self.end:]


def moved(finding: Finding, by: int) -> Finding:
    """The same in a text that begins so many characters earlier."""
    return replace(finding, start=finding.start + by, end=finding.end + by, split=finding.split if finding.split < 0 else finding.split + by)
