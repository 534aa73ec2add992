"""Who may be in here twice, and two records side by side: what differs, which one stays, and whether they are one person."""

from dataclasses import dataclass, replace
from datetime import datetime

from coprod_desktop.domain.face import face
from coprod_desktop.domain.person import AccessCard, Emergency, Person, state_words
from coprod_desktop.domain.preferences import Look
from coprod_desktop.domain.spoken import long_day_words
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.picture_finding import picture_words
from coprod_desktop.ui.screen import Message, Nav, Presenter

FIRST, SECOND = "first", "second"
FIELDS = ("name", "say_as", "picture", "state", "shown", "emergency", "look")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records that may be one person; `id` is both ids with a stroke between."""

    id: str
    first: str
    first_picture: str
    second: str
    second_picture: str
    why: str


@dataclass(frozen=True, slots=True)
class Record:
    """One of the two, at the head of its column."""

    name: str
    picture: str
    added: str
    state: str


@dataclass(frozen=True, slots=True)
class Differs:
    """One thing that both have and that is not the same: `kept` is FIRST or SECOND; with pictures there is a key for each."""

    field: str
    question: str
    first: str
    second: str
    kept: str
    first_picture: str = ""
    second_picture: str = ""


@dataclass(frozen=True, slots=True)
class SamePersonState:
    """The list of pairs, or with `records` the two that are looked at."""

    heading: str
    note: str
    pairs: tuple[Pair, ...]
    empty: str
    records: tuple[Record, ...]
    differs: tuple[Differs, ...]
    both: str
    can_undo: bool


class SamePersonPresenter(Presenter):
    """`id` is empty for the list, or two ids with a stroke between. The record that is older keeps its place in all that was written."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._two: tuple[Person, Person] | None = None
        self._kept: dict[str, str] = {}
        self._direct = "/" in id
        last = services.undo.last()
        self._before = last.action_id if last else ""
        if self._direct:
            self.open(id)
        else:
            self._show()

    def title(self) -> str:
        return _("Is someone in here twice?")

    def saved(self, change: Change) -> None:
        if change.kind not in ("person", "undone"):
            return
        if self._two is not None:
            try:
                first, second = (self.services.people.get(person.id) for person in self._two)
                self._two = (first, second) if first.id != second.id else None
            except KeyError:
                self._two = None
        self._show()

    # Showing

    def _show(self) -> None:
        last = self.services.undo.last()
        can_undo = last is not None and last.action_id != self._before
        if self._two is not None:
            self.show_state(self._compared(*self._two, can_undo))
            return
        pairs = tuple(Pair(f"{d.first.id}/{d.second.id}", d.first.name, face(d.first.picture, d.first.name), d.second.name,
                           face(d.second.picture, d.second.name), d.why) for d in self.services.people.possible_doubles())
        note = ngettext("These two may be one person. Press to look.", "{count} pairs may be one person each. Press to look.",
                        len(pairs)).format(count=len(pairs)) if pairs else ""
        empty = "" if pairs else _("Nobody seems to be in here twice.")
        self.show_state(SamePersonState(_("Is someone in here twice?"), note, pairs, empty, (), (), "", can_undo))

    def _compared(self, first: Person, second: Person, can_undo: bool) -> SamePersonState:
        apart = [field for field in FIELDS if getattr(first, field) != getattr(second, field)]
        asked = [field for field in apart if not _empty(field, first) and not _empty(field, second)]
        differs = tuple(self._differs(field, first, second) for field in asked)
        note = _("Choose what stays. Then say if they are one person.") if differs else _("Both say the same. Are they one person?")
        kept = []
        if len(asked) < len(apart):
            kept.append(_("What only one of them has is kept."))
        if first.access != second.access:
            kept.append(_("What helps is kept from both."))
        return SamePersonState(_("Are they one person?"), note, (), "", (_record(first), _record(second)), differs,
                                " ".join(kept), can_undo)

    def _differs(self, field: str, first: Person, second: Person) -> Differs:
        question = {"name": _("Name"), "say_as": _("How to say it"), "picture": _("Picture"), "state": _("Taking part"),
                    "shown": _("Others may see them here"), "emergency": _("In an emergency"), "look": _("How it looks and sounds")}[field]
        if field == "picture":
            words, others = picture_words(self.services, first.picture), picture_words(self.services, second.picture)
            if words == others:  # two photos: whoever does not see them must tell them apart
                words, others = _("The first picture"), _("The second picture")
            return Differs(field, question, words, others, self._kept[field],
                           first.picture, second.picture)
        return Differs(field, question, _words(field, first), _words(field, second), self._kept[field])

    # Doing

    def open(self, id: str) -> None:
        """The older record first: its name and picture stay unless something else is chosen, and what is empty is filled."""
        ids = id.split("/")
        first, second = sorted((self.services.people.get(ids[0]), self.services.people.get(ids[1])), key=lambda p: (p.added_at, p.id))
        self._two = (first, second)
        self._kept = {field: SECOND if _empty(field, first) and not _empty(field, second) else FIRST for field in FIELDS}
        self._kept["shown"] = SECOND if first.shown else FIRST  # not decided in both counts as no
        self._show()

    def keep(self, field: str, which: str) -> None:
        self._kept[field] = which
        self._show()

    def one_person(self) -> None:
        """Makes the two records one; everything that was written stays, and it can be undone."""
        if self._two is None:
            return
        first, second = self._two
        self._two = None
        kept = {field: getattr(second if self._kept[field] == SECOND else first, field) for field in FIELDS}
        saved = self.services.people.merge(replace(first, access=_both(first.access, second.access), **kept), second.id)
        self._after(Message(_("{name} is in here once now. Nothing is lost. You can undo this.").format(name=saved.name)))

    def two_people(self) -> None:
        if self._two is None:
            return
        two, self._two = self._two, None
        self.services.people.not_doubles(*two)
        self._after(Message(_("They stay two people. We will not ask again. You can undo this.")))

    def _after(self, message: Message) -> None:
        self._direct = False
        self._show()
        self.nav.say(message)

    def undo(self) -> None:
        self.nav.undo()

    def done(self) -> None:
        self.nav.back()

    def back_first(self) -> bool:
        if self._two is None or self._direct:
            return False
        self._two = None
        self._show()
        return True


def _record(person: Person) -> Record:
    added = ""
    if person.added_at:
        added = _("Added on {day}").format(day=long_day_words(datetime.fromisoformat(person.added_at).date()))
    return Record(person.name, face(person.picture, person.name), added, state_words(person.state))


def _empty(field: str, person: Person) -> bool:
    return getattr(person, field) in ("", None, Emergency())


def _words(field: str, person: Person) -> str:
    match getattr(person, field):
        case Emergency() as emergency:
            return "\n".join(line for line in (emergency.call_name, emergency.call_phone, emergency.know, emergency.home) if line)
        case Look() as look:
            return _("My own: text {percent}%").format(percent=look.scale)
        case bool() as shown:
            return _("Yes") if shown else _("Not now")
        case words:
            return state_words(person.state) if field == "state" else str(words)


def _both(first: AccessCard, second: AccessCard) -> AccessCard:
    words = [text for text in dict.fromkeys((first.words.strip(), second.words.strip())) if text]
    return AccessCard(tuple(dict.fromkeys((*first.choices, *second.choices))), "\n".join(words))
