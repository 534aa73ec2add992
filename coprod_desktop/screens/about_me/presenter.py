"""What we keep about me: first what can be done, then one part a page; with an own picture code it opens with that."""

import errno
import logging
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from coprod_desktop.domain.about_me import AboutFacts, Part
from coprod_desktop.domain.face import face
from coprod_desktop.domain.picture import PictureWord
from coprod_desktop.domain.picture_code import code_pictures
from coprod_desktop.domain.seat import Seat
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change
from coprod_desktop.services.codes import CODE_LENGTH
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.screen import Gone, Message, Nav, Presenter

_log = logging.getLogger(__name__)
_CODE, _CHOICES, _PART = "code", "choices", "part"


@dataclass(frozen=True, slots=True)
class AboutMeState:
    """`step`: "code" (the person's own picture code), "choices" or "part". `place` is (this part from 1, how many)."""

    step: str
    heading: str
    words: str
    picture: str
    choices: tuple[PictureChoice, ...] = ()
    pictures: tuple[PictureWord, ...] = ()
    part: Part | None = None
    place: tuple[int, int] = (0, 0)
    place_words: str = ""
    pressed: int = 0


class AboutMePresenter(Presenter):
    """`id` is the person's; in *Take part* it is always the person who sits there."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._own = services.seats.seat is Seat.TAKE_PART
        self._person_id = services.seats.actor.person_id if self._own else id
        self._code: tuple[str, ...] = ()
        self._at, self._trouble = 0, ""
        self._step = _CODE if self._own and services.codes.has(self._person_id) else _CHOICES
        self._facts: AboutFacts | None = None
        self._read()
        self._show()

    def title(self) -> str:
        return _("What we keep about me")

    def saved(self, change: Change) -> None:
        if change.kind in ("person", "consent", "undone", "picture_code"):
            self._read()
            self._show()

    def _read(self) -> None:
        try:
            self._facts = self.services.about_me.facts(self._person_id)
        except KeyError:
            self._facts = None

    # Showing

    def _show(self) -> None:
        if self._facts is None:
            self.show_state(Gone(_("This person is not in the list now."), _("Nothing else has changed. Go back to the list.")))
        elif self._step == _CODE:
            words = self._trouble or _("Only you can open this. Press the four pictures of your code.")
            self.show_state(AboutMeState(_CODE, _("Your picture code"), words, "openmoji:1F511", pictures=code_pictures(), pressed=len(self._code)))
        elif self._step == _CHOICES:
            self._show_choices(self._facts)
        else:
            self._show_part(self._facts)

    def _show_choices(self, facts: AboutFacts) -> None:
        person = self.services.people.get(self._person_id)
        choices = [PictureChoice("look", "openmoji:1F441", _("Look at it"), _("One thing at a time"), "sky")]
        if not self._own:  # paper and files need the printer and the folders of whoever runs the group
            alone = _("In easy read, for {name} alone").format(name=facts.name)
            choices += [PictureChoice("print", "openmoji:1F5A8", _("Print it"), alone, "butter"),
                        PictureChoice("file", "openmoji:1F4E5", _("Save it as a file"), _("Everything, to take along"), "mint")]
        choices += [PictureChoice("consents", "openmoji:1F6D1", _("Stop using something"), _("Take a yes back"), "rose"),
                    PictureChoice("forget_me", "openmoji:1F9F9", _("Forget me"), _("Take everything about me out"), "stone")]
        words = _("It is yours. You can ask to see it at any time.")
        self.show_state(AboutMeState(_CHOICES, _("What we keep about {name}").format(name=facts.name), words, face(person.picture, person.name),
                                     tuple(choices)))

    def _show_part(self, facts: AboutFacts) -> None:
        count = len(facts.parts)
        self._at = min(self._at, count - 1)
        part = facts.parts[self._at]
        place_words = _("Part {number} of {count}").format(number=self._at + 1, count=count)
        self.show_state(AboutMeState(_PART, part.title, "", part.picture, part=part, place=(self._at + 1, count), place_words=place_words))

    # Doing

    def press_code(self, key: str) -> None:
        self._code, self._trouble = (*self._code, key), ""
        if len(self._code) == CODE_LENGTH:
            if self.services.codes.right(self._code, self._person_id):
                self._step = _CHOICES
            else:
                self._trouble = _("Those were not the right pictures. Nothing is lost. Start again.")
                self.nav.announce(self._trouble)
            self._code = ()
        self._show()

    def forgot(self) -> None:
        self.nav.say(Message(_("Ask the person who runs the group. They can take the code away. Then you choose a new one."), "warn"))

    def choose(self, key: str) -> None:
        if key == "look":
            self._step, self._at = _PART, 0
            self._show()
        elif key == "print":
            self.nav.go_to("preview", f"about-me/{self._person_id}")
        elif key == "file":
            self.nav.pick_target(_("Save what we keep"), _("About me.zip"), self._save)
        else:
            self.nav.go_to(key, self._person_id)

    def _save(self, target: Path) -> None:
        target = target.with_suffix(".zip")
        sheet = self.services.handouts.make("about-me", self._person_id)
        self.services.about_me.save(self._person_id, sheet, target, self._saved, partial(self._not_saved))

    def _saved(self, target: Path) -> None:
        self.nav.say(Message(_("Saved: {name}. Nothing protects this file. Give it to the person, then delete it here.").format(name=target.name)))

    def _not_saved(self, trouble: BaseException) -> None:
        if isinstance(trouble, OSError) and trouble.errno == errno.ENOSPC:
            words = _("There is no room left there. Nothing was saved. Choose another place.")
        else:
            _log.error("what is kept about a person was not saved", exc_info=trouble)
            words = _("We could not save it there. Nothing is lost. Choose another place.")
        self.nav.say(Message(words, "stop"))

    def mend(self) -> None:
        """To the screen where this part is put right; in *Take part* the emergency card stays with whoever runs the group."""
        part = self.state.part
        if part is not None:
            self.nav.go_to(part.mend, self._person_id)

    def can_mend(self, part: Part) -> bool:
        return bool(part.mend) and not (self._own and part.key == "emergency")

    def next(self) -> None:
        if self._facts is not None and self._at + 1 < len(self._facts.parts):
            self._at += 1
        else:
            self._step = _CHOICES
        self._show()

    def before(self) -> None:
        self.back_first()

    def back_first(self) -> bool:
        if self._step != _PART:
            return False
        if self._at:
            self._at -= 1
        else:
            self._step = _CHOICES
        self._show()
        return True
