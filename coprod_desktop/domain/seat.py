"""The seats at the laptop, and who sits there now."""

from enum import StrEnum
from typing import NamedTuple


class Seat(StrEnum):
    TAKE_PART = "take_part"
    RUN = "run"
    COORDINATE = "coordinate"
    SAFEGUARDING = "safeguarding"


class Actor(NamedTuple):
    """Who acts: the seat, and in *Take part* the person and the hand-over, which bound what Undo may reach."""

    seat: Seat = Seat.RUN
    person_id: str = ""
    handover_id: str = ""
