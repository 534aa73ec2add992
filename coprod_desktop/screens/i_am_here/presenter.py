"""A person picks their own picture among those who agreed to be shown, and is marked as here."""

from dataclasses import dataclass

from coprod_desktop.domain.attendance import CAME, Mark, RegisterRow
from coprod_desktop.domain.face import face
from coprod_desktop.domain.session import Session
from coprod_desktop.domain.spoken import time_words
from coprod_desktop.domain.when_words import begins_words
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.ports import ChangedSince
from coprod_desktop.ui.choice import Face, PictureChoice
from coprod_desktop.ui.paged import Paged
from coprod_desktop.ui.paging import Paging
from coprod_desktop.ui.screen import Message, Nav


@dataclass(frozen=True, slots=True)
class IAmHereState:
    """`step`: "who" (pick your picture), "ask" (somebody marks you), "session" (which one), "done". `pages` is (this one, how many)."""

    step: str
    picture: str
    heading: str
    words: tuple[str, ...]
    faces: tuple[Face, ...] = ()
    choices: tuple[PictureChoice, ...] = ()
    pages: tuple[int, int] = (1, 1)


class IAmHerePresenter(Paged):
    """Only expected people who agreed to be shown are offered; everyone else is marked by the person who runs the group."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        today, now = services.sharing.seen(services.sessions.today()), services.clock.now()
        self._sessions = tuple(s for s in today if s.may_arrive(now))
        self._later = tuple(s for s in today if not s.may_arrive(now))
        self._person_id = services.seats.actor.person_id
        self._asking, self._paging, self._marked_now = False, Paging(), False
        self._action_id = ""
        offered = self._offered()
        if self._person_id and len(offered) == 1:
            self.mark(offered[0].id)
        else:
            self._show()

    def title(self) -> str:
        return _("I am here")

    def saved(self, change: Change) -> None:
        if change.kind in ("attendance", "undone", "session", "consent", "person"):
            self._show()

    # Showing

    def _faces(self) -> tuple[Face, ...]:
        found: dict[str, Face] = {}
        for session in self._sessions:
            for row in self.services.register.self_markable(session.id):
                found.setdefault(row.person_id, Face(row.person_id, row.name, face(row.picture, row.name), row.say_as or row.name))
        return tuple(sorted(found.values(), key=_by_name))

    def _offered(self) -> tuple[Session, ...]:
        """Today's sessions the person is expected at, or all of today's when at none."""
        if not self._person_id:
            return ()
        return tuple(s for s in self._sessions if self._row(s.id).expected) or self._sessions

    def _row(self, session_id: str) -> RegisterRow:
        return self.services.register.row(session_id, self._person_id)

    def _show(self) -> None:
        if not self._sessions:
            heading = begins_words(self._later[0], self.services.clock.now()) if self._later else _("No session is planned for today.")
            self.show_state(IAmHereState("ask", self._later[0].picture if self._later else "openmoji:1F5D3", heading,
                                         (_("You can talk to the person who runs the group."),)))
        elif not self._person_id:
            self._show_faces()
        else:
            self._show_person()

    def _show_faces(self) -> None:
        faces = self._faces()
        if self._asking or not faces:
            self.show_state(IAmHereState("ask", "openmoji:1F64B-1F3FD", _("Ask the person who runs the group."),
                                         (_("They can mark you as here."), _("You can ask them to put your picture here, for next time."),
                                          _("They find it on your page, under “What I agreed to”."))))
            return
        self.show_state(IAmHereState("who", "", _("Pick your own picture"), (_("Then you are marked as here."),), tuple(self._paging.cut(faces)),
                                     pages=self._paging.pages))

    def _show_person(self) -> None:
        person = self.services.people.get(self._person_id)
        rows = [(s, self._row(s.id)) for s in self._offered()]
        here = [s for s, row in rows if row.mark in CAME]
        if here and (self._marked_now or len(here) == len(rows)):
            words = [_("{session}, {time}. Saved.").format(session=s.name, time=time_words(s.start)) for s in here]
            heading = _("You are here, {name}.").format(name=person.name)
            begun = any(s.has_begun(self.services.clock.now()) for s in here)
            self.show_state(IAmHereState("done", face(person.picture, person.name), heading, tuple(words), choices=(
                PictureChoice("hand_on", "openmoji:1F465", _("Next person"), "", "sky"),
                *((PictureChoice("feedback", "openmoji:1F4AC", _("How was it?"), "", "butter"),) if begun else ()),
                PictureChoice("not_me", "openmoji:274C", _("This is not me"), "", "stone"))))
            return
        self.show_state(IAmHereState("session", face(person.picture, person.name), _("What did you come to today?"), (), choices=tuple(
            PictureChoice(s.id, s.picture, s.name, _("You are here.") if row.mark in CAME else time_words(s.start), "butter",
                          chosen=row.mark in CAME) for s, row in rows)))

    # Doing

    def pick(self, person_id: str) -> None:
        """From here on the app looks and sounds as this person likes it."""
        self.services.seats.i_am(person_id)
        self.nav.restart_at("i_am_here")

    def ask(self) -> None:
        self._asking = True
        self._show()

    def leave(self) -> None:
        self.nav.home()

    def mark(self, session_id: str) -> None:
        row = self._row(session_id)
        self._marked_now = True
        if row.mark in CAME:
            self._show()
        else:
            self.services.register.mark(session_id, row, Mark.HERE)
            last = self.services.undo.last()
            self._action_id = last.action_id if last else ""

    def choose(self, key: str) -> None:
        if self.state.step == "session":
            self.mark(key)
        elif key == "hand_on":
            self.services.seats.take_part()
            self.nav.restart_at("take_part")
        elif key == "not_me":
            self._not_me()
        else:
            self.nav.go_to(key)

    def _not_me(self) -> None:
        """Takes back the mark that was made here, and starts again with nobody."""
        words = _("Pick your own picture.")
        if self._action_id:
            try:
                self.services.undo.undo(self._action_id)
                words = _("Taken back. Pick your own picture.")
            except ChangedSince:
                words = _("Tell the person who runs the group. They can put it right.")
        self.services.seats.take_part()
        self.nav.restart_at("i_am_here")
        self.nav.say(Message(words, "warn"))

    def back_first(self) -> bool:
        if self._asking:
            self._asking = False
            self._show()
            return True
        return False


def _by_name(face: Face) -> str:
    return face.name.casefold()
