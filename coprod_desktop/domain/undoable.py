"""What the undo list holds."""

from dataclasses import dataclass

from coprod_desktop.domain.seat import Seat


@dataclass(frozen=True, slots=True)
class Undoable:
    """One action that can be taken back: `words` say what it was ("Rashid is here")."""

    action_id: str
    words: str
    at: str
    seat: Seat
