"""Leaving *Take part*: four pictures in order, or one press while the group has no code."""

from dataclasses import dataclass

from coprod_desktop.domain.picture import PictureWord
from coprod_desktop.domain.picture_code import code_pictures
from coprod_desktop.i18n import _
from coprod_desktop.services.codes import CODE_LENGTH
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.screen import Nav, Presenter

FORGET = "python3 start.py forget-code"


@dataclass(frozen=True, slots=True)
class UnlockState:
    """`pictures` is empty while no code is set, and on the page for who does not remember, which has `lines` to read. Which pictures
    were pressed is nowhere in it, only `pressed`, how many."""

    heading: str
    words: str
    wrong: bool
    pictures: tuple[PictureWord, ...]
    pressed: int
    length: int
    count: str
    choices: tuple[PictureChoice, ...]
    forgot: str = ""
    lines: tuple[str, ...] = ()


class UnlockPresenter(Presenter):
    """A wrong code costs nothing: no wait, no lock-out; one starts again."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._code: tuple[str, ...] = ()
        self._wrong = self._forgot = False
        self._show()

    def title(self) -> str:
        return _("Give the laptop back")

    def _show(self) -> None:
        if not self.services.codes.has():
            yes = PictureChoice("run", "openmoji:1F9D1-1F3FE-200D-1F3EB", _("Yes, I run the group"), "", "mint")
            words = _("No picture code is set. You can set one in More.")
            self.show_state(UnlockState(_("Give the laptop back"), words, False, (), 0, 0, "", (yes,)))
            return
        if self._forgot:
            self.show_state(self._way_on())
            return
        words = _("Give the laptop to the person who runs the group.")
        if self._wrong:
            words = _("Those were not the right pictures. Nothing is lost. Start again.")
        count = _("{number} of {length} pictures").format(number=len(self._code), length=CODE_LENGTH)
        heading = _("Press the four pictures of your code")
        self.show_state(UnlockState(heading, words, self._wrong, code_pictures(), len(self._code), CODE_LENGTH, count, (),
                                    _("I cannot remember")))

    def _way_on(self) -> UnlockState:
        """With no passphrase the app has nothing else to ask for; whoever looks after the computer has."""
        lines = (_("Ask the person who looks after this computer."), _("They close the app, and start it with this line:"), FORGET,
                 _("Then one press is enough, and you can choose a new code."))
        return UnlockState(_("I cannot remember the code"), _("Everything that you saved stays as it is."), False, (), 0, 0, "", (), lines=lines)

    def press(self, key: str) -> None:
        self._code, self._wrong = (*self._code, key), False
        if len(self._code) < CODE_LENGTH:
            self._show()
            self.nav.announce(self.state.count)
        elif self.services.codes.right(self._code):
            self.run()
        else:
            self._code, self._wrong = (), True
            self._show()
            self.nav.announce(self.state.words)

    def start_again(self) -> None:
        self._code, self._wrong = (), False
        self._show()
        self.nav.announce(self.state.count)

    def forgot(self) -> None:
        if self.services.keeping.has_passphrase():
            self.nav.go_to("coordinate_door", "picture_code:")
        else:
            self._code, self._wrong, self._forgot = (), False, True
            self._show()

    def back_first(self) -> bool:
        went, self._forgot = self._forgot, False
        if went:
            self._show()
        return went

    def choose(self, key: str) -> None:
        """The one press while there is no code."""
        if key == "run" and not self.services.codes.has():
            self.run()

    def run(self) -> None:
        self.services.seats.run()
        self.nav.restart_at("home")
