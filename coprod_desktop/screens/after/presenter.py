"""What comes next in a session: how it was, what we did, what we will do, what people said, the sheet; then the end."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from coprod_desktop.domain.session import Session
from coprod_desktop.domain.spoken import day_words, time_words, with_share
from coprod_desktop.domain.undoable import OnPage
from coprod_desktop.domain.when_words import begins_words
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.handouts import SUMMARY
from coprod_desktop.ui.screen import Message, Nav, Offer, Presenter
from coprod_desktop.ui.undoing import undo_words


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do: `target` is the screen, `id` what it is about; `done` puts a tick before the note."""

    target: str
    id: str
    picture: str
    tint: str
    title: str
    note: str
    done: bool


@dataclass(frozen=True, slots=True)
class AfterState:
    heading: str
    note: str
    steps: tuple[Step, ...]
    ended: bool
    undo: str


class AfterPresenter(Presenter):
    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._id = id
        self._refresh()

    def shows(self) -> Sequence[OnPage]:
        return tuple(OnPage(kind, self._id) for kind in ("session", "attendance", "heads", "done", "photo", "promise"))

    def title(self) -> str:
        return _("What comes next")

    def saved(self, change: Change) -> None:
        if change.session_id == self._id or change.kind in ("undone", "programme"):
            self._refresh()

    def _refresh(self) -> None:
        session = self.services.sessions.get(self._id)
        note = _("{session} · {day}").format(session=session.name, day=day_words(session.day))
        if session.ended_at:
            note = _("{session} ended at {time}. Everything is saved.").format(
                session=session.name, time=time_words(datetime.fromisoformat(session.ended_at).time()))
        self.show_state(AfterState(_("What comes next"), note, self._steps(session), bool(session.ended_at), undo_words(self.services, self.shows())))

    def _steps(self, session: Session) -> tuple[Step, ...]:
        faces = sum(self.services.feedback.faces(self._id).values())
        said = self.services.feedback.said(self._id)
        waiting = self.services.feedback.waiting(self._id)
        things, promises = len(self.services.ending.done(self._id)), len(self.services.ending.promises(self._id))
        asked, did, will = self._not_yet() or _("Nobody has said yet."), _("Nothing yet."), _("No promise yet.")
        if faces:
            counts = self.services.register.counts(self._id)
            asked = with_share(ngettext("1 person has said", "{count} people have said", faces).format(count=faces), faces,
                               counts.here + counts.no_name) + "."
        if things:
            did = ngettext("1 thing is written down.", "{count} things are written down.", things).format(count=things)
        if promises:
            will = ngettext("1 promise is written down.", "{count} promises are written down.", promises).format(count=promises)
        if waiting:
            read = ngettext("1 is still to read.", "{count} are still to read.", waiting).format(count=waiting)
        else:
            read = _("All of it is read.") if said else _("Nobody has said anything in words yet.")
        return (
            Step("hand_over", self._id, "openmoji:1F642", "sky", _("How was it? Hand the laptop over"), asked, faces > 0),
            Step("done", self._id, session.picture, "butter", _("What we did"), did, things > 0),
            Step("promises", self._id, "own:promise-kept", "rose", _("What we will do"), will, promises > 0),
            Step("share", self._id, "openmoji:1F4AC", "sky", _("Read what people said"), read, bool(said) and not waiting),
            Step("preview", f"{SUMMARY}/{self._id}", "openmoji:1F5A8", "mint", _("Print the sheet"),
                 _("Look at it first, then print it."), False),
        )

    def choose(self, number: int) -> None:
        step = self.state.steps[number]
        go = partial(self.nav.go_to, step.target, step.id)
        if step.target == "hand_over":
            self._once_begun(_("Ask now"), go)
        else:
            go()

    def _not_yet(self) -> str:
        """When it begins; "" once it has begun."""
        session, now = self.services.sessions.get(self._id), self.services.clock.now()
        return "" if session.has_begun(now) else begins_words(session, now)

    def _once_begun(self, words: str, act: Callable[[], None]) -> None:
        """Before it begins, the person who runs it says with one more press that it is meant."""
        not_yet = self._not_yet()
        if not_yet:
            self.nav.say(Message(not_yet, "warn", Offer(words, "tick", act)))
        else:
            act()

    def print_emergency(self) -> None:
        self.nav.go_to("preview", f"emergency/{self._id}")

    def end(self) -> None:
        """Ends the session; whoever keeps copies hears of it."""
        self._once_begun(_("End it now"), self._end)

    def _end(self) -> None:
        self.services.sessions.end(self._id)
        self.nav.say(Message(_("The session has ended. Everything is saved. You can undo this.")))

    def undo(self) -> None:
        self.nav.undo()

    def home(self) -> None:
        self.nav.home()
