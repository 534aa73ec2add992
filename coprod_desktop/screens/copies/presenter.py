"""The copies of the group: when each was made, whether it is good, and making one now."""

from dataclasses import dataclass
from functools import partial

from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.screen import Message, Nav, Presenter


@dataclass(frozen=True, slots=True)
class Line:
    """One copy: when it was made, why, and how it is: `good` is None until it was looked at."""

    when: str
    note: str
    good: bool | None


@dataclass(frozen=True, slots=True)
class CopiesState:
    heading: str
    notes: tuple[str, ...]
    lines: tuple[Line, ...]
    room: str
    making: bool
    choices: tuple[PictureChoice, ...]
    warning: str


class CopiesPresenter(Presenter):
    """Every copy is opened and read whole each time the screen is opened: an old "good" would help nobody."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._seen: frozenset[str] = frozenset()
        self._good: frozenset[str] = frozenset()
        self._making = False
        self._show()
        self._look_over()

    def title(self) -> str:
        return _("Copies")

    def saved(self, change: Change) -> None:
        if change.kind == "copies":
            self._look_over()
            self._show()
        elif change.kind == "passphrase":
            self._show()

    def _look_over(self) -> None:
        keeping = self.services.keeping
        names = frozenset(copy.name for copy in keeping.copies())
        keeping.look_over(partial(self._looked, names), self._not_looked)

    def _looked(self, names: frozenset[str], good: frozenset[str]) -> None:
        if not self.closed:
            self._seen, self._good = names, good
            self._show()

    def _not_looked(self, sentence: str) -> None:
        if not self.closed:
            self.nav.say(Message(sentence, "stop"))

    def _show(self) -> None:
        keeping = self.services.keeping
        copies = keeping.copies()
        lines = tuple(Line(copy.when, copy.why, copy.name in self._good if copy.name in self._seen else None) for copy in copies)
        notes = (_("We make a copy each day, and when a session ends."),
                 _("If this computer breaks, they are lost too. So keep one on a memory stick."))
        moving = self.services.moving
        choices = (PictureChoice("stick_copy", "openmoji:1F4BE", _("Copy to a memory stick"), moving.carried_words(), "sky"),
                   PictureChoice("restore", "openmoji:1F5C3", _("Bring back an older copy"), _("First see what is in it"), "butter"),
                   PictureChoice("move_laptop", "openmoji:1F4BB", _("Move to a new laptop"), _("Step by step"), "mint"),
                   PictureChoice("paper", "openmoji:1F4C4", _("Keep a paper copy"), _("Names, phones and this month’s sessions"), "rose"))
        self.show_state(CopiesState(_("Copies"), notes, lines, keeping.room_words(), self._making, choices, moving.warning()))

    def choose(self, key: str) -> None:
        if key == "paper":
            self.nav.go_to("preview", "paper-copy/")
        else:
            self.nav.go_to(key)

    def make(self) -> None:
        """Makes a copy now; a second press while one is being made changes nothing."""
        if self._making:
            return
        self._making = True
        self._show()
        self.nav.announce(_("The copy is being made."))
        self.services.keeping.copy_now(self._made, self._trouble)

    def _made(self, sentence: str) -> None:
        self._finish(Message(sentence))

    def _trouble(self, sentence: str) -> None:
        self._finish(Message(sentence, "stop"))

    def _finish(self, message: Message) -> None:
        if not self.closed:
            self._making = False
            self._show()
            self.nav.say(message)
