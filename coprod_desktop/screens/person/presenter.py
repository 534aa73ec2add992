"""What the page of one person shows: who they are, and five things about them that can be changed."""

from dataclasses import dataclass

from coprod_desktop.domain.handout_kind import Shelf
from coprod_desktop.domain.person import Emergency, PersonState, state_words
from coprod_desktop.domain.seat import Seat
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.services.changes import Change
from coprod_desktop.ui.about_person import AboutPerson
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.picture_finding import picture_words
from coprod_desktop.ui.screen import Message


@dataclass(frozen=True, slots=True)
class Choice:
    """A thing to change: `target` is its screen, or the name of a kind of sheet that is theirs; `note` what is there now."""

    target: str
    picture: str
    tint: str
    title: str
    note: str


@dataclass(frozen=True, slots=True)
class PersonPage:
    """`states`, and `theirs` that is nobody else's business, are behind More."""

    name: str
    picture: str
    say: str
    state: str
    choices: tuple[Choice, ...]
    more: bool
    more_heading: str
    theirs_heading: str
    states: tuple[PictureChoice, ...]
    theirs: tuple[Choice, ...]
    can_undo: bool


class PersonPresenter(AboutPerson):
    _more = False

    def saved(self, change: Change) -> None:
        if change.kind in ("consent", "picture_code") and change.id == self.person.id:
            self.refresh()
        else:
            super().saved(change)

    def title(self) -> str:
        return _("About me") if self._takes_part else _("One person")

    def picture_of(self) -> PersonPage:
        person = self.person
        return PersonPage(
            name=person.name, picture=self.face, say=_("We say: {name}").format(name=person.say_as) if person.say_as else "",
            state=state_words(person.state), choices=self._choices(), more=self._more,
            more_heading=_("Are you taking part?") if self._takes_part else _("Is {name} taking part?").format(name=person.name),
            theirs_heading=_("Only for me") if self._takes_part else _("Only for them"), states=self._states(), theirs=self._theirs(),
            can_undo=self.can_undo)

    @property
    def _takes_part(self) -> bool:
        return self.services.seats.seat == Seat.TAKE_PART

    def _choices(self) -> tuple[Choice, ...]:
        person = self.person
        picture = picture_words(self.services, person.picture) if person.picture else _("No picture yet")
        choices = [
            Choice("name_of", "openmoji:1FAAA", "butter", _("Name and how to say it"), person.say_as or _("You can hear it, too")),
            Choice("picture_of", "openmoji:1F5BC", "sky", _("My picture"), picture),
            Choice("helps_me", "openmoji:1F91D", "mint", _("What helps me"), self._helps()),
        ]
        if self._takes_part:
            return (*choices, self._agreed(), Choice("look", "openmoji:1F453", "stone", _("How it looks and sounds for me"), self._look()))
        return (*choices, Choice("emergency", "openmoji:1F4DE", "rose", _("In an emergency"), self._emergency()),
                Choice("look", "openmoji:1F453", "stone", _("How it looks and sounds for me"), self._look()))

    def _helps(self) -> str:
        access = self.person.access
        count = len(access.choices) + bool(access.words)
        return ngettext("1 thing", "{count} things", count).format(count=count) if count else _("Nothing here yet")

    def _emergency(self) -> str:
        emergency = self.person.emergency
        if emergency.call_name:
            return _("Call {name}").format(name=emergency.call_name)
        return _("Nothing here yet") if emergency == Emergency() else _("Nobody to call yet")

    def _look(self) -> str:
        look = self.person.look
        return _("My own: text {percent}%").format(percent=look.scale) if look else _("As for the group")

    def _agreed(self) -> Choice:
        answers, today = self.services.consents.of(self.person.id).values(), self.services.clock.now().date()
        again = sum(answer.review <= today for answer in answers)
        if again and self.person.state is not PersonState.MOVED_ON:
            note = ngettext("It is time to ask again about 1 thing", "It is time to ask again about {count} things", again).format(count=again)
            return Choice("consents", "openmoji:1F44D", "mint", _("What I agreed to"), note)
        count = sum(answer.holds for answer in answers)
        note = ngettext("Yes to 1 thing", "Yes to {count} things", count).format(count=count) if count else _("Yes to nothing yet")
        return Choice("consents", "openmoji:1F44D", "mint", _("What I agreed to"), note)

    def _theirs(self) -> tuple[Choice, ...]:
        code = _("A code is set.") if self.services.codes.has(self.person.id) else _("No code is set now.")
        theirs = (Choice("about_me", "openmoji:1F441", "sky", _("What we keep about me"), _("Look, print, stop, take along")),
                  Choice("own_code", "openmoji:1F511", "butter", _("My picture code"), code),
                  Choice("forget_me", "openmoji:1F9F9", "stone", _("Forget me"), _("Take everything about me out")))
        if self._takes_part:
            return theirs
        return (self._agreed(), *theirs, *self._sheets())

    def _sheets(self) -> tuple[Choice, ...]:
        """What can be printed for this person alone."""
        return tuple(Choice(kind.name, kind.picture, "butter", kind.title, kind.note) for kind in self.services.handouts.on_shelf(Shelf.PERSON))

    def _states(self) -> tuple[PictureChoice, ...]:
        pictures = ((PersonState.TAKING_PART, "openmoji:1F64B-1F3FD"), (PersonState.BREAK, "openmoji:2615"),
                    (PersonState.MOVED_ON, "openmoji:1F44B"))
        return tuple(PictureChoice(state.value, picture, state_words(state), chosen=self.person.state == state) for state, picture in pictures)

    def choose(self, target: str) -> None:
        if target not in [sheet.target for sheet in self._sheets()]:
            self.nav.go_to(target, self.person.id)
        elif missing := self.services.handouts.missing(target, self.person.id):
            self.nav.say(Message(missing, "warn"))
        else:
            which = self.services.handouts.courses(target, self.person.id)
            self.nav.go_to("whose_sheet" if which else "preview", f"{target}/{self.person.id}")

    def show_more(self) -> None:
        self._more = True
        self.refresh()

    def set_state(self, value: str) -> None:
        """Having a break, moved on, or back again: done at once, and it can be undone."""
        if self.person.state != value:
            had_picture = bool(self.person.picture)
            saved = self.services.people.set_state(self.person.id, PersonState(value))
            self.nav.announce(f"{saved.name}: {state_words(saved.state)}")
            if had_picture and not saved.picture:
                self.nav.say(Message(_("Their picture is gone: they did not say that we keep it. You can undo this.")))

    def back_first(self) -> bool:
        if not self._more:
            return False
        self._more = False
        self.refresh()
        return True

    def less(self) -> None:
        self.back_first()
