"""Copies that are carried: onto a memory stick, back from one, and to a new laptop."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from coprod_desktop.domain.spoken import day_words, time_words
from coprod_desktop.domain.when_words import dated_words
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.services.changes import Change, Changes
from coprod_desktop.services.keeping import kind_words, when_words
from coprod_desktop.services.ports import CannotOpenCopy, NotWhole, PlaceTrouble, Why

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_desktop.domain.copies import FoundCopy
    from coprod_desktop.services.ports import BackupKept, BackupsPort, Carrying, Clock, Jobs, SettingStore

OLD = timedelta(days=31)
_COPIED, _QUIET, _TOLD_OPEN = "stick_copy", "stick_reminder_off", "stick_open_told"
Told = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Carried:
    """The last copy that was carried away: the stick's name, when (local ISO time), whether anyone with the stick can open it."""

    name: str
    at: str
    open: bool

    @property
    def when(self) -> datetime:
        return datetime.fromisoformat(self.at)


@dataclass(frozen=True, slots=True)
class Step:
    """One step on the way to a new laptop; `alt` tells the picture."""

    picture: str
    alt: str
    words: str
    more: str


def steps() -> tuple[Step, ...]:
    """How the group moves to a new laptop, in order."""
    return (
        Step("openmoji:1F4BE", _("A disk"), _("Put a memory stick in the old laptop."),
             _("Then press “Copy to a stick”, and wait until it is checked.")),
        Step("openmoji:1F4BB", _("A laptop"), _("Put this app on the new laptop."), _("It is the same as the first time. Then start the app.")),
        Step("openmoji:1F5C3", _("A box of cards"), _("Press “Open a group from a stick”."),
             _("Put the stick in the new laptop, and choose the newest copy.")),
        Step("openmoji:1F512", _("A lock"), _("Type your passphrase, if you have one."), _("It is the same as on the old laptop.")),
        Step("openmoji:2705", _("A tick"), _("Check that your people and sessions are there."),
             _("From now on use only the new laptop. The two do not talk to each other.")),
    )


class Moving:
    """`locked` says whether the group has a passphrase."""

    def __init__(self, carrying: Carrying, backups: BackupsPort, settings: SettingStore, changes: Changes, jobs: Jobs, clock: Clock,
                 locked: Callable[[], bool]) -> None:
        self._carrying, self._backups, self._settings, self._changes = carrying, backups, settings, changes
        self._jobs, self._clock, self._locked = jobs, clock, locked

    # Onto a stick

    def copy_to(self, place: Path, name: str, then: Told, failed: Told) -> None:
        """Makes a copy there in another process, which opens and checks it; a sentence comes back either way."""

        def done(kept: BackupKept) -> None:
            carried = Carried(name, self._clock.now().isoformat(timespec="seconds"), not self._locked())
            self._settings.put(_COPIED, json.dumps(asdict(carried)))
            self._changes.announce(Change("copies"))
            then(_("The copy is on {name}. We opened it, and it is good. You can take the stick out now.").format(name=name)
                 + self._anyone())

        self._jobs.run(self._carrying.copy_to, place, then=done, failed=partial(self._not_copied, failed))

    def _anyone(self) -> str:
        """Said once, and again after a passphrase was taken away."""
        if self._locked():
            self._settings.put(_TOLD_OPEN, "")
            return ""
        if self._settings.get(_TOLD_OPEN):
            return ""
        self._settings.put(_TOLD_OPEN, "yes")
        return " " + _("There is no passphrase, so anyone who finds it can open it. Keep it safe.")

    def _not_copied(self, failed: Told, trouble: BaseException) -> None:
        if isinstance(trouble, NotWhole):
            self._backups.doubt()
            failed(_("The group’s file is damaged. Close the app and open it again. Then the newest good copy opens."))
            return
        failed(no_copy_words(trouble.why if isinstance(trouble, PlaceTrouble) else Why.OTHER))

    def carried(self) -> Carried | None:
        """None when no copy was carried away yet."""
        kept = self._settings.get(_COPIED)
        return Carried(**json.loads(kept)) if kept else None

    def carried_words(self) -> str:
        carried = self.carried()
        if carried is None:
            return _("There is no copy on a stick yet.")
        return _("{name} · {when}").format(name=carried.name, when=when_words(carried.when, self._clock.now()))

    def warning(self) -> str:
        """What should be known about the copy that was carried away; or ""."""
        carried = self.carried()
        if carried is not None and carried.open and self._locked():
            return _("The copy on {name} is from before the passphrase. Make a new copy on it. Then it is locked too.").format(name=carried.name)
        return self._old()

    def _old(self) -> str:
        carried = self.carried()
        if carried is None or self._clock.now() - carried.when <= OLD:
            return ""
        return _("The copy on {name} is more than a month old.").format(name=carried.name)

    @property
    def reminds(self) -> bool:
        return not self._settings.get(_QUIET)

    def remind(self, wanted: bool) -> None:
        self._settings.put(_QUIET, "" if wanted else "yes")
        self._changes.announce(Change("copies"))

    def reminder(self) -> str:
        """What to say at the start when the copy is old; "" when there is nothing to say, or nobody wants to hear it."""
        old = self._old() if self.reminds else ""
        return old and old + " " + _("You can make a new one: More, Keeping it safe, Copies.")

    # Back from one

    def own(self) -> Path:
        """Where the copies in the group's folder are."""
        return self._carrying.own

    def find(self, place: Path, then: Callable[[tuple[FoundCopy, ...]], None], failed: Told) -> None:
        """The copies of any group in a place, newest first."""

        def did_not(trouble: BaseException) -> None:
            failed(_("We cannot look there. Nothing has changed. Put the stick in again, or choose another place."))

        self._jobs.run(self._carrying.find, place, then=then, failed=did_not)

    def look(self, copy: FoundCopy, passphrase: str, then: Callable[[FoundCopy], None], failed: Told) -> None:
        """Opens a locked copy with its own passphrase or recovery code."""

        def done(seen: FoundCopy) -> None:
            if seen.inside is None and seen.locked:
                failed(_("That is not the passphrase of this copy. Try again, or use its recovery code."))
            else:
                then(seen)

        self._jobs.run(self._carrying.look, copy, passphrase, then=done, failed=partial(self._did_not_open, failed))

    def make_ready(self, copy: FoundCopy, passphrase: str, then: Callable[[], None], failed: Told) -> None:
        """The copy is checked and put beside the group; whoever runs the app then closes the group and opens it."""

        def done(nothing: object) -> None:
            then()

        self._jobs.run(self._carrying.make_ready, copy, passphrase, then=done, failed=partial(self._did_not_open, failed))

    def _did_not_open(self, failed: Told, trouble: BaseException) -> None:
        if isinstance(trouble, CannotOpenCopy):
            failed(str(trouble))
        else:
            failed(_("The copy could not be brought back. Your group is as it was. Make room on this computer, then try again."))

    # In words

    def named(self, copy: FoundCopy) -> str:
        """For example "The copy of Saturday 21 November, 4 o’clock"."""
        said = dated_words(copy.made.date(), self._clock.now().date())
        return _("The copy of {day}, {time}").format(day=said, time=time_words(copy.made.time()))

    def when(self, copy: FoundCopy) -> str:
        return when_words(copy.made, self._clock.now())

    def why(self, copy: FoundCopy) -> str:
        return kind_words(copy.kind)


def inside_words(copy: FoundCopy) -> tuple[str, ...]:
    """What is in a copy, a few words each: the group when it is another one, people, sessions, the last session."""
    inside = copy.inside
    if inside is None:
        return (_("It has a passphrase of its own."),) if copy.locked else (_("It does not open."),)
    said = [
        ngettext("{count} person", "{count} people", inside.people).format(count=inside.people),
        ngettext("{count} session", "{count} sessions", inside.sessions).format(count=inside.sessions)]
    if inside.last:
        name, day = inside.last[0]
        said.append(_("last: {name}, {day}").format(name=name, day=day_words(day)))
    return tuple(said) if copy.ours else (inside.group, *said)


def no_copy_words(why: Why) -> str:
    """What to tell when a copy could not be made at a place."""
    return {
        Why.GONE: _("We cannot find this place any more. No copy was made. Put the stick in again, then try again."),
        Why.FULL: _("There is not enough room there. No copy was made. What was begun is taken away again. Choose another place."),
        Why.READ_ONLY: _("Nothing can be written there. No copy was made. Some sticks have a small lock. Choose another place."),
        Why.OTHER: _("The copy was not made. What you saved is still on this computer. Try another stick."),
    }[why]
