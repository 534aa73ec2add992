"""The way round: the screens one came by, the lock between the seats, and what waits while somebody else has the laptop."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop import i18n
from coprod_desktop.domain.not_saved import NotSaved
from coprod_desktop.domain.seat import Seat
from coprod_desktop.ui.language import use_language
from coprod_desktop.ui.screen import Gone, Message, Presenter, Screen

if TYPE_CHECKING:
    from coprod_desktop.domain.picture import PictureWord
    from coprod_desktop.domain.undoable import OnPage
    from coprod_desktop.services.group import GroupServices
    from coprod_desktop.ui.files import Picking
    from coprod_desktop.ui.letters import OnScreenLetters
    from coprod_desktop.ui.picture_pick import PicturePick

_KEYS = "keys"
_HEADER_SCREENS = ("look", "help", _KEYS)  # what the header opens is there in every seat
_COVER = "covered"


class Place:
    """One screen on the way: its presenter lives as long as one can come back to it."""

    def __init__(self, screen: Screen, id: str, presenter: Presenter) -> None:
        self.screen, self.id, self.presenter, self.focus = screen, id, presenter, ""
        self.language = i18n.language()


class Way(QWidget):
    """The window below its drawing; `screen(name)` finds a screen. A subclass shows a place."""

    switched = Signal()  # a switch was pressed, which no part of a page and no other filter of the window meets

    def __init__(self, services: GroupServices, screen: Callable[[str], Screen]) -> None:
        super().__init__()
        self.services, self._screen = services, screen
        self._places: list[Place] = []
        self._waiting: list[Place] = []
        self._letters: OnScreenLetters | None = None
        self.picking: Picking | None = None
        self.last_folder: Path | None = None
        self.last_photos: Path | None = None
        self.picture_pick: PicturePick | None = None

    def _show(self, place: Place) -> None:
        raise NotImplementedError

    def say(self, message: Message) -> None:
        raise NotImplementedError

    @property
    def here(self) -> Presenter | None:
        return self._places[-1].presenter if self._places else None

    def shown(self) -> Sequence[OnPage]:
        return next((place.presenter.shows() for place in reversed(self._places) if place.screen.name != _KEYS), ())

    def go_to(self, name: str, id: str = "") -> None:
        self._remember_focus()
        self._open(self._screen(name), id)

    def replace(self, name: str, id: str = "") -> None:
        if self._places:
            self._leave_one()
        self._open(self._screen(name), id)

    def back(self) -> None:
        if self._letters is not None and self._letters.close():
            return
        if self._places and (self._places[-1].presenter.stays() or self._back_within(self._places[-1].presenter)):
            return
        if len(self._places) > 1:
            self._leave_one()
            if len(self._places) == 1:
                self._stop_coordinating()
            self._show_again()
        elif self._places and self.services.seats.seat == Seat.TAKE_PART and self._places[-1].screen.name != "take_part":
            self.home()  # after a hand-over there is nothing behind: no key may be dead for the person who has the laptop

    @staticmethod
    def _back_within(presenter: Presenter) -> bool:
        presenter.goes_back = True
        try:
            return not isinstance(presenter.state, Gone) and presenter.back_first()
        finally:
            presenter.goes_back = False

    def leave(self) -> None:
        if self._letters is not None:
            self._letters.close(back=False)
        self.back()

    def home(self) -> None:
        """Home; in *Take part* that is the place of who takes part, and the lock stays shut. *Coordinate* ends here."""
        if any(place.presenter.stays() for place in reversed(self._places)):
            return
        self._stop_coordinating()
        self._leave_all()
        self._open(self._screen("take_part" if self.services.seats.seat == Seat.TAKE_PART else "home"), "")

    def restart_at(self, name: str, id: str = "") -> None:
        """Goes there with no way back: for a change of seat. Through the lock one comes back to what waits."""
        self._leave_all()
        if self._waiting and self.services.seats.seat != Seat.TAKE_PART:
            self._places, self._waiting = self._waiting, []
            if self._is_shut(self._places[-1]):
                self._open(self._screen("coordinate_door"), "")
            else:
                self._show_again()
        else:
            self._open(self._screen(name), id)

    # Finding something for a screen, which is told when it is found

    def pick_file(self, title: str, kinds: Sequence[str], then: Callable[[Path], None]) -> None:
        from coprod_desktop.ui.files import Picking

        self.picking = Picking(title, then, kinds=tuple(kinds))
        self.go_to("files")

    def pick_target(self, title: str, name: str, then: Callable[[Path], None]) -> None:
        from coprod_desktop.ui.files import Picking

        self.picking = Picking(title, then, name=name)
        self.go_to("files")

    def pick_folder(self, title: str, then: Callable[[Path], None]) -> None:
        from coprod_desktop.ui.files import Picking

        self.picking = Picking(title, then, folder=True)
        self.go_to("files")

    def pick_picture(self, sentence: str, then: Callable[[PictureWord], None], chosen: str = "") -> None:
        from coprod_desktop.ui.picture_pick import PicturePick

        self.picture_pick = PicturePick(sentence, then, chosen)
        self.go_to("picture_for")

    # The lock

    def leave_alone(self) -> None:
        """*Take part*, where anybody may be; the screens wait as they are, with what is typed on them, until the lock is opened."""
        if self.services.seats.seat == Seat.TAKE_PART:
            return
        self._remember_focus()
        for place in self._places:
            place.presenter.sleep()
        self._waiting, self._places = self._places, []
        self.services.seats.take_part()
        self._open(self._screen("take_part"), "")

    def cover(self) -> None:
        """Nothing of the group is seen until somebody comes back: through the lock, where a picture code is set."""
        if self._places and self._places[-1].screen.name == _COVER:
            return
        locked = self.services.seats.seat != Seat.TAKE_PART and self.services.codes.has()
        if locked:
            self.leave_alone()
        elif self.services.seats.seat == Seat.SAFEGUARDING:
            self.services.concerns.lock()  # whoever comes back may be somebody else
        self.go_to(_COVER, "locked" if locked else "")

    def _is_shut(self, place: Place) -> bool:
        return place.screen.coordinate and self.services.seats.seat != Seat.COORDINATE and not self.services.keeping.may_coordinate

    def _show_again(self) -> None:
        """What belongs to *Coordinate* and waited is seen again by nobody else."""
        while len(self._places) > 1 and self._is_shut(self._places[-1]):
            self._leave_one()
        place = self._places[-1]
        if place.screen.coordinate and self.services.seats.seat != Seat.COORDINATE:
            self.services.seats.coordinate()
        self._show(place)

    def _leave_one(self) -> None:
        """Also when it cannot keep what was begun on it: that is told on the next page, so that no key is dead."""
        presenter = self._places.pop().presenter
        try:
            presenter.close()
        except NotSaved as trouble:
            if not presenter.closed:
                Presenter.close(presenter)
            QTimer.singleShot(0, self, partial(self.say, Message(trouble.sentence, "stop")))

    def _leave_all(self) -> None:
        while self._places:
            self._leave_one()

    def _stop_coordinating(self) -> None:
        if self.services.seats.seat == Seat.COORDINATE:
            self.services.seats.run()

    def _open(self, screen: Screen, id: str) -> None:
        if self.services.seats.seat == Seat.TAKE_PART and not (screen.take_part or screen.name in _HEADER_SCREENS):
            screen, id = self._screen("unlock"), ""  # the lock between the seats
        elif screen.coordinate and self.services.seats.seat != Seat.COORDINATE:
            if self.services.keeping.may_coordinate:
                self.services.seats.coordinate()
            else:
                screen, id = self._screen("coordinate_door"), f"{screen.name}:{id}"
        self._speak_its_language()
        place = Place(screen, id, screen.presenter(self.services, self, id))  # type: ignore[arg-type]
        self._places.append(place)
        self._show(place)

    def _speak_its_language(self, place: Place | None = None) -> None:
        """The language of the look in use; a place that was made in another one says everything anew."""
        use_language(self.services.looks.language, self)
        if place is not None and place.language != i18n.language():
            place.language = i18n.language()
            if not place.presenter.say_anew():
                place.presenter.close()
                place.presenter = place.screen.presenter(self.services, self, place.id)  # type: ignore[arg-type]

    def _remember_focus(self) -> None:
        focus = self.focusWidget()
        if self._places and focus is not None:
            self._places[-1].focus = focus.objectName()
