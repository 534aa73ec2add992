"""How English words change: "use" and "using", "plan" and "plans"."""

from collections.abc import Mapping, Sequence

_VOWELS = "aeiou"
# One syllable and one vowel before the last letter: it doubles. Of longer words only these do.
_DOUBLED = frozenset(("admit", "begin", "cancel", "commit", "control", "forget", "label", "level", "permit", "prefer", "refer", "regret", "submit",
                      "transfer", "travel", "tunnel", "upset", "equip", "compel", "excel", "marshal", "model", "signal", "total", "allot"))


def plural(noun: str) -> str:
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + "s"


def _doubles(verb: str) -> bool:
    if verb in _DOUBLED:
        return True
    short = sum(letter in _VOWELS for letter in verb) == 1
    return short and len(verb) > 2 and verb[-1] not in _VOWELS + "wxy" and verb[-2] in _VOWELS and verb[-3:-2] not in tuple(_VOWELS)


def ing(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb != "be":
        return verb[:-1] + "ing"
    return verb + (verb[-1] if _doubles(verb) else "") + "ing"


def past(verb: str) -> str:
    """Of a regular verb."""
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ied"
    return verb + (verb[-1] if _doubles(verb) else "") + "ed"


class Verbs:
    """The forms of verbs; `irregular` gives past and participle of those that have their own."""

    def __init__(self, irregular: Mapping[str, Sequence[Sequence[str]]]) -> None:
        self._irregular = irregular

    def forms(self, verb: str) -> dict[str, tuple[str, ...]]:
        """base, s, ing, past and done (as in "it was done") of a verb; what follows its first word stays: "set up", "setting up"."""
        first, _space, rest = verb.partition(" ")
        rest = rest and f" {rest}"
        own = self._irregular.get(first)
        pasts, done = (tuple(own[0]), tuple(own[1])) if own else ((past(first),), (past(first),))
        s = {"be": "is", "have": "has", "do": "does", "go": "goes"}.get(first) or plural(first)
        return {"base": (verb,), "s": (s + rest,), "ing": (ing(first) + rest,), "past": tuple(form + rest for form in pasts),
                "done": tuple(form + rest for form in done)}
