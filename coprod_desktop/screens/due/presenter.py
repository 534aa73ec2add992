"""What is past its time, kind by kind; what to do with it; and how long the group keeps each kind."""

from dataclasses import dataclass

from coprod_desktop.domain.face import face
from coprod_desktop.domain.retention import Due, KeptKind
from coprod_desktop.i18n import _
from coprod_desktop.screens.due.saying import TO_ASK, ask_words, count_words, kind_of, since_words, time_words, years_words
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.choice import Face
from coprod_desktop.ui.paged import Paged
from coprod_desktop.ui.paging import Paging
from coprod_desktop.ui.screen import Ask, Message, Nav


@dataclass(frozen=True, slots=True)
class KindTile:
    """`due` marks what is past its time."""

    key: str
    picture: str
    tint: str
    title: str
    note: str
    due: bool


@dataclass(frozen=True, slots=True)
class DueShown:
    heading: str
    note: str
    kinds: tuple[KindTile, ...]


@dataclass(frozen=True, slots=True)
class Years:
    months: int
    words: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class KindShown:
    """One kind: `go` lets go of all that is due, "" when nothing is or people are asked about one by one (`faces`)."""

    key: str
    heading: str
    picture: str
    notes: tuple[str, ...]
    years: tuple[Years, ...]
    go: str
    longer: str
    faces: tuple[Face, ...] = ()
    pages: tuple[int, int] = (1, 1)


class DuePresenter(Paged):
    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._kind: KeptKind | None = None
        self._asking = False
        self._paging = Paging()
        services.retention.look()
        self._show()

    def title(self) -> str:
        return _("What is due")

    def saved(self, change: Change) -> None:
        if change.kind in ("due", "person", "consent", "undone"):
            self._show()

    # Showing

    def _show(self) -> None:
        if self._asking:
            self.show_state(self._ask_again())
            return
        due = {each.kind: each for each in self.services.retention.due()}
        self.show_state(self._all(due) if self._kind is None else self._one(self._kind, due.get(self._kind)))

    def _all(self, due: dict[KeptKind, Due]) -> DueShown:
        tiles = []
        for time in self.services.retention.times():
            kind = kind_of(time.kind)
            tiles.append(KindTile(time.kind, kind.picture, kind.tint, kind.title, count_words(due.get(time.kind)), time.kind in due))
        to_ask = len(self.services.consents.people_to_ask())
        tiles.append(KindTile(TO_ASK, "openmoji:1F44D", "rose", _("What people agreed to"), ask_words(to_ask), to_ask > 0))
        note = _("Nothing goes by itself. Look once a month.") if due or to_ask else _("Nothing is past its time. Look again next month.")
        return DueShown(_("What is due"), note, tuple(tiles))

    def _one(self, key: KeptKind, due: Due | None) -> KindShown:
        kind = kind_of(key)
        time = next(time for time in self.services.retention.times() if time.kind is key)
        years = tuple(Years(months, years_words(months), months == time.months) for months in time.choices)
        if due is None:
            return KindShown(key, kind.title, kind.picture, (_("Nothing is due."), time_words(time)), years, "", "")
        notes = (f"{count_words(due)}.", since_words(due), kind.does, time_words(time))
        people = self._paging.cut(self.services.retention.people_due() if key is KeptKind.PEOPLE else ())
        faces = tuple(Face(row.id, row.name, face(row.picture, row.name), row.say_as or row.name) for row in people)
        return KindShown(key, kind.title, kind.picture, tuple(filter(None, notes)), years, kind.go, _("Keep for one more year"), faces,
                         self._paging.pages)

    def _ask_again(self) -> KindShown:
        """Answers are asked again, so that a yes is not forgotten; they are nothing to let go of."""
        ids = self.services.consents.people_to_ask()
        people = [self.services.people.get(id) for id in self._paging.cut(ids)]
        notes = (ask_words(len(ids)), _("Press a person, and ask at a good moment. What they said counts until then.")) if ids else (ask_words(0),)
        faces = tuple(Face(person.id, person.name, face(person.picture, person.name), person.say_as or person.name) for person in people)
        return KindShown(TO_ASK, _("What people agreed to"), "openmoji:1F44D", notes, (), "", "", faces, self._paging.pages)

    # Doing

    def open(self, key: str) -> None:
        self._asking = key == TO_ASK
        self._kind = None if self._asking else KeptKind(key)
        self._paging.begin()
        self._show()

    def choose_years(self, months: int) -> None:
        if self._kind is not None:
            self.services.retention.set_months(self._kind, months)

    def let_go(self) -> None:
        """Asked once more, because it cannot be undone."""
        state = self.state
        self.nav.ask(Ask(state.picture, _("{what}?").format(what=state.go), _("This cannot be undone."), state.go, _("Not now")), self._let_go)

    def _let_go(self) -> None:
        if self._kind is not None:
            self.services.retention.let_go(self._kind)
            self.nav.say(Message(_("It is done. Older copies keep it until they end.")))

    def keep_longer(self) -> None:
        if self._kind is not None:
            self.services.retention.keep_longer(self._kind)
            self.nav.announce(self.state.notes[0])

    def pick(self, person_id: str) -> None:
        self.nav.go_to("consents" if self._asking else "forget_me", person_id)

    def back_first(self) -> bool:
        if self._kind is None and not self._asking:
            return False
        self._kind, self._asking = None, False
        self._show()
        return True
