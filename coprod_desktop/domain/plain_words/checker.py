"""The plain-words help: every rule over one text. It finds, and changes nothing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from coprod_desktop.domain.plain_words import days, figures
from coprod_desktop.domain.plain_words.clauses import Clauses
from coprod_desktop.domain.plain_words.finding import KEEPABLE, Finding, Mend, Rule
from coprod_desktop.domain.plain_words.hard import HardWords
from coprod_desktop.domain.plain_words.letters import Letters
from coprod_desktop.domain.plain_words.lists import Lexicon, Lists
from coprod_desktop.domain.plain_words.mends import Mends, Place
from coprod_desktop.domain.plain_words.negatives import Negatives
from coprod_desktop.domain.plain_words.nouns import Pronouns
from coprod_desktop.domain.plain_words.passive import Passive
from coprod_desktop.domain.plain_words.reading import low, sentences
from coprod_desktop.domain.plain_words.sayings import Sayings
from coprod_desktop.domain.plain_words.two_names import TwoNames


@dataclass(frozen=True, slots=True)
class Own:
    """What a group says about its words: `kept` are words that it wants to keep, `names` those of people, places and programmes; in small letters."""

    kept: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()


NOTHING_OWN = Own()
OURS = frozenset((Rule.LONG_SENTENCE, Rule.HARD_WORD, Rule.DOUBLE_NEGATIVE, Rule.ABBREVIATION, Rule.CAPITALS, Rule.ITALICS, Rule.EXCLAMATION))
_QUOTED = re.compile(r"“[^”]*”")


class PlainWords:
    """Made once from the lists; each check reads one text."""

    def __init__(self, lists: Lists) -> None:
        lexicon = Lexicon(lists)
        self._clauses, self._hard, self._passive = Clauses(lexicon), HardWords(lists, lexicon), Passive(lexicon)
        self._hard_ours = HardWords(lists, lexicon, ours=True)
        self._negatives, self._letters, self._sayings = Negatives(lists, lexicon), Letters(lists, lexicon), Sayings(lists, lexicon)
        self._pronouns, self._two_names = Pronouns(lists, lexicon), TwoNames(lists, lexicon)
        self._mends = Mends(lists, lexicon, self._passive)

    def mends(self, text: str, finding: Finding) -> tuple[Mend, ...]:
        """What one press can do about a finding of this text: up to three to choose from, the best first."""
        return self._mends.of(text, finding)

    def place(self, text: str, finding: Finding) -> Place:
        """Where somebody can write the mend by hand."""
        return self._mends.place(text, finding)

    def check(self, text: str, own: Own = NOTHING_OWN, rules: Collection[Rule] = frozenset(Rule) - {Rule.EXCLAMATION}) -> tuple[Finding, ...]:
        """What makes the text hard to read, in its order."""
        found = [finding for finding in self._all(text, own) if finding.rule in rules
                 and not (finding.rule in KEEPABLE and low(finding.words) in own.kept)]
        return tuple(sorted(found, key=lambda finding: (finding.start, finding.end, finding.rule)))

    def check_ours(self, text: str) -> tuple[Finding, ...]:
        """The words of our own screens and sheets: fewer rules, more words. A colon, a semicolon and a new line end a sentence; what stands
        inside “ ” is somebody's own and passes."""
        text = _QUOTED.sub("", text)
        found = [finding for sentence in sentences(text, ours=True) for finding in (
            *self._clauses.check(sentence), *self._hard_ours.check(sentence, frozenset()), *self._negatives.check(sentence),
            *(Finding(Rule.EXCLAMATION, sentence.start, sentence.end, sentence.text, ".") for _sign in (("!",) if "!" in sentence.text else ())))]
        found += self._letters.check(text, frozenset())
        return tuple(finding for finding in found if finding.rule in OURS)

    def _all(self, text: str, own: Own) -> Iterator[Finding]:
        said = sentences(text)
        for sentence in said:
            yield from self._clauses.check(sentence)
            yield from self._hard.check(sentence, own.names)
            yield from self._passive.check(sentence)
            yield from self._negatives.check(sentence)
            yield from self._sayings.check(sentence)
        yield from figures.check(text)
        yield from days.check(text)
        yield from self._letters.check(text, own.names)
        yield from self._pronouns.check(said)
        yield from self._two_names.check(said)
