"""Choosing a day, a time and a length by steps, or by typing; what is typed is kept until it is read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from coprod_desktop.domain.day_input import DayNotRead, parse
from coprod_desktop.domain.time_input import TimeNotRead, parse_time
from coprod_desktop.domain.when_words import begin, day_and_time_words, end_of, length_words, near_day_words, part_of_day_words
from coprod_desktop.i18n import _

LONGEST = 12 * 60
_A_QUARTER = 15


@dataclass(frozen=True, slots=True)
class Stepped:
    """What is chosen, in words; what is typed, and what to do when it could not be read ("" when there is nothing wrong)."""

    result: str
    typed: str = ""
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class WhenShown:
    """`result` is day and time in words; `also` says what else is on that day."""

    result: str
    also: str
    day: Stepped
    time: Stepped

    @property
    def trouble(self) -> str:
        return self.day.trouble or self.time.trouble


class DayChoice:
    """`earliest` is the first day that can be chosen, if there is one."""

    def __init__(self, day: date, today: date, earliest: date | None = None) -> None:
        self.day = self._stepped = day
        self._today, self._earliest = today, earliest
        self._typed = self._trouble = ""

    def later(self, days: int) -> None:
        day = self.day + timedelta(days=days)
        self._typed = self._trouble = ""
        if self._earliest is not None and day < self._earliest:
            self._trouble = _("This day is over. Choose today or a later day.")
            day = self._earliest
        self.day = self._stepped = day

    def type(self, text: str) -> None:
        """The day follows each key as soon as it can be read."""
        self._typed, self._trouble = text, ""
        try:
            self.day = parse(text, self._today)
        except DayNotRead:
            self.day = self._stepped

    def settle(self) -> bool:
        """The field was left, or the answer is given: False when what is typed could not be read."""
        if not self._typed.strip():
            return True
        try:
            self.day = self._stepped = parse(self._typed, self._today)
        except DayNotRead as problem:
            self._trouble = problem.sentence
            return False
        return True

    def show(self) -> Stepped:
        return Stepped(near_day_words(self.day, self._today), self._typed, self._trouble)


class TimeChoice:
    def __init__(self, start: time) -> None:
        self.start = self._stepped = start
        self._typed = self._trouble = ""

    def later(self, minutes: int) -> None:
        """Stays within the day, and on quarters of an hour."""
        moment = datetime.combine(date(2000, 1, 2), self.start)
        moment += timedelta(minutes=minutes)
        if abs(minutes) == _A_QUARTER:
            off = moment.minute % _A_QUARTER
            moment += timedelta(minutes=-off if minutes > 0 else (_A_QUARTER - off) % _A_QUARTER)
        self._typed = self._trouble = ""
        if moment.day == 2:
            self.start = self._stepped = moment.time()

    def type(self, text: str) -> None:
        self._typed, self._trouble = text, ""
        try:
            self.start = parse_time(text, self._stepped)
        except TimeNotRead:
            self.start = self._stepped

    def settle(self) -> bool:
        if not self._typed.strip():
            return True
        try:
            self.start = self._stepped = parse_time(self._typed, self._stepped)
        except TimeNotRead as problem:
            self._trouble = problem.sentence
            return False
        return True

    def show(self) -> Stepped:
        return Stepped(begin(part_of_day_words(self.start)), self._typed, self._trouble)


class WhenChoice:
    """A day and a time together. A presenter passes its steps and keys on to it."""

    def __init__(self, day: date, start: time, today: date, earliest: date | None = None) -> None:
        self._day, self._time, self._today = DayChoice(day, today, earliest), TimeChoice(start), today

    @property
    def when(self) -> tuple[date, time]:
        return self._day.day, self._time.start

    def step_day(self, days: int) -> None:
        self._day.later(days)

    def step_time(self, minutes: int) -> None:
        self._time.later(minutes)

    def type_day(self, text: str) -> None:
        self._day.type(text)

    def type_time(self, text: str) -> None:
        self._time.type(text)

    def settle(self) -> bool:
        """False when one of them could not be read."""
        return all([self._day.settle(), self._time.settle()])

    def show(self, also: str = "") -> WhenShown:
        return WhenShown(day_and_time_words(*self.when, self._today), also, self._day.show(), self._time.show())


class LengthChoice:
    """How long, in minutes."""

    def __init__(self, minutes: int) -> None:
        self.minutes = minutes

    def longer(self, minutes: int) -> None:
        self.minutes = min(LONGEST, max(_A_QUARTER, self.minutes + minutes))

    def show(self, start: time) -> Stepped:
        return Stepped(_("{length}, until {end}").format(length=begin(length_words(self.minutes)),
                                                         end=part_of_day_words(end_of(start, self.minutes))))
