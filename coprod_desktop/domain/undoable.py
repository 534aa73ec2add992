"""What the undo list holds."""

from dataclasses import dataclass
from typing import NamedTuple

from coprod_desktop.domain.seat import Seat


@dataclass(frozen=True, slots=True)
class Undoable:
    """One action that can be taken back: `words` say what it was ("Rashid is here")."""

    action_id: str
    words: str
    at: str
    seat: Seat


class OnPage(NamedTuple):
    """Rows that a page shows, so that its Undo reaches them alone: of one `kind`, with the id `of` or belonging to it ("" is all of the kind)."""

    kind: str
    of: str = ""
