"""What a screen is: a presenter with one finished picture of it (its State), and a view that draws that."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal

from coprod_desktop.domain.ids import NotThere
from coprod_desktop.i18n import _

if TYPE_CHECKING:
    from coprod_desktop.domain.picture import PictureWord
    from coprod_desktop.domain.preferences import Look
    from coprod_desktop.domain.undoable import OnPage
    from coprod_desktop.services.changes import Change
    from coprod_desktop.services.group import GroupServices
    from coprod_desktop.ui.files import Picking
    from coprod_desktop.ui.picture_pick import PicturePick


_DRAWS = ("refresh", "_refresh", "_show")  # by these names a presenter makes its State


class Offer(NamedTuple):
    """Something that can be done about a message, with one press; `sign` is an icon."""

    words: str
    sign: str
    act: Callable[[], None]


class Message(NamedTuple):
    """What happened, what is safe, the way on. `tone`: "good", "warn" or "stop". It stays until it is closed, until another step of the
    screen or another screen comes, or until what it asks for is `done`."""

    words: str
    tone: str = "good"
    offer: Offer | None = None
    done: Callable[[], bool] | None = None


class Ask(NamedTuple):
    """A question for what cannot be taken back; the safe answer (`stay`) has the focus."""

    picture: str
    question: str
    sentence: str
    go: str
    stay: str


class Gone(NamedTuple):
    """The State of any screen when what it is about was taken out while it was open: the adding was undone, for example."""

    heading: str
    words: str


class Nav(Protocol):
    """The way round: given to every presenter, kept by the main window alone. `picking` is what is looked for on the page that finds
    files, `last_folder` where something was found last, `last_photos` a photo; `picture_pick` what a picture is looked for."""

    picking: Picking | None
    last_folder: Path | None
    last_photos: Path | None
    picture_pick: PicturePick | None

    def go_to(self, name: str, id: str = "") -> None: ...
    def replace(self, name: str, id: str = "") -> None:
        """Goes there without leaving this screen on the way back."""
        ...

    def back(self) -> None: ...
    def leave(self) -> None:
        """Back, when something was chosen: letters that are open on the screen go, too."""
        ...

    def home(self) -> None: ...
    def restart_at(self, name: str, id: str = "") -> None:
        """Goes there with no way back: for a change of seat."""
        ...

    def open_copy(self, ours: bool, words: str) -> None:
        """The group's window closes and opens again with the copy that was made ready; `ours` as in FoundCopy, `words` are said then."""
        ...

    def cover(self) -> None:
        """Nothing of the group is seen until somebody comes back."""
        ...

    def undo(self) -> None:
        """Takes back the last thing of the page within the seat's reach, and says what it was."""
        ...

    def shown(self) -> Sequence[OnPage]:
        """What the page shows that is taken back on it; the page of the header's keys stands for the one it was opened on."""
        ...

    def say(self, message: Message) -> None:
        """Shows a message under the header and announces it to assistive technology."""
        ...

    def hush(self) -> None:
        """Takes the message away: what it told is over."""
        ...

    def announce(self, words: str) -> None:
        """Tells assistive technology what changed without moving the focus."""
        ...

    def ask(self, question: Ask, then: Callable[[], None]) -> None: ...
    def pick_file(self, title: str, kinds: Sequence[str], then: Callable[[Path], None]) -> None:
        """`kinds` are endings: "csv", "jpg"."""
        ...

    def pick_target(self, title: str, name: str, then: Callable[[Path], None]) -> None:
        """Where to save a file that would be called `name`."""
        ...

    def pick_folder(self, title: str, then: Callable[[Path], None]) -> None: ...
    def pick_picture(self, sentence: str, then: Callable[[PictureWord], None], chosen: str = "") -> None:
        """A person picks a picture for the sentence; `then` is given it with what it shows, with key "" when none is wanted."""
        ...

    def voices(self, then: Callable[[Sequence[Any]], None]) -> None:
        """Tells the voices of this computer (id, name, language) when they are known; none when nothing can speak."""
        ...

    def read(self, words: str, look: Look | None = None) -> None:
        """Says some words aloud now, with the voice and speed of a look: the one in use when there is none."""
        ...


class Presenter(QObject):
    """Refreshes its State from the services and says so; it never holds the view."""

    changed = Signal(object)
    goes_back = False
    """While Back is asked whether it moves within the screen: the step it leads to has the focus where it was left."""

    def __init__(self, services: GroupServices, nav: Nav) -> None:
        super().__init__()
        self.services, self.nav = services, nav
        self.state: Any = None
        self._asleep = self.closed = False
        self.way_here: list[tuple[object, str]] = []  # the steps before this one, each with the name of what had the focus there
        self._missed: dict[Change, None] = {}
        services.changes.subscribe(self._on_change)

    @property
    def in_front(self) -> bool:
        """Only then may an answer that comes late lead somewhere: another page may be in use, also by somebody else."""
        return not (self.closed or self._asleep)

    def show_state(self, state: Any) -> None:
        self.state = state
        self.changed.emit(state)

    def _on_change(self, change: Change) -> None:
        if self._asleep:
            self._missed[change] = None
        else:
            self._look_again(change)

    def _look_again(self, change: Change) -> None:
        try:
            self.saved(change)
        except NotThere:
            self.show_state(Gone(_("This page is gone."), _("Nothing else has changed. Go back to the list.")))

    def sleep(self) -> None:
        """Another screen is in front: what changes meanwhile is looked at when this one is seen again."""
        self._asleep = True

    def wake(self) -> None:
        self._asleep = False
        missed, self._missed = self._missed, {}
        for change in missed:
            self._look_again(change)

    def saved(self, change: Change) -> None:
        """Something was saved, here or elsewhere. Screens that show it refresh."""

    def say_anew(self) -> bool:
        """Everything in the language that is used from now on, with what is typed and the step one is at. False where that cannot be:
        then the window makes a new presenter."""
        draw = next((found for name in _DRAWS if (found := getattr(self, name, None)) is not None), None)
        if draw is not None:
            draw()
        return draw is not None

    def shows(self) -> Sequence[OnPage]:
        """What is taken back on this page: nothing else, so that nobody undoes what they do not see. Empty is all within the seat's reach."""
        return ()

    def title(self) -> str:
        """The screen's name, for the window and for assistive technology; no person's name in it."""
        raise NotImplementedError

    def back_first(self) -> bool:
        """True when Back moved within the screen (to the question before) and the screen stays."""
        return False

    def stays(self) -> bool:
        """True when something must be done here before Back or Home; what it is has then been said."""
        return False

    def close(self) -> None:
        self.closed = True
        self.services.changes.unsubscribe(self._on_change)


class Screen(NamedTuple):
    """A folder in screens/ exposes one as SCREEN. `presenter(services, nav, id)` and `view(kit, presenter)`; `roomy` marks *Take part*;
    `take_part` says that it may be open while somebody takes part, so it shows nobody else's data; `coordinate` that it belongs to *Coordinate*;
    `bare` that neither header nor message is seen beside it; `aloud` that it is always read aloud as it comes."""

    name: str
    presenter: Callable[[GroupServices, Nav, str], Presenter]
    view: Callable[[], type]
    roomy: bool = False
    take_part: bool = False
    coordinate: bool = False
    bare: bool = False
    aloud: bool = False
