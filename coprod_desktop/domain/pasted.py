"""What is pasted into a sheet: each paragraph is a line of its own."""

import re

MOST_LINES = 40  # at once: more is no longer looked over by anybody
_SENTENCE_ENDS = re.compile(r"[.!?…]\s")


def lines_of(text: str, longest: int) -> tuple[str, ...]:
    """The paragraphs; one of more than `longest` letters is parted between sentences, else between words."""
    found: list[str] = []
    for paragraph in text.splitlines():
        left = " ".join(paragraph.split())
        while len(left) > longest:
            ends = [match.end() for match in _SENTENCE_ENDS.finditer(left[:longest])]
            at = ends[-1] if ends else left[:longest].rfind(" ") + 1 or longest
            found.append(left[:at].rstrip())
            left = left[at:]
        if left:
            found.append(left)
    return tuple(found)
