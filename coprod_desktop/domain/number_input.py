"""How many of something, as people write it."""

from coprod_desktop.i18n import _

MOST = 999_999


class NumberNotRead(ValueError):
    """It is no number, more than one, or more than MOST."""


def parse_number(text: str) -> int:
    """From 0 to MOST: "7", "seven", "1,200", "7 people"; of nothing 0. Raises NumberNotRead."""
    tokens = text.casefold().split()
    while len(tokens) > 1 and tokens[0].isdecimal() and tokens[1].isdecimal() and len(tokens[1]) == len("000"):  # "1 200"
        tokens[:2] = ["".join(tokens[:2])]
    if not tokens:
        return 0
    number = _one(tokens[0])
    if number is None or number > MOST or any(_one(token) is not None or not token.isalpha() for token in tokens[1:]):
        raise NumberNotRead
    return number


def _one(token: str) -> int | None:
    names = (_("zero"), _("one"), _("two"), _("three"), _("four"), _("five"), _("six"), _("seven"), _("eight"), _("nine"), _("ten"),
             _("eleven"), _("twelve"), _("thirteen"), _("fourteen"), _("fifteen"), _("sixteen"), _("seventeen"), _("eighteen"), _("nineteen"),
             _("twenty"))
    if token in names:
        return names.index(token)
    if token == _("none"):
        return 0
    first, *groups = token.split(",")
    if first.isdecimal() and all(group.isdecimal() and len(group) == len("000") for group in groups):
        return int(token.replace(",", ""))
    return None
