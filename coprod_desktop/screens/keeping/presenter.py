"""What keeps the group safe: its places, each with how it stands now."""

from dataclasses import dataclass

from coprod_desktop.i18n import _, ngettext
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.screen import Nav, Presenter

_SHOWN_BY = ("passphrase", "left_alone", "copies", "safe", "legal", "undone", "due", "person", "consent", "handout")


@dataclass(frozen=True, slots=True)
class Place:
    """`note` says how it stands; `ready` that it guards the group now."""

    target: str
    picture: str
    tint: str
    title: str
    note: str
    ready: bool


@dataclass(frozen=True, slots=True)
class KeepingState:
    """`can_lock`: a passphrase is set, so *Coordinate* can be locked again."""

    heading: str
    note: str
    places: tuple[Place, ...]
    can_lock: bool


class KeepingPresenter(Presenter):
    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._show()

    def title(self) -> str:
        return _("Keeping it safe")

    def saved(self, change: Change) -> None:
        if change.kind in _SHOWN_BY:
            self._show()

    def _show(self) -> None:
        keeping, locked = self.services.keeping, self.services.keeping.has_passphrase()
        minutes, safe, copies = self.services.seats.left_alone_after(), self.services.safe.person(), keeping.copies()
        self.show_state(KeepingState(_("Keeping it safe"), _("Everything stays on this computer."), (
            Place("passphrase", "openmoji:1F512", "mint", _("Passphrase"), self._passphrase(), locked and keeping.code_is_kept()),
            Place("left_alone", "openmoji:1F552", "butter", _("When nobody is here"),
                  ngettext("Back to “Take part” after {count} minute.", "Back to “Take part” after {count} minutes.", minutes).format(
                      count=minutes) if minutes else _("The laptop stays as it is."), minutes > 0),
            Place("copies", "openmoji:1F5C3", "stone", _("Copies"),
                  _("Newest copy · {when}").format(when=copies[0].when) if copies else _("There is no copy yet."), bool(copies)),
            Place("safe_person", "openmoji:E247", "sky", _("Who keeps people safe"), safe or _("Nobody is named yet."), False),
            Place("legal", "openmoji:2696", "butter", _("What we keep, and why"), self._legal(), not self.services.legal.contact().missing),
            self._due(), *self._sheets(),
        ), locked))

    def _passphrase(self) -> str:
        keeping = self.services.keeping
        if not keeping.has_passphrase():
            return _("There is none. Anyone with this computer can open the group.")
        return _("A passphrase is set.") if keeping.code_is_kept() else _("It is set. The recovery code is not kept yet.")

    def _due(self) -> Place:
        looked = self.services.retention.looked_this_month()
        due = 0 if looked else len(self.services.retention.due()) + self.services.consents.has_to_review()
        note = _("You looked this month.") if looked else _("Nothing is past its time.")
        if due:
            note = ngettext("{count} thing is past its time.", "{count} things are past their time.", due).format(count=due)
        return Place("due", "openmoji:231B", "mint", _("What is due"), note, not due)

    def _legal(self) -> str:
        return _("Say who people can ask.") if self.services.legal.contact().missing else _("The rules, and the privacy notice.")

    def _sheets(self) -> tuple[Place, ...]:
        """Only when there are some: it is then something to do."""
        count = len(self.services.sheets_again.all())
        if not count:
            return ()
        note = ngettext("{count} is not right any more.", "{count} are not right any more.", count).format(count=count)
        return (Place("sheets_again", "openmoji:1F5A8", "rose", _("Sheets to make again"), note, False),)

    def choose(self, target: str) -> None:
        self.nav.go_to(target)

    def lock(self) -> None:
        """The passphrase is asked again before anyone coordinates."""
        self.services.keeping.lock()
        self.nav.home()
