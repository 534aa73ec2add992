"""First names that are everyday words too: written small they are left alone, "will" and "rose" are no people."""

import re

_ALSO_WORDS = """
amber an angel art ash aster autumn be bill bliss can candy carol charity chase chance cherry christian clay coral crystal daisy dale dawn
dean destiny diamond do don dusty earnest earl eve faith fern flora forest frank glen glory go grace grant guy harmony hazel he heath
heather holly honey hope hunter in iris is it ivy jack jade jay jeans jewel joy june kitty lance lark liberty lily long lotus lucky major mark mason
man may mercy merry miles my no olive on opal pansy pat patience pearl penny poppy precious pride prince queenie rain ram ray reed rich river
rob robin rocky rose rosemary ruby rusty sage sandy scarlet see sing sky so song sonny star sterling storm sue summer sun sunny terry tiger
to trinity trip tom unity up us van viola violet ward we will willow win winter wren young
"""
_TITLES = "and big dr jr little miss mr mrs ms of old sr st the"
_PARTICLES = "al bin da de del der di el ibn la le van von"

_MONTHS = frozenset(("april", "august", "june", "may"))
_BEFORE_A_MONTH = re.compile(r"\b(?:by|during|each|early|every|in|last|late|mid|next|of|since|this|until) $", re.IGNORECASE)
_DAY_BEFORE = re.compile(r"\d(?:st|nd|rd|th)?(?: of)? $")
_YEAR_BEHIND = re.compile(r" (?:19|20)\d\d\b")

ALSO_WORDS = frozenset(_ALSO_WORDS.split())
# Never a name, and no name unless it is the first part: "Al", "Van Dinh".
TITLES = frozenset(_TITLES.split())
PARTICLES = frozenset(_PARTICLES.split())


def is_in_a_date(text: str, start: int, end: int) -> bool:
    """Whether what stands there is a month beside its day or its year: "7 May", "May 2027"."""
    return text[start:end].casefold() in _MONTHS and bool(_DAY_BEFORE.search(text, 0, start) or _YEAR_BEHIND.match(text, end))


def is_a_month(text: str, start: int, end: int) -> bool:
    """The same, and "in May" or "every June": words after which it is rarely somebody."""
    return is_in_a_date(text, start, end) or (text[start:end].casefold() in _MONTHS and bool(_BEFORE_A_MONTH.search(text, 0, start)))
