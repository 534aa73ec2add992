"""How often something is on: the few patterns that groups use, to and from repeat rules (RFC 5545)."""

import calendar
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum

from coprod_desktop.domain.programme import Programme

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_ENDS = ("COUNT", "UNTIL")
_YEARS_LOOKED_AT = 60


class Often(StrEnum):
    ONCE = "once"
    WEEK = "week"
    TWO_WEEKS = "two_weeks"
    MONTH = "month"
    MONTH_LAST = "month_last"
    OTHER = "other"


def parts(rule: str) -> dict[str, str]:
    """The parts of a rule by name, without those that change nothing: "FREQ=WEEKLY;INTERVAL=2" is {"FREQ": "WEEKLY", "INTERVAL": "2"}."""
    found = dict(part.split("=", 1) for part in rule.upper().removeprefix("RRULE:").split(";") if "=" in part)
    if found.get("INTERVAL") == "1":
        del found["INTERVAL"]
    if "BYSETPOS" in found and found.get("FREQ") == "MONTHLY" and found.get("BYDAY") in WEEKDAYS:
        found["BYDAY"] = ",".join(place + found["BYDAY"] for place in found.pop("BYSETPOS").split(","))
    found.pop("WKST", None)
    return found


def rule_of(found: dict[str, str]) -> str:
    return ";".join(f"{name}={value}" for name, value in found.items())


def place_in_month(day: date) -> int:
    """Which one of its weekday the day is in its month, from 1 to 5."""
    return (day.day - 1) // 7 + 1


def is_last_in_month(day: date) -> bool:
    """Whether it is the last of its weekday in its month."""
    return day.day + 7 > calendar.monthrange(day.year, day.month)[1]


def offered(day: date) -> tuple[Often, ...]:
    """What one can choose for something that begins on that day. A fifth Tuesday is not in every month, so only "the last" is offered."""
    monthly = [Often.MONTH] if place_in_month(day) < 5 else []
    if is_last_in_month(day):
        monthly.append(Often.MONTH_LAST)
    return (Often.ONCE, Often.WEEK, Often.TWO_WEEKS, *monthly)


def rule_for(often: Often, day: date) -> str:
    """The rule, without an end, of something that is that often, first on that day. Raises KeyError for OTHER."""
    weekday = WEEKDAYS[day.weekday()]
    return {
        Often.ONCE: "", Often.WEEK: "FREQ=WEEKLY", Often.TWO_WEEKS: "FREQ=WEEKLY;INTERVAL=2",
        Often.MONTH: f"FREQ=MONTHLY;BYDAY={place_in_month(day)}{weekday}", Often.MONTH_LAST: f"FREQ=MONTHLY;BYDAY=-1{weekday}",
    }[often]


def often_of(programme: Programme) -> Often:
    found = parts(programme.rule)
    if not found or found.get("COUNT") == "1":
        return Often.ONCE
    pattern = {name: value for name, value in found.items() if name not in _ENDS}
    if pattern.get("FREQ") == "WEEKLY" and pattern.get("BYDAY") in WEEKDAYS:
        del pattern["BYDAY"]
    if pattern.get("FREQ") == "MONTHLY" and pattern.keys() == {"FREQ", "BYDAY"} and pattern["BYDAY"][:-2] in ("1", "2", "3", "4", "-1"):
        return Often.MONTH_LAST if pattern["BYDAY"].startswith("-") else Often.MONTH
    plain = rule_of(pattern)
    return next((often for often in (Often.WEEK, Often.TWO_WEEKS) if plain == rule_for(often, programme.first_day)), Often.OTHER)


def has_end(programme: Programme) -> bool:
    return not programme.rule or any(end in parts(programme.rule) for end in _ENDS)


def times_of(programme: Programme) -> int:
    """How many dates it has, those left out apart; 0 when it goes on and on."""
    return len(programme.dates(_far(programme))) if has_end(programme) else 0


def with_often(programme: Programme, often: Often) -> Programme:
    """The same, that often; as many times as before, when that was said. OTHER changes nothing."""
    if often is Often.OTHER or often is often_of(programme):
        return programme
    times = times_of(programme) if "COUNT" in parts(programme.rule) else 0
    changed = replace(programme, rule=rule_for(often, programme.first_day), left_out=())
    return with_times(changed, times) if often is not Often.ONCE and times > 1 else changed


def with_times(programme: Programme, times: int) -> Programme:
    """The same with that many dates, or with no end (0). Dates left out are made up for at the end."""
    found = {name: value for name, value in parts(programme.rule).items() if name not in _ENDS}
    if not found or not times:
        return replace(programme, rule=rule_of(found))
    for more in range(len(programme.left_out) + 1):
        changed = replace(programme, rule=rule_of(found | {"COUNT": str(times + more)}))
        if times_of(changed) == times:
            break
    return changed


def with_first_day(programme: Programme, day: date) -> Programme:
    """The same from another first day: a weekly pattern goes over to its weekday, a monthly one to its place in the month."""
    often = often_of(programme)
    if often is Often.MONTH and place_in_month(day) == 5:
        often = Often.MONTH_LAST
    if often is Often.MONTH_LAST and not is_last_in_month(day):
        often = Often.MONTH
    ends = {name: value for name, value in parts(programme.rule).items() if name in _ENDS}
    rule = programme.rule if often is Often.OTHER else rule_of(parts(rule_for(often, day)) | (ends if often is not Often.ONCE else {}))
    times = times_of(programme) if "COUNT" in ends else 0
    changed = replace(programme, first_day=day, rule=rule, left_out=tuple(left for left in programme.left_out if left >= day))
    return with_times(changed, times) if times and rule else changed


def from_day_on(programme: Programme, day: date, today: date) -> Programme:
    """The pattern begins again on that day; dates up to today stay as they were, and a course keeps its number of dates in all."""
    before = len([one for one in programme.dates(today) if one < day])
    changed = with_first_day(programme, day)
    if "COUNT" not in parts(programme.rule):
        return changed
    return with_times(changed, max(1, times_of(programme) - before))


def leave_out(programme: Programme, day: date) -> Programme:
    """Without that day. Something with a number of dates ends later, so that nobody gets fewer."""
    return _left_out(programme, {*programme.left_out, day})


def put_back(programme: Programme, day: date) -> Programme:
    return _left_out(programme, set(programme.left_out) - {day})


def _left_out(programme: Programme, days: set[date]) -> Programme:
    times = times_of(programme) if "COUNT" in parts(programme.rule) else 0
    changed = replace(programme, left_out=tuple(sorted(days)))
    return with_times(changed, times) if times else changed


def _far(programme: Programme) -> date:
    return programme.first_day + timedelta(days=366 * _YEARS_LOOKED_AT)
