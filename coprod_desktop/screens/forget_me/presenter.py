"""The steps of forgetting a person: each can be left with nothing done, until the last."""

from dataclasses import dataclass

from coprod_desktop.domain.forgetting import Kept, Mention
from coprod_desktop.domain.picture import PictureWord
from coprod_desktop.domain.picture_code import code_pictures
from coprod_desktop.domain.seat import Seat
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.screens.forget_me.saying import Line, goes, stays, until_words, where_words
from coprod_desktop.services.codes import CODE_LENGTH
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.paged import Paged
from coprod_desktop.ui.paging import Paging
from coprod_desktop.ui.screen import Gone, Message, Nav

START, GOES, STAYS, NAMES, WHO, SURE, CODE, DONE = "start", "goes", "stays", "names", "who", "sure", "code", "done"
_NAMES_A_PAGE = 8
_YES, _NO = "openmoji:1F44D", "openmoji:23F3"


@dataclass(frozen=True, slots=True)
class Place:
    """Other people's words with the name in them; `out` says that the name goes."""

    key: str
    words: str
    out: bool


@dataclass(frozen=True, slots=True)
class ForgetMeState:
    """`lines` are (sign, words). `go` is the main key, "" where `choices` are the answers. Of the code only `pressed` is known."""

    step: str
    heading: str
    words: tuple[str, ...]
    lines: tuple[Line, ...] = ()
    choices: tuple[PictureChoice, ...] = ()
    places: tuple[Place, ...] = ()
    pages: tuple[int, int] = (1, 1)
    pictures: tuple[PictureWord, ...] = ()
    pressed: int = 0
    length: int = 0
    count: str = ""
    picture: str = ""
    go: str = ""
    more: str = ""


class ForgetMePresenter(Paged):
    """`id` is the person's; in *Take part* it is always the person who sits there. Then who runs the session must press their code, so
    that nobody is forgotten by somebody else's joke."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        actor = services.seats.actor
        self._takes_part = actor.seat == Seat.TAKE_PART
        self._person_id = actor.person_id if self._takes_part else id
        self._way, self._note, self._wrong = [START], "", False
        self._code: tuple[str, ...] = ()
        self._paging = Paging(_NAMES_A_PAGE)
        self._making = False
        try:
            self._person = services.people.get(self._person_id)
            self._kept: Kept | None = services.forgetting.kept(self._person.id)
        except KeyError:
            self._kept = None
        else:
            self._out = {mention.key for mention in self._kept.mentions if self._written_as_a_name(mention)}
        self._show()

    def _written_as_a_name(self, mention: Mention) -> bool:
        """Small letters may be another word: may, will, art."""
        return self._person.name.split()[0] in mention.words

    def title(self) -> str:
        return _("Forget me")

    # Showing

    def _show(self) -> None:
        if self._kept is None:
            self.show_state(Gone(_("This person is not in the list now."), _("Nothing else has changed. Go back to the list.")))
            return
        step = self._way[-1]
        show = {START: self._start, GOES: self._goes, STAYS: self._stays, NAMES: self._names, WHO: self._who, SURE: self._sure,
                CODE: self._press_code, DONE: self._done}[step]
        self.show_state(show(self._kept))

    def _start(self, kept: Kept) -> ForgetMeState:
        return ForgetMeState(START, _("Forget me"), (_("This cannot be undone."),), (
            ("read", _("First we tell you what goes and what stays.")), ("stop", _("You can stop on every page.")),
            ("wait", _("Take all the time you want."))), picture="openmoji:1F9F9", go=_("Tell me more"))

    def _goes(self, kept: Kept) -> ForgetMeState:
        return ForgetMeState(GOES, _("This goes for ever"), (), goes(kept), picture="openmoji:1F5D1", go=_("Next"))

    def _stays(self, kept: Kept) -> ForgetMeState:
        return ForgetMeState(STAYS, _("This stays"), (), stays(kept, self.services.concerns.on), picture="openmoji:1F9EE", go=_("Next"))

    def _names(self, kept: Kept) -> ForgetMeState:
        count = ngettext("My name is in {count} other place.", "My name is in {count} other places.", len(kept.mentions)).format(
            count=len(kept.mentions))
        if self._takes_part:
            return ForgetMeState(NAMES, _("My name in other people’s words"), (count, _("Shall we take it out there, too?")), choices=(
                PictureChoice("out", _YES, _("Take it out"), "", "mint"), PictureChoice("leave", "openmoji:270B", _("Leave it"), "", "sky")))
        shown = self._paging.cut(kept.mentions)
        return ForgetMeState(
            NAMES, _("The name in other people’s words"),
            (count, _("Read them. Where it is marked, the name becomes “[a person]”.")),
            places=tuple(Place(mention.key, where_words(mention), mention.key in self._out) for mention in shown), pages=self._paging.pages,
            go=_("Next"))

    def _who(self, kept: Kept) -> ForgetMeState:
        return ForgetMeState(WHO, _("Who decides this?"), (self._note,) if self._note else (), choices=(
            PictureChoice("me", "openmoji:1F64B-1F3FD", _("I decide"), "", "mint"),
            PictureChoice("help", "openmoji:1F91D", _("I decide, with help"), "", "butter"),
            PictureChoice("other", "openmoji:1F465", _("Somebody else decides"), "", "sky", bool(self._note))), go=_("Next") if self._note else "")

    def _sure(self, kept: Kept) -> ForgetMeState:
        return ForgetMeState(SURE, _("Shall we forget {name}?").format(name=self._person.name), (_("This cannot be undone."),), choices=(
            PictureChoice("yes", _YES, _("Yes, for ever"), "", "rose"),
            PictureChoice("not-now", _NO, _("Not now"), _("Nothing changes."), "sky")))

    def _press_code(self, kept: Kept) -> ForgetMeState:
        words = _("Those were not the right pictures. Nothing is lost. Start again.") if self._wrong else _(
            "Give the laptop to the person who runs the group.")
        return ForgetMeState(CODE, _("Press the four pictures of your code"), (words,), pictures=code_pictures(), pressed=len(self._code),
                             length=CODE_LENGTH, count=_("{number} of {length} pictures").format(number=len(self._code), length=CODE_LENGTH))

    def _done(self, kept: Kept) -> ForgetMeState:
        until = self.services.forgetting.in_copies_until()
        more = "" if until is None else _("We are doing it") if self._making else _("Take me out of the copies now")
        return ForgetMeState(DONE, _("It is done"), (), (("tick", _("I am forgotten here.")), ("clock", until_words(until))),
                             picture="openmoji:2705", go=_("Close"), more=more)

    # Going on

    def next(self) -> None:
        step = self._way[-1]
        if step == DONE:
            self._leave()
            return
        following = {START: GOES, GOES: STAYS, STAYS: NAMES, NAMES: WHO, WHO: SURE}[step]
        if following == NAMES and self._kept is not None and not self._kept.mentions:
            following = WHO
        self._go(following)

    def _go(self, step: str) -> None:
        self._way.append(step)
        self._note = ""
        self._show()

    def choose(self, key: str) -> None:
        if key in ("out", "leave"):
            self._out = {mention.key for mention in self._kept.mentions} if key == "out" and self._kept else set()
            self._go(WHO)
        elif key == "other":
            self._note = _("Only when {name} cannot decide, even with help. Write on paper who decided, and why.").format(
                name=self._person.name)
            self._show()
        elif key == "not-now":
            self.stop()
        elif key == "yes":
            if self._takes_part and self.services.codes.has():
                self._go(CODE)
            else:
                self._forget()
        else:
            self._go(SURE)

    def mark(self, key: str) -> None:
        """Whether the name goes from these words."""
        self._out ^= {key}
        self._show()

    def press(self, key: str) -> None:
        """One picture of the code."""
        self._code, self._wrong = (*self._code, key), False
        if len(self._code) == CODE_LENGTH:
            right, self._code = self.services.codes.right(self._code), ()
            if right:
                self._forget()
                return
            self._wrong = True
        self._show()
        self.nav.announce(self.state.words[0] if self._wrong else self.state.count)

    def _forget(self) -> None:
        self.services.forgetting.forget(self._person.id, sorted(self._out))
        self._way = [DONE]
        self._show()

    def stop(self) -> None:
        """Nothing changes."""
        self.nav.back()

    def take_out_of_copies(self) -> None:
        if not self._making:
            self._making = True
            self._show()
            self.services.forgetting.take_out_of_copies(self._taken, self._not_taken)

    def _taken(self, sentence: str) -> None:
        self._making = False
        self.nav.say(Message(sentence))
        self._show()

    def _not_taken(self, sentence: str) -> None:
        self._making = False
        self.nav.say(Message(sentence, "stop"))
        self._show()

    def _leave(self) -> None:
        if self._takes_part:
            self.nav.restart_at("take_part")
        else:
            self.nav.home()

    def back_first(self) -> bool:
        if self._kept is None:
            return False
        if self._way == [DONE]:
            self._leave()
            return True
        if len(self._way) == 1:
            return False
        self._way.pop()
        self._note, self._code, self._wrong = "", (), False
        self._show()
        return True
