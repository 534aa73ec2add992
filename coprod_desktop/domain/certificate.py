"""What a certificate for one person is made from."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class CertificateFacts:
    """`name` as the person chose to be named; `weeks` is on how many days they came to the course, from `first` to `last`."""

    name: str
    course: str
    weeks: int
    first: date
    last: date
