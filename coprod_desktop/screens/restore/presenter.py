"""Bringing an older copy back: where it is, which one, a look at what is in it, and then it takes the place of the group."""

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer

from coprod_desktop.domain.copies import FoundCopy
from coprod_desktop.domain.spoken import day_words
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.moving import inside_words
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.copy_places import OTHER, CopyPlaces, Pick
from coprod_desktop.ui.paged import Paged
from coprod_desktop.ui.paging import Paging
from coprod_desktop.ui.screen import Message, Nav

OWN = "own"
PLACES, COPIES, LOOK, LOCKED, WAIT = "places", "copies", "look", "locked", "wait"
_PAGE = 6


@dataclass(frozen=True, slots=True)
class RestoreState:
    """`choices` are places or copies; `last` the last sessions in a copy; `label` is there when its passphrase is asked for."""

    step: str
    heading: str
    notes: tuple[str, ...]
    choices: tuple[PictureChoice, ...] = ()
    pages: tuple[int, int] = (1, 1)
    last: tuple[str, ...] = ()
    kept: str = ""
    go: str = ""
    label: str = ""
    trouble: str = ""
    shown: bool = False
    typed: str = field(default="", repr=False)


class RestorePresenter(Paged):
    """`id` "sticks" leaves out the copies on this computer: there is no group yet."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._no_group = id == "sticks"
        self._places = CopyPlaces(self, self._sticks_changed)
        self._paging = Paging(_PAGE)
        self._step = PLACES
        self._found: tuple[FoundCopy, ...] = ()
        self._copy: FoundCopy | None = None
        self._trouble = self._typed = ""
        self._shown = False
        self._ready_copy: FoundCopy | None = None
        self._show()

    def title(self) -> str:
        return _("Open a group from a stick") if self._no_group else _("Bring back an older copy")

    def close(self) -> None:
        self._typed = ""
        self._places.stop()
        super().close()

    # Showing

    def _show(self) -> None:
        self.show_state(self._picture())

    def _picture(self) -> RestoreState:
        match self._step:
            case "copies":
                return self._copies()
            case "look" if self._copy is not None:
                return self._look(self._copy)
            case "locked" if self._copy is not None:
                return RestoreState(LOCKED, self.services.moving.named(self._copy), (
                    _("This copy has a passphrase. Type the one it had then."), _("Its recovery code works too.")),
                    go=_("Look inside"), label=_("Passphrase or recovery code"), trouble=self._trouble, shown=self._shown, typed=self._typed)
            case "wait":
                return RestoreState(WAIT, _("One moment"), (
                    _("We are reading the copy and checking it."), _("This can take some minutes. Leave the stick in.")))
        own = () if self._no_group else (PictureChoice(OWN, "openmoji:1F5C3", _("This computer"), _("The copies in the group’s folder"), "mint"),)
        put_in = _("Put a memory stick in this computer. Then it is shown here.") if self._places.none() else ""
        first = "" if self._no_group else _("First you see what is in it. Nothing changes yet.")
        return RestoreState(PLACES, _("Where is the copy?"), tuple(filter(None, (first, put_in))), (*own, *self._places.choices()))

    def _sticks_changed(self) -> None:
        if self._step == PLACES:
            self._show()

    def _copies(self) -> RestoreState:
        moving = self.services.moving
        choices = tuple(PictureChoice(str(self._paging.first + number), "openmoji:1F512" if copy.locked else "openmoji:1F5C3",
                                      moving.when(copy), " · ".join((*inside_words(copy), *filter(None, (moving.why(copy),)))),
                                      "butter" if copy.ours else "stone")
                        for number, copy in enumerate(self._paging.cut(self._found)))
        note = _("Choose one to see what is in it.") if choices else _("We found no copy here. Look in another place.")
        return RestoreState(COPIES, _("Which copy?"), (note,), choices, self._paging.pages)

    def _look(self, copy: FoundCopy) -> RestoreState:
        inside = copy.inside
        if inside is None:
            return RestoreState(LOOK, self.services.moving.named(copy), (_("This copy does not open. Go back, and choose another one."),))
        people = ngettext("{count} person is in it.", "{count} people are in it.", inside.people).format(count=inside.people)
        sessions = ngettext("{count} session is in it.", "{count} sessions are in it.", inside.sessions).format(count=inside.sessions)
        notes: tuple[str, ...] = (people, sessions)
        if copy.ours:
            kept = _("What you have now is kept as a copy. So you can bring it back too.")
        else:
            notes = (_("It is a copy of {group}.").format(group=inside.group), *notes)
            kept = "" if self._no_group else _("This is another group. Yours is kept in a folder beside it.")
        last = tuple(_("{name} · {day}").format(name=name, day=day_words(day)) for name, day in inside.last)
        go = _("Open this group") if self._no_group else _("Bring this copy back")
        return RestoreState(LOOK, self.services.moving.named(copy), notes, last=last, kept=kept, go=go, trouble=self._trouble)

    # Doing

    def choose(self, key: str, pick: Pick) -> None:
        """A place or a copy; `pick` is what finds a folder."""
        if self._step == COPIES:
            self.open(self._found[int(key)])
        elif key == OTHER:
            pick(_("Choose the folder with the copy"), self.search)
        else:
            self.search(self.services.moving.own() if key == OWN else self._places.stick(key).folder)

    def search(self, place: Path) -> None:
        """Lists the copies in a place."""
        self._go(WAIT)
        self.services.moving.find(place, self._searched, partial(self._not, PLACES))

    def _searched(self, found: tuple[FoundCopy, ...]) -> None:
        self._found = tuple(found)
        self._paging = Paging(_PAGE)
        self._go(COPIES)

    def open(self, copy: FoundCopy) -> None:
        """A look inside, or the question for its passphrase."""
        self._copy, self._typed = copy, ""
        self._go(LOCKED if copy.locked else LOOK)

    def type(self, text: str) -> None:
        """Nothing is drawn anew while somebody types; the words are kept for a view in another look."""
        self._typed = text
        self.state = self._picture()

    def show_letters(self) -> None:
        self._shown = not self._shown
        self._show()

    def unlock(self) -> None:
        if self._copy is not None:
            self.services.moving.look(self._copy, self._typed, self._unlocked, self._wrong)

    def _unlocked(self, copy: FoundCopy) -> None:
        self._copy = copy
        self._go(LOOK)

    def _wrong(self, sentence: str) -> None:
        self._trouble = sentence
        if not self.closed:
            self._show()
            self.nav.announce(sentence)

    def bring_back(self) -> None:
        """Makes the copy ready; then the group's window closes, and opens again with it."""
        copy = self._copy
        if copy is not None and self._step == LOOK:
            self._go(WAIT)
            self.services.moving.make_ready(copy, self._typed, partial(self._ready, copy), partial(self._not, LOOK))

    def _ready(self, copy: FoundCopy) -> None:
        self._ready_copy = copy
        self._open_ready()

    def _open_ready(self) -> None:
        """Behind another page it waits: the window is not closed over what somebody does there."""
        if self._ready_copy is not None and self.in_front:
            copy, self._ready_copy = self._ready_copy, None
            self.nav.open_copy(copy.ours, _("{copy} is open.").format(copy=self.services.moving.named(copy)))

    def wake(self) -> None:
        super().wake()
        QTimer.singleShot(0, self, self._open_ready)

    def _not(self, step: str, sentence: str) -> None:
        if not self.closed:
            self._go(step)
            self.nav.say(Message(sentence, "stop"))

    def _go(self, step: str) -> None:
        if not self.closed:
            self._step, self._trouble = step, ""
            self._show()

    def back_first(self) -> bool:
        before = {COPIES: PLACES, LOOK: COPIES, LOCKED: COPIES}.get(self._step)
        if before is None:
            return False
        self._go(before)
        return True
