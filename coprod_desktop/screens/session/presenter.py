"""What one date shows: when, where and who, and the few things that can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coprod_desktop.domain.kinds import Kind
from coprod_desktop.domain.session import Session, SessionState
from coprod_desktop.domain.undoable import OnPage
from coprod_desktop.domain.when_words import and_words, begin, day_and_time_words, from_to_words, near_day_words
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.date_line import DateLines, also_words, came_words, moved_words, place_words
from coprod_desktop.ui.people_choice import PeopleChoice, PeopleShown
from coprod_desktop.ui.picks_people import PicksPeople
from coprod_desktop.ui.place_choice import PlaceShown
from coprod_desktop.ui.screen import Gone, Message, Nav
from coprod_desktop.ui.undoing import undo_words
from coprod_desktop.ui.when_choice import WhenChoice, WhenShown

MOVE, CANCEL, WHERE, WHO = "move", "cancel", "where", "who"


@dataclass(frozen=True, slots=True)
class SessionShown:
    """`facts` are (sign, words); `unusual` is (sign, tone, words) for a date that is cancelled or moved; `to_ask` says before a trip that
    some people have nobody to call, "" when there is nothing to ask."""

    name: str
    picture: str
    facts: tuple[tuple[str, str], ...]
    unusual: tuple[str, str, str] | None
    choices: tuple[PictureChoice, ...]
    all_dates: str
    undo: str
    to_ask: str
    can_carry: bool


@dataclass(frozen=True, slots=True)
class Moving:
    """`ready` is False as long as nothing is changed."""

    heading: str
    was: str
    when: WhenShown
    ready: bool


@dataclass(frozen=True, slots=True)
class Where:
    heading: str
    note: str
    place: PlaceShown


@dataclass(frozen=True, slots=True)
class Who:
    heading: str
    note: str
    people: PeopleShown


class SessionPresenter(PicksPeople):
    """`id` is the session's."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self.session: Session = services.sessions.get(id)
        self._today = services.clock.now().date()
        self._step, self._gone, self._narrow = "", False, False
        self._begin()
        self._show()

    def shows(self) -> Sequence[OnPage]:
        return (OnPage("session", self.session.id), OnPage("day_plan", self.session.id))

    def title(self) -> str:
        return _("One date")

    def _begin(self) -> None:
        """The questions start from how things are; what is chosen there is kept until it is saved."""
        self._when = WhenChoice(self.session.day, self.session.start, self._today, self._today)
        self._place = self.session.place
        self._places = self.services.sessions.places()
        self._people: PeopleChoice | None = None

    def saved(self, change: Change) -> None:
        if change.kind not in ("session", "programme", "attendance", "heads", "person", "day_plan", "undone"):
            return
        try:
            self.session = self.services.sessions.get(self.session.id)
            self._gone = False
        except KeyError:
            self._gone = True
        if not self._step:
            self._begin()
        self._show()

    def _show(self) -> None:
        if self._gone:
            self.show_state(Gone(_("This date is not in the list now."), _("Nothing else has changed. Go back to the list.")))
        else:
            self.show_state({"": self._main, MOVE: self._moving, WHERE: self._where, WHO: self._who}[self._step]())

    # What is seen

    @property
    def _over(self) -> bool:
        return self.session.day < self._today

    def _main(self) -> SessionShown:
        session, cancelled = self.session, self.session.state == SessionState.CANCELLED
        lines = DateLines(self.services)
        week, came = lines.week(session), came_words(self.services, session) if session.day <= self._today else ""
        names = and_words([self.services.people.get(person_id).name for person_id in session.runner_ids])
        place = place_words(session.place, session.way)
        facts = [("calendar", near_day_words(session.day, self._today)), ("clock", begin(from_to_words(session.start, session.minutes)))]
        more = (("pin", place), ("online", session.link), ("person", names), ("folder", week), ("people", came))
        facts += [(sign, words) for sign, words in more if words]
        unusual = None
        if cancelled:
            unusual = ("cross", "warn", _("This date is cancelled. Nothing is lost."))
        elif session.moved_from:
            unusual = ("calendar", "good", moved_words(session, self._today) + ".")
        choices = []
        if not cancelled:
            choices.append(PictureChoice("register", "openmoji:1F4CB", _("Open the register"), _("Who is here"), "mint"))
        if not self._over:
            choices.append(PictureChoice(MOVE, "openmoji:1F552", _("Move it"), _("To another day or time"), "butter"))
        if cancelled:
            choices.append(PictureChoice(CANCEL, "openmoji:1F504", _("It is on again"), _("As it was planned"), "mint"))
        elif not came:
            choices.append(PictureChoice(CANCEL, "openmoji:274C", _("Cancel it"), _("Only this date"), "rose"))
        choices.append(PictureChoice(WHERE, "openmoji:1F4CD", _("Where"), place or _("Nobody has said yet"), "sky"))
        choices.append(PictureChoice(WHO, "openmoji:1F465", _("Who runs it"), names or _("Nobody has said yet"), "stone"))
        return SessionShown(session.name, session.picture, tuple(facts), unusual, tuple(choices),
                            _("All dates of {name}").format(name=session.name),
                            undo_words(self.services, self.shows()), self._to_ask(), not cancelled)

    def _to_ask(self) -> str:
        """Before a trip: how many people have nobody to call."""
        session = self.session
        if session.kind is not Kind.TRIP or self._over or session.ended_at or session.state == SessionState.CANCELLED:
            return ""
        missing = len(self.services.register.without_a_number(session.id))
        return ngettext("We do not know who to call for 1 person.", "We do not know who to call for {count} people.", missing).format(
            count=missing) if missing else ""

    def _moving(self) -> Moving:
        session = self.session
        return Moving(
            heading=_("When is {name}?").format(name=session.name),
            was=_("Now it is on {when}.").format(when=day_and_time_words(session.day, session.start, self._today)),
            when=self._when.show(also_words(self.services, self._when.when[0], session.id)),
            ready=self._when.when != (session.day, session.start))

    def _where(self) -> Where:
        return Where(_("Where is it?"), _("Only for {day}.").format(day=near_day_words(self.session.day, self._today)),
                     PlaceShown(self._places, self._place))

    def _who(self) -> Who:
        if self._people is None:
            self._people = PeopleChoice(self.services, self.session.runner_ids)
            self._people.fits(self._narrow)
        return Who(_("Who runs it?"), _("Only for {day}.").format(day=near_day_words(self.session.day, self._today)), self._people.show())

    # The way round

    def choose(self, key: str) -> None:
        if key == "register":
            self.nav.go_to("register", self.session.id)
        elif key == CANCEL and self.session.state == SessionState.CANCELLED:
            self.services.sessions.bring_back(self.session.id)
            self.nav.say(Message(_("It is on again. You can undo this.")))
        elif key == CANCEL:
            self.services.sessions.cancel(self.session.id)
            self.nav.say(Message(_("Cancelled. Only this date. You can undo this.")))
        else:
            self._step = key
            self._show()

    def back_first(self) -> bool:
        if not self._step or self._gone:
            return False
        self._step = ""
        self._show()
        return True

    def carry(self) -> None:
        """The emergency sheet, ready to print."""
        self.nav.go_to("preview", f"emergency/{self.session.id}")

    def print_others(self) -> None:
        """The trip sheet, pocket cards and all else of this date."""
        self.nav.go_to("print", self.session.id)

    def plan_day(self) -> None:
        self.nav.go_to("day_plan", self.session.id)

    def ask_who_to_call(self) -> None:
        self.nav.go_to("who_to_call", self.session.id)

    def open_all(self) -> None:
        self.nav.go_to("programme", self.session.programme_id)

    def undo(self) -> None:
        self.nav.undo()

    def _done(self, words: str) -> None:
        self._step = ""
        self._begin()
        self._show()
        self.nav.say(Message(words))

    # Moving

    def step_day(self, days: int) -> None:
        self._when.step_day(days)
        self._stepped()

    def step_time(self, minutes: int) -> None:
        self._when.step_time(minutes)
        self._stepped()

    def _stepped(self) -> None:
        self._show()
        self.nav.announce(self.state.when.trouble or self.state.when.result)

    def type_day(self, text: str) -> None:
        self._when.type_day(text)
        self._show()

    def type_time(self, text: str) -> None:
        self._when.type_time(text)
        self._show()

    def settle(self) -> None:
        """A field was left."""
        if self._step == MOVE:
            self._when.settle()
            self._show()

    def _may_move(self) -> bool:
        return isinstance(self.state, Moving) and self.state.ready

    def move(self) -> None:
        read = self._when.settle()
        self._show()
        if not read:
            self.nav.announce(self.state.when.trouble)
        elif not self.state.ready:
            self.nav.say(Message(_("Choose another day or another time first."), "warn", done=self._may_move))
        else:
            words = self.state.when.result
            self.services.sessions.move(self.session.id, *self._when.when)
            self._done(_("Moved to {when}. You can undo this.").format(when=words))

    # Where and who

    def choose_place(self, place: str) -> None:
        self._place = place
        self._show()

    def keep_place(self) -> None:
        if self._place.strip() == self.session.place:
            self.back_first()
            return
        self.services.sessions.set_place(self.session.id, self._place)
        self._done(_("Saved. You can undo this."))

    def fits(self, narrow: bool) -> None:
        if narrow != self._narrow:
            self._narrow = narrow
            if self._people is not None:
                self._people.fits(narrow)
                self._show()

    def press_person(self, person_id: str) -> None:
        if self._people is not None:
            self._people.press(person_id)
            self._show()

    def keep_people(self) -> None:
        if self._people is None or self._people.chosen == self.session.runner_ids:
            self.back_first()
            return
        self.services.sessions.set_runners(self.session.id, self._people.chosen)
        self._done(_("Saved. You can undo this."))
