"""How numbers, dates, times, money and short forms are said in English, as a person in Britain would say them.

Each rule is a pattern and what to say for it; "" in a rule's place means that it does not fit here. A pattern with a group named `it`
changes that part only. Rules that come first win. Digits stay digits: every voice reads "3" and "21st".
"""

import re
from collections.abc import Callable, Iterable, Iterator

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
_SHORT_MONTHS = {month[:3]: month for month in MONTHS} | {"Sept": "September"}
_SHORT_DAYS = {"Mon": "Monday", "Tue": "Tuesday", "Tues": "Tuesday", "Wed": "Wednesday", "Thu": "Thursday", "Thur": "Thursday",
               "Thurs": "Thursday", "Fri": "Friday", "Sat": "Saturday", "Sun": "Sunday"}
_WORDS_TOO = ("Wed", "Sat", "Sun")  # a day only where a day can stand
_TENS = {"1": "tens", "2": "twenties", "3": "thirties", "4": "forties", "5": "fifties", "6": "sixties", "7": "seventies", "8": "eighties",
         "9": "nineties"}
_COINS = {"£": ("pound", "pounds"), "€": ("euro", "euros"), "$": ("dollar", "dollars")}
_LARGE = {"k": "thousand", "m": "million", "bn": "billion", "thousand": "thousand", "million": "million", "billion": "billion"}
_UNITS = {
    "min": ("minute", "minutes"), "mins": ("minute", "minutes"), "hr": ("hour", "hours"), "hrs": ("hour", "hours"),
    "sec": ("second", "seconds"), "secs": ("second", "seconds"), "wk": ("week", "weeks"), "wks": ("week", "weeks"), "yr": ("year", "years"),
    "yrs": ("year", "years"), "mm": ("millimetre", "millimetres"), "cm": ("centimetre", "centimetres"), "m": ("metre", "metres"),
    "km": ("kilometre", "kilometres"), "mg": ("milligram", "milligrams"), "g": ("gram", "grams"), "kg": ("kilogram", "kilograms"),
    "ml": ("millilitre", "millilitres"), "l": ("litre", "litres"), "ft": ("foot", "feet"), "mph": ("mile an hour", "miles an hour"),
    "MB": ("megabyte", "megabytes"), "GB": ("gigabyte", "gigabytes"), "p": ("penny", "pence"),
}
# With or without a full stop behind.
_SHORT = {
    "e.g": "for example", "eg": "for example", "i.e": "that is", "ie": "that is", "etc": "and so on", "approx": "about", "vs": "against",
    "incl": "including", "dept": "department", "govt": "government", "tel": "telephone", "ext": "extension", "max": "at most",
    "aka": "also known as", "asap": "as soon as possible", "tbc": "to be confirmed", "tba": "to be announced", "n/a": "does not apply",
    "w/c": "week beginning", "c/o": "care of", "xmas": "Christmas", "mr": "Mister", "mrs": "Missis", "ms": "Miz", "mx": "Mix",
    "prof": "Professor", "rev": "Reverend", "cllr": "Councillor", "jnr": "Junior", "snr": "Senior", "rd": "Road", "ave": "Avenue",
    "sq": "Square", "gdns": "Gardens", "ltd": "Limited", "ps": "P.S", "nb": "please note", "info": "information",
}
_ONLY_LARGE = ("ms", "mx", "mr", "mrs", "rev", "rd", "ave", "sq", "ps", "nb")  # small they may be something else
_ONLY_SMALL = ("eg", "ie", "max")  # "Max" is a person
# Said letter by letter. What people say as a word ("PIP", "Covid") is not here.
_SPELLED = """
ADHD AGM ASD BBC BME BSL CEO CIC CPR CQC CV DBS DIY DLA DVD DWP EDI EHCP ESA EU FAQ GCSE GDPR GP HIV HMRC ID JSA LD LGBT MP MRI NHS OCD
OT PA PC PDF PE PTSD QR RSVP SEN TV UK UN USA USB UTI VAT VIP
"""
_LETTERS = frozenset(_SPELLED.split())
# A full stop behind these ends no sentence; behind the second ones it ends none before a number.
NEVER_LAST = ("mr", "mrs", "ms", "mx", "dr", "prof", "rev", "st", "cllr", "e.g", "i.e", "eg", "ie", "approx", "vs", "incl", "w/c")
NOT_BEFORE_NUMBER = ("no", "nos", "p", "pp", "tel", "ext", "fig", *(short.lower() for short in (*_SHORT_DAYS, *_SHORT_MONTHS)))

_MONTH = "(?:" + "|".join((*MONTHS, *_SHORT_MONTHS)) + r")\b"
_DAY = "(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?s?"
_DASH = r"\s?[-–—−]\s?"
_STOP = r"(?:\.(?=.))?"  # the full stop of a short form; at the end it is the sentence's
_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_HALF_DAY = r"(?:\s?[ap](?:\.m\.?|m\b))"
_MOMENT = rf"\d{{1,2}}(?:[:.][0-5]\d)?{_HALF_DAY}|\d{{1,2}}[:.][0-5]\d|{_NUMBER}"
_MONEY = rf"[£€$]\s?{_NUMBER}(?:\s?(?:k|m|bn|thousand|million|billion)\b)?"
_FREE = r"(?<![\w.,/:£€$-])"  # nothing before that belongs to the number

Say = Callable[[re.Match[str]], str]


def _nth(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _year(year: str) -> str:
    """"2026" is "20 26", "1905" is "19 oh 5", "2005" stays."""
    first, last = year[:2], year[2:]
    if first == "20" and last < "10":
        return year
    return f"{first} {'hundred' if last == '00' else f'oh {last[1]}' if last[0] == '0' else last}"


def _years(found: re.Match[str]) -> str:
    return f"{_year(found[1])} to {_year(found[2]) if len(found[2]) == 4 else found[2]}"


def _date(day: str, month: str, year: str = "") -> str:
    if not (1 <= int(day) <= 31 and 1 <= int(month) <= 12):
        return ""
    return f"{_nth(int(day))} {MONTHS[int(month) - 1]} {_year(year) if len(year) == 4 else _year(f'20{year}') if year else ''}".strip()


def _clock(hour: int, minute: int, *, padded: bool = False) -> str:
    """On a twelve-hour clock; after noon the part of the day is said."""
    if hour > 23:
        return ""
    if (hour, minute) in ((0, 0), (24, 0)):
        return "midnight"
    shown = hour % 12 or 12
    words = {0: f"{shown} o'clock", 5: f"5 past {shown}", 10: f"10 past {shown}", 15: f"quarter past {shown}", 30: f"half past {shown}",
             45: f"quarter to {shown % 12 + 1}"}.get(minute, f"{shown} {minute}" if minute > 9 else f"{shown} oh {minute}")
    return words if hour < 13 and not (hour == 0 and padded) else f"{words} in the {'evening' if hour >= 18 else 'afternoon' if hour else 'night'}"


def _moment(text: str, *, dots: bool) -> str:
    """A time or a number; `dots`: "2.30" is a time."""
    found = re.fullmatch(rf"(\d{{1,2}})(?:[:.]([0-5]\d))?({_HALF_DAY})", text)
    if found:
        minute = int(found[2] or 0)
        middle = f" oh {minute}" if 0 < minute < 10 else f" {minute}" if minute else ""
        return f"{int(found[1])}{middle} {found[3].strip()[0]} m"
    found = re.fullmatch(r"(\d{1,2})([:.])([0-5]\d)", text)
    if found and (found[2] == ":" or dots):
        return _clock(int(found[1]), int(found[3]), padded=True) or text
    return text


def _span(found: re.Match[str]) -> str:
    first, last = found["first"], found["last"]
    dots = bool(re.fullmatch(r"\d{1,2}\.[0-5]\d", first) and re.fullmatch(rf"\d{{1,2}}\.[0-5]\d{_HALF_DAY}?", last))
    return f"{_moment(first, dots=dots)} to {_moment(last, dots=dots)}"


def _money(text: str) -> str:
    found = re.fullmatch(r"([£€$])\s?(\d[\d,]*)(?:\.(\d+))?\s?([a-z]*)", text)
    if found is None:
        return ""
    one, many = _COINS[found[1]]
    whole, pence = found[2].rstrip(","), found[3] or ""
    if found[4]:
        return f"{whole}{'.' + pence if pence else ''} {_LARGE[found[4]]} {many}"
    pence = pence.ljust(2, "0")[:2] if pence else "00"
    if pence == "00":
        return f"{whole} {one if whole == '1' else many}"
    if whole == "0":
        return _pence(int(pence)) if found[1] == "£" else f"{int(pence)} cents"
    return f"{whole} {one if whole == '1' else many} {int(pence)}"


def _pence(number: int) -> str:
    return "1 penny" if number == 1 else f"{number} pence"


def _money_span(found: re.Match[str]) -> str:
    first, last = found["first"], found["last"]
    sign, end = first[0], last.lstrip("£€$ ")
    if "." not in first + last and re.fullmatch(r"[\d,]+", first[1:].strip()):
        return f"{first[1:].strip()} to {_money(sign + end)}"
    return f"{_money(first)} to {_money(sign + end)}"


def _spelled(digits: str) -> str:
    return " ".join("oh" if digit == "0" else digit for digit in digits)


def _phone(found: re.Match[str]) -> str:
    """Digit by digit, with a rest between the groups; long groups are cut into threes."""
    written = found[0].replace("(0)", " ")
    groups = re.findall(r"\d+", written)
    if not 7 <= sum(map(len, groups)) <= 13:
        return ""
    short: list[str] = []
    for group in groups:
        head = 5 if len(group) > 9 else len(group) % 3 or 3 if len(group) > 5 else len(group)
        short += [group[:head], *(group[at:at + 3] for at in range(head, len(group), 3))]
    return ("plus " if written.startswith("+") else "") + ", ".join(map(_spelled, short))


def _web(found: re.Match[str]) -> str:
    address = re.sub(r"^https?://", "", found[0]).rstrip("/")
    address = re.sub(r"^www\.", "w w w.", address)
    for sign, said in ((".", " dot "), ("@", " at "), ("/", " slash "), ("-", " dash "), ("_", " underline ")):
        address = address.replace(sign, said)
    return address


def _unit(found: re.Match[str]) -> str:
    one, many = _UNITS[found["unit"]]
    return f"{found['count']} {one if found['count'] == '1' else many}"


def _letters(found: re.Match[str]) -> str:
    """"GPs" are "G P's". Between full stops where there is an A: alone, a voice would say the article."""
    word = found["word"]
    if word not in _LETTERS:
        return ""
    return " ".join(word) + "'s" if found["many"] else _apart(word)


def _apart(letters: str) -> str:
    return ("." if "A" in letters else " ").join(letters)


def _post_code(found: re.Match[str]) -> str:
    return f"{_apart(found['area'])} {found['district']}, {_spelled(found['rest'][0])} {_apart(found['rest'][1:])}"


def _short(found: re.Match[str]) -> str:
    word = found["word"]
    key = word.lower()
    fits = not word.islower() if key in _ONLY_LARGE else word.islower() or key not in _ONLY_SMALL
    return _SHORT[key] if fits else ""


def _rule(pattern: str, say: Say | str, flags: int = 0) -> tuple[re.Pattern[str], Say]:
    if isinstance(say, str):
        words = say
        return re.compile(pattern, flags), lambda found: words
    return re.compile(pattern, flags), say


def _one_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_FIRST = (
    _rule(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\bhttps?://[^\s)]*[\w/]|\bwww\.[^\s)]*[\w/]|\b[\w-]+\.(?:org|com|co)(?:\.uk)?\b(?:/[\w/-]*)?", _web),
    _rule(r"(?<![\w.,/:£€$-])(?:\+\d{1,3}[\s-]?(?:\(0\)[\s-]?)?|\(?0)\d{1,10}+\)?(?:[\s-]?\d{2,8}+){0,4}+(?![\d/:.]*\d)", _phone),
    _rule(r"\b(?:999|116 ?123)\b(?![,.:/]\d)", lambda found: ", ".join(map(_spelled, found[0].split()))),
    _rule(r"\b(?:call|ring|rings|dial|phone|NHS|number) (?P<it>101|105|111|112|119)\b", lambda found: _spelled(found["it"]), re.IGNORECASE),
    _rule(r"\b(?:text\b.{0,20}?\bto) (?P<it>\d{5})\b", lambda found: _spelled(found["it"]), re.IGNORECASE),
    _rule(rf"{_FREE}(\d{{1,2}})[/.](\d{{1,2}})[/.]((?:19|20)?\d\d)\b", lambda found: _date(found[1], found[2], found[3])),
    _rule(rf"{_FREE}((?:19|20)\d\d)-(\d\d)-(\d\d)\b", lambda found: _date(found[3], found[2], found[1])),
    _rule(rf"\b{_DAY},? (?P<it>(\d{{1,2}})/(\d{{1,2}}))\b", lambda found: _date(found[2], found[3])),
    _rule(rf"{_FREE}(?:1[3-9]|2\d|3[01])/(?:0[1-9]|1[0-2])\b(?!/)", lambda found: _date(*found[0].split("/"))),
    _rule(rf"{_FREE}((?:19|20)\d\d)(?:/|{_DASH})((?:19|20)?\d\d)\b", _years),
    _rule(r"\b(?P<area>[A-Z]{1,2})(?P<district>\d[A-Z\d]?) ?(?P<rest>\d[A-Z]{2})\b", _post_code),
    _rule(rf"(?P<first>{_MONEY}){_DASH}(?P<last>(?:[£€$]\s?)?{_NUMBER}(?:\s?(?:k|m|bn|thousand|million|billion)\b)?)", _money_span),
    _rule(rf"({_MONEY})/(hour|day|week|month|year|person|head)\b", lambda found: f"{_money(found[1])} a {found[2]}"),
    _rule(_MONEY, lambda found: _money(found[0])),
    _rule(rf"{_FREE}(\d{{1,2}}){_DASH}(\d{{1,2}})(?=\s{_MONTH})", lambda found: f"{_nth(int(found[1]))} to {_nth(int(found[2]))}"),
    _rule(rf"{_FREE}(?P<it>(?:[12]?\d|3[01]))(?=\s(?:of\s)?{_MONTH})", lambda found: _nth(int(found["it"]))),
    _rule(rf"\d(?:st|nd|rd|th)?\s(?P<it>(?:{'|'.join(_SHORT_MONTHS)})\b{_STOP})", lambda found: _SHORT_MONTHS[found["it"].rstrip(".")]),
    _rule(rf"(?P<it>\b(?:{'|'.join(_SHORT_MONTHS)})\b\.?)\s\d", lambda found: _SHORT_MONTHS[found["it"].rstrip(".")]),
    _rule(rf"{_MONTH}\.?,? (?P<it>(?:19|20)\d\d)\b(?!\s?[:.]\d)", lambda found: _year(found["it"])),
    _rule(r"\b(?:in|since|until|till|during|year|of|by) (?P<it>(?:19|20)\d\d)(?=\s*(?:[.,;:!?)–]|$|and\b|to\b|we\b|with\b))",
          lambda found: _year(found["it"]), re.IGNORECASE),
    _rule(r"\b(19|20)([1-9])0s\b", lambda found: f"{found[1]} {_TENS[found[2]]}"),
    _rule(rf"{_FREE}(?P<first>{_MOMENT}){_DASH}(?P<last>{_MOMENT})(?![\d\w]|[-–]\d|\.\d)", _span),
    _rule(rf"{_FREE}\d{{1,2}}(?:[:.][0-5]\d)?{_HALF_DAY}", lambda found: _moment(found[0], dots=True)),
    _rule(rf"{_FREE}(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:])", lambda found: _moment(found[0], dots=False)),
    _rule(r"\b(?:at|from|until|till|by|before|after|around) (?P<it>(?:[01]?\d|2[0-3])\.[0-5]\d)(?!\d|\s?(?:%|per cent|million|metres|km|kg|m\b))",
          lambda found: _moment(found["it"], dots=True), re.IGNORECASE),
)
_REST = (
    _rule(r"\b24/7\b", "24 7"),
    _rule(r"\b1[:-]1\b", "one to one"),
    _rule(r"(?:(\d+) ?)?([½¼¾⅓⅔])", lambda found: (f"{found[1]} and " if found[1] else "") + {
        "½": "a half", "¼": "a quarter", "¾": "three quarters", "⅓": "a third", "⅔": "two thirds"}[found[2]]),
    _rule(rf"{_FREE}(?:1/2|1/3|2/3|1/4|3/4)(?![/\d])", lambda found: {"1/2": "a half", "1/3": "a third", "2/3": "two thirds", "1/4": "a quarter",
                                                                     "3/4": "three quarters"}[found[0]]),
    _rule(rf"{_FREE}(\d{{1,3}})/(5|10|20|50|100)\b(?!/)", lambda found: f"{found[1]} out of {found[2]}"),
    _rule(rf"{_FREE}({_NUMBER})\s?%", lambda found: f"{found[1]} per cent"),
    _rule(rf"(?:(?<=\s)|^)[-−]\s?({_NUMBER})\s?°\s?C?", lambda found: f"minus {found[1]} degrees"),
    _rule(rf"{_FREE}({_NUMBER})\s?°\s?C?\b", lambda found: f"{found[1]} degrees"),
    _rule(r"(?:(?<=\s)|^)[-−](?=\d)", "minus "),
    _rule(rf"{_FREE}(?P<count>{_NUMBER})\s?(?P<unit>{_one_of(_UNITS)})\b{_STOP}", _unit),
    _rule(r"(\d)\+(?!\d)", lambda found: f"{found[1]} or more"),
    _rule(r"(?<=\d)\s?\+\s?(?=\d)", " plus "),
    _rule(r"(?<=\d)\s?×\s?(?=\d)", " times "),
    _rule(r"(?<=\w)\s?=\s?(?=\w)", " is "),
    _rule(r"[<]\s?(?=\d)", "less than "),
    _rule(r"[>]\s?(?=\d)", "more than "),
    _rule(r"~\s?(?=\d)", "about "),
    _rule(r"#(?=\d)", "number "),
    _rule(r"\bNo\.\s?(?=\d)", "number "),
    _rule(r"\bpp\.\s?(?=\d)", "pages "),
    _rule(r"\bp\.\s?(?=\d)", "page "),
    _rule(r"\s?&\s?", " and "),
    _rule(r"\band/or\b", "and or"),
    _rule(rf"(?<![\w/])(?P<word>{_one_of(_SHORT)})(?![\w/]){_STOP}", _short, re.IGNORECASE),
    _rule(r"(?<=[^\W\d_]{2})/(?=[^\W\d_]{2})", " or "),
    _rule(rf"\b(?P<it>(?:{'|'.join(_WORDS_TOO)})\b{_STOP})(?={_DASH}{_DAY}\b|,? \d|,? at\b|\s?[,&]\s?{_DAY}\b| (?:and|or|to) {_DAY}\b)",
          lambda found: _SHORT_DAYS[found["it"].rstrip(".")]),
    _rule(rf"\b(?:{_DAY}{_DASH}|{_DAY}\s?[,&]\s?|{_DAY} (?:and|or|to) |(?:every|on|next|last|this|each|by|until) )(?P<it>{'|'.join(_WORDS_TOO)})\b",
          lambda found: _SHORT_DAYS[found["it"]], re.IGNORECASE),
    _rule(rf"\b(?:{'|'.join(day for day in _SHORT_DAYS if day not in _WORDS_TOO)})\b{_STOP}(?!')", lambda found: _SHORT_DAYS[found[0].rstrip(".")]),
    _rule(rf"(?<=day|Mon|Tue|Wed|Thu|Fri|Sat|Sun|hur|urs|ues|ay\.){_DASH}(?={_DAY}\b)", " to "),
    _rule(rf"(?<=[a-z]\s)St\b{_STOP}(?!\s?[A-Z])", "Street"),
    _rule(r"\bSt\b\.?(?=\s?[A-Z])", "Saint"),
    _rule(r"\bDr\b\.?(?=\s[A-Z])|\bDr\b(?=s?\b)", lambda found: "Drive" if re.search(r"\d+ \w+ $", found.string[:found.start()]) else "Doctor"),
    _rule(r"\b(?P<word>[A-Z]{2,5})(?P<many>s?)\b", _letters),
)


def edits(text: str) -> tuple[list[tuple[int, int, str]], list[tuple[int, int, str]]]:
    """(start, end, what to say) of dates, times, money and numbers to ring; and of all the rest."""
    return list(_found(text, _FIRST)), list(_found(text, _REST))


def _found(text: str, rules: Iterable[tuple[re.Pattern[str], Say]]) -> Iterator[tuple[int, int, str]]:
    taken: list[tuple[int, int]] = []
    for pattern, say in rules:
        for match in pattern.finditer(text):
            start, end = match.span("it" if "it" in pattern.groupindex else 0)
            said = say(match)
            if said and not any(first < end and start < last for first, last in taken):
                taken.append((start, end))
                yield start, end, said
