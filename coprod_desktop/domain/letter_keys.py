"""The keys of the letters on the screen: in which order, on which pages, and how each is said."""

import unicodedata
from typing import NamedTuple

from coprod_desktop.i18n import _

ABC, QWERTY = "abc", "qwerty"
LETTERS, SIGNS, MORE = "letters", "signs", "more"
_ORDERS = {ABC: ("abcdefghij", "klmnopqrst", "uvwxyz'.,?"), QWERTY: ("qwertyuiop", "asdfghjkl'", "zxcvbnm.,?")}
_SIGNS = ("1234567890", ".,?!'-:;/@", "£&()\"+%#*=")
# Welsh first, then the letters of the languages that are most spoken here beside it and are written with Latin letters.
_MORE = ("ŵŷâêîôûïëö", "áéíóúàèìòù", "äüñçåøłßšž", "ąćęńśźżășț", "ğışýčřďěőű", "ãõœæðþāēīū")
COLUMNS = len(_SIGNS[0])
CLOSING = frozenset(".,?!:;")


class Door(NamedTuple):
    """A key that shows other keys: `label` is what is on it, `said` how it is called."""

    kind: str
    number: int
    label: str
    said: str
    chosen: bool


class KeyPages:
    """Which keys are seen: `rows` at a time, as many as there is room for (3 or 1)."""

    def __init__(self, order: str, rows: int) -> None:
        self.rows, self._order = rows, order if order in _ORDERS else ABC
        self._pages = {kind: [lines[first:first + rows] for first in range(0, len(lines), rows)]
                       for kind, lines in ((LETTERS, _ORDERS[self._order]), (SIGNS, _SIGNS), (MORE, _MORE))}
        self.kind, self._number = LETTERS, 0

    def go(self, kind: str, number: int) -> None:
        self.kind, self._number = kind, number

    def lines(self, *, capitals: bool) -> tuple[str, ...]:
        """The signs of each row that is seen."""
        return tuple("".join(map(capital, line)) if capitals else line for line in self._pages[self.kind][self._number])

    def doors(self) -> tuple[Door, ...]:
        """To every page of letters, and to the numbers and the other letters: from there, to their next page."""
        found = [self._door(LETTERS, number, "") for number in range(len(self._pages[LETTERS]))]
        if len(found) == 1:
            found = [found[0]._replace(said=_("Letters a to z"), label="abc")]
        for kind in (SIGNS, MORE):
            number = (self._number + 1) % len(self._pages[kind]) if self.kind == kind else 0
            said = _("More letters, with accents") if kind == MORE else _("Numbers") if number == 0 else _("Signs")
            found.append(self._door(kind, number, said))
        return tuple(found)

    def _door(self, kind: str, number: int, said: str) -> Door:
        line = self._pages[kind][number][0]
        chosen = self.kind == kind and (kind != LETTERS or self._number == number)
        return Door(kind, number, line[:3], said or _("Letters {letters}").format(letters=" ".join(line[:3])), chosen)


def capital(letter: str) -> str:
    """The capital, for letters that have one of a single letter."""
    big = letter.upper()
    return big if len(big) == 1 else letter


def key_said(sign: str) -> str:
    """How a key is called aloud: "a", "capital A", "full stop", "w with a roof"."""
    if sign in _said_signs():
        return _said_signs()[sign]
    if sign.isdigit():
        return sign
    plain, _with, mark = unicodedata.name(sign, "").partition(" WITH ")
    letter = plain.rpartition(" ")[2] if mark else sign
    said = _("{letter} with {mark}").format(letter="{letter}", mark=_said_marks().get(mark, mark.lower())) if mark else "{letter}"
    if sign != sign.lower():
        return _("capital {letter}").format(letter=said.format(letter=letter.upper()))
    return said.format(letter=letter.lower())


def _said_signs() -> dict[str, str]:
    return {".": _("full stop"), ",": _("comma"), "?": _("question mark"), "!": _("exclamation mark"), "'": _("apostrophe"), "-": _("dash"),
            ":": _("colon"), ";": _("semicolon"), "/": _("slash"), "@": _("at sign"), "£": _("pound sign"), "&": _("and sign"),
            "(": _("open bracket"), ")": _("close bracket"), '"': _("speech mark"), "+": _("plus"), "%": _("percent"), "#": _("hash"),
            "*": _("star"), "=": _("equals"), " ": _("space"), "\n": _("new line")}


def _said_marks() -> dict[str, str]:
    return {"CIRCUMFLEX": _("a roof"), "ACUTE": _("a rising mark"), "GRAVE": _("a falling mark"), "DIAERESIS": _("two dots"),
            "TILDE": _("a wave"), "CEDILLA": _("a tail"), "RING ABOVE": _("a ring"), "STROKE": _("a line through it"),
            "CARON": _("a small v"), "OGONEK": _("a hook"), "DOT ABOVE": _("a dot"), "BREVE": _("a bowl"), "COMMA BELOW": _("a comma"),
            "DOUBLE ACUTE": _("two rising marks"), "MACRON": _("a line above")}
