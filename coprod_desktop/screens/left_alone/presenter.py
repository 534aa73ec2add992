"""When nobody is at the laptop: after how many minutes it goes to *Take part* by itself, or never."""

from dataclasses import dataclass

from coprod_desktop.i18n import _, ngettext
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.screen import Nav, Presenter

MINUTES = (0, 5, 10, 20, 30)


@dataclass(frozen=True, slots=True)
class LeftAloneState:
    """`options` are (minutes, words); `warning` is "" unless something is missing."""

    heading: str
    notes: tuple[str, ...]
    warning: str
    options: tuple[tuple[int, str], ...]
    chosen: int


def minutes_words(minutes: int) -> str:
    return ngettext("After {count} minute", "After {count} minutes", minutes).format(count=minutes) if minutes else _("Never")


class LeftAlonePresenter(Presenter):
    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._show()

    def title(self) -> str:
        return _("When nobody is here")

    def saved(self, change: Change) -> None:
        if change.kind in ("left_alone", "picture_code"):
            self._show()

    def _show(self) -> None:
        warning = "" if self.services.codes.has() else _("No picture code is set. One press leads back. You can set a code in More.")
        self.show_state(LeftAloneState(self.title(), (
            _("The laptop can go to “Take part” by itself, when nobody presses a key."),
            _("You are asked first, and have 1 minute. What you typed is kept.")), warning,
            tuple((minutes, minutes_words(minutes)) for minutes in MINUTES), self.services.seats.left_alone_after()))

    def choose(self, minutes: int) -> None:
        self.services.seats.leave_alone_after(minutes)
        self.nav.announce(minutes_words(minutes))
