"""What can be printed about a session: the sheet for everyone, and the sheets that run the day."""

from dataclasses import dataclass
from datetime import date

from coprod_desktop.domain.session import Session
from coprod_desktop.domain.spoken import day_words, time_words
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.screen import Nav, Presenter

# The order in which they are needed on the day; kinds that are not named here are behind More sheets.
_ORDER = ("session-summary", "sign-in-sheet", "in-the-building", "emergency")
_FOR_A_WALL = ("whats-on", "whats-on-week")
_PICTURES = {"session-summary": ("own:easy-read", "butter"), "sign-in-sheet": ("own:register", "sky"),
             "in-the-building": ("openmoji:1F3E0", "mint"), "emergency": ("openmoji:1F6A8", "rose"),
             "whats-on": ("openmoji:1F5D3", "butter"), "whats-on-week": ("openmoji:1F4C5", "sky"),
             "invitation": ("own:invitation", "mint"), "access-sheet": ("own:access-needs", "rose"),
             "name-badges": ("openmoji:E147", "butter")}


@dataclass(frozen=True, slots=True)
class Sheet:
    kind: str
    picture: str
    tint: str
    title: str
    note: str


@dataclass(frozen=True, slots=True)
class Other:
    """Another session of the same day."""

    id: str
    words: str


@dataclass(frozen=True, slots=True)
class PrintState:
    """`again` says that a sheet which left the app has something on it that was taken back, else it is "". `more` offers the other sheets,
    "" when there are none or they are the ones that are shown."""

    heading: str
    note: str
    again: str
    sheets: tuple[Sheet, ...]
    others: tuple[Other, ...]
    more: str = ""


class PrintPresenter(Presenter):
    """With no id it is about the session of today that has not ended."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        today = services.sessions.today()
        waiting = [session for session in today if not session.ended_at] or list(today)
        self._id = id or (waiting[0].id if waiting else "")
        self._more = False
        self._show()

    def title(self) -> str:
        return _("Print")

    @property
    def about_a_session(self) -> bool:
        return bool(self._id)

    def saved(self, change: Change) -> None:
        if change.kind in ("session", "programme", "undone", "consent", "handout"):
            self._show()

    def _show(self) -> None:
        heading = _("What do you want to print?")
        if not self._id:
            note = _("No session is planned for today. For its sheets, choose a date first.")
            self.show_state(PrintState(heading, note, "", tuple(map(self._sheet, _FOR_A_WALL)), ()))
            return
        session = self.services.sessions.get(self._id)
        if self._more:
            kinds = (*sorted({kind for kind, _title in self.services.handouts.kinds()} - {*_ORDER}), *_FOR_A_WALL)
            self.show_state(PrintState(_("More sheets"), self._about(session), "", tuple(map(self._sheet, kinds)), ()))
            return
        day = self.services.sessions.between(session.day, session.day)
        others = tuple(Other(s.id, self._words(s)) for s in day if s.id != session.id)
        more = _("For a wall, or for the room")
        self.show_state(PrintState(heading, self._about(session), self._again(), tuple(map(self._sheet, _ORDER)), others, more))

    def _sheet(self, kind: str) -> Sheet:
        notes = {"session-summary": _("For everyone. It has no names of who came."),
                 "sign-in-sheet": _("For the table at the door. It has names."),
                 "in-the-building": _("If everybody must go out. It has names."),
                 "emergency": _("To carry. Who to call for each person."),
                 "whats-on": _("For a notice board. Day by day."), "whats-on-week": _("For a notice board. The next 7 days."),
                 "invitation": _("For a wall, or to hand out. It names nobody who comes."),
                 "access-sheet": _("For the room. What to have ready, and for whom."),
                 "name-badges": _("To cut out. One for everyone expected.")}
        return Sheet(kind, *_PICTURES.get(kind, ("openmoji:1F5A8", "stone")), self.services.handouts.title(kind), notes.get(kind, ""))

    @staticmethod
    def _about(session: Session) -> str:
        return _("{session} · {day}").format(session=session.name, day=day_words(session.day))

    def _again(self) -> str:
        made = self.services.sharing.to_make_again(self._id)
        if not made:
            return ""
        day = day_words(date.fromisoformat(made[0].at[:10]))
        return _("The sheet made on {day} has something that may no longer be used. Make it again, and shred the old ones.").format(day=day)

    @staticmethod
    def _words(session: Session) -> str:
        return _("{session}, {time}").format(session=session.name, time=time_words(session.start))

    def open(self, kind: str) -> None:
        self.nav.go_to("preview", f"{kind}/{self._id if self.services.handouts.of_session(kind) else ''}")

    def more(self) -> None:
        self._more = True
        self._show()

    def back_first(self) -> bool:
        if not self._more:
            return False
        self._more = False
        self._show()
        return True

    def other(self, session_id: str) -> None:
        self._id = session_id
        self._show()

    def dates(self) -> None:
        self.nav.go_to("dates")
