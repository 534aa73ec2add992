"""What a certificate for one person is made from, and for which course it is."""

from dataclasses import dataclass
from datetime import date

_AND = "@"


@dataclass(frozen=True, slots=True)
class CertificateFacts:
    """`name` as the person chose to be named; `weeks` is on how many days they came to the course, from `first` to `last`."""

    name: str
    course: str
    weeks: int
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class CourseCertificates:
    """One for each who came to a course, by name."""

    course: str
    certificates: tuple[CertificateFacts, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """One that somebody came to, on so many days (`weeks`), from `first` to `last`."""

    programme_id: str
    name: str
    weeks: int
    first: date
    last: date


def for_course(person_id: str, programme_id: str) -> str:
    """The id of what a certificate is about: this course, and not the one that they came to last."""
    return f"{person_id}{_AND}{programme_id}"


def person_and_course(about_id: str) -> tuple[str, str]:
    """Whose it is, and the id of the course; "" for the one that they came to last."""
    person_id, _sign, programme_id = about_id.partition(_AND)
    return person_id, programme_id
