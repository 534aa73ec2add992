"""The questions of planning, what each shows, and how an answer is said in words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from coprod_desktop.domain.programme import Kind, Programme, Way
from coprod_desktop.domain.repeat_words import kind_words, often_words, rule_words, way_words
from coprod_desktop.domain.repeats import Often, has_end, offered, often_of, parts, times_of, with_often, with_times
from coprod_desktop.domain.when_words import and_words, begin, dated_words, from_to_words
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.ui.people_choice import PeopleShown
from coprod_desktop.ui.place_choice import PlaceShown
from coprod_desktop.ui.when_choice import Stepped

if TYPE_CHECKING:
    from coprod_desktop.services.group import GroupServices

NAME, PICTURE, KIND, WAY, DAY, TIME, OFTEN, TIMES, PLACE, WHO, LOOK = (
    "name", "picture", "kind", "way", "day", "time", "often", "times", "place", "who", "look")
SIGNS = {NAME: "write", PICTURE: "pictures", KIND: "people", WAY: "online", DAY: "calendar", TIME: "clock", OFTEN: "again", TIMES: "more",
         PLACE: "pin", WHO: "person"}
TEN_WEEKS = 10
_YEARS = timedelta(days=366 * 5)


@dataclass(frozen=True, slots=True)
class Option:
    """`dots` shows for four weeks in which of them it is on."""

    key: str
    words: str
    note: str = ""
    picture: str = ""
    dots: tuple[bool, ...] = ()
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    search: str
    found: tuple[tuple[str, str], ...]
    chosen: str
    pages: tuple[int, int]
    empty: str


@dataclass(frozen=True, slots=True)
class Options:
    """`link` is the address of the meeting, None where nobody is online."""

    options: tuple[Option, ...]
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Day:
    day: Stepped


@dataclass(frozen=True, slots=True)
class Time:
    time: Stepped
    length: Stepped


@dataclass(frozen=True, slots=True)
class Times:
    """`goes_on` has no end; else `count` says how many and which is the last."""

    options: tuple[Option, ...]
    goes_on: bool
    count: Stepped


@dataclass(frozen=True, slots=True)
class Place:
    place: PlaceShown


@dataclass(frozen=True, slots=True)
class Who:
    people: PeopleShown


Body = Name | Picture | Options | Day | Time | Times | Place | Who


def steps_of(draft: Programme) -> tuple[str, ...]:
    """The questions that fit these answers, in order. What is once is not asked how many times, what is online not where."""
    often = () if draft.kind == Kind.ONE_OFF and not draft.rule else (OFTEN,)
    times = (TIMES,) if draft.rule else ()
    place = () if draft.way == Way.ONLINE else (PLACE,)
    return (NAME, PICTURE, KIND, WAY, DAY, TIME, *often, *times, *place, WHO, LOOK)


def with_kind(draft: Programme, kind: Kind) -> Programme:
    """What most groups do with something of that kind, to begin with."""
    draft = replace(draft, kind=kind)
    if kind == Kind.COURSE:
        return with_times(with_often(draft, Often.WEEK), TEN_WEEKS)
    if kind == Kind.DROP_IN:
        return with_times(with_often(draft, Often.WEEK), 0)
    return with_often(draft, Often.ONCE)


def heading(step: str, begun: bool) -> str:
    if step == DAY and begun:
        return _("From which day?")
    return {
        NAME: _("What is it called?"), PICTURE: _("Which picture shows it?"), KIND: _("What kind of thing is it?"),
        WAY: _("Do we meet in a place or online?"), DAY: _("When is the first day?"), TIME: _("What time does it start?"),
        OFTEN: _("How often is it?"), TIMES: _("How many times?"), PLACE: _("Where is it?"), WHO: _("Who runs it?"),
        LOOK: _("Is this right?"),
    }[step]


def hint(step: str, begun: bool) -> str:
    if step == DAY and begun:
        return _("Dates before that day stay as they are.")
    return {
        NAME: _("Use the name that people say."), PICTURE: _("You can also go on without a picture."), KIND: "", WAY: "",
        DAY: _("If it began already, go back to its first day."), TIME: "", OFTEN: "", TIMES: _("You can change this later."),
        PLACE: _("You can also say this later."), WHO: _("Choose one person or more. You can also say this later."),
        LOOK: _("Press an answer to change it."),
    }[step]


def label(step: str) -> str:
    """The question in a word or two, beside its answer."""
    return {NAME: _("Name"), PICTURE: _("Picture"), KIND: _("Kind"), WAY: _("How we meet"), DAY: _("First day"), TIME: _("Time"),
            OFTEN: _("How often"), TIMES: _("How many"), PLACE: _("Where"), WHO: _("Who runs it")}[step]


def answer(step: str, draft: Programme, services: GroupServices, today: date) -> str:
    later = _("Not said yet")
    if step == PICTURE:
        return services.pictures_of_group.words(draft.picture) or (_("A picture") if draft.picture else _("No picture"))
    if step == WAY:
        return _("{way}. {link}").format(way=way_words(draft.way), link=draft.link) if draft.link else way_words(draft.way)
    if step == TIMES:
        return times_words(draft, today)
    if step == WHO:
        return and_words([services.people.get(person_id).name for person_id in draft.runner_ids]) or later
    return {
        NAME: draft.name or later, KIND: kind_words(draft.kind), DAY: dated_words(draft.first_day, today),
        TIME: begin(from_to_words(draft.start, draft.minutes)), OFTEN: rule_words(with_times(draft, 0)), PLACE: draft.place or later,
    }[step]


def times_words(draft: Programme, today: date) -> str:
    """How many times and which is the last: "10 times. The last one is Monday 25 January 2027"."""
    if not has_end(draft):
        return _("It goes on until we stop it")
    times = times_of(draft)
    dates = draft.dates(draft.first_day + _YEARS * 10)
    count = ngettext("{count} time", "{count} times", times).format(count=times)
    return _("{count}. The last one is {day}").format(count=count, day=dated_words(dates[-1], today)) if dates else count


def kind_options(draft: Programme) -> Options:
    shown = ((Kind.DROP_IN, "openmoji:1F6AA", _("People come when they like")),
             (Kind.COURSE, "openmoji:1F393", _("A number of weeks, one after the other")),
             (Kind.TRIP, "openmoji:1F68C", _("We go somewhere")), (Kind.ONE_OFF, "openmoji:1F389", _("A party, a show, a meeting")))
    return Options(tuple(Option(kind, kind_words(kind), note, picture, chosen=kind == draft.kind) for kind, picture, note in shown))


def way_options(draft: Programme) -> Options:
    shown = ((Way.IN_PERSON, "openmoji:E080"), (Way.ONLINE, "openmoji:E06E"), (Way.BOTH, "openmoji:E246"))
    return Options(tuple(Option(way, way_words(way), "", picture, chosen=way == draft.way) for way, picture in shown),
                   None if draft.way == Way.IN_PERSON else draft.link)


def often_options(draft: Programme) -> Options:
    """A pattern that none of the choices fits is offered as it is."""
    now = often_of(draft)
    dates = draft.dates(draft.first_day + _YEARS)
    day = dates[0] if dates else draft.first_day
    weeks = {Often.ONCE: (True, False, False, False), Often.WEEK: (True,) * 4, Often.TWO_WEEKS: (True, False, True, False),
             Often.MONTH: (True, False, False, False), Often.MONTH_LAST: (False, False, False, True)}
    options = [Option(often, often_words(often, day), dots=weeks[often], chosen=often is now) for often in offered(day)]
    if now not in offered(day):
        options.append(Option(now, rule_words(with_times(draft, 0)), chosen=True))
    return Options(tuple(options))


def times_body(draft: Programme, today: date) -> Times:
    goes_on = not has_end(draft)
    until = "UNTIL" in parts(draft.rule)
    number = _("Until a set day") if until else _("A number of times")
    options = (Option("goes_on", _("It goes on until we stop it"), dots=(True,) * 4, chosen=goes_on),
               Option("number", number, dots=(True, True, False, False), chosen=not goes_on))
    words = "" if goes_on else begin(times_words(draft, today))
    return Times(options, goes_on, Stepped(words))
