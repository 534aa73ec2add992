"""The plain-words help held against our own sentences: what every screen, sheet and message says has to pass."""

from coprod_desktop.domain.plain_words import Finding
from coprod_desktop.word_list import plain_words


def check(text: str) -> tuple[Finding, ...]:
    return plain_words().check_ours(text)
