"""What worksheets are made from: what they belong to, who wrote them, and what stands on them."""

from dataclasses import dataclass

from coprod_desktop.domain.consent import Use
from coprod_desktop.domain.handout import Block, Question
from coprod_desktop.i18n import _

_WRITING = "openmoji:270D-1F3FD"
WORKSHEET = "worksheet"  # the kind of sheet that a worksheet is started from; it is then about its programme


@dataclass(frozen=True, slots=True)
class ProgrammeFacts:
    """Something that the group runs, as everybody may see it. `alt` tells what its picture shows; both are "" when it has none."""

    name: str
    picture: str = ""
    alt: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Worksheet:
    """`made` are its authors as they want to be named."""

    title: str
    made: tuple[str, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class BookletFacts:
    """All worksheets of one programme, the first made first. `uses` are what people agreed to that stands in it; `maybe_words` names that
    were left out and may be no names."""

    programme: ProgrammeFacts
    worksheets: tuple[Worksheet, ...]
    uses: tuple[Use, ...] = ()
    maybe_words: tuple[str, ...] = ()


def author_line() -> Question:
    """To write by hand who made the worksheet."""
    return Question(_WRITING, _("Writing"), _("Who made this worksheet?"), lines=1)


def signed(blocks: tuple[Block, ...], made: tuple[str, ...]) -> tuple[Block, ...]:
    """Where its authors are named there is no empty line for them."""
    return tuple(block for block in blocks if block != author_line()) if made else blocks
