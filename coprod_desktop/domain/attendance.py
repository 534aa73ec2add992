"""Who came: one mark a person a session; no mark is a state, not a gap."""

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from coprod_desktop.domain.person import PersonState


class Mark(StrEnum):
    NONE = ""
    HERE = "here"
    LATE = "late"
    LEFT_EARLY = "left_early"
    CANNOT_COME = "cannot_come"


CAME = (Mark.HERE, Mark.LATE, Mark.LEFT_EARLY)
IN_THE_BUILDING = (Mark.HERE, Mark.LATE)


class Reason(StrEnum):
    """Kind reasons for not coming; NOT_SAID needs no telling."""

    NOT_SAID = ""
    UNWELL = "unwell"
    AWAY = "away"
    BUSY = "busy"
    TRAVEL = "travel"
    NO_SUPPORT = "no_support"
    NOT_TODAY = "not_today"


class Role(StrEnum):
    """What somebody does that day; it can differ from session to session."""

    TAKING_PART = "taking_part"
    FACILITATOR = "facilitator"
    VOLUNTEER = "volunteer"
    ARTIST = "artist"
    SUPPORTER = "supporter"
    STAFF = "staff"


class RegisterRow(NamedTuple):  # its types are real ones but one: typing compiles those that are only named (docs/decisions/0005-speed.md)
    """One person on one session's register; `at` is local ISO time of the mark, "" with none."""

    person_id: str
    name: str
    say_as: str
    picture: str
    state: "PersonState"
    expected: bool
    mark: Mark = Mark.NONE
    reason: Reason = Reason.NOT_SAID
    role: Role = Role.TAKING_PART
    online: bool = False
    marked_by_self: bool = False
    at: str = ""


class Counts(NamedTuple):
    """Heads at one session. `to_come` counts people expected with no mark; `here` those who came (left early too); `expected` whoever was."""

    here: int = 0
    to_come: int = 0
    cannot_come: int = 0
    in_building: int = 0
    online: int = 0
    no_name: int = 0
    supporters: int = 0
    expected: int = 0

    @property
    def us(self) -> int:
        """How many are "all of us" at it: who came, and who was expected. 0 where more came than were, as at a first drop-in: it is not known."""
        came = self.here + self.no_name
        return came + self.to_come + self.cannot_come if self.expected >= came else 0
