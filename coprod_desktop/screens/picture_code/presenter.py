"""The picture code: choose four pictures, choose the same four again."""

from dataclasses import dataclass

from coprod_desktop.domain.picture import PictureWord
from coprod_desktop.domain.picture_code import code_pictures
from coprod_desktop.i18n import _
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.codes import CODE_LENGTH
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.screen import Message, Nav, Presenter


@dataclass(frozen=True, slots=True)
class PictureCodeState:
    """`pictures` is empty on the first page, which offers what can be done."""

    heading: str
    words: tuple[str, ...]
    choices: tuple[PictureChoice, ...]
    pictures: tuple[PictureWord, ...]
    pressed: int
    length: int
    count: str


class PictureCodePresenter(Presenter):
    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._choosing = False
        self._first: tuple[str, ...] = ()
        self._code: tuple[str, ...] = ()
        self._differed = False
        self._show()

    def title(self) -> str:
        return _("The picture code")

    def _show(self) -> None:
        if self._choosing:
            self._show_board()
            return
        has = self.services.codes.has()
        choices = [PictureChoice("choose", "openmoji:1F511", _("Change the code") if has else _("Choose a code"),
                                 _("Four pictures, in order"), "butter")]
        if has:
            choices.append(PictureChoice("remove", "openmoji:1F513", _("Take the code away"), _("Then one press is enough"), "stone"))
        self.show_state(PictureCodeState(_("The picture code"), (
            _("The code is needed when the laptop comes back from somebody who takes part."),
            _("A code is set.") if has else _("No code is set now.")), tuple(choices), (), 0, CODE_LENGTH, ""))

    def _show_board(self) -> None:
        heading = _("Choose the same four again") if self._first else _("Choose four pictures")
        words = _("Remember the pictures, and which comes first.")
        if self._differed:
            words = _("The pictures were not the same both times. Nothing has changed. Choose four again.")
        count = _("{number} of {length} pictures").format(number=len(self._code), length=CODE_LENGTH)
        self.show_state(PictureCodeState(heading, (words,), (), code_pictures(), len(self._code), CODE_LENGTH, count))

    def choose(self, key: str) -> None:
        if key == "remove":
            self.services.codes.remove()
            self._show()
            self.nav.say(Message(_("The picture code is taken away. You can choose a new one.")))
        else:
            self._choosing = True
            self.start_again()

    def start_again(self) -> None:
        self._first, self._code, self._differed = (), (), False
        self._show()

    def press(self, key: str) -> None:
        self._code, self._differed = (*self._code, key), False
        if len(self._code) == CODE_LENGTH:
            self._four()
        else:
            self._show()
            self.nav.announce(self.state.count)

    def _four(self) -> None:
        """The first four are kept until they are chosen a second time; only then is the code set."""
        code, self._code = self._code, ()
        if not self._first:
            self._first = code
            self._show()
            self.nav.announce(self.state.heading)
        elif code == self._first:
            self.services.codes.put(code)
            self._choosing, self._first = False, ()
            self._show()
            self.nav.say(Message(_("Saved. The picture code is set.")))
        else:
            self._first, self._differed = (), True
            self._show()
            self.nav.announce(self.state.words[0])

    def back_first(self) -> bool:
        if self._choosing:
            self._choosing = False
            self._first, self._code, self._differed = (), (), False
            self._show()
            return True
        return False
