"""What somebody who takes part can do: say they are here, say how it was, change the look, give the laptop back."""

from dataclasses import dataclass

from coprod_desktop.domain.session import Session
from coprod_desktop.domain.spoken import time_words
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.screen import Nav, Presenter


@dataclass(frozen=True, slots=True)
class TakePartState:
    """`hand_on` is empty while nobody has said who they are."""

    heading: str
    today: str
    choices: tuple[PictureChoice, ...]
    talk: str
    hand_on: str


def today_words(sessions: tuple[Session, ...]) -> str:
    """What is on today, as one would say it."""
    if not sessions:
        return _("No session is planned for today.")
    if len(sessions) == 1:
        return _("{session} is today, at {time}.").format(session=sessions[0].name, time=time_words(sessions[0].start))
    return _("Today:") + " " + ", ".join(
        _("{session} at {time}").format(session=s.name, time=time_words(s.start)) for s in sessions) + "."


class TakePartPresenter(Presenter):
    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        seats = services.seats
        if not seats.actor.person_id and services.feedback.finished_in_this_handover():
            seats.take_part()  # with no name, whoever comes here next may be somebody else
        self._show()

    def title(self) -> str:
        return _("Take part")

    def saved(self, change: Change) -> None:
        if change.kind in ("session", "programme", "seat", "undone", "consent", "sharing"):
            self._show()

    def _show(self) -> None:
        person_id = self.services.seats.actor.person_id
        name = self.services.people.get(person_id).name if person_id else ""
        about = (PictureChoice("person", "openmoji:1FAAA", _("About me"), _("My name, my picture, what helps me"), "rose"),) if name else ()
        self.show_state(TakePartState(
            heading=_("Hello, {name}.").format(name=name) if name else _("Hello. What would you like to do?"),
            today=today_words(self.services.sharing.seen(self.services.sessions.today())),
            choices=(
                PictureChoice("i_am_here", "openmoji:1F64B-1F3FD", _("I am here"), _("Say that you came today"), "mint"),
                PictureChoice("feedback", "openmoji:1F4AC", _("How was it?"), _("Say what you think"), "butter"),
                *about,
                PictureChoice("look", "openmoji:1F520", _("Make it look right for me"), _("Bigger words, other colours"), "sky"),
                PictureChoice("unlock", "openmoji:1F4BB", _("Give the laptop back"), _("To the person who runs the group"), "stone"),
            ),
            talk=_("I need to talk to someone"), hand_on=_("Next person") if name else ""))

    def choose(self, target: str) -> None:
        self.nav.go_to(target)

    def talk(self) -> None:
        self.nav.go_to("talk")

    def hand_on(self) -> None:
        """The next person begins with nothing of this one to be seen."""
        self.services.seats.take_part()
        self.nav.restart_at("take_part")
