"""What I said yes or no to: each can be changed, and everything can be taken back at once."""

from dataclasses import dataclass

from coprod_desktop.domain.consent import NAMED, Consent, Purpose
from coprod_desktop.domain.consent_words import asking, said_words
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change
from coprod_desktop.ui.about_person import AboutPerson
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.screen import Message


@dataclass(frozen=True, slots=True)
class ConsentsPage:
    """`can_take_back` says that something was agreed to."""

    name: str
    picture: str
    heading: str
    note: str
    choices: tuple[PictureChoice, ...]
    can_take_back: bool
    can_undo: bool


class ConsentsPresenter(AboutPerson):
    def title(self) -> str:
        return _("What I agreed to")

    def picture_of(self) -> ConsentsPage:
        answers = self.services.consents.of(self.person.id)
        choices = tuple(self._choice(purpose, answers.get(purpose)) for purpose in Purpose)
        return ConsentsPage(
            self.person.name, self.face, _("What I agreed to"), _("{name}. Press one to hear it or to change it.").format(name=self.person.name),
            choices, any(answer.holds for answer in answers.values()), self.can_undo)

    def _choice(self, purpose: Purpose, answer: Consent | None) -> PictureChoice:
        asked = asking(purpose)
        return PictureChoice(purpose.value, asked.picture, asked.title, self._note(purpose, answer),
                             "mint" if answer is not None and answer.holds else "stone")

    def _note(self, purpose: Purpose, answer: Consent | None) -> str:
        if answer is None:
            return _("Not asked yet. That counts as no.")
        if answer.review <= self.services.clock.now().date():
            return _("You said: {answer}. Let us ask again.").format(answer=said_words(answer.said))
        name = answer.name(self.person.name)
        if answer.holds and purpose in NAMED:
            return _("Yes, as {name}").format(name=name) if name else _("Yes, with no name")
        return said_words(answer.said)

    def saved(self, change: Change) -> None:
        if change.kind == "consent" and change.id == self.person.id:
            self.refresh()
        else:
            super().saved(change)

    # Doing

    def choose(self, purpose: str) -> None:
        self.nav.go_to("consent", f"{self.person.id}/{purpose}")

    def take_back_all(self) -> None:
        """At once; only the person gives it again."""
        before = len(self.services.sheets_again.all())
        self.services.consents.take_back_all(self.person.id)
        sheets = len(self.services.sheets_again.all()) - before
        told = _("It is all taken back. We stop using it now.")
        self.nav.say(Message(f"{told} {_('Sheets that have it say so, and are made again.')}" if sheets > 0 else told))
