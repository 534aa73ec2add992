"""What every screen of the look does: it knows whose look it is, a choice applies at once, and all can be as it was before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from coprod_desktop.domain.face import face
from coprod_desktop.domain.look_words import time_words
from coprod_desktop.domain.seat import Seat
from coprod_desktop.i18n import ENGLISH, _, in_language, languages
from coprod_desktop.ui.screen import Gone, Message, Nav, Presenter

if TYPE_CHECKING:
    from coprod_desktop.domain.person import Person
    from coprod_desktop.domain.preferences import Look
    from coprod_desktop.services.changes import Change
    from coprod_desktop.services.group import GroupServices
    from coprod_desktop.ui.choice import PictureChoice


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a question: `value` goes back to the presenter."""

    value: str
    words: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Options:
    """A question with its choices; `field` says which part of the look it changes."""

    field: str
    question: str
    options: tuple[Option, ...]


def options(field: str, question: str, now: str, words: Mapping[str, str]) -> Options:
    """`words` by value, in the order to show them; `now` is the value that is chosen."""
    return Options(field, question, tuple(Option(value, text, value == now) for value, text in words.items()))


def times(field: str, offered: Iterable[int], question: str, now: int, never: str, words: str) -> Options:
    """Times in milliseconds: those that are offered, and the one in use if it is another. `never` is said for 0, `words` has a {time}."""
    return options(field, question, str(now),
                   {str(each): words.format(time=time_words(each)) if each else never for each in sorted({*offered, now})})


def in_its_voice(look: Look, code: str) -> Look:
    """The look in another language: the voice that was chosen cannot speak it."""
    return look if code == look.language else look._replace(language=code, voice="")


@dataclass(frozen=True, slots=True)
class LookPage:
    """A page of a few such questions. `look` is whose samples are drawn; `face` is whose it is when it is not the look in use."""

    heading: str
    note: str
    face: str
    look: Look
    questions: tuple[Options, ...]
    notes: tuple[str, ...] = ()
    doors: tuple[PictureChoice, ...] = ()


class LookChoices(Presenter):
    """`id` is "" for the look in use now (of who takes part, else of the group), or the person whose own look is set here. Who takes
    part sets nobody else's, and before a group is open nobody is known: there the id means nothing. A subclass shows `look` in
    `picture_of` and changes it with `use`."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self.person_id = "" if services.seats.seat == Seat.TAKE_PART or services.looks.of_computer else id
        self.person: Person | None = None
        self._find_person()
        self._before = self.person.look if self.person is not None else services.looks.now()
        self.refresh()

    def picture_of(self) -> Any:
        """The State to show now."""
        raise NotImplementedError

    @property
    def look(self) -> Look:
        own = self.person.look if self.person is not None else None
        return own or self.services.looks.now()

    def use(self, look: Look) -> None:
        """Applies at once and is kept, as one action that can be undone where it is a person's."""
        if look != self.look:
            self._keep(look)

    def _keep(self, look: Look | None) -> None:
        if self.person is not None:
            if look != self.person.look:
                self.services.people.save(replace(self.person, look=look), _("how it looks for {name}").format(name=self.person.name))
        elif look is not None:
            self.services.looks.use(look)

    @property
    def language(self) -> str:
        """The language of this look, or the group's."""
        return self.look.language or self.services.looks.of_group or ENGLISH

    def languages(self) -> Options | None:
        """Each in its own words; nothing where the app has only one."""
        found = languages()
        return options("language", _("Language"), self.language, {each.code: each.name for each in found}) if len(found) > 1 else None

    def choose_language(self, code: str) -> None:
        """It is heard at once, in its own voice: no reading is needed to know which it is."""
        self.use(in_its_voice(self.look, code))
        self.hear(self.look)
        self.refresh()

    def hear(self, look: Look) -> None:
        """How a look reads aloud, in its language."""
        with in_language(look.language or self.services.looks.of_group):
            self.nav.read(_("Hello. This is how I read to you."), look)

    def as_before(self) -> None:
        """As it was when this screen was opened."""
        self._keep(self._before)
        self.nav.say(Message(_("It is as it was before.")))

    def open(self, door: str) -> None:
        self.nav.go_to(door, self.person_id)

    def done(self) -> None:
        self.nav.back()

    # Whose it is

    @property
    def face(self) -> str:
        """What stands for the person whose look is set for them, or ""."""
        return face(self.person.picture, self.person.name) if self.person is not None else ""

    @property
    def whose(self) -> str:
        """The line under the title."""
        if self.person is not None:
            words = _("For {name}, when they take part.") if self.person.look else _("{name} has the look of the group now.")
            return words.format(name=self.person.name)
        if self.services.looks.of_computer:
            return _("This is for this computer. It comes along when your group opens.")
        return _("This comes with you.") if self.services.seats.actor.person_id else _("This is for the group.")

    def _find_person(self) -> None:
        if self.person_id:
            try:
                self.person = self.services.people.get(self.person_id)
            except KeyError:
                self.person = None

    def refresh(self) -> None:
        if self.person_id and self.person is None:
            self.show_state(Gone(_("This person is not in the list now."), _("Nothing else has changed. Go back to the list.")))
        else:
            self.show_state(self.picture_of())

    def saved(self, change: Change) -> None:
        if change.kind in ("look", "person", "undone"):
            self._find_person()
            self.refresh()


class LookQuestions(LookChoices):
    """A page of questions: a subclass says in `questions` what they are, and in `chosen` which look an answer gives."""

    def questions(self) -> tuple[Options, ...]:
        raise NotImplementedError

    def chosen(self, field: str, value: str) -> Look:
        raise NotImplementedError

    def picture_of(self) -> LookPage:
        return LookPage(self.title(), self.whose, self.face, self.look, self.questions())

    def choose(self, field: str, value: str) -> None:
        self.use(self.chosen(field, value))
        self.refresh()
