"""Before a group is open: its name on the first day, its passphrase when it has one, or what is wrong in plain words."""

from collections.abc import Callable
from dataclasses import dataclass, field

from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.screen import Nav, Presenter


@dataclass(slots=True)
class Question:
    """What must be known, or what went wrong when there is no `label`. `answer` gets what was typed and returns "" or the sentence that
    says what is wrong. What is `typed` stays with it while somebody looks elsewhere."""

    picture: str
    heading: str
    notes: tuple[str, ...]
    label: str
    go: str
    answer: Callable[[str], str]
    secret: bool = False
    typed: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class OpeningState:
    """`label` is "" when there is nothing to type; `secret` hides what is typed until it is `shown`."""

    picture: str
    heading: str
    notes: tuple[str, ...]
    label: str
    go: str
    secret: bool
    shown: bool
    trouble: str
    typed: str = field(repr=False)


class OpeningPresenter(Presenter):
    """A wrong answer costs nothing: no wait, no lock-out."""

    def __init__(self, question: Question, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._question = question
        self._trouble, self._shown = "", False
        self._show()

    def title(self) -> str:
        return self._question.heading

    def _picture(self) -> OpeningState:
        q = self._question
        return OpeningState(q.picture, q.heading, q.notes, q.label, q.go, q.secret, self._shown, self._trouble, q.typed)

    def _show(self) -> None:
        self.show_state(self._picture())

    def type(self, text: str) -> None:
        """Nothing is drawn anew while somebody types; the words are kept for a view in another look."""
        self._question.typed = text
        self.state = self._picture()

    def show_letters(self) -> None:
        self._shown = not self._shown
        self._show()

    def answer(self) -> None:
        self._trouble = self._question.answer(self._question.typed)
        if self._trouble:
            self._show()
            self.nav.announce(self._trouble)
        else:
            self._question.typed = ""  # a passphrase is not kept longer than it is needed

    def from_stick(self) -> None:
        self.nav.go_to("restore", "sticks")

    def other_folder(self) -> None:
        self.nav.go_to("folders")
