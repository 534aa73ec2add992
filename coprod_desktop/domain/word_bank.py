"""The group's own words: hard ones that it wants to use, with what they mean, and words that it wants to keep as they are."""

from dataclasses import dataclass

from coprod_desktop.domain.plain_words.reading import low
from coprod_desktop.i18n import _

WORD_LONGEST, MEANS_LONGEST = 60, 200


@dataclass(frozen=True, slots=True)
class BankWord:
    """`means` says in easy words what it means; "" for a word that is only kept as it is."""

    word: str
    means: str = ""

    @property
    def id(self) -> str:
        """The same for "Facilitator" and "facilitator"."""
        return low(self.word)

    @property
    def line(self) -> str:
        """As it stands on a sheet."""
        return _("“{word}” means: {means}.").format(word=self.word, means=self.means.rstrip(". "))


def tidy(word: BankWord) -> BankWord:
    """Without spaces at the ends or doubled, and no longer than there is room for."""
    return BankWord(" ".join(word.word.split())[:WORD_LONGEST].strip(), " ".join(word.means.split())[:MEANS_LONGEST].strip())
