"""What a sheet that says what is on is made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from coprod_desktop.domain.legal_basis import Contact
from coprod_desktop.domain.session import Session


@dataclass(frozen=True, slots=True)
class WhatsOnFacts:
    """The planned sessions from `first` to `last` in order, as everybody may see them. `alts` tells what pictures show, by key;
    `maybe_words` are names that were left out and may be no names."""

    first: date
    last: date
    sessions: tuple[Session, ...]
    contact: Contact = field(default_factory=Contact)
    alts: Mapping[str, str] = field(default_factory=dict)
    maybe_words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WeekFacts(WhatsOnFacts):
    """The same for seven days."""
