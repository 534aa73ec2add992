"""Checks that a text is easy to read, and says what would be easier. It changes nothing by itself.

The rules are those of "Information for all" (Inclusion Europe, 2009) and of the Department of Health's easy-read guidelines: one idea and
at most 15 words a sentence, everyday words, no initials, no sayings, the same word for the same thing. The word lists come from
resources/easyread/plain_words.
"""

from coprod_desktop.domain.plain_words.checker import Own, PlainWords
from coprod_desktop.domain.plain_words.finding import KEEPABLE, Finding, Mend, Rule
from coprod_desktop.domain.plain_words.lists import Lists

__all__ = ["KEEPABLE", "Finding", "Lists", "Mend", "Own", "PlainWords", "Rule"]
