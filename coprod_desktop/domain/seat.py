"""The three seats at the laptop, and who sits there now."""

from dataclasses import dataclass
from enum import StrEnum


class Seat(StrEnum):
    TAKE_PART = "take_part"
    RUN = "run"
    COORDINATE = "coordinate"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: the seat, and in *Take part* the person and the hand-over, which bound what Undo may reach."""

    seat: Seat = Seat.RUN
    person_id: str = ""
    handover_id: str = ""


@dataclass(frozen=True, slots=True)
class Undoable:
    """One action that can be taken back: `words` say what it was ("Rashid is here")."""

    action_id: str
    words: str
    at: str
    seat: Seat
