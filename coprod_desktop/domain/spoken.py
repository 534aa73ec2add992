"""Days, times and numbers as a person would say them."""

from collections.abc import Iterable
from datetime import date, time

from coprod_desktop.i18n import _, ngettext


def weekday_words(day: date) -> str:
    return (_("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"),
            _("Sunday"))[day.weekday()]


def month_words(day: date) -> str:
    return (_("January"), _("February"), _("March"), _("April"), _("May"), _("June"), _("July"), _("August"),
            _("September"), _("October"), _("November"), _("December"))[day.month - 1]


def day_words(day: date) -> str:
    """For example "Saturday 21 November"."""
    return _("{weekday} {number} {month}").format(weekday=weekday_words(day), number=day.day, month=month_words(day))


def date_words(day: date) -> str:
    """For what is looked at years after, when nobody asks which day of the week it was: "21 November 2026"."""
    return _("{number} {month} {year}").format(number=day.day, month=month_words(day), year=day.year)


def long_day_words(day: date) -> str:
    """With the year, for what is kept for long: "Saturday 21 November 2026"."""
    return _("{day} {year}").format(day=day_words(day), year=day.year)


def in_numbers(moments: Iterable[time]) -> bool:
    """Whether there is one that words cannot say: then all that stand together are in numbers, "1:30 until 2:45", so that nobody has to change
    from one way to the other."""
    return any(moment.minute not in (0, 30) for moment in moments)


def time_words(moment: time, numbers: bool = False) -> str:
    """On a twelve-hour clock: "2 o’clock", "half past 2", and "10:45" for the rest; with `numbers` "2:00", "2:30"."""
    hour = moment.hour % 12 or 12
    if moment.minute == 0 and not numbers:
        return _("{hour} o’clock").format(hour=hour)
    if moment.minute == 30 and not numbers:
        return _("half past {hour}").format(hour=hour)
    return f"{hour}:{moment.minute:02}"


def count_words(number: int, one: str, many: str) -> str:
    """A number with its noun: "1 person", "12 people", "no people"."""
    noun = ngettext(one, many, number)
    return _("no {things}").format(things=noun) if number == 0 else f"{number} {noun}"


_SEEN_AT_ONCE = 4  # so many things are seen without counting (Kaufman and others 1949, "subitizing"): words would only be more to read


def share_words(part: int, whole: int) -> str:
    """How much of the whole, before "of us" or "of them": "none", "about half", "most", "all". "Information for all" (Inclusion Europe,
    2009) asks for such words beside numbers, W3C's COGA for "alternatives for numerical concepts". Quarter, third and half are said from
    4 or 5 hundredths away, "nearly all" from nine in ten: these bounds are ours. Raises ValueError when it is no part of it."""
    if not 0 <= part <= whole or whole == 0:
        raise ValueError(f"{part} is no part of {whole}")
    if part in (0, whole):
        return _("all") if part else _("none")
    for times, words in ((2, _("half")), (3, _("a third")), (4, _("a quarter"))):
        if part * times == whole:
            return words
    share = part / whole
    if part == 1 and share < 0.21:
        return _("only one")
    upper = ((0.21, _("a few")), (0.29, _("about a quarter")), (0.375, _("about a third")), (0.45, _("less than half")), (0.55, _("about half")),
             (0.7, _("more than half")), (0.9, _("most")))
    return next((words for most, words in upper if share < most), _("nearly all"))


def with_share(words: str, part: int, whole: int) -> str:
    """A count of people with its share behind it: "12 people are here: about half of us"."""
    if not _helps(part, whole):
        return words
    return _("{words}: {share} of us").format(words=words, share=share_words(part, whole))


def with_part(words: str, part: int, whole: int) -> str:
    """What was said, with how much of all answers it is: "Good, more than half"."""
    return _("{words}, {share}").format(words=words, share=share_words(part, whole)) if _helps(part, whole) else words


def _helps(part: int, whole: int) -> bool:
    """A small number says it as well; where more came than anybody knew of, the whole is not known."""
    return 1 < part <= whole and whole > _SEEN_AT_ONCE
