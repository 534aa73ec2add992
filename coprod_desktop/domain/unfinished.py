"""A plan that was left before it was done."""

from dataclasses import dataclass

from coprod_desktop.domain.programme import Programme


@dataclass(frozen=True, slots=True)
class Unfinished:
    """Something new that was being planned when the screen was left, and the question that was open. It is kept until the app closes."""

    programme: Programme
    step: str
