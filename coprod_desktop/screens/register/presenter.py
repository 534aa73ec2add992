"""What the register shows: one page of people, what a press means, and the counts in words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import time
from functools import partial

from coprod_desktop.domain.attendance import Counts, Mark, RegisterRow
from coprod_desktop.domain.attendance_words import band_words
from coprod_desktop.domain.day_plan import ring_words
from coprod_desktop.domain.face import face
from coprod_desktop.domain.person import NameMissing, PersonState
from coprod_desktop.domain.spoken import time_words, with_share
from coprod_desktop.domain.undoable import OnPage
from coprod_desktop.domain.when_words import begins_words
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.ports import RegisterQuery
from coprod_desktop.services.register import mark_words
from coprod_desktop.ui.not_yet import nobody_yet
from coprod_desktop.ui.paging import PAGE, page_words
from coprod_desktop.ui.screen import Message, Nav, Presenter
from coprod_desktop.ui.undoing import undo_words

MORE = "more"


@dataclass(frozen=True, slots=True)
class Tile:
    """One person: `spoken` is the whole tile as one sentence ("Amina, here") for assistive technology, which must meet the name that is
    seen (WCAG 2.5.3); `say` is how our own voice says the name."""

    person_id: str
    name: str
    picture: str
    band: str
    band_words: str
    spoken: str
    say: str


@dataclass(frozen=True, slots=True)
class RegisterState:
    """`pages` is (this page from 1, how many); `adding` shows the box for someone new; `alone` asks who runs it alone to tell somebody,
    `ring` says that it is time to ring them; `not_yet` says when it begins while nobody can be there, `instead` offers the session that
    people come to now; "" when there is nothing to say."""

    heading: str
    counts: str
    tiles: tuple[Tile, ...]
    stamp: str
    search: str
    letter: str
    letters: tuple[str, ...]
    pages: tuple[int, int]
    empty: str
    undo: str
    no_name: str
    adding: bool
    finding: bool
    alone: str = ""
    ring: str = ""
    not_yet: str = ""
    instead: str = ""


def counts_words(counts: Counts) -> str:
    """The counts as one would say them: "14 people are here: more than half of us. 7 are still to come. 3 can't come."."""
    here = counts.here + counts.no_name
    people = ngettext("1 person is here", "{count} people are here", here).format(count=here)
    parts = [with_share(people, here, counts.us) + "." if here else _("Nobody is here yet.")]
    if counts.to_come:
        parts.append(ngettext("1 is still to come.", "{count} are still to come.", counts.to_come).format(count=counts.to_come))
    if counts.cannot_come:
        parts.append(ngettext("1 can’t come.", "{count} can’t come.", counts.cannot_come).format(count=counts.cannot_come))
    if counts.supporters:
        parts.append(ngettext("1 supporter is here.", "{count} supporters are here.", counts.supporters).format(count=counts.supporters))
    return " ".join(parts)


class RegisterPresenter(Presenter):
    """`narrow_first` puts people still to come first, for a page of one column."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self.session = services.sessions.get(id)
        self._query = RegisterQuery(id, limit=PAGE)
        self._stamp: str = Mark.HERE.value
        self._rows: tuple[RegisterRow, ...] = ()
        self._tiles: dict[str, tuple[RegisterRow, Tile]] = {}
        self._adding = self._finding = self._early = False
        self._size = 0
        self._new: tuple[str, ...] = ()
        self._letters: tuple[str, ...] = ()
        self._read_page()
        self._read_letters()
        self._read_counts()
        self._read_plan()
        self._show()

    def shows(self) -> Sequence[OnPage]:
        return (OnPage("attendance", self.session.id), OnPage("heads", self.session.id), *(OnPage("person", new) for new in self._new))

    def title(self) -> str:
        return _("Who is here?")

    def say_anew(self) -> bool:
        self._tiles.clear()
        self._read_counts()
        self._read_plan()
        return super().say_anew()

    # Reading

    def _read_page(self) -> None:
        self._rows = self.services.register.page(self._query)
        self._size = self.services.register.size(self._query)

    def _tile(self, row: RegisterRow) -> Tile:
        known = self._tiles.get(row.person_id)
        if known is not None and known[0] == row:
            return known[1]
        words = band_words(row.mark)
        if row.mark == Mark.HERE and row.online:
            words = _("Online")
        spoken = f"{row.name}, {words[0].lower()}{words[1:]}"
        if row.at and row.mark in (Mark.HERE, Mark.LATE):
            spoken += " " + _("since {time}").format(time=time_words(time.fromisoformat(row.at[11:16])))
        if row.state == PersonState.BREAK and row.mark == Mark.NONE:
            words, spoken = _("On a break"), _("{name}, having a break").format(name=row.name)
        tile = Tile(row.person_id, row.name, face(row.picture, row.name), row.mark.value, words, spoken, row.say_as)
        self._tiles[row.person_id] = (row, tile)
        return tile

    def _read_counts(self) -> None:
        """What a search or another page does not change."""
        self._counts = self.services.register.counts(self.session.id)
        self._undo = undo_words(self.services, self.shows())

    def _read_plan(self) -> None:
        """Somebody who runs it alone tells somebody else, and rings them when it is time."""
        plan = self.services.day_plans.get(self.session.id)
        self._alone = _("You run this on your own today.") if self.services.day_plans.alone(self.session) else ""
        now = self.services.clock.now()
        self._ring = ring_words(plan) if plan.due(self.session, now) else ""
        self._not_yet = "" if self.session.may_arrive(now) else begins_words(self.session, now)
        on = (s for s in self.services.sessions.today() if s.may_arrive(now) and not s.ended_at) if self._not_yet else ()
        self._now_on = next(iter(on), None)

    def _read_letters(self) -> None:
        self._letters = self.services.register.letters(self.session.id)

    def _show(self) -> None:
        q, counts = self._query, self._counts
        empty = ""
        if not self._rows:
            looked = bool(q.search or q.letter)
            empty = _("Nobody has this name. You can add someone new.") if looked else _("Nobody is in your group yet. Add someone new.")
        self.show_state(RegisterState(
            heading=_("{session} · who is here?").format(session=self.session.name), counts=counts_words(counts),
            tiles=tuple(self._tile(row) for row in self._rows), stamp=self._stamp, search=q.search, letter=q.letter, letters=self._letters,
            pages=(q.offset // PAGE + 1, max(1, -(-self._size // PAGE))), empty=empty, undo=self._undo,
            no_name=_("Gave no name: {count}").format(count=counts.no_name), adding=self._adding, finding=self._finding,
            alone=self._alone, ring=self._ring, not_yet=self._not_yet,
            instead=_("Open {name}").format(name=self._now_on.name) if self._now_on is not None else ""))

    def saved(self, change: Change) -> None:
        if change.kind == "attendance" and change.session_id == self.session.id:
            self._rows = tuple(self.services.register.row(self.session.id, r.person_id) if r.person_id == change.id else r for r in self._rows)
        elif change.kind in ("person", "undone", "programme"):
            self.session = self.services.sessions.get(self.session.id)
            self._tiles.clear()
            self._read_page()
            self._read_letters()
            self._read_plan()
        elif change.kind in ("day_plan", "session"):
            self.session = self.services.sessions.get(self.session.id)
            self._read_plan()
        elif change.kind != "heads":
            return
        self._read_counts()
        self._show()

    # Doing

    def press(self, person_id: str) -> None:
        """Here, and the same again takes it away; what a press means is the stamp."""
        if self._stamp == MORE:
            self.nav.go_to("marks", f"{self.session.id}/{person_id}")
            return
        row = next(r for r in self._rows if r.person_id == person_id)
        if self._stamp == Mark.CANNOT_COME or row.mark is not Mark.NONE:
            self._mark(row)
        else:
            self._when_here(partial(self._mark, row))

    def _mark(self, row: RegisterRow) -> None:
        saved = self.services.register.press(self.session.id, row, Mark(self._stamp))
        self.nav.announce(mark_words(saved.name, saved.mark))

    def _when_here(self, act: Callable[[], object]) -> None:
        """Long before it begins nobody is there yet: the person who runs it says so first, once for as long as the page is open."""
        if self._not_yet and not self._early:
            self._read_plan()  # its hour may have come since
        if not self._not_yet or self._early:
            act()
        else:
            self.nav.say(nobody_yet(self._not_yet, partial(self._mark_early, act)))

    def _mark_early(self, act: Callable[[], object]) -> None:
        self._early = True
        act()

    def open_instead(self) -> None:
        if self._now_on is not None:
            self.nav.replace("register", self._now_on.id)

    def set_stamp(self, stamp: str) -> None:
        self._stamp = stamp
        self._show()

    def undo(self) -> None:
        last = self.services.undo.last(self.shows())
        if last is not None:
            self.services.undo.undo(last.action_id)
            self.nav.announce(_("Taken back: {what}.").format(what=last.words))

    def search(self, text: str) -> None:
        self._query = replace(self._query, search=text.strip(), letter="", offset=0)
        self._read_page()
        self._show()

    def jump(self, letter: str) -> None:
        self._query = replace(self._query, letter="" if letter == self._query.letter else letter, search="", offset=0)
        self._read_page()
        self._show()

    def turn(self, pages: int) -> None:
        offset = self._query.offset + pages * PAGE
        if 0 <= offset < max(1, self._size):
            self._query = replace(self._query, offset=offset)
            self._read_page()
            self._show()
            self.nav.announce(page_words(self.state.pages))

    def to_come_first(self, first: bool) -> None:
        if self._query.first_to_come != first:
            self._query = replace(self._query, first_to_come=first, offset=0)
            self._read_page()
            self._show()

    def show_finding(self, finding: bool) -> None:
        self._finding, self._adding = finding, False
        if not finding:
            self._query = replace(self._query, search="", letter="", offset=0)
            self._read_page()
        self._show()

    def show_adding(self, adding: bool) -> None:
        self._adding, self._finding = adding, False
        self._show()

    def _adds_nobody(self) -> bool:
        return not self._adding

    def add(self, name: str) -> None:
        """Someone new: in the group, and here."""
        try:
            person = self.services.people.add(name)
        except NameMissing:
            self.nav.say(Message(_("Write the name first. A first name is enough."), "warn", done=self._adds_nobody))
            return
        self._adding, self._new = False, (*self._new, person.id)
        self.services.register.join(self.session.programme_id, person.id, True, words="")
        if self._not_yet and not self._early:
            self._show()
            self.nav.say(Message(_("{name} is new, and may come. You can add a picture later.").format(name=person.name)))
            return
        self.services.register.mark(self.session.id, self.services.register.row(self.session.id, person.id), Mark.HERE)
        self.nav.say(Message(_("{name} is new, and is here. You can add a picture later.").format(name=person.name)))

    def more_no_name(self, more: int) -> None:
        self._when_here(partial(self._more_no_name, more))

    def _more_no_name(self, more: int) -> None:
        counts = self.services.register.counts(self.session.id)
        after = self.services.register.set_heads(self.session.id, no_name=counts.no_name + more, supporters=counts.supporters)
        self.nav.announce(counts_words(after))

    def tell_someone(self) -> None:
        self.nav.go_to("alone", self.session.id)

    def rung(self) -> None:
        """It was done, or is not wanted today."""
        self.services.day_plans.rung(self.session.id)
        self.nav.hush()

    def open_building(self) -> None:
        self.nav.go_to("building", self.session.id)

    def next(self) -> None:
        self.nav.go_to("after", self.session.id)

    def back_first(self) -> bool:
        if self._adding or self._finding:
            self._adding = self._finding = False
            self._query = replace(self._query, search="", letter="", offset=0)
            self._read_page()
            self._show()
            return True
        return False
