"""What we said we would do: one question at a time, words, who does it, by when; none can be left out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from coprod_desktop.domain.attendance import CAME
from coprod_desktop.domain.day_input import DayNotRead, parse
from coprod_desktop.domain.face import face
from coprod_desktop.domain.months import months_later
from coprod_desktop.domain.spoken import day_words
from coprod_desktop.domain.undoable import OnPage
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.ports import RegisterQuery
from coprod_desktop.ui.screen import Message, Nav, Presenter
from coprod_desktop.ui.undoing import undo_words

LIST, WORDS, WHO, WHEN, DAY = "list", "words", "who", "when", "day"
_BEFORE = {DAY: WHEN, WHEN: WHO, WHO: WORDS, WORDS: LIST}
PEOPLE = 8


@dataclass(frozen=True, slots=True)
class Kept:
    id: str
    words: str
    who: str
    remove: str


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    picture: str
    spoken: str


@dataclass(frozen=True, slots=True)
class When:
    """A day to choose; `day` None asks for another one."""

    words: str
    note: str
    picture: str
    day: date | None


@dataclass(frozen=True, slots=True)
class PromisesState:
    """One step of the screen. `typed` is what the field of the step holds; `told` says the day back as it was read."""

    step: str
    heading: str
    note: str
    kept: tuple[Kept, ...] = ()
    typed: str = ""
    people: tuple[Person, ...] = ()
    days: tuple[When, ...] = ()
    told: str = ""
    undo: str = ""


class PromisesPresenter(Presenter):
    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._session = services.sessions.get(id)
        self._step = LIST
        self._words = self._who = self._day = ""
        self._show()

    def shows(self) -> Sequence[OnPage]:
        return (OnPage("promise", self._session.id),)

    def title(self) -> str:
        return _("What we will do")

    def saved(self, change: Change) -> None:
        if (change.kind == "promise" and change.session_id == self._session.id) or change.kind == "undone":
            self._show()

    # Showing

    def _today(self) -> date:
        return self.services.clock.now().date()

    def _show(self) -> None:
        make = {LIST: self._list, WORDS: self._asking_words, WHO: self._asking_who, WHEN: self._asking_when, DAY: self._asking_day}
        self.show_state(make[self._step]())

    def _go(self, step: str) -> None:
        self._step = step
        self._show()

    def _list(self) -> PromisesState:
        kept = tuple(Kept(p.id, p.words, _("{name} does this by {day}.").format(name=p.owner, day=day_words(p.by)),
                          _("Remove: {what}").format(what=p.words)) for p in self.services.ending.promises(self._session.id))
        note = _("A promise says what we will do, who does it, and by when.")
        if kept:
            note = ngettext("We made 1 promise.", "We made {count} promises.", len(kept)).format(count=len(kept))
        return PromisesState(LIST, _("What we will do"), note, kept, undo=undo_words(self.services, self.shows()))

    def _asking_words(self) -> PromisesState:
        return PromisesState(WORDS, _("What will we do?"), _("Say one thing. Then press Next."), typed=self._words)

    def _asking_who(self) -> PromisesState:
        return PromisesState(WHO, _("Who does it?"), _("One person looks after it. Their name is not on the printed sheet."), typed=self._who,
                             people=self._people())

    def _asking_when(self) -> PromisesState:
        return PromisesState(WHEN, _("By when?"), self._so_far(), days=self._days())

    def _asking_day(self) -> PromisesState:
        told = ""
        if self._day.strip():
            try:
                told = _("That is {day}.").format(day=day_words(parse(self._day, self._today())))
            except DayNotRead as problem:
                told = problem.sentence
        return PromisesState(DAY, _("Which day?"), self._so_far(), typed=self._day, told=told)

    def _so_far(self) -> str:
        words = self._words.strip()
        return _("{words} {name} does it.").format(words=words if words.endswith((".", "?", "…")) else f"{words}.", name=self._who.strip())

    def _people(self) -> tuple[Person, ...]:
        """Who runs the session and who is here; when a name is typed, everybody it may be."""
        typed = self._who.strip()
        found: dict[str, Person] = {}
        if not typed:
            for person_id in self._session.runner_ids:
                person = self.services.people.get(person_id)
                found[person.name] = Person(person.name, face(person.picture, person.name), person.spoken)
        rows = self.services.register.page(RegisterQuery(self._session.id, search=typed, limit=PEOPLE if typed else 200))
        for row in rows:
            if typed or row.mark in CAME:
                found.setdefault(row.name, Person(row.name, face(row.picture, row.name), row.say_as or row.name))
        return tuple(found.values())[:PEOPLE]

    def _days(self) -> tuple[When, ...]:
        today = self._today()
        following = self.services.sessions.next_of(self._session)
        days: list[When] = []
        if following is not None and following.day > today:
            days.append(When(_("When we meet next"), day_words(following.day), self._session.picture, following.day))
        for words, day in ((_("In a week"), today + timedelta(days=7)), (_("In a month"), months_later(today, 1))):
            if all(day != other.day for other in days):
                days.append(When(words, day_words(day), "openmoji:1F5D3", day))
        return (*days, When(_("Another day"), _("Write the day"), "openmoji:270F", None))

    # Doing

    def new(self) -> None:
        self._go(WORDS)

    def write(self, typed: str) -> None:
        """Typing in the field of this step."""
        if typed == self.state.typed:
            return
        if self._step == WORDS:
            self._words = typed
        elif self._step == WHO:
            self._who = typed
        elif self._step == DAY:
            self._day = typed
        self._show()

    def next(self) -> None:
        """On to the next question, when this one has its answer."""
        if self._step == WORDS:
            if self._words.strip():
                self._go(WHO)
            else:
                self.nav.say(Message(_("Write what you will do first."), "warn", done=self._is_answered))
        elif self._step == WHO:
            if self._who.strip():
                self._go(WHEN)
            else:
                self.nav.say(Message(_("Choose a person or write a name first."), "warn", done=self._is_answered))
        elif self._step == DAY:
            try:
                self._keep(parse(self._day, self._today()))
            except DayNotRead as problem:
                self.nav.say(Message(problem.sentence, "warn"))

    def _is_answered(self) -> bool:
        return bool(self.state.typed.strip())

    def choose_person(self, place: int) -> None:
        self._who = self.state.people[place].name
        self._go(WHEN)

    def choose_day(self, place: int) -> None:
        day = self.state.days[place].day
        if day is None:
            self._go(DAY)
        else:
            self._keep(day)

    def move_day(self, days: int) -> None:
        """A day or a week on or back, from the day in the field, or from today."""
        today = self._today()
        try:
            day = parse(self._day, today)
        except DayNotRead:
            day = today
        self._day = day_words(max(today, day + timedelta(days=days)))
        self._show()
        self.nav.announce(self.state.told)

    def _keep(self, by: date) -> None:
        self.services.ending.add_promise(self._session.id, self._words, self._who, by)
        self._words = self._who = self._day = ""
        self._go(LIST)
        self.nav.announce(_("Saved. You can undo this."))

    def remove(self, promise_id: str) -> None:
        self.services.ending.remove_promise(self._session.id, promise_id)
        self.nav.announce(_("The promise is removed. You can undo this."))

    def undo(self) -> None:
        self.nav.undo()

    def finish(self) -> None:
        self.nav.back()

    def back_first(self) -> bool:
        if self._step == LIST:
            return False
        self._go(_BEFORE[self._step])
        return True
