"""The open question: what was chosen or typed so far, and the answers that come of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from coprod_desktop.domain.picture import PictureWord
from coprod_desktop.domain.programme import Kind, Programme, Way
from coprod_desktop.domain.repeats import Often, from_day_on, has_end, times_of, with_first_day, with_often, with_times
from coprod_desktop.i18n import _
from coprod_desktop.screens.programme import questions as q
from coprod_desktop.ui.paging import Paging, page_words
from coprod_desktop.ui.people_choice import PeopleChoice
from coprod_desktop.ui.picture_finding import PAGE, by_word, nothing_found
from coprod_desktop.ui.place_choice import PlaceShown
from coprod_desktop.ui.when_choice import DayChoice, LengthChoice, TimeChoice

if TYPE_CHECKING:
    from coprod_desktop.services.group import GroupServices

NAME_LONGEST = 80
_A_WORD, _SHORT = 4, 3
_MOST_TIMES = 104
_BACK = timedelta(days=3 * 366)


class Asking:
    """`draft` is how things would be. `begun` says that dates took place already, so a new day counts from then on only."""

    def __init__(self, services: GroupServices, draft: Programme, today: date, *, begun: bool) -> None:
        self._services, self._today, self.begun = services, today, begun
        self.draft = draft
        self.step = ""
        self._seen: set[str] = set()
        self._room = "wide"
        self._count = times_of(draft) if draft.rule and has_end(draft) else q.TEN_WEEKS
        self.open(q.NAME)

    def open(self, step: str) -> None:
        self.step = step
        day = self._next_day() if self.begun else self.draft.first_day
        earliest = self._today if self.draft.id else self._today - _BACK
        self._asked_day = day
        self._day, self._time = DayChoice(day, self._today, earliest), TimeChoice(self.draft.start)
        self._length, self.people = LengthChoice(self.draft.minutes), PeopleChoice(self._services, self.draft.runner_ids)
        self.people.fits(self._room == "narrow")
        self._places = self._services.sessions.places() if step == q.PLACE else ()
        self._paging = Paging(PAGE[self._room])
        if step == q.PICTURE and not self.draft.picture and step not in self._seen:
            named = self._named_pictures()
            self.draft = replace(self.draft, picture=named[0].key if named else "")
        self.find_picture("")
        self._seen.add(step)

    def _next_day(self) -> date:
        dates = self.draft.dates(self._today + timedelta(days=366))
        return next((day for day in dates if day >= self._today), self._today)

    def settle(self) -> str:
        """Takes the answer into the draft. What is wrong with it in a sentence, "" when nothing is."""
        if self.step == q.NAME and not self.draft.name.strip():
            return _("Write a name first. You can change it later.")
        if self.step == q.DAY:
            if not self._day.settle():
                return self._day.show().trouble
            self._take_day(self._day.day)
        if self.step == q.TIME:
            if not self._time.settle():
                return self._time.show().trouble
            self.draft = replace(self.draft, start=self._time.start, minutes=self._length.minutes)
        if self.step == q.WHO:
            self.draft = replace(self.draft, runner_ids=self.people.chosen)
        if self.step in (q.NAME, q.PLACE, q.WAY):
            tidy = {name: " ".join(getattr(self.draft, name).split()) for name in ("name", "place", "link")}
            self.draft = replace(self.draft, **tidy)  # type: ignore[arg-type]
        return ""

    def _take_day(self, day: date) -> None:
        if day == self._asked_day:
            return
        self.draft = from_day_on(self.draft, day, self._today) if self.begun else with_first_day(self.draft, day)
        self._asked_day = day

    # What is seen

    def body(self) -> q.Body:
        bodies: dict[str, Callable[[], q.Body]] = {
            q.NAME: self._name_body, q.PICTURE: self._picture_body, q.KIND: self._kind_body, q.WAY: self._way_body, q.DAY: self._day_body,
            q.TIME: self._time_body, q.OFTEN: self._often_body, q.TIMES: self._times_body, q.PLACE: self._place_body, q.WHO: self._who_body}
        return bodies[self.step]()

    def _name_body(self) -> q.Name:
        return q.Name(self.draft.name)

    def _kind_body(self) -> q.Options:
        return q.kind_options(self.draft)

    def _way_body(self) -> q.Options:
        return q.way_options(self.draft)

    def _day_body(self) -> q.Day:
        return q.Day(self._day.show())

    def _time_body(self) -> q.Time:
        return q.Time(self._time.show(), self._length.show(self._time.start))

    def _often_body(self) -> q.Options:
        return q.often_options(self.draft)

    def _times_body(self) -> q.Times:
        return q.times_body(self.draft, self._today)

    def _place_body(self) -> q.Place:
        return q.Place(PlaceShown(self._places, self.draft.place))

    def _who_body(self) -> q.Who:
        return q.Who(self.people.show())

    def _picture_body(self) -> q.Picture:
        shown = self._paging.cut(self._pictures())
        return q.Picture(self._search, tuple((one.key, one.words) for one in shown), self.draft.picture, self._paging.pages,
                         "" if shown else nothing_found())

    def _pictures(self) -> list[PictureWord]:
        """What was chosen, what fits the name, and what groups do; or what has the word that is searched for."""
        if self._search.strip():
            return list(by_word(self._services, self._search))
        found = {one.key: one for one in (*self._named_pictures(), *self._services.pictures.group("activities"))}
        first = self._first
        if first and first not in list(found)[:PAGE["narrow"]]:
            found = {first: found.get(first) or PictureWord(first, self._services.pictures_of_group.words(first)), **found}
        return list(found.values())

    def _named_pictures(self) -> list[PictureWord]:
        """Pictures for the words of the name; a short word only counts when it is the picture's own word."""
        found: list[PictureWord] = []
        for word in sorted(self.draft.name.casefold().split(), key=len, reverse=True):
            found += [one for one in self._services.pictures_of_group.search(word, _A_WORD) if len(word) > _SHORT or one.words.casefold() == word]
        return found

    # What is done

    def fits(self, room: str) -> None:
        """How much a page holds, by the room there is: "wide", "medium" or "narrow"."""
        self._paging.fits(PAGE[room])
        self._room = room
        self.people.fits(room == "narrow")

    def type_name(self, text: str) -> None:
        self.draft = replace(self.draft, name=text[:NAME_LONGEST])

    def choose_picture(self, key: str) -> None:
        """The same again takes it away."""
        self.draft = replace(self.draft, picture="" if key == self.draft.picture else key)

    def find_picture(self, text: str) -> None:
        self._search, self._first = text, self.draft.picture  # a press moves no picture: what was chosen before comes first
        self._paging.begin()

    def choose(self, key: str) -> None:
        """One of the options."""
        if self.step == q.KIND:
            kind = Kind(key)
            self.draft = replace(self.draft, kind=kind) if self.draft.id or q.OFTEN in self._seen else q.with_kind(self.draft, kind)
        elif self.step == q.WAY:
            self.draft = replace(self.draft, way=Way(key), link="" if key == Way.IN_PERSON else self.draft.link)
        elif self.step == q.OFTEN:
            self.draft = with_often(self.draft, Often(key))
        elif key == "goes_on":
            self.draft = with_times(self.draft, 0)
        elif not has_end(self.draft):
            self.draft = with_times(self.draft, self._count)

    def type_link(self, text: str) -> None:
        self.draft = replace(self.draft, link=text)

    def choose_place(self, text: str) -> None:
        self.draft = replace(self.draft, place=text)

    def step_day(self, days: int) -> str:
        self._day.later(days)
        return self._day.show().trouble or self._day.show().result

    def step_time(self, minutes: int) -> str:
        self._time.later(minutes)
        return self._time.show().result

    def step_length(self, minutes: int) -> str:
        self._length.longer(minutes)
        return self._length.show(self._time.start).result

    def step_times(self, times: int) -> str:
        self._count = min(_MOST_TIMES, max(2, times_of(self.draft) + times))
        self.draft = with_times(self.draft, self._count)
        return self._times_body().count.result

    def type_day(self, text: str) -> None:
        self._day.type(text)

    def type_time(self, text: str) -> None:
        self._time.type(text)

    def leave_field(self) -> None:
        self._day.settle()
        self._time.settle()

    def turn_pictures(self, pages: int) -> str:
        return page_words(self._paging.pages) if self._paging.turn(pages) else ""
