"""Keeping the group safe: its passphrase, its copies, its name, and who may coordinate."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from coprod_desktop.domain.handout_facts import RecoveryFacts
from coprod_desktop.domain.seat import Seat
from coprod_desktop.domain.spoken import time_words
from coprod_desktop.domain.when_words import dated_words
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.services.changes import Change, Changes
from coprod_desktop.services.ports import NotWhole

if TYPE_CHECKING:
    from coprod_desktop.domain.handout import Handout
    from coprod_desktop.domain.session import Session
    from coprod_desktop.services.ports import BackupKept, BackupsPort, Clock, Copying, Jobs, KeysPort, SettingStore
    from coprod_desktop.services.seats import Seats

SHORTEST = 8  # characters: the least that NIST SP 800-63B asks for; there are no other rules
NAME_LONGEST = 100
_GROUP_NAME = "group_name"  # as the store writes it when the group is made
_CODE_KEPT = "recovery_code_kept"
_MEGABYTE = 1_000_000
_PHOTO_MEGABYTES = 4  # a photo as a phone takes it
Told = Callable[[str], None]


class TooShort(ValueError):
    """A passphrase needs SHORTEST characters."""


class NoName(ValueError):
    """A group needs a name."""


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy in words: `when` as in "Today, 2 o’clock", `why` it was made."""

    name: str
    when: str
    why: str


class Keeping:
    """With a passphrase, *Coordinate* opens once it was typed, here or to open the group, until somebody else takes part or the app is
    closed."""

    def __init__(self, keys: KeysPort, backups: BackupsPort, copying: Copying, settings: SettingStore, seats: Seats, changes: Changes,
                 jobs: Jobs, clock: Clock, sheet: Callable[[RecoveryFacts], Handout]) -> None:
        self._keys, self._backups, self._copying, self._settings = keys, backups, copying, settings
        self._seats, self._changes, self._jobs, self._clock, self._sheet = seats, changes, jobs, clock, sheet
        self._unlocked = not seats.handed_over
        self._ended: set[tuple[str, str]] = set()
        changes.subscribe(self._on_change)

    # Who may coordinate

    @property
    def may_coordinate(self) -> bool:
        return self._unlocked or not self._keys.protected

    def unlock(self, typed: str) -> bool:
        """Whether the passphrase (or the recovery code) was right; then *Coordinate* is open."""
        self._unlocked = bool(typed) and self._keys.matches(typed)
        return self._unlocked

    def opens_group(self, typed: str) -> bool:
        """Whether these words are the group's passphrase."""
        return self._keys.protected and bool(typed) and self._keys.matches(typed)

    def lock(self) -> None:
        """The passphrase is asked again before anyone coordinates."""
        self._unlocked = False

    def _on_change(self, change: Change) -> None:
        if change.kind == "seat" and self._seats.seat is Seat.TAKE_PART:
            self.lock()

    # The passphrase

    def has_passphrase(self) -> bool:
        return self._keys.protected

    def set_passphrase(self, new: str) -> str:
        """Sets or changes it; the new recovery code, 8 groups of 4 letters with "-" between. Raises TooShort, OSError."""
        if len(new.strip()) < SHORTEST:
            raise TooShort
        self._settings.put(_CODE_KEPT, "")
        code = self._keys.set_passphrase(new)
        self._unlocked = True  # whoever set it knows it
        self._changes.announce(Change("passphrase"))
        return code

    def remove_passphrase(self) -> None:
        """The group opens without it; the older recovery code stops working. Raises OSError."""
        self._keys.remove_passphrase()
        self._changes.announce(Change("passphrase"))

    def code_is_kept(self) -> bool:
        """Whether somebody said that the newest recovery code is written down or printed."""
        return self._settings.get(_CODE_KEPT) != ""

    def keep_code(self) -> None:
        self._settings.put(_CODE_KEPT, self._clock.now().date().isoformat())
        self._changes.announce(Change("passphrase"))

    def code_sheet(self, code: str) -> Handout:
        """The recovery code on paper."""
        return self._sheet(RecoveryFacts(tuple(code.split("-")), self.group_name(), self._clock.now().date()))

    # The group's name

    def group_name(self) -> str:
        return self._settings.get(_GROUP_NAME)

    def rename(self, name: str) -> None:
        """Raises NoName."""
        name = " ".join(name.split())[:NAME_LONGEST]
        if not name:
            raise NoName
        self._settings.put(_GROUP_NAME, name)
        self._changes.announce(Change("group"))

    # The copies

    def copies(self) -> tuple[Copy, ...]:
        """Newest first."""
        now = self._clock.now()
        return tuple(Copy(kept.name, when_words(kept.made, now), kind_words(kept.kind)) for kept in self._backups.all())

    def look_over(self, then: Callable[[frozenset[str]], None], failed: Told) -> None:
        """Opens every copy and reads all of it, in another process; the names of those that are good."""

        def done(names: object) -> None:
            then(frozenset(names))  # type: ignore[call-overload]

        def did_not(trouble: BaseException) -> None:
            failed(_("We could not check the copies. They are still there. Try again later."))

        self._jobs.run(self._copying.good, then=done, failed=did_not)

    def copy_now(self, then: Told, failed: Told, kind: str = "asked") -> None:
        """Makes a copy in another process, which opens and checks it; a sentence comes back either way."""

        def done(kept: BackupKept) -> None:
            self._keys.write_to_backups()  # a passphrase set meanwhile holds for this copy too
            self._changes.announce(Change("copies"))
            then(_("The copy is made. We opened it, and it is good."))

        def did_not(trouble: BaseException) -> None:
            if isinstance(trouble, NotWhole):
                self._backups.doubt()
                failed(_("The group’s file is damaged. Close the app and open it again. Then the newest good copy opens."))
                return
            failed(_("The copy was not made. What you saved is still there. Make room on this computer, then try again."))

        self._jobs.run(self._copying.make, kind, then=done, failed=did_not)

    def copy_when_due(self, failed: Told) -> None:
        """The first copy of a day."""
        if self._backups.due(self._clock.now().date()):
            self.copy_now(_quietly, failed, "daily")

    def copy_after(self, session: Session, failed: Told) -> None:
        """One copy for each time that a session ends today; nothing for other changes of a session."""
        ended = (session.id, session.ended_at)
        if session.ended_at.startswith(self._clock.now().date().isoformat()) and ended not in self._ended:
            self._ended.add(ended)
            self.copy_now(_quietly, failed, "session")

    def room_words(self) -> str:
        """How much room everything takes on the computer."""
        return size_words(self._backups.disk_use().all)


def _quietly(sentence: str) -> None:
    """A copy nobody asked for is not announced."""


def kind_words(kind: str) -> str:
    """Why a copy was made, from the `kind` of BackupKept."""
    return {"daily": _("The copy of the day"), "session": _("After a session"), "upgrade": _("Before a new version"),
            "asked": _("You asked for it"), "stick": _("On a stick"), "before": _("Before an older copy came back"),
            "folder": _("The group’s own folder")}.get(kind, "")


def when_words(moment: datetime, now: datetime) -> str:
    """For example "Today, 2 o’clock", "Yesterday, 10:45", "Saturday 14 November, 7 o’clock"."""
    return _("{day}, {time}").format(day=_near_day(moment.date(), now.date()), time=time_words(moment.time()))


def _near_day(day: date, today: date) -> str:
    match (today - day).days:
        case 0:
            return _("Today")
        case 1:
            return _("Yesterday")
    return dated_words(day, today)


def size_words(size: int) -> str:
    """Bytes as people can picture them: in megabytes, and in photos."""
    megabytes = round(size / _MEGABYTE)
    photos = round(megabytes / _PHOTO_MEGABYTES)
    if photos < 1:
        return _("Everything takes less room than one photo.")
    return ngettext("Everything takes {megabytes} megabytes. That is about {photos} photo.",
                    "Everything takes {megabytes} megabytes. That is about {photos} photos.", photos).format(
                        megabytes=megabytes, photos=photos)
