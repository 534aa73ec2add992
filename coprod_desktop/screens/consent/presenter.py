"""One purpose a screen: the question, what yes and no mean, how to be named; the answer is kept at once and can be changed."""

from dataclasses import dataclass

from coprod_desktop.domain.consent import NAMED, Consent, Decided, Naming, Purpose, Said, Way
from coprod_desktop.domain.consent_words import Asking, asking, decided_words, naming_words, said_words, way_words
from coprod_desktop.domain.seat import Seat
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.screen import Nav, Presenter

LONGEST = 40
REASON_LONGEST = 200
_ASK, _IF_NO, _HOW, _WHO, _WHY, _NAMING, _MADE_UP = "ask", "if_no", "how", "who", "why", "naming", "made_up"
_SAID = ((Said.YES, "openmoji:1F44D", "mint"), (Said.NO, "openmoji:1F44E", "rose"), (Said.NOT_NOW, "openmoji:23F3", "sky"))
_NAMING_PICTURES = {Naming.NAME: "openmoji:1FAAA", Naming.FIRST_NAME: "openmoji:1F44B", Naming.MADE_UP: "openmoji:1F3AD",
                    Naming.NO_NAME: "openmoji:1F464"}
_WAY_PICTURES = {Way.ON_SCREEN: "openmoji:1F4BB", Way.SPOKEN: "openmoji:1F5E3", Way.ON_PAPER: "openmoji:1F4DD"}
_DECIDED_PICTURES = {Decided.BY_ME: "openmoji:1F64B-1F3FD", Decided.WITH_HELP: "openmoji:1F91D", Decided.BEST_INTERESTS: "openmoji:1F465",
                     Decided.PARENT: "openmoji:1F46A"}


@dataclass(frozen=True, slots=True)
class ConsentState:
    """`step`: "ask", "if_no", "how", "who", "why", "naming" or "made_up". `lines` are the sentences
    under the question; `now` says what was said before."""

    step: str
    picture: str
    heading: str
    lines: tuple[str, ...]
    choices: tuple[PictureChoice, ...] = ()
    now: str = ""
    label: str = ""
    typed: str = ""
    need: str = ""


class ConsentPresenter(Presenter):
    """`id` is "person/purpose", or "person/quote/session" after somebody told us something there: person "" gave no name, and then the
    answer is about these words alone. In *Take part* it is always the person who sits there. Where somebody else holds the laptop, how
    it was said and who decided are asked too."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        person_id, purpose, *session = id.split("/", 2)
        self._alone = services.seats.seat is Seat.TAKE_PART
        self._person_id = services.seats.actor.person_id if self._alone else person_id
        self._purpose, self._session_id = Purpose(purpose), session[0] if session else ""
        self._steps, self._typed, self._reminded = [_ASK], "", False
        self._said, self._way, self._decided = Said.NOT_NOW, Way.ON_SCREEN, Decided.BY_ME
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
        asked, step = asking(self._purpose), self._steps[-1]
        if step == _ASK:
            self._show_question(asked)
        elif step == _IF_NO:
            self.show_state(ConsentState(_IF_NO, asked.picture, _("What happens if I say no?"), asked.if_no))
        elif step == _HOW:
            choices = tuple(PictureChoice(way.value, _WAY_PICTURES[way], way_words(way), "", "sky") for way in Way)
            self.show_state(ConsentState(_HOW, asked.picture, _("How did they say it?"),
                                         (_("It is kept when these questions are answered."),), choices))
        elif step == _WHO:
            choices = tuple(PictureChoice(one.value, _DECIDED_PICTURES[one], decided_words(one), "", "butter") for one in Decided)
            self.show_state(ConsentState(_WHO, asked.picture, _("Who decided?"),
                                         (_("Everybody decides for themselves, with all the help they want."),), choices))
        elif step == _NAMING:
            self._show_naming(asked)
        else:
            self._show_field(step)

    def _show_field(self, step: str) -> None:
        missing = self._reminded and not self._typed.strip()
        if step == _MADE_UP:
            self.show_state(ConsentState(
                step, _NAMING_PICTURES[Naming.MADE_UP], _("What is your made-up name?"), (_("Choose a name that nobody knows you by."),),
                label=_("Made-up name"), typed=self._typed, need=self._made_up_need() if self._reminded else ""))
            return
        helped = self._decided is Decided.WITH_HELP
        label = _("Who helped?") if helped else _("Who decided, and why?")
        lines = () if helped else (_("For this one thing only. Ask them again another day."),)
        self.show_state(ConsentState(step, _DECIDED_PICTURES[self._decided], label, lines, label=label, typed=self._typed,
                                     need=_("Write who it was first.") if missing else ""))

    def _made_up_need(self) -> str:
        """What the made-up name waits for: nobody may be taken for somebody else, or be known by it."""
        if not self._typed.strip():
            return _("Write the made-up name first.")
        return _("Somebody here has that name. Choose another one.") if self.services.sharing.gate().has_name(self._typed) else ""

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
        """A press in any step with choices."""
        step = self._steps[-1]
        if step == _ASK:
            self._said = Said(key)
            if self._alone or not self._person_id or self._said is Said.NOT_NOW:
                self._keep()
            else:
                self._go(_HOW)
        elif step == _HOW:
            self._way = Way(key)
            self._go(_WHO)
        elif step == _WHO:
            self._decided = Decided(key)
            if self._decided is Decided.BY_ME:
                self._keep()
            else:
                self._go(_WHY)
        elif Naming(key) is Naming.MADE_UP:
            before = self._consent()
            self._go(_MADE_UP, before.made_up if before is not None else "")
        else:
            self.services.consents.name_me(self._person_id, self._purpose, Naming(key))
            self._go_on(naming_words(Naming(key)))

    def _go(self, step: str, typed: str = "") -> None:
        self._steps.append(step)
        self._typed, self._reminded = typed, False
        self._show()

    def _keep(self) -> None:
        """The answer is saved; a yes goes on to how they want to be named, where a name is shown."""
        if not self._person_id:
            response = self.services.feedback.begun(self._session_id)
            if response is not None:
                self.services.feedback.agree(response, self._said is Said.YES)
            self._go_on(said_words(self._said))
            return
        before = self._consent()
        # The same yes once more keeps the name that was chosen; in somebody else's hand it is a new answer.
        if not (self._alone and self._said is Said.YES and before is not None and before.holds and not self._is_old(before)):
            text = " ".join(self._typed.split())
            helped = self._decided is Decided.WITH_HELP
            self.services.consents.say(self._person_id, self._purpose, self._said, way=self._way, decided=self._decided,
                                       helper=text if helped else "", reason="" if helped else text)
        if self._said is Said.YES and self._purpose in NAMED:
            self._steps = [_ASK]
            self._go(_NAMING)
        else:
            self._go_on(said_words(self._said))

    def _is_old(self, consent: Consent) -> bool:
        return consent.review <= self.services.clock.now().date()

    def type_words(self, text: str) -> None:
        self._typed = text

    def keep_words(self) -> None:
        """The made-up name, who helped, or who decided and why."""
        made_up = self._steps[-1] == _MADE_UP
        if not self._typed.strip() or (made_up and self._made_up_need()):
            self._reminded = True
            self._show()
            self.nav.announce(self.state.need)
        elif self._steps[-1] == _WHY:
            self._keep()
        else:
            self.services.consents.name_me(self._person_id, self._purpose, Naming.MADE_UP, self._typed)
            self._go_on(self._typed.strip())

    def if_no(self) -> None:
        self._go(_IF_NO)

    def _go_on(self, said: str) -> None:
        """To thanks when this came after somebody told us something; else back to where it was asked from."""
        if self._session_id:
            self.nav.replace("thank_you", self._session_id)
        else:
            self._steps = [_ASK]  # else Back would go to the step before
            self.nav.back()
        self.nav.announce(_("Saved: {answer}.").format(answer=said))

    def back_first(self) -> bool:
        if len(self._steps) > 1:
            self._steps.pop()
            self._show()
            return True
        return False

    def understood(self) -> None:
        self.back_first()
