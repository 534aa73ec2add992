"""Whether a word is somebody's name, or a month, a season or the first word of a question: May, June, Summer, Will, Hope."""

import re

_MONTHS = frozenset(("april", "august", "june", "may"))
_SEASONS = frozenset(("autumn", "summer", "winter"))
_ONLY_MONTHS = "January|February|March|July|September|October|November|December"  # hardly anybody is called so
_BEFORE_A_MONTH = re.compile(r"\b(?:by|during|each|early|every|in|last|late|mid|next|of|since|this|until) $", re.IGNORECASE)
_DAY_BEFORE = re.compile(r"\d(?:st|nd|rd|th)?(?: of)? $")
_YEAR_BEHIND = re.compile(r" (?:19|20)\d\d\b")

# For a sheet that others see, each of these must leave no doubt. "In May" is that, but for what people find in somebody: "we trust in May".
_SURELY_BEFORE = re.compile(
    r"\b(?:(?P<in>in)(?: early| late| mid| the)?|during(?: the)?|each|every|mid|(?:beginning|end|middle|month|start|week) of)[ -]$", re.IGNORECASE)
_IN_SOMEBODY = re.compile(
    r"\b(?:ask|belie[fv]|br(?:ing|ought)|call|chang|confid|delight|differen|draw|drew|faith|fear|fill|f[io]nd|found|friend|hope|interest|invit"
    r"|joy|let|lov|partner|pride|put|r[aiu]ng|saw|see|strength|talent|t[ao]k|t[eo]ll|told|trust|welcom)"
    r"\w*(?:[^\w.!?\n]+\w+){0,2}[^\w.!?\n]+$", re.IGNORECASE)
_SAID_OF = re.compile(r"(?<=[a-z,;:] )(?:(?<!at )last|next|this|until) $")  # at the beginning it may be "Next May spoke"
_ENDS = re.compile(r"[^\S\n]*(?:[.,;:!?)\n]|$)| (?:I|there|they|we|you)\b")  # what no name goes before: "we went in May and June sang"
_SPAN = r"(?: (?:to|until) | ?[–-] ?)"
_UNTIL_A_MONTH = re.compile(rf"{_SPAN}(?:{_ONLY_MONTHS})\b")
_AND_A_MONTH = re.compile(rf"^ and (?:{_ONLY_MONTHS})\b")
_FROM_A_MONTH = re.compile(rf"\b(?:(?:{_ONLY_MONTHS}){_SPAN}|between (?:{_ONLY_MONTHS}) and )$", re.IGNORECASE)
_BESIDE_A_MONTH = re.compile(rf"\b(?:{_ONLY_MONTHS}),? (?:and|or) $")
_BEHIND_ANOTHER = re.compile(rf"\b(?:April|August|June|May)(?:(?P<sure>{_SPAN}| or )|,? and |, )$")
_LISTED = re.compile(r"(?:, (?:April|August|June|May))*,? (?:and|or) (?:April|August|June|May)\b(?=[^\S\n]*(?:[.;:!?)\n]|$))")
# Behind a month that may be somebody: a second name, or a second person.
_GOES_ON_AS_A_NAME = re.compile(r"(?:[ -]|,? (?:and|&|or) )(?!(?:April|August|June|May|We|I)\b)[A-ZÀ-Þ]|['’-]\w| (?:who|whose|herself|himself)\b")
_THE = re.compile(r"\bthe $", re.IGNORECASE)

_BEGINS = re.compile(r"(?:^|[.!?:\n]\s*)[\s“\"‘'(]*$")
_ASKS = re.compile(r" (?:he|I|it|she|there|they|we|you)\b[^.!?\n]*\?")
_ASKING = frozenset(("can", "do", "is", "may", "will"))
_HOPES = re.compile(r" to (?:hear|meet|see)\b")
_NEAR = 120  # letters: what is further away says nothing about a word


def is_in_a_date(text: str, start: int, end: int) -> bool:
    """Whether what stands there is a month beside its day or its year: "7 May", "May 2027"."""
    return text[start:end].casefold() in _MONTHS and bool(_DAY_BEFORE.search(text, 0, start) or _YEAR_BEHIND.match(text, end))


def is_a_month(text: str, start: int, end: int) -> bool:
    """The same, and "in May" or "every June": words after which it is rarely somebody."""
    return is_in_a_date(text, start, end) or (text[start:end].casefold() in _MONTHS and bool(_BEFORE_A_MONTH.search(text, 0, start)))


def is_no_name_for_sure(text: str, start: int, end: int) -> bool:
    """Whether what stands there is no name even on a sheet that others see: a month beside its day or its year, "in May", "the end of June",
    "from May to July", "the Summer party", or the first word of "Will you come?" and "Hope to see you". Where it may be somebody it is a name."""
    word = text[start:end].casefold()
    begins, named = _ASKS if word in _ASKING else _HOPES if word == "hope" else None, word in _MONTHS or word in _SEASONS
    if begins is None and not named:
        return False
    before, behind = text[max(0, start - _NEAR):start], text[end:end + _NEAR]
    if begins is not None and begins.match(behind) and _BEGINS.search(before):
        return True
    if word in _SEASONS and _THE.search(before) and not _GOES_ON_AS_A_NAME.match(behind):
        return True
    return named and (is_in_a_date(text, start, end) or _is_surely_a_month(before, behind))


def _is_surely_a_month(before: str, behind: str) -> bool:
    """What stands between the two; also a season."""
    if _UNTIL_A_MONTH.match(behind) or _FROM_A_MONTH.search(before) or (before.casefold().endswith("between ") and _AND_A_MONTH.match(behind)):
        return True
    if _GOES_ON_AS_A_NAME.match(behind):
        return False
    if (found := _SURELY_BEFORE.search(before)) and not (found["in"] and _IN_SOMEBODY.search(before, 0, found.start())):
        return True
    if (_SAID_OF.search(before) or _BESIDE_A_MONTH.search(before)) and _ENDS.match(behind):
        return True
    other = _BEHIND_ANOTHER.search(before)
    if other is None or not (other["sure"] or (before.endswith("and ") and _ENDS.match(behind)) or _LISTED.match(behind)):
        return False
    return _is_surely_a_month(before[:other.start()], " or May" + behind)
