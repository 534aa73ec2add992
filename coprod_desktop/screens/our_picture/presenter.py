"""One picture of the group's own: what it is called, who is in it, who made it, and for which words it is wanted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from coprod_desktop.domain.ended import Who
from coprod_desktop.domain.picture_of_group import ALLOWED, GROUP, LICENCE, OURS, PictureKind, PictureOfGroup
from coprod_desktop.i18n import _
from coprod_desktop.ui.screen import Gone, Presenter

if TYPE_CHECKING:
    from coprod_desktop.services.changes import Change
    from coprod_desktop.services.group import GroupServices
    from coprod_desktop.ui.screen import Nav

WORDS, MADE = "words", "made"


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing to know about it: `name` says which, `note` how it stands; `missing` that it has not been said yet."""

    name: str
    words: str
    note: str
    missing: bool


@dataclass(frozen=True, slots=True)
class FieldShown:
    name: str
    label: str
    text: str
    hint: str


@dataclass(frozen=True, slots=True)
class OurPictureState:
    """`step` is WORDS, MADE or "" for the page of all facts. `wanted` are the words that it is wanted for; `how` is the answer to who
    made it that was chosen."""

    step: str
    heading: str
    note: str
    picture: str
    told: str
    verdict: str
    may: bool
    facts: tuple[Fact, ...]
    wanted: tuple[str, ...]
    fields: tuple[FieldShown, ...]
    how: str


class OurPicturePresenter(Presenter):
    """`id` is the picture's. One that is new begins with its words."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._id = id
        self._typed: dict[str, str] = {}
        self._how = ""
        self._leading = False
        self._step = ""
        picture = self._picture()
        if picture is not None and picture.waits == "words":
            self._step, self._leading = WORDS, True
        self._show()

    def title(self) -> str:
        return _("One of our pictures")

    def saved(self, change: Change) -> None:
        if change.kind in ("picture", "undone", "consent"):
            self._show()

    def _picture(self) -> PictureOfGroup | None:
        return next((one for one in self.services.pictures_of_group.all() if one.id == self._id), None)

    def _show(self) -> None:
        picture = self._picture()
        if picture is None:
            self.show_state(Gone(_("This picture is gone."), _("It was removed.")))
            return
        may = self.services.pictures_of_group.may_be_shown(picture.media)
        verdict = self.services.pictures_of_group.how_it_stands(picture)
        headings = {WORDS: _("What is it called?"), MADE: _("Who made it?")}
        how = self._how or (picture.licence if picture.licence in (OURS, ALLOWED, "") else LICENCE)
        self.show_state(OurPictureState(
            self._step, headings.get(self._step, picture.told),
            "" if self._step == WORDS else _("It is named on each sheet.") if self._step == MADE else _("Press what you want to change."),
            picture.media, picture.told, verdict, may, self._facts(picture), self.services.pictures_of_group.words_with(picture.id),
            self._fields(picture, how), how))

    def _facts(self, picture: PictureOfGroup) -> tuple[Fact, ...]:
        words = ", ".join((picture.words, *picture.also)) if picture.words else _("Nobody has said it yet.")
        facts = [Fact(WORDS, _("What it is called"), words, not picture.words)]
        if picture.kind is PictureKind.PHOTO:
            facts.append(Fact("who", _("Who is in it"), self.services.sharing.photo_words(picture.as_photo()), picture.who is Who.NOT_SAID))
        facts.append(Fact(MADE, _("Who made it"), _made(picture), not picture.licence))
        return tuple(facts)

    def _fields(self, picture: PictureOfGroup, how: str) -> tuple[FieldShown, ...]:
        if self._step == WORDS:
            return (self._field("words", _("What people call it"), picture.words, _("One to three words. For example: our minibus.")),
                    self._field("also", _("Other words for it"), ", ".join(picture.also), _("With a comma between them. You can leave this empty.")),
                    self._field("alt", _("What it shows"), picture.alt, _("For people who cannot see it. For example: A red bus at our door.")))
        if self._step == MADE and how != OURS:
            licence = picture.licence if picture.licence not in (OURS, ALLOWED) else ""
            fields = [self._field("credit", _("Their name"), picture.credit, _("As they want to be named."))] if how else []
            if how == LICENCE:
                fields.append(self._field("licence", _("Its licence"), licence, _("It is written where you found it. For example: CC BY-SA 4.0.")))
            return tuple(fields)
        return ()

    def _field(self, name: str, label: str, text: str, hint: str) -> FieldShown:
        return FieldShown(name, label, self._typed.get(name, text), hint)

    # Doing

    def open(self, fact: str) -> None:
        if fact == "who":
            self.nav.go_to("in_photo", f"{GROUP}/{self._id}")
        else:
            self._step, self._typed, self._how = fact, {}, ""
            self._show()

    def write(self, field: str, text: str) -> None:
        self._typed[field] = text

    def choose_made(self, how: str) -> None:
        self._how = how
        self._show()

    def keep(self) -> None:
        """What was typed is saved; for a new picture the next question comes."""
        picture = self._picture()
        if picture is None:
            return
        if self._step == WORDS:
            also = tuple(part.strip() for part in self._typed.get("also", ", ".join(picture.also)).split(",") if part.strip())
            picture = replace(picture, words=self._typed.get("words", picture.words), also=also, alt=self._typed.get("alt", picture.alt))
        else:
            how = self.state.how
            licence = self._typed.get("licence", picture.licence if picture.licence not in (OURS, ALLOWED) else "") if how == LICENCE else how
            picture = replace(picture, credit=self._typed.get("credit", picture.credit) if how != OURS else "", licence=licence)
        self.services.pictures_of_group.change(picture)
        step, self._step, self._typed, self._how = self._step, "", {}, ""
        self.nav.announce(_("Saved. You can undo this."))
        self._show()
        if self._leading and step == WORDS:
            self._leading = False
            self._step = MADE
            self._show()
            if picture.waits == "who":
                self.open("who")

    def not_now(self) -> None:
        self._step, self._typed, self._how, self._leading = "", {}, "", False
        self._show()

    def no_longer(self, word: str) -> None:
        self.services.pictures_of_group.forget_word(word)
        self.nav.announce(_("Not for “{word}” any more. You can undo this.").format(word=word))

    def remove(self) -> None:
        self.services.pictures_of_group.remove(self._id)
        self.nav.back()
        self.nav.announce(_("The picture is removed. You can undo this."))

    def finish(self) -> None:
        self.nav.back()

    def back_first(self) -> bool:
        if self._step:
            self.not_now()
            return True
        return False


def _made(picture: PictureOfGroup) -> str:
    """How it stands, in words."""
    if not picture.licence:
        return _("Nobody has said it yet.")
    if picture.licence == OURS:
        return _("We made it ourselves.")
    if picture.licence == ALLOWED:
        return _("{name} said we may use it.").format(name=picture.credit) if picture.credit else _("Somebody said we may use it.")
    return ", ".join(filter(None, (picture.credit, picture.licence)))
