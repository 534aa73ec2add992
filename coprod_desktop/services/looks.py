"""How the app looks and sounds: the group's look, and a person's own while they take part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from coprod_desktop.services.changes import Change, Changes

if TYPE_CHECKING:
    from coprod_desktop.domain.preferences import Look
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

    def now(self) -> Look:
        actor = self._seats.actor
        if not actor.handover_id:
            return self._settings.look()
        if self._of_handover is None or self._of_handover[0] != actor.handover_id:
            own = self._group.people.get(actor.person_id).look if actor.person_id else None
            self._of_handover = (actor.handover_id, own or self._settings.look())
        return self._of_handover[1]

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
        if actor.handover_id:
            self._of_handover = (actor.handover_id, look)
            if actor.person_id:
                from dataclasses import replace  # Home changes nobody

                self._group.people.save(replace(self._group.people.get(actor.person_id), look=look))
        else:
            self._settings.save_look(look)
        self._changes.announce(Change("look"))
