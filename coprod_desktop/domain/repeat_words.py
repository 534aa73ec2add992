"""Says a repeat rule in words: "Every Monday", "10 Mondays", "The third Tuesday of every month"."""

from datetime import date, timedelta

from coprod_desktop.domain.programme import Kind, Programme, Way
from coprod_desktop.domain.repeats import WEEKDAYS, Often, parts, place_in_month, times_of
from coprod_desktop.domain.spoken import long_day_words, month_words, time_words, weekday_words
from coprod_desktop.domain.when_words import and_words
from coprod_desktop.i18n import _, ngettext

_A_MONDAY = date(2024, 1, 1)
_KNOWN = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY"}


def kind_words(kind: Kind) -> str:
    return {Kind.DROP_IN: _("Drop-in"), Kind.COURSE: _("Course"), Kind.TRIP: _("Trip"), Kind.ONE_OFF: _("Special day")}[kind]


def way_words(way: Way) -> str:
    return {Way.IN_PERSON: _("In a place"), Way.ONLINE: _("Online"), Way.BOTH: _("In a place and online")}[way]


def rule_words(programme: Programme) -> str:
    """How often it is, without the time. A rule that nobody could say simply is "On the days in the list"."""
    found = parts(programme.rule)
    times = times_of(programme) if "COUNT" in found else 0
    if not found or times == 1:
        return _("Once")
    if not found.keys() <= _KNOWN:
        return _("On the days in the list")
    if times and found.keys() <= {"FREQ", "COUNT", "BYDAY"} and found["FREQ"] == "WEEKLY" and found.get("BYDAY", "MO") in WEEKDAYS:
        return _so_many(_weekdays(programme, found)[0], times)
    pattern = _pattern(programme, found)
    if not pattern:
        return _("On the days in the list")
    if times:
        return _("{pattern}, {count} times").format(pattern=pattern, count=times)
    if "UNTIL" in found:
        return _("{pattern}, until {day}").format(pattern=pattern, day=long_day_words(_until(found["UNTIL"])))
    return pattern


def again_words(programme: Programme) -> str:
    """As rule_words, but "" for what is once, or what nobody could say simply: it stands alone on paper, with no list beside it."""
    words = rule_words(programme)
    return "" if words in (_("Once"), _("On the days in the list")) else words


def pattern_words(programme: Programme) -> str:
    """How often and when: "Every Monday, 2 o’clock"."""
    return _("{pattern}, {time}").format(pattern=rule_words(programme), time=time_words(programme.start))


def often_words(often: Often, day: date) -> str:
    """A choice for something that is first on that day."""
    weekday = weekday_words(day)
    return {
        Often.ONCE: _("Once"), Often.WEEK: _("Every week, on {weekday}").format(weekday=weekday),
        Often.TWO_WEEKS: _("Every two weeks, on {weekday}").format(weekday=weekday),
        Often.MONTH: _("Every month, on the {place} {weekday}").format(place=_place(min(place_in_month(day), 4)), weekday=weekday),
        Often.MONTH_LAST: _("Every month, on the last {weekday}").format(weekday=weekday), Often.OTHER: _("On the days in the list"),
    }[often]


def _pattern(programme: Programme, found: dict[str, str]) -> str:
    """Without its end; "" for what cannot be said simply."""
    each = int(found.get("INTERVAL", "1"))
    try:
        return {"DAILY": _daily, "WEEKLY": _weekly, "MONTHLY": _monthly, "YEARLY": _yearly}[found["FREQ"]](programme, found, each)
    except KeyError:  # by the hour, or a place in the month that has no name
        return ""


def _daily(programme: Programme, found: dict[str, str], each: int) -> str:
    if "BYDAY" in found or "BYMONTHDAY" in found:
        return ""
    return _("Every day") if each == 1 else _("Every {count} days").format(count=each)


def _weekly(programme: Programme, found: dict[str, str], each: int) -> str:
    if "BYMONTHDAY" in found:
        return ""
    days = _weekdays(programme, found)
    names = and_words([_weekday(day) for day in days])
    if days == list(range(5)):
        names = _("weekday")
    if each == 1:
        return _("Every day") if len(days) == 7 else _("Every {weekdays}").format(weekdays=names)
    if each == 2:
        return _("Every two weeks, on {weekdays}").format(weekdays=names)
    return _("Every {count} weeks, on {weekdays}").format(count=each, weekdays=names)


def _monthly(programme: Programme, found: dict[str, str], each: int) -> str:
    if "BYDAY" in found and "BYMONTHDAY" in found:
        return ""
    if "BYDAY" in found:
        which = _places(found["BYDAY"])
        if each == 1:
            return _("The {which} of every month").format(which=which)
        return _("Every {count} months, on the {which}").format(count=each, which=which)
    number = found.get("BYMONTHDAY", str(programme.first_day.day))
    if number == "-1":
        return _("The last day of every month") if each == 1 else ""
    if not number.isdecimal():
        return ""
    if each == 1:
        return _("Every month, on day {number}").format(number=number)
    return _("Every {count} months, on day {number}").format(count=each, number=number)


def _yearly(programme: Programme, found: dict[str, str], each: int) -> str:
    if each != 1 or "BYDAY" in found or "BYMONTHDAY" in found:
        return ""
    return _("Every year, on {number} {month}").format(number=programme.first_day.day, month=month_words(programme.first_day))


def _weekdays(programme: Programme, found: dict[str, str]) -> list[int]:
    """The days of the week, from Monday as 0. Raises KeyError for anything else."""
    if "BYDAY" not in found:
        return [programme.first_day.weekday()]
    numbers = {name: number for number, name in enumerate(WEEKDAYS)}
    return sorted(numbers[name] for name in found["BYDAY"].split(","))


def _places(byday: str) -> str:
    """"1MO,3MO" as "first and third Monday". Raises KeyError for what has no place, or places of more than one weekday."""
    days = {name[-2:] for name in byday.split(",")}
    if len(days) != 1:
        raise KeyError(byday)
    weekday = _weekday(WEEKDAYS.index(days.pop()))
    return _("{place} {weekday}").format(place=and_words([_place(int(name[:-2] or 0)) for name in byday.split(",")]), weekday=weekday)


def _place(number: int) -> str:
    return {1: _("first"), 2: _("second"), 3: _("third"), 4: _("fourth"), 5: _("fifth"), -1: _("last"), -2: _("last but one")}[number]


def _weekday(number: int) -> str:
    return weekday_words(_A_MONDAY + timedelta(days=number))


def _until(text: str) -> date:
    return date(int(text[:4]), int(text[4:6]), int(text[6:8]))


def _so_many(weekday: int, count: int) -> str:
    """Seven forms, because languages bend the names of days in their own ways."""
    words = (
        ngettext("{count} Monday", "{count} Mondays", count), ngettext("{count} Tuesday", "{count} Tuesdays", count),
        ngettext("{count} Wednesday", "{count} Wednesdays", count), ngettext("{count} Thursday", "{count} Thursdays", count),
        ngettext("{count} Friday", "{count} Fridays", count), ngettext("{count} Saturday", "{count} Saturdays", count),
        ngettext("{count} Sunday", "{count} Sundays", count))
    return words[weekday].format(count=count)
