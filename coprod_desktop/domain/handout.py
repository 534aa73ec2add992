"""A handout as meaning: headings, rows of picture and words, photos, boxes to sign. How it is drawn is not its business."""

from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from coprod_desktop.domain.consent import Use
from coprod_desktop.domain.paper import USUAL, Paper

Facts = tuple[tuple[str, str], ...]  # words by what they are: (("name", "Kemi"),)


class Audience(StrEnum):
    """Who a sheet is for. Sheets that run the day name everyone and say that they do; a person's own is for them alone."""

    EVERYONE = "everyone"
    RUNS_THE_DAY = "runs_the_day"
    OWN = "own"


class Frame(StrEnum):
    """What has a frame round it, to hang up: nothing, the whole sheet, or each part that has a page of its own. A card is a warm one, with hearts."""

    NONE = ""
    SHEET = "sheet"
    PARTS = "parts"
    CARD = "card"
    CARDS = "cards"

    @property
    def whole(self) -> bool:
        return self in (Frame.SHEET, Frame.CARD)

    @property
    def warm(self) -> bool:
        return self in (Frame.CARD, Frame.CARDS)

    @property
    def of_parts(self) -> "Frame":
        """The same round each of several."""
        return {Frame.SHEET: Frame.PARTS, Frame.CARD: Frame.CARDS}.get(self, Frame.NONE)


@dataclass(frozen=True, slots=True)
class Heading:
    """`new_page` begins a part that has a page of its own, in a booklet. `again`: it stands again on top of a page to which its rows go on."""

    text: str
    level: int = 2
    new_page: bool = False
    again: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One idea: picture left ("openmoji:CODE", "own:NAME" or "media:SHA256"), words right; `quote` marks a person's own
    words, and `by` names them if they agreed. `to` is the heading of this sheet that it leads to: on paper its page stands below the words."""

    picture: str
    alt: str
    text: str
    quote: bool = False
    by: str = ""
    to: str = ""


@dataclass(frozen=True, slots=True)
class Photo:
    """A big photo or picture with its words below; `alt` tells it to who cannot see it."""

    picture: str
    alt: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class SignLine:
    """One line of a sign-in sheet: picture, name, and an empty box to sign or mark; `name` "" is a free line."""

    picture: str
    alt: str
    name: str


@dataclass(frozen=True, slots=True)
class SignTable:
    """A table with a header row; `columns` are the headers: name first, then the empty boxes. `to_write` makes the boxes as wide as
    the page has room for, for words; else they are for a mark or a name."""

    summary: str
    columns: tuple[str, ...]
    lines: tuple[SignLine, ...]
    to_write: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer with a box to tick; its picture may be ""."""

    words: str
    picture: str = ""
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """Something to answer on paper: boxes to tick, `lines` to write on, or both."""

    picture: str
    alt: str
    text: str
    answers: tuple[Answer, ...] = ()
    lines: int = 0


@dataclass(frozen=True, slots=True)
class Badges:
    """Name badges to cut out, two side by side: picture and name of each; a free one to write on has none. `rows` stand on every one of them,
    below the name: then it is a card to carry, and one with no name has the words of `nameless` with a line to write it on."""

    summary: str
    badges: tuple[SignLine, ...]
    rows: tuple[Row | Question, ...] = ()
    nameless: str = ""


@dataclass(frozen=True, slots=True)
class Code:
    """Letters to copy exactly (the recovery code), in big even groups."""

    groups: tuple[str, ...]
    label: str


@dataclass(frozen=True, slots=True)
class Table:
    """Facts in rows under a header row; `summary` tells what they are, and each row has as many cells as there are `columns`."""

    summary: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a chart; its picture may be "", and its number is written beside its words."""

    words: str
    count: int
    picture: str = ""
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """How often something was so, as bars; `summary` says what is counted."""

    summary: str
    bars: tuple[Bar, ...]


Block = Heading | Row | Photo | SignTable | Badges | Code | Table | Chart | Question


@dataclass(frozen=True, slots=True)
class Handout:
    """A whole sheet. `points` is the size of its words; `language` a BCP 47 tag; `notice` stands first and on every page's foot;
    `uses` are what people agreed to that stands on it; `maybe_words` names that were left out and may be no names. With `facts` a person's own
    can be written over: these stay linked wherever they stand in it. A `poster` is one page on A3. With `own_pages` each part that begins a page
    is for somebody else to take home: its pages are counted alone."""

    kind: str
    title: str
    blocks: tuple[Block, ...]
    group: str = ""
    language: str = "en-GB"
    points: int = 16
    audience: Audience = Audience.EVERYONE
    notice: str = ""
    credit: str = "Pictures: OpenMoji.org and Coprod Desktop, CC BY-SA 4.0."
    uses: tuple[Use, ...] = ()
    maybe_words: tuple[str, ...] = ()
    paper: Paper = USUAL
    facts: Facts = ()
    frame: Frame = Frame.NONE
    poster: bool = False
    own_pages: bool = False


def pictures_of(block: Block) -> tuple[tuple[str, str], ...]:
    """Each picture of the block with what it shows, in their order."""
    found: list[tuple[str, str]] = []
    match block:
        case Row() | Photo():
            found = [(block.picture, block.alt)]
        case SignTable():
            found = [(line.picture, line.alt) for line in block.lines]
        case Badges():
            found = [(one.picture, one.alt) for one in (*block.badges, *block.rows)]
        case Chart():
            found = [(bar.picture, bar.alt) for bar in block.bars]
        case Question():
            found = [(block.picture, block.alt), *((answer.picture, answer.alt) for answer in block.answers)]
        case Heading() | Code() | Table():
            pass
        case _:
            assert_never(block)
    return tuple((picture, alt) for picture, alt in found if picture)


def picture_keys(handout: Handout) -> tuple[str, ...]:
    """Of all pictures on the sheet, each once."""
    return tuple(dict.fromkeys(picture for block in handout.blocks for picture, _alt in pictures_of(block)))


def photo_keys(handout: Handout) -> tuple[str, ...]:
    """The "media:" keys of the photos on the sheet, each once."""
    return tuple(key for key in picture_keys(handout) if key.startswith("media:"))


@dataclass(frozen=True, slots=True)
class Made:
    """That a sheet was printed or saved: what kind, about which session, when (local ISO time), and what people agreed to on it."""

    id: str
    kind: str
    session_id: str
    points: int
    language: str
    at: str
    uses: tuple[Use, ...]
