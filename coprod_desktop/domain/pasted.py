"""What is pasted into a sheet: each paragraph is a line of its own."""

from coprod_desktop.domain.sheet import split_places

MOST_LINES = 40  # at once: more is no longer looked over by anybody


def lines_of(text: str, longest: int) -> tuple[str, ...]:
    """The paragraphs; one of more than `longest` letters is parted between sentences, else between words."""
    found: list[str] = []
    for paragraph in text.splitlines():
        left = " ".join(paragraph.split())
        while len(left) > longest:
            begins = split_places(left[:longest + 1])
            at = begins[-1] if begins else left[:longest].rfind(" ") + 1 or longest
            found.append(left[:at].rstrip())
            left = left[at:]
        if left:
            found.append(left)
    return tuple(found)
