"""Choosing a picture code: what can be done, the code that is set, four new pictures, the same four again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coprod_desktop.domain.picture_code import code_pictures
from coprod_desktop.domain.seat import Seat
from coprod_desktop.i18n import _
from coprod_desktop.services.codes import CODE_LENGTH
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.screen import Message, Presenter

if TYPE_CHECKING:
    from coprod_desktop.domain.picture import PictureWord

_CHOICES, _OLD, _NEW, _AGAIN = "choices", "old", "new", "again"


@dataclass(frozen=True, slots=True)
class ChoosingCodeState:
    """`pictures` is empty on the first page, which offers what can be done; which were pressed is nowhere in it, only `pressed`, how
    many. `forgot` is the way on for somebody who does not remember the code, where it is asked."""

    heading: str
    words: tuple[str, ...]
    choices: tuple[PictureChoice, ...] = ()
    pictures: tuple[PictureWord, ...] = ()
    pressed: int = 0
    length: int = CODE_LENGTH
    count: str = ""
    forgot: str = ""


class ChoosingCode(Presenter):
    """A subclass says whose code it is and in which words, and then calls `show`. Whoever may coordinate needs no old code; a code that
    was forgotten is put right that way."""

    person_id = ""
    _step, _removing, _trouble = _CHOICES, False, ""
    _first: tuple[str, ...] = ()
    _code: tuple[str, ...] = ()

    def about(self) -> tuple[str, ...]:
        """What the code is for, and how it stands."""
        raise NotImplementedError

    def without(self) -> str:
        """What is so when the code is taken away."""
        raise NotImplementedError

    def forgot(self) -> None:
        """The way on."""
        raise NotImplementedError

    def show(self) -> None:
        if self._step == _CHOICES:
            self.show_state(ChoosingCodeState(self.title(), self.about(), self._choices()))
            return
        heading, words = {
            _OLD: (_("Press the four pictures of your code"), _("This is the code that is set now.")),
            _NEW: (_("Choose four pictures"), _("Remember the pictures, and which comes first.")),
            _AGAIN: (_("Choose the same four again"), _("Remember the pictures, and which comes first.")),
        }[self._step]
        count = _("{number} of {length} pictures").format(number=len(self._code), length=CODE_LENGTH)
        forgot = _("I cannot remember") if self._step == _OLD else ""
        self.show_state(ChoosingCodeState(heading, (self._trouble or words,), (), code_pictures(), len(self._code), CODE_LENGTH, count, forgot))

    def _choices(self) -> tuple[PictureChoice, ...]:
        has = self.services.codes.has(self.person_id)
        change = PictureChoice("choose", "openmoji:1F511", _("Change the code") if has else _("Choose a code"), _("Four pictures, in order"),
                               "butter")
        away = PictureChoice("remove", "openmoji:1F513", _("Take the code away"), self.without(), "stone")
        return (change, away) if has else (change,)

    def choose(self, key: str) -> None:
        self._removing = key == "remove"
        if self.services.codes.has(self.person_id) and self._asks_old():
            self._go(_OLD)
        else:
            self._may_change()

    def _asks_old(self) -> bool:
        return self.services.seats.seat is Seat.TAKE_PART or not self.services.keeping.may_coordinate

    def _may_change(self) -> None:
        if not self._removing:
            self._go(_NEW)
            return
        self.services.codes.remove(self.person_id)
        self._go(_CHOICES)
        self.nav.say(Message(_("The picture code is taken away. You can choose a new one.")))

    def start_again(self) -> None:
        self._go(_OLD if self._step == _OLD else _NEW)

    def _go(self, step: str, trouble: str = "") -> None:
        self._step, self._trouble, self._code = step, trouble, ()
        if step != _AGAIN:
            self._first = ()
        self.show()
        self.nav.announce(trouble or self.state.heading)

    def press(self, key: str) -> None:
        """The first four new pictures are kept until they are chosen a second time; only then is the code set."""
        self._code, self._trouble = (*self._code, key), ""
        if len(self._code) < CODE_LENGTH:
            self.show()
            self.nav.announce(self.state.count)
        elif self._step == _OLD and self.services.codes.right(self._code, self.person_id):
            self._may_change()
        elif self._step == _OLD:
            self._go(_OLD, _("Those were not the right pictures. Nothing is lost. Start again."))
        elif self._step == _NEW:
            self._first = self._code
            self._go(_AGAIN)
        elif self._code == self._first:
            self.services.codes.put(self._code, self.person_id)
            self._go(_CHOICES)
            self.nav.say(Message(_("Saved. The picture code is set.")))
        else:
            self._go(_NEW, _("The pictures were not the same both times. Nothing has changed. Choose four again."))

    def back_first(self) -> bool:
        if self._step == _CHOICES:
            return False
        self._go(_CHOICES)
        return True
