"""Trying the app with people: two sheets, a place to write down what happened, and what came out so far."""

from dataclasses import dataclass
from functools import partial

from coprod_desktop.domain.spoken import long_day_words
from coprod_desktop.domain.trial import Trial, results, ways
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.paged import Paged
from coprod_desktop.ui.paging import Paging
from coprod_desktop.ui.screen import Ask, Message, Nav


@dataclass(frozen=True, slots=True)
class Line:
    """One line of what came out."""

    picture: str
    words: str
    note: str


@dataclass(frozen=True, slots=True)
class Tried:
    """One who tried, to be taken out again."""

    trial_id: str
    words: str


@dataclass(frozen=True, slots=True)
class TrialsState:
    """`found` is empty until somebody has tried; `pages` is (this page from 1, how many) of `tried`."""

    heading: str
    notes: tuple[str, ...]
    choices: tuple[PictureChoice, ...]
    found_heading: str
    found: tuple[Line, ...]
    said: tuple[str, ...]
    tried: tuple[Tried, ...]
    pages: tuple[int, int]


class TrialsPresenter(Paged):
    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._paging = Paging(8)
        self._show()

    def title(self) -> str:
        return _("Try it with us")

    def saved(self, change: Change) -> None:
        if change.kind in ("trial", "undone"):
            self._show()

    def _show(self) -> None:
        trials = self.services.trials.all()
        choices = (
            PictureChoice("trial-jobs", "openmoji:1F4C4", _("Six small jobs"), _("A sheet to read with who tries."), "butter"),
            PictureChoice("trial-sheet", "openmoji:1F4CB", _("Sheet for the person who watches"), _("To write down what happens."), "sky"),
            PictureChoice("trial", "openmoji:270D-1F3FD", _("Write down what happened"), _("From the sheet, after the try."), "mint"))
        came = results(trials)
        found = tuple(Line(job.picture, job.short, words) for job, words in came.jobs)
        self.show_state(TrialsState(
            _("Try it with us"),
            (_("Is this app good for people? Ask them to try it."), _("We test the app. We do not test people.")),
            choices, came.heading if trials else "", found if trials else (), came.words, tuple(map(_tried, self._paging.cut(trials))),
            self._paging.pages))

    def choose(self, key: str) -> None:
        if key == "trial":
            self.nav.go_to("trial")
        else:
            self.nav.go_to("preview", f"{key}/")

    def print_found(self) -> None:
        self.nav.go_to("preview", "trial-results/")

    def take_out(self, trial_id: str) -> None:
        self.nav.ask(Ask("openmoji:1F5D1", _("Take this out?"), _("What this person tried is counted no more. You can undo it."),
                         _("Take it out"), _("Keep it")), partial(self._take_out, trial_id))

    def _take_out(self, trial_id: str) -> None:
        self.services.trials.remove(trial_id)
        self.nav.say(Message(_("It is taken out. You can undo this.")))


def _tried(trial: Trial) -> Tried:
    way = ways().get(trial.way)
    day = long_day_words(trial.day)
    return Tried(trial.id, _("{day}: {way}").format(day=day, way=way[1]) if way else day)
