"""What one press can do about a finding: one mend, up to three to choose from, or none where no words are surely right."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from coprod_desktop.domain.plain_words.finding import Finding, Mend, Rule
from coprod_desktop.domain.plain_words.lists import Lexicon, Lists
from coprod_desktop.domain.plain_words.passive import Passive
from coprod_desktop.domain.plain_words.reading import Sentence, low, sentences, word_set
from coprod_desktop.domain.plain_words.said_again import MOST, SaidAgain

_PARTICLES = word_set("up out off down away after for over on")
_TRIED = " by Jo"


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody can write the mend by hand: what to put in other words, or one place to write at. With `turns`, "by" and a name there is
    enough: then there is a mend."""

    start: int
    end: int
    turns: bool = False


class Mends:
    """Made when somebody looks at a finding, not with each check."""

    def __init__(self, lists: Lists, lexicon: Lexicon, passive: Passive) -> None:
        self._passive = passive
        self._again = SaidAgain(lists, lexicon)

    def of(self, text: str, finding: Finding) -> tuple[Mend, ...]:
        """The best first."""
        match finding.rule:
            case Rule.PRONOUN:
                return tuple(islice(self._again.named(finding, sentences(text)), MOST))
            case Rule.TWO_NAMES:
                return tuple(self._again.first_name(finding, sentences(text), text))
        return tuple(Mend(finding.start, finding.end, words) for words in (finding.mend, *finding.others)[:MOST] if words)

    def place(self, text: str, finding: Finding) -> Place:
        """Where to write when no mend is surely right."""
        if finding.rule in (Rule.LONG_SENTENCE, Rule.TWO_IDEAS):
            at = finding.split if finding.split >= 0 else finding.end - (text[finding.end - 1] in ".!?")
            return Place(at, at)
        if finding.rule is not Rule.PASSIVE:
            return Place(finding.start, finding.end)
        sentence = next((said for said in sentences(text) if said.start <= finding.start < said.end), None)
        after = [token for token in sentence.tokens if token.start >= finding.end][:1] if sentence is not None else []
        at = after[0].end if after and after[0].low in _PARTICLES and not _has_thing(sentence, after[0].end) else finding.end
        return Place(at, at, self._turns(text, finding.start, at))

    def _turns(self, text: str, start: int, at: int) -> bool:
        tried = text[:at] + _TRIED + text[at:]
        return any(found.mend and low(_TRIED.split()[1]) in low(found.mend) for said in sentences(tried) if said.start <= start < said.end
                   for found in self._passive.check(said))


def _has_thing(sentence: Sentence | None, end: int) -> bool:
    """Whether something follows the "on" of "put on the wall", so that it belongs to that."""
    after = [token for token in sentence.tokens if token.start >= end][:1] if sentence is not None else []
    return bool(after) and after[0].is_word and after[0].low not in word_set("by on in at every each last next this today yesterday again")
