"""What the list of people shows: one page of them, how to find one, and the counts in words."""

from dataclasses import dataclass

from coprod_desktop.domain.face import face
from coprod_desktop.domain.person import NAME_LONGEST, NameMissing, PersonRow, PersonState, state_words
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.people import ALL_STATES
from coprod_desktop.ui.paged import Paged
from coprod_desktop.ui.paging import Paging, page_size
from coprod_desktop.ui.screen import Message, Nav

EVERYONE = "everyone"


@dataclass(frozen=True, slots=True)
class Line:
    """One person of the list; `note` says how to say the name, or that they are not taking part now."""

    person_id: str
    name: str
    picture: str
    note: str
    spoken: str


@dataclass(frozen=True, slots=True)
class Filter:
    value: str
    words: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class PeopleState:
    """`pages` is (this page from 1, how many); `filter` is the chosen filter in words; `doubles` is "" when nobody seems to be in twice."""

    counts: str
    lines: tuple[Line, ...]
    search: str
    letter: str
    letters: tuple[str, ...]
    pages: tuple[int, int]
    filters: tuple[Filter, ...]
    filter: str
    empty: str
    doubles: str
    new_name: str
    adding: bool
    finding: bool
    filtering: bool


def counts_words(shown: str, count: int) -> str:
    """How many there are, as one would say it; `shown` is the value of a state or EVERYONE."""
    if not count:
        return {"taking_part": _("Nobody takes part now."), "break": _("Nobody is having a break."),
                "moved_on": _("Nobody has moved on."), EVERYONE: _("Nobody is here yet.")}[shown]
    return {
        "taking_part": ngettext("1 person takes part.", "{count} people take part.", count),
        "break": ngettext("1 person is having a break.", "{count} people are having a break.", count),
        "moved_on": ngettext("1 person has moved on.", "{count} people have moved on.", count),
        EVERYONE: ngettext("1 person is in the list.", "{count} people are in the list.", count),
    }[shown].format(count=count)


class PeoplePresenter(Paged):
    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._shown = PersonState.TAKING_PART.value
        self._search = self._letter = self._new_name = ""
        self._paging = Paging()
        self._adding = self._finding = self._filtering = False
        self._lines: dict[str, tuple[PersonRow, Line]] = {}
        self._count_all()
        self._count_doubles()
        self._show()

    def title(self) -> str:
        return _("People")

    # Reading

    @property
    def _states(self) -> tuple[PersonState, ...]:
        return ALL_STATES if self._shown == EVERYONE else (PersonState(self._shown),)

    def _count_all(self) -> None:
        """What only a saved change can change: it is not read again at every key."""
        people = self.services.people
        self._counts: dict[str, int] = {state.value: people.count(states=(state,)) for state in ALL_STATES}
        self._counts[EVERYONE] = sum(self._counts.values())
        self._letters = people.letters(states=self._states)

    def _count_doubles(self) -> None:
        self._doubles, self._old_doubles = len(self.services.people.possible_doubles()), False

    def _show(self) -> None:
        people = self.services.people
        found = self._counts[self._shown]
        if self._search or self._letter:
            found = people.count(states=self._states, search=self._search, letter=self._letter)
        self._paging.count(found)
        rows = people.page(states=self._states, search=self._search, letter=self._letter, offset=self._paging.first,
                           limit=self._paging.limit)
        counts = counts_words(self._shown, found)
        if self._search or self._letter:
            counts = ngettext("1 person found.", "{count} people found.", found).format(count=found) if found else _("Nobody found.")
        self.show_state(PeopleState(
            counts=counts, lines=tuple(self._line(row) for row in rows), search=self._search, letter=self._letter, letters=self._letters,
            pages=self._paging.pages, filters=self._filters(), filter=next(f.words for f in self._filters() if f.chosen),
            empty="" if rows else self._empty(), doubles=self._doubles_words(), new_name=self._new_name, adding=self._adding,
            finding=self._finding, filtering=self._filtering))

    def _line(self, row: PersonRow) -> Line:
        known = self._lines.get(row.id)
        if known is not None and known[0] == row:
            return known[1]
        note = _("We say: {name}").format(name=row.say_as) if row.say_as else ""
        if row.state != PersonState.TAKING_PART:
            note = state_words(row.state)
        spoken = f"{row.say_as or row.name}. {state_words(row.state)}"
        line = Line(row.id, row.name, face(row.picture, row.name), note, spoken)
        self._lines[row.id] = (row, line)
        return line

    def _filters(self) -> tuple[Filter, ...]:
        words = {state.value: state_words(state) for state in ALL_STATES} | {EVERYONE: _("Everyone")}
        return tuple(Filter(value, text, self._counts[value], value == self._shown) for value, text in words.items())

    def _empty(self) -> str:
        if self._search or self._letter:
            return _("Nobody here has this name. You can show everyone, or add someone new.")
        if not self._counts[EVERYONE]:
            return _("Nobody is in your group yet. Add someone new. A first name is enough.")
        return _("You can show everyone, or add someone new.")

    def _doubles_words(self) -> str:
        return _("Is someone in here twice? {count}").format(count=self._doubles) if self._doubles else ""

    def saved(self, change: Change) -> None:
        if change.kind not in ("person", "undone"):
            return
        self._count_all()
        # All names are compared with all: a change on one person's page waits until the list is seen again.
        self._old_doubles = bool(change.id)
        if not self._old_doubles:
            self._count_doubles()
        self._show()

    # Finding

    def fits(self, narrow: bool) -> None:
        """The list is about to be seen: how many people a page holds, by the room there is."""
        if self._old_doubles:
            self._count_doubles()
            self._show()
        if self._paging.fits(page_size(narrow)):
            self._show()

    def search(self, text: str) -> None:
        self._search, self._letter = text.strip(), ""
        self._paging.begin()
        self._show()

    def jump(self, letter: str) -> None:
        """Only names with this letter; the same letter again shows all."""
        self._letter, self._search = "" if letter == self._letter else letter, ""
        self._paging.begin()
        self._show()

    def choose_filter(self, value: str) -> None:
        self._shown, self._letter, self._filtering = value, "", False
        self._paging.begin()
        self._letters = self.services.people.letters(states=self._states)
        self._show()
        self.nav.announce(self.state.counts)

    def show_finding(self) -> None:
        self._open_box(finding=not self._finding)

    def show_filters(self) -> None:
        self._open_box(filtering=not self._filtering)

    def _open_box(self, *, adding: bool = False, finding: bool = False, filtering: bool = False) -> None:
        if self._finding and not finding:
            self._search = ""
        self._adding, self._finding, self._filtering = adding, finding, filtering
        self._show()

    # Doing

    def open(self, person_id: str) -> None:
        self.nav.go_to("person", person_id)

    def show_adding(self) -> None:
        if self._search and not self.state.lines:
            self._new_name = self._search
        self._open_box(adding=True)

    def type_name(self, text: str) -> None:
        self._new_name = text[:NAME_LONGEST]

    def _adds_nobody(self) -> bool:
        return not self._adding

    def add(self) -> None:
        """Someone new, with a first name only if they like; then their own page."""
        try:
            person = self.services.people.add(self._new_name)
        except NameMissing:
            self.nav.say(Message(_("Write the name first. A first name is enough."), "warn", done=self._adds_nobody))
            return
        self._new_name = self._search = self._letter = ""
        self._open_box()
        self.nav.go_to("person", person.id)
        self.nav.say(Message(_("{name} is new. You can add a picture now, or later.").format(name=person.name)))

    def not_now(self) -> None:
        self._new_name = ""
        self._open_box()

    def open_doubles(self) -> None:
        self.nav.go_to("same_person")

    def bring_in(self) -> None:
        self.nav.go_to("import_people")

    def back_first(self) -> bool:
        if not (self._adding or self._finding or self._filtering):
            return False
        self._new_name = ""
        self._open_box()
        return True
