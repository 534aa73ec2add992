"""Days, times and numbers as a person would say them."""

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


def long_day_words(day: date) -> str:
    """With the year, for what is kept for long: "Saturday 21 November 2026"."""
    return _("{day} {year}").format(day=day_words(day), year=day.year)


def time_words(moment: time) -> str:
    """On a twelve-hour clock: "2 o’clock", "half past 2", and "10:45" for the rest."""
    hour = moment.hour % 12 or 12
    if moment.minute == 0:
        return _("{hour} o’clock").format(hour=hour)
    if moment.minute == 30:
        return _("half past {hour}").format(hour=hour)
    return f"{hour}:{moment.minute:02}"


def count_words(number: int, one: str, many: str) -> str:
    """A number with its noun: "1 person", "12 people", "no people"."""
    noun = ngettext(one, many, number)
    return _("no {things}").format(things=noun) if number == 0 else f"{number} {noun}"
