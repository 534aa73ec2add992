"""What a letter to one person is made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from coprod_desktop.domain.legal_basis import Contact
from coprod_desktop.domain.session import Session


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """`name` is what people call them. `changed` are dates of what they come to that were moved or cancelled, `coming` those that are on,
    each in order. `joins` says that these are their own; else `coming` is what anybody can come to. `alts` tells what pictures show, by key."""

    name: str
    today: date
    changed: tuple[Session, ...] = ()
    coming: tuple[Session, ...] = ()
    joins: bool = False
    contact: Contact = field(default_factory=Contact)
    alts: Mapping[str, str] = field(default_factory=dict)
