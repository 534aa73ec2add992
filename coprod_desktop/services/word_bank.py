"""The plain-words help with what this group says about its own words: its word bank, what it keeps, and its names."""

from __future__ import annotations

import re
from dataclasses import replace
from threading import Thread
from typing import TYPE_CHECKING

from coprod_desktop.domain.plain_words.finding import KEEPABLE, Finding, Mend, Rule, moved
from coprod_desktop.domain.plain_words.forms import plural
from coprod_desktop.domain.plain_words.reading import low
from coprod_desktop.domain.word_bank import BankWord, tidy
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change, Changes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from coprod_desktop.domain.plain_words.checker import PlainWords
    from coprod_desktop.domain.plain_words.mends import Place
    from coprod_desktop.services.ports import WordBankStore
    from coprod_desktop.services.seats import Seats


class WordBank:
    """`names` gives the words that people, programmes and places are called by. Every change can be undone."""

    def __init__(self, store: WordBankStore, seats: Seats, changes: Changes, names: Callable[[], Iterable[str]],
                 plain_words: Callable[[], PlainWords]) -> None:
        self._store, self._seats, self._changes, self._names, self._plain_words = store, seats, changes, names, plain_words

    def words(self) -> tuple[BankWord, ...]:
        """Those with what they mean, by the alphabet."""
        return tuple(word for word in self._store.all() if word.means)

    def kept(self) -> tuple[BankWord, ...]:
        """Those that the help says nothing about any more."""
        return tuple(word for word in self._store.all() if not word.means)

    def get(self, word_id: str) -> BankWord | None:
        return next((word for word in self._store.all() if word.id == word_id), None)

    def save(self, word: str, means: str, was: str = "") -> BankWord:
        """`was` is the id that it had before, when the word itself was changed."""
        bank = tidy(BankWord(word, means))
        self._store.save(bank, self._seats.actor, _("{word}: what it means").format(word=bank.word), was)
        self._changes.announce(Change("word_bank"))
        return bank

    def keep(self, words: str) -> None:
        """The help no longer speaks of this word."""
        bank = tidy(BankWord(words))
        if self.get(bank.id) is None:
            self._store.save(bank, self._seats.actor, _("{word}: kept as it is").format(word=bank.word))
            self._changes.announce(Change("word_bank"))

    def remove(self, word_id: str) -> None:
        bank = self.get(word_id)
        if bank is not None:
            self._store.remove(word_id, self._seats.actor, _("{word}: taken out of the word bank").format(word=bank.word))
            self._changes.announce(Change("word_bank"))

    # The help

    def get_ready(self) -> None:
        """Reads the lists of words (a third of a second) beside what goes on: whoever writes is not kept waiting at the first pause."""
        Thread(target=self._plain_words, daemon=True).start()

    def check(self, text: str, around: str = "", before: str = "") -> tuple[Finding, ...]:
        """What makes the text hard to read. A word of the bank is found too, until the text or what stands `around` it says what it means.
        `before` is what is read before it: "they" may stand for somebody there."""
        from coprod_desktop.domain.plain_words.checker import Own

        bank = self._store.all()
        names = frozenset(part for name in self._names() for part in low(name).split())
        own = Own(frozenset(form for word in bank for form in (word.id, plural(word.id))), names)
        lead = f"{before}\n" if before else ""
        found = [moved(finding, -len(lead)) for finding in self._plain_words().check(lead + text, own) if finding.start >= len(lead)]
        explained = [finding for word in bank if word.means for finding in _explained(word, text, f"{text}\n{around}")]
        rest = [finding for finding in found if finding.rule not in KEEPABLE or not any(
            each.start < finding.end and finding.start < each.end for each in explained)]
        return tuple(sorted((*rest, *explained), key=lambda finding: (finding.start, finding.end)))

    def mends(self, text: str, finding: Finding, before: str = "") -> tuple[Mend, ...]:
        """What one press can do about a finding of this text: up to three to choose from, the best first; none for a word of the bank."""
        if finding.rule is Rule.BANK_WORD:
            return ()
        lead = f"{before}\n" if before else ""
        found = self._plain_words().mends(lead + text, moved(finding, len(lead)))
        return tuple(replace(mend, start=mend.start - len(lead), end=mend.end - len(lead)) for mend in found)

    def place(self, text: str, finding: Finding) -> Place:
        """Where somebody can write the mend by hand."""
        return self._plain_words().place(text, finding)


def _explained(word: BankWord, text: str, all_of_it: str) -> Iterable[Finding]:
    """The first place of the word, with the line that explains it; nothing when it is there already."""
    found = re.search(rf"\b{re.escape(word.id)}(?:s|es)?\b", low(text))
    if found is not None and low(word.means) not in low(all_of_it):
        yield Finding(Rule.BANK_WORD, found.start(), found.end(), text[found.start():found.end()], word.means, word.line)
