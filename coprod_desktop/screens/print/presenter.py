"""What can be printed: the four sheets of a day at once, all others on a few shelves."""

from dataclasses import dataclass
from datetime import date
from itertools import cycle

from coprod_desktop.domain.handout_kind import Shelf, shelf_words
from coprod_desktop.domain.session import Session
from coprod_desktop.domain.spoken import day_words, time_words
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.screen import Message, Nav, Presenter

_MORE = "more"
_TINTS = ("butter", "sky", "mint", "rose", "stone")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet or, in `PrintState.shelves`, a few of them; `kind` is its name."""

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
    """`again` says that a sheet which left the app is not right any more, else it is "". `more` offers the other sheets, "" when they are
    shown; they stand on `shelves`."""

    heading: str
    note: str
    again: str
    sheets: tuple[Sheet, ...]
    others: tuple[Other, ...]
    more: str = ""
    shelves: tuple[Sheet, ...] = ()


class PrintPresenter(Presenter):
    """With no id it is about the session of today that has not ended."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        today = services.sessions.today()
        waiting = [session for session in today if not session.ended_at] or list(today)
        self._id = id or (waiting[0].id if waiting else "")
        self._shelf = ""  # which is open: "" for the sheets of the day, _MORE for all of them
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
        heading, about = _("What do you want to print?"), ""
        if self._id:
            session = self.services.sessions.get(self._id)
            about = self._about(session)
        if self._shelf and self._shelf != _MORE:
            words = shelf_words()[Shelf(self._shelf)]
            sheets = self._on(Shelf(self._shelf))
            of_it = any(self.services.handouts.needs_session(sheet.kind) for sheet in sheets)
            self.show_state(PrintState(words.title, about if of_it else words.note, self._again(sheets), sheets, ()))
        elif self._shelf:
            self.show_state(PrintState(_("More sheets"), about, "", (), (), shelves=self._shelves()))
        elif not self._id:
            note = _("No session is planned for today. For its sheets, choose a date first.")
            self.show_state(PrintState(heading, note, "", (), (), shelves=self._shelves()))
        else:
            day = self.services.sessions.between(session.day, session.day)
            others = tuple(Other(s.id, self._words(s)) for s in day if s.id != session.id)
            more = _("For a wall, for the room, for one person")
            sheets = self._on(Shelf.DAY)
            self.show_state(PrintState(heading, about, self._again(sheets), sheets, others, more))

    def _on(self, shelf: Shelf) -> tuple[Sheet, ...]:
        return tuple(Sheet(kind.name, kind.picture, tint, kind.title, kind.note)
                     for kind, tint in zip(self.services.handouts.on_shelf(shelf, self._id), cycle(_TINTS), strict=False))

    def _shelves(self) -> tuple[Sheet, ...]:
        """Those with something on them; where nothing is planned yet, what to begin with is first."""
        begins = not self.services.sessions.programmes()
        order = sorted(shelf_words().items(), key=lambda found: begins and found[0] is not Shelf.BEGIN)
        found = ((shelf, words) for shelf, words in order if self.services.handouts.on_shelf(shelf, self._id))
        return tuple(Sheet(shelf, words.picture, tint, words.title, words.note) for (shelf, words), tint in zip(found, _TINTS, strict=False))

    @staticmethod
    def _about(session: Session) -> str:
        return _("{session} · {day}").format(session=session.name, day=day_words(session.day))

    def _again(self, sheets: tuple[Sheet, ...]) -> str:
        """Which of these sheets is not right any more, if one is."""
        names = {sheet.kind for sheet in sheets}
        found = [made for made in self.services.sheets_again.all() if made.kind in names and made.session_id in ("", self._id)]
        if not found:
            return ""
        title, day = self.services.handouts.title(found[0].kind), day_words(date.fromisoformat(found[0].at[:10]))
        return _("“{title}”, made on {day}, is not right any more. Make it again, and shred the old ones.").format(title=title, day=day)

    @staticmethod
    def _words(session: Session) -> str:
        return _("{session}, {time}").format(session=session.name, time=time_words(session.start))

    def open(self, kind: str) -> None:
        handouts = self.services.handouts
        if handouts.of_person(kind):
            self.nav.go_to("whose_sheet", kind)
            return
        about = handouts.about_id(kind, self._id)
        if missing := handouts.missing(kind, about):
            self.nav.say(Message(missing, "warn"))
        else:
            self.nav.go_to("preview", f"{kind}/{about}")

    def own(self) -> None:
        """Sheets that people make themselves."""
        self.nav.go_to("sheets", self._id)

    def more(self) -> None:
        self.open_shelf(_MORE)

    def open_shelf(self, shelf: str) -> None:
        self._shelf = shelf
        self._show()

    def back_first(self) -> bool:
        if not self._shelf:
            return False
        self.open_shelf(_MORE if self._shelf != _MORE and self._id else "")
        return True

    def other(self, session_id: str) -> None:
        self._id = session_id
        self._show()

    def dates(self) -> None:
        self.nav.go_to("dates")
