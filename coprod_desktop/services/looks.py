"""How the app looks and sounds: the group's look, and a person's own while they take part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change, Changes

if TYPE_CHECKING:
    from coprod_desktop.domain.preferences import Look
    from coprod_desktop.domain.seat import Actor
    from coprod_desktop.services.people import People
    from coprod_desktop.services.ports import SettingStore
    from coprod_desktop.services.seats import Seats

    class HasPeople(Protocol):
        """People are asked only when somebody takes part, so their service need not be there at the first paint."""

        @property
        def people(self) -> People: ...


_BESIDE = "voice.beside_screen_reader"


class Looks:
    """A person's look is used from the moment they pick their picture until they hand the laptop on."""

    def __init__(self, settings: SettingStore, group: HasPeople, seats: Seats, changes: Changes, *, of_computer: bool = False) -> None:
        """`of_computer` says that no group is open yet: the look is this computer's."""
        self._settings, self._group, self._seats, self._changes, self.of_computer = settings, group, seats, changes, of_computer
        self._of_handover: tuple[str, Look] | None = None
        self._tried: tuple[Actor, Look] | None = None
        changes.subscribe(self._when_changed)

    def now(self) -> Look:
        actor = self._seats.actor
        if self._tried is not None and self._tried[0] == actor:
            return self._tried[1]
        if not actor.handover_id:
            return self._settings.look()
        if self._of_handover is None or self._of_handover[0] != actor.handover_id:
            self._of_handover = (actor.handover_id, self._own(actor.person_id) or self._settings.look())
        return self._of_handover[1]

    @property
    def language(self) -> str:
        """Of the screen: that of the look, or the group's, by its code; "" for the first one, English."""
        return self.now().language or self.of_group

    @property
    def of_group(self) -> str:
        """The language that the group has chosen, by its code; "" for the first one, English."""
        return self._settings.look().language

    def _own(self, person_id: str) -> Look | None:
        """Somebody who was taken out meanwhile has the look of the group."""
        try:
            return self._group.people.get(person_id).look if person_id else None
        except KeyError:
            return None

    def _when_changed(self, change: Change) -> None:
        """What somebody did to their own look can be undone while they have the laptop."""
        actor = self._seats.actor
        if change.kind not in ("person", "undone") or not actor.person_id or self._of_handover is None or self._of_handover[0] != actor.handover_id:
            return
        before, self._of_handover = self._of_handover[1], None
        if self.now() != before:
            self._changes.announce(Change("look"))

    def try_on(self, look: Look) -> None:
        """Applies at once and is not kept: for whoever sits here now, until a look is used or this one taken off."""
        self._tried = (self._seats.actor, look)
        self._changes.announce(Change("look"))

    def follow(self, look: Look) -> None:
        """As the computer wishes, for whoever sits here. Nobody gets a look of their own by it."""
        actor = self._seats.actor
        if self._tried is not None and self._tried[0] == actor:
            self.try_on(look)
        elif actor.person_id and self._own(actor.person_id) is None:
            self._of_handover = (actor.handover_id, look)
            self._changes.announce(Change("look"))
        else:
            self.use(look)

    def take_off(self) -> None:
        """The next screen is shown in the look that is kept."""
        self._tried = None

    @property
    def quiet(self) -> bool | None:
        """Whether our voice leaves the speaking to a screen reader until somebody presses; None until somebody was asked."""
        return {"quiet": True, "both": False}.get(self._settings.get(_BESIDE))

    def be_quiet(self, quiet: bool) -> None:
        self._settings.put(_BESIDE, "quiet" if quiet else "both")
        self._changes.announce(Change("quiet"))

    def use(self, look: Look) -> None:
        """Applies at once, and is kept: for the person who takes part, else for the group."""
        actor = self._seats.actor
        self._tried = None
        if actor.handover_id:
            self._of_handover = (actor.handover_id, look)
            if actor.person_id:
                from dataclasses import replace  # Home changes nobody

                person = self._group.people.get(actor.person_id)
                self._group.people.save(replace(person, look=look), _("how it looks for {name}").format(name=person.name))
        else:
            self._settings.save_look(look)
        self._changes.announce(Change("look"))
