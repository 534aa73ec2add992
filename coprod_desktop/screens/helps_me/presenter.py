"""What helps me: the parts of the access card, the choices of one part, and own words."""

from dataclasses import dataclass, replace

from coprod_desktop.domain.access import AccessGroup
from coprod_desktop.domain.person import AccessCard
from coprod_desktop.i18n import _
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.about_person import AboutPerson, saved_as_you_go
from coprod_desktop.ui.screen import Nav


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the card: `note` says what is chosen in it."""

    key: str
    picture: str
    words: str
    note: str


@dataclass(frozen=True, slots=True)
class Choice:
    key: str
    picture: str
    words: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class HelpsPage:
    """Either the parts and own words, or with `part` the choices of one part; `next` is where its button goes."""

    heading: str
    note: str
    face: str
    part: str
    parts: tuple[Part, ...]
    choices: tuple[Choice, ...]
    words: str
    next: str
    can_undo: bool


class HelpsMePresenter(AboutPerson):
    _part = ""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        self._card: tuple[AccessGroup, ...] = services.pictures.access_card()
        super().__init__(services, nav, id)

    def say_anew(self) -> bool:
        self._card = self.services.pictures.access_card()
        return super().say_anew()

    def title(self) -> str:
        return _("What helps me")

    def picture_of(self) -> HelpsPage:
        chosen = self.person.access.choices
        part = next((p for p in self._card if p.key == self._part), None)
        following = self._following()
        return HelpsPage(
            heading=part.words if part else _("What helps me"), note=saved_as_you_go(self.person.name), face=self.face, part=self._part,
            parts=tuple(Part(p.key, p.picture, p.words, self._part_note(p)) for p in self._card),
            choices=tuple(Choice(c.key, c.picture, c.words, c.key in chosen) for c in part.choices) if part else (),
            words=self.value("words", self.person.access.words), next=following.words if following else "", can_undo=self.can_undo)

    def _part_note(self, part: AccessGroup) -> str:
        chosen = [c.words for c in part.choices if c.key in self.person.access.choices]
        if len(chosen) > 1:
            return _("{first} And {count} more.").format(first=chosen[0], count=len(chosen) - 1)
        return chosen[0] if chosen else _("Nothing here yet")

    def _following(self) -> AccessGroup | None:
        keys = [p.key for p in self._card]
        place = keys.index(self._part) + 1 if self._part else len(keys)
        return self._card[place] if place < len(keys) else None

    def open(self, part: str) -> None:
        self.leave()
        self._part = part
        self.refresh()

    def next(self) -> None:
        """To the next part; after the last one, back to all of them."""
        following = self._following()
        self.open(following.key if following else "")

    def choose(self, key: str) -> None:
        """A press says yes, the same again takes it away; saved at once."""
        now = self.person.access.choices
        choices = tuple(k for k in now if k != key) if key in now else (*now, key)
        self._save(replace(self.person.access, choices=choices))

    def keep(self, typed: dict[str, str]) -> None:
        self._save(replace(self.person.access, words=typed["words"].strip()))

    def _save(self, access: AccessCard) -> None:
        if access != self.person.access:
            self.services.people.save(replace(self.person, access=access), _("what helps {name}").format(name=self.person.name))

    def back_first(self) -> bool:
        if not self._part:
            return False
        self.open("")
        return True
