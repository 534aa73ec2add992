"""Handing the laptop over: who will answer, how they answer, and who helps."""

from dataclasses import dataclass

from coprod_desktop.domain.face import face
from coprod_desktop.domain.response import As, Help
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.choice import Face, PictureChoice
from coprod_desktop.ui.paged import Paged
from coprod_desktop.ui.paging import Paging
from coprod_desktop.ui.screen import Nav

HELPER_LONGEST = 80
_WHO, _HOW, _HELPER = "who", "how", "helper"


@dataclass(frozen=True, slots=True)
class HandOverState:
    """`step`: "who", "how" or "helper"; `pages` is (this one, how many)."""

    step: str
    picture: str
    heading: str
    words: str
    faces: tuple[Face, ...] = ()
    choices: tuple[PictureChoice, ...] = ()
    helper: str = ""
    pages: tuple[int, int] = (1, 1)


class HandOverPresenter(Paged):
    """`id` is the session that is asked about."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._session = services.sessions.get(id)
        self._way, self._paging = [_WHO], Paging()
        self._person_id, self._key, self._helper = "", "", ""
        self._show()

    def title(self) -> str:
        return _("Hand the laptop over")

    def saved(self, change: Change) -> None:
        if change.kind in ("attendance", "undone", "person"):
            self._show()

    # Showing

    def _show(self) -> None:
        step = self._way[-1]
        if step == _WHO:
            self._show_who()
        elif step == _HOW:
            self._show_how()
        else:
            self.show_state(HandOverState(_HELPER, self._picture(), _("Who helps?"), _("You can leave this empty."), helper=self._helper))

    def _show_who(self) -> None:
        rows = self.services.register.in_building(self._session.id)
        faces = tuple(Face(r.person_id, r.name, face(r.picture, r.name), r.say_as or r.name) for r in self._paging.cut(rows))
        words = (_("Press the person who takes the laptop now.") if faces
                 else _("Nobody is marked as here yet. You can hand it over with no name."))
        heading = _("Who will say how {session} was?").format(session=self._session.name)
        self.show_state(HandOverState(_WHO, self._session.picture, heading, words, faces, pages=self._paging.pages))

    def _show_how(self) -> None:
        choices = tuple(PictureChoice(key, picture, words, "", tint, chosen=key == self._key) for key, picture, words, tint in (
            ("person/alone", "openmoji:1F9D1-1F3FD", _("On their own"), "sky"),
            ("person/read_to", "openmoji:1F5E3", _("Someone reads it out"), "butter"),
            ("person/marked_for", "openmoji:270D-1F3FD", _("Someone marks it for them"), "mint"),
            ("carer/marked_for", "openmoji:1FAC2", _("A carer says what they think"), "rose"),
            ("staff/marked_for", "openmoji:1F9D1-1F3FD-200D-1F4BC", _("Staff say what they think"), "stone")))
        name = self.services.people.get(self._person_id).name if self._person_id else ""
        heading = _("How will {name} answer?").format(name=name) if name else _("How will they answer?")
        self.show_state(HandOverState(_HOW, self._picture(), heading, _("What a carer or staff say is kept apart."), choices=choices))

    def _picture(self) -> str:
        if not self._person_id:
            return "openmoji:1F464"
        person = self.services.people.get(self._person_id)
        return face(person.picture, person.name)

    # Doing

    def pick(self, person_id: str) -> None:
        """`person_id` is "" for somebody who gives no name."""
        self._person_id = person_id
        self._way.append(_HOW)
        self._show()

    def choose(self, key: str) -> None:
        self._key = key
        if key == f"{As.PERSON}/{Help.ALONE}":
            self._helper = ""
            self.hand_over()
        else:
            self._way.append(_HELPER)
            self._show()

    def type_helper(self, text: str) -> None:
        self._helper = text

    def hand_over(self) -> None:
        """The laptop goes to the person; with nothing behind it that they could go back to."""
        if self._person_id:
            self.services.seats.i_am(self._person_id)
        else:
            self.services.seats.take_part()
        helper = " ".join(self._helper.split())[:HELPER_LONGEST]
        self.nav.restart_at("feedback", f"{self._session.id}/{self._key}/{helper}")

    def back_first(self) -> bool:
        if len(self._way) > 1:
            self._way.pop()
            self._show()
            return True
        return False
