"""One purpose a screen: the question, what yes and no mean, how to be named; the answer is kept at once and can be changed."""

from dataclasses import dataclass

from coprod_desktop.domain.consent import NAMED, Consent, Naming, Purpose, Said
from coprod_desktop.domain.consent_words import Asking, asking, naming_words, said_words
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.screen import Nav, Presenter

LONGEST = 40
_ASK, _IF_NO, _NAMING, _MADE_UP = "ask", "if_no", "naming", "made_up"
_SAID = ((Said.YES, "openmoji:1F44D", "mint"), (Said.NO, "openmoji:1F44E", "rose"), (Said.NOT_NOW, "openmoji:23F3", "sky"))
_NAMING_PICTURES = {Naming.NAME: "openmoji:1FAAA", Naming.FIRST_NAME: "openmoji:1F44B", Naming.MADE_UP: "openmoji:1F3AD",
                    Naming.NO_NAME: "openmoji:1F464"}


@dataclass(frozen=True, slots=True)
class ConsentState:
    """`step`: "ask", "if_no", "naming" or "made_up". `lines` are the sentences under the question; `now` says what was said before."""

    step: str
    picture: str
    heading: str
    lines: tuple[str, ...]
    choices: tuple[PictureChoice, ...] = ()
    now: str = ""
    made_up: str = ""
    need: str = ""


class ConsentPresenter(Presenter):
    """`id` is "person/purpose", or "person/quote/session" after somebody told us something there: person "" gave no name, and then the
    answer is about these words alone."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._person_id, purpose, *session = id.split("/", 2)
        self._purpose, self._session_id = Purpose(purpose), session[0] if session else ""
        self._way, self._made_up, self._reminded = [_ASK], "", False
        self._show()

    def title(self) -> str:
        return _("Is it OK with you?")

    def saved(self, change: Change) -> None:
        if change.kind in ("undone", "consent"):
            self._show()

    # Showing

    def _consent(self) -> Consent | None:
        return self.services.consents.of(self._person_id).get(self._purpose) if self._person_id else None

    def _show(self) -> None:
        asked, step = asking(self._purpose), self._way[-1]
        if step == _ASK:
            self._show_question(asked)
        elif step == _IF_NO:
            self.show_state(ConsentState(_IF_NO, asked.picture, _("What happens if I say no?"), asked.if_no))
        elif step == _NAMING:
            self._show_naming(asked)
        else:
            need = _("Write the made-up name first.") if self._reminded and not self._made_up.strip() else ""
            self.show_state(ConsentState(_MADE_UP, _NAMING_PICTURES[Naming.MADE_UP], _("What is your made-up name?"),
                                         (_("Choose a name that nobody knows you by."),), made_up=self._made_up, need=need))

    def _show_question(self, asked: Asking) -> None:
        before = self._consent()
        choices = tuple(PictureChoice(said.value, picture, said_words(said), "", tint, chosen=before is not None and before.said is said)
                        for said, picture, tint in _SAID)
        now = _("You said: {answer}.").format(answer=said_words(before.said)) if before is not None else ""
        self.show_state(ConsentState(_ASK, asked.picture, asked.question, asked.means, choices, now))

    def _show_naming(self, asked: Asking) -> None:
        before, name = self._consent(), self.services.people.get(self._person_id).name
        notes = {Naming.NAME: name, Naming.FIRST_NAME: name.split()[0], Naming.MADE_UP: _("You choose it"), Naming.NO_NAME: ""}
        ways = tuple(way for way in Naming if way is not Naming.FIRST_NAME or name.split()[0] != name)
        choices = tuple(PictureChoice(way.value, _NAMING_PICTURES[way], naming_words(way), notes[way], "butter",
                                      chosen=before is not None and before.holds and before.naming is way) for way in ways)
        self.show_state(ConsentState(_NAMING, asked.picture, _("Which name do we use?"), (_("You said yes. Thank you."),), choices))

    # Doing

    def choose(self, key: str) -> None:
        """An answer, or how to be named after a yes."""
        if self._way[-1] == _NAMING:
            self._name(Naming(key))
            return
        said = Said(key)
        self._keep(said)
        if said is Said.YES and self._person_id and self._purpose in NAMED:
            self._way.append(_NAMING)
            self._show()
        else:
            self._go_on(said_words(said))

    def _keep(self, said: Said) -> None:
        if not self._person_id:
            response = self.services.feedback.begun(self._session_id)
            if response is not None:
                self.services.feedback.agree(response, said is Said.YES)
            return
        before = self._consent()
        if before is None or not before.holds or said is not Said.YES:
            self.services.consents.say(self._person_id, self._purpose, said)

    def _name(self, naming: Naming) -> None:
        if naming is Naming.MADE_UP:
            before = self._consent()
            self._made_up = self._made_up or (before.made_up if before is not None else "")
            self._way.append(_MADE_UP)
            self._show()
        else:
            self.services.consents.name_me(self._person_id, self._purpose, naming)
            self._go_on(naming_words(naming))

    def type_made_up(self, text: str) -> None:
        self._made_up = text

    def keep_made_up(self) -> None:
        if self._made_up.strip():
            self.services.consents.name_me(self._person_id, self._purpose, Naming.MADE_UP, self._made_up)
            self._go_on(self._made_up.strip())
        else:
            self._reminded = True
            self._show()
            self.nav.announce(self.state.need)

    def if_no(self) -> None:
        self._way.append(_IF_NO)
        self._show()

    def _go_on(self, said: str) -> None:
        """To thanks when this came after somebody told us something; else back to where it was asked from."""
        if self._session_id:
            self.nav.replace("thank_you", self._session_id)
        else:
            self.nav.back()
        self.nav.announce(_("Saved: {answer}.").format(answer=said))

    def back_first(self) -> bool:
        if len(self._way) > 1:
            self._way.pop()
            self._show()
            return True
        return False

    def understood(self) -> None:
        self.back_first()
