"""What a thank you for one person is made from."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ThanksFacts:
    """`name` as the person chose to be named; `came` is what they came to and how many times, the most first."""

    name: str
    came: tuple[tuple[str, int], ...]
    today: date
