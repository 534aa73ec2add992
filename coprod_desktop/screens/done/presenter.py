"""What we did: each thing a picture and words, saved at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from coprod_desktop.domain.plain_words.finding import Rule
from coprod_desktop.domain.undoable import OnPage
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.screen import Message, Nav, Presenter
from coprod_desktop.ui.undoing import undo_words

MANY, FEW = 8, 4
_NEAREST = 16


@dataclass(frozen=True, slots=True)
class Thing:
    id: str
    picture: str
    words: str
    remove: str


@dataclass(frozen=True, slots=True)
class Picture:
    key: str
    words: str


@dataclass(frozen=True, slots=True)
class DoneState:
    """`words` is what is typed so far; `pictures` are those that fit it best, `chosen` the place of the chosen one (-1: it is not among
    them); `hint` says an easier word."""

    heading: str
    note: str
    things: tuple[Thing, ...]
    words: str
    pictures: tuple[Picture, ...]
    chosen: int
    hint: str
    photos: str
    undo: str


class DonePresenter(Presenter):
    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._id = id
        self._words = self._picture = self._named = ""
        self._by_hand = False
        self._first, self._count = 0, MANY
        self._show()

    def shows(self) -> Sequence[OnPage]:
        return (OnPage("done", self._id),)

    def title(self) -> str:
        return _("What we did")

    def saved(self, change: Change) -> None:
        if (change.kind in ("done", "photo") and change.session_id == self._id) or change.kind == "undone":
            self._show()

    def _show(self) -> None:
        things = tuple(Thing(d.id, d.picture, d.words, _("Remove: {what}").format(what=d.words))
                       for d in self.services.ending.done(self._id))
        photos = len(self.services.ending.photos(self._id))
        pictures = self._fitting()
        chosen = next((place for place, picture in enumerate(pictures) if picture.key == self._picture), -1)
        note = _("Choose a picture, or write. Then press Add.")
        if things:
            note = ngettext("1 thing is written down.", "{count} things are written down.", len(things)).format(count=len(things))
        self.show_state(DoneState(
            _("What did we do?"), note, things, self._words, pictures, chosen,
            self._hint(), _("Photos: {count}").format(count=photos) if photos else _("Photos"), undo_words(self.services, self.shows())))

    def _all_fitting(self) -> tuple[Picture, ...]:
        """What fits the words first, then everything that groups do."""
        words = "" if self._words == self._named else self._words
        ours = self.services.pictures_of_group
        found = (*ours.suggest(words), *ours.search(words, _NEAREST), *self.services.pictures.group("activities"))
        return tuple({p.key: Picture(p.key, p.words) for p in found}.values())

    def _fitting(self) -> tuple[Picture, ...]:
        every = self._all_fitting()
        return tuple(every[(self._first + place) % len(every)] for place in range(self._count))

    def _hint(self) -> str:
        if not self._words.strip():
            return ""  # the help is first loaded when somebody writes
        hard = next((f for f in self.services.word_bank.check(self._words) if f.rule is Rule.HARD_WORD and f.instead), None)
        return _("“{word}” is a hard word. You could say “{easy}”.").format(word=hard.words, easy=hard.instead) if hard else ""

    # Doing

    def _has_words(self) -> bool:
        return bool(self._words.strip())

    def write(self, words: str) -> None:
        """Typing: the nearest picture is chosen, until somebody chooses one."""
        if words == self._words:
            return
        self._words, self._first = words, 0
        if not self._by_hand:
            nearest = self.services.pictures_of_group.suggest(words, 1) or self.services.pictures.search(words, 1)
            self._picture = nearest[0].key if nearest else ""
        self._show()

    def choose(self, place: int) -> None:
        """A picture; its word is written too, when there are none or only those of another picture."""
        picture = self.state.pictures[place]
        if not self._words.strip() or self._words == self._named:
            self._words = self._named = picture.words
        self._picture, self._by_hand = picture.key, True
        self._show()

    def show_few(self, few: bool) -> None:
        """Fewer pictures at a time, for a page of one column."""
        if self._count != (FEW if few else MANY):
            self._count = FEW if few else MANY
            self._show()

    def more(self) -> None:
        """Other pictures; after the last ones the first come again."""
        self._first = (self._first + self._count) % len(self._all_fitting())
        self._show()
        self.nav.announce(_("Other pictures: {pictures}").format(pictures=", ".join(p.words for p in self.state.pictures)))

    def add(self) -> None:
        words = self._words.strip()
        if not words:
            self.nav.say(Message(_("Choose a picture or write some words first."), "warn", done=self._has_words))
            return
        picture = self._picture or self.services.sessions.get(self._id).picture
        self.services.ending.add_done(self._id, picture, words)
        self._words = self._picture = self._named = ""
        self._by_hand, self._first = False, 0
        self._show()
        self.nav.announce(_("Saved: {what}. You can undo this.").format(what=words))

    def remove(self, thing_id: str) -> None:
        words = next(thing.words for thing in self.state.things if thing.id == thing_id)
        self.services.ending.remove_done(self._id, thing_id)
        self.nav.announce(_("Removed: {what}. You can undo this.").format(what=words))

    def photos(self) -> None:
        self.nav.go_to("photos", self._id)

    def undo(self) -> None:
        self.nav.undo()

    def finish(self) -> None:
        self.nav.back()
