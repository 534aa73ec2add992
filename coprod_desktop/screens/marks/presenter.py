"""One person at one session: every mark, the kind reasons, the role that day, online or in the room."""

from dataclasses import dataclass
from functools import partial

from coprod_desktop.domain.attendance import CAME, Mark, Reason, Role
from coprod_desktop.domain.attendance_words import reason_words, role_words
from coprod_desktop.domain.face import face
from coprod_desktop.domain.when_words import begins_words
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.register import mark_words
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.not_yet import nobody_yet
from coprod_desktop.ui.screen import Nav, Presenter

_REASONS = {
    Reason.NOT_SAID: "openmoji:1F910", Reason.UNWELL: "openmoji:1F912", Reason.AWAY: "openmoji:1F392", Reason.BUSY: "openmoji:1F4C6",
    Reason.TRAVEL: "openmoji:1F68C", Reason.NO_SUPPORT: "openmoji:1FAC2", Reason.NOT_TODAY: "openmoji:1F6CB"}
_ROLES = {
    Role.TAKING_PART: "openmoji:1F64B-1F3FD", Role.FACILITATOR: "openmoji:1F9D1-1F3FE-200D-1F3EB", Role.VOLUNTEER: "openmoji:1F91D",
    Role.ARTIST: "openmoji:1F9D1-1F3FC-200D-1F3A8", Role.SUPPORTER: "openmoji:1F465", Role.STAFF: "openmoji:1F9D1-200D-1F4BC"}


@dataclass(frozen=True, slots=True)
class MarksState:
    """`reasons` are asked when the person cannot come; `roles` and `ways` when they came."""

    name: str
    picture: str
    now: str
    marks: tuple[PictureChoice, ...]
    reasons: tuple[PictureChoice, ...]
    roles: tuple[PictureChoice, ...]
    ways: tuple[PictureChoice, ...]
    more: bool


class MarksPresenter(Presenter):
    """`id` is "session/person"."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._session_id, _slash, self._person_id = id.partition("/")
        self._more = False
        self._refresh()

    def title(self) -> str:
        return _("One person today")

    def saved(self, change: Change) -> None:
        if change.kind in ("attendance", "undone", "person"):
            self._refresh()

    def _refresh(self) -> None:
        row = self.services.register.row(self._session_id, self._person_id)
        marks = ((Mark.HERE, "openmoji:2705", _("Here")), (Mark.LATE, "openmoji:1F552", _("Came late")),
                 (Mark.LEFT_EARLY, "openmoji:1F6AA", _("Left early")), (Mark.CANNOT_COME, "openmoji:1F44B", _("Can’t come")),
                 (Mark.NONE, "openmoji:26AA", _("No mark")))
        came = row.mark in CAME
        reasons = tuple(PictureChoice(r.value, picture, reason_words(r), chosen=row.reason == r) for r, picture in _REASONS.items())
        roles = tuple(PictureChoice(r.value, picture, role_words(r), chosen=row.role == r) for r, picture in _ROLES.items())
        ways = (PictureChoice("", "openmoji:1F3E0", _("In the room"), chosen=not row.online),
                PictureChoice("online", "openmoji:1F4BB", _("Online"), chosen=row.online))
        self.show_state(MarksState(
            row.name, face(row.picture, row.name), mark_words(row.name, row.mark) + ".",
            tuple(PictureChoice(m.value, picture, words, chosen=row.mark == m) for m, picture, words in marks),
            reasons if row.mark == Mark.CANNOT_COME else (), roles if came and self._more else (),
            ways if came and self._more else (), self._more))

    def mark(self, value: str) -> None:
        """Long before it begins nobody is there yet: one more press says that it is meant."""
        session, now = self.services.sessions.get(self._session_id), self.services.clock.now()
        if session.may_arrive(now) or Mark(value) in (Mark.CANNOT_COME, Mark.NONE):
            self._mark(value)
        else:
            self.nav.say(nobody_yet(begins_words(session, now), partial(self._mark, value)))

    def _mark(self, value: str) -> None:
        row = self.services.register.row(self._session_id, self._person_id)
        saved = self.services.register.mark(self._session_id, row, Mark(value))
        self.nav.announce(mark_words(saved.name, saved.mark))

    def reason(self, value: str) -> None:
        row = self.services.register.row(self._session_id, self._person_id)
        self.services.register.mark(self._session_id, row, Mark.CANNOT_COME, reason=Reason(value))

    def role(self, value: str) -> None:
        row = self.services.register.row(self._session_id, self._person_id)
        self.services.register.mark(self._session_id, row, row.mark, role=Role(value))

    def way(self, value: str) -> None:
        row = self.services.register.row(self._session_id, self._person_id)
        self.services.register.mark(self._session_id, row, row.mark, online=value == "online")

    def show_more(self) -> None:
        self._more = not self._more
        self._refresh()

    def about(self) -> None:
        self.nav.go_to("person", self._person_id)

    def done(self) -> None:
        self.nav.back()
