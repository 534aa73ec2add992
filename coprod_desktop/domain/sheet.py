"""A sheet that people make themselves: rows of one idea each. Rows from the records stay linked until somebody changes them."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from coprod_desktop.domain.consent import Use
from coprod_desktop.domain.for_one import ForOne, in_block
from coprod_desktop.domain.handout import Answer, Audience, Bar, Block, Chart, Frame, Heading, Photo, Question, Row, Table
from coprod_desktop.domain.ids import new_id, sheet_row_id, sheet_slot_id
from coprod_desktop.i18n import _

OWN_KINDS = (Row, Heading, Photo, Table, Chart, Question)  # what a person can write; the others only come from the records
_NAME_LONGEST = 48  # characters
NOTHING = Row("", "", "")  # what is kept of a linked row: its words are in the records


class RowState(StrEnum):
    """`LINKED` shows the newest words of the records, `CHANGED` those of the person who changed it, `HIDDEN` was taken off this sheet."""

    OWN = ""
    LINKED = "linked"
    CHANGED = "changed"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row; `slot` says which row of the records it came from, "" when somebody wrote it here."""

    id: str
    block: Block
    slot: str = ""
    state: RowState = RowState.OWN

    @property
    def fixed(self) -> bool:
        """Its words cannot be written over here: somebody said them, or it is no kind of row that people write."""
        return self.state is RowState.LINKED and (not isinstance(self.block, OWN_KINDS) or (isinstance(self.block, Row) and self.block.quote))


@dataclass(frozen=True, slots=True)
class By:
    """Who did something: ids of people of the group, and other names as they were written."""

    people: tuple[str, ...] = ()
    names: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """That the sheet was kept as it was then: when (local ISO time), why ("left" the app on paper or as a file, or somebody "asked"), and
    what people agreed to on it."""

    sheet_id: str
    at: str
    why: str
    uses: tuple[Use, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """`kind` and `about_id` are the sheet of the records that it was started from, "" for none. `easy` says that who checked it found it
    easy to read. `kept` is only there on a version that was kept; `one` only on a person's own sheet, where it comes from the records."""

    id: str
    title: str
    rows: tuple[SheetRow, ...] = ()
    kind: str = ""
    about_id: str = ""
    made_at: str = ""
    changed_at: str = ""
    made: By = By()
    checked: By = By()
    easy: bool = False
    kept: Kept | None = None
    one: ForOne | None = None

    @property
    def shown(self) -> tuple[SheetRow, ...]:
        """What stands on the page, in its order."""
        return tuple(row for row in self.rows if row.state is not RowState.HIDDEN)

    def row(self, row_id: str) -> SheetRow:
        """Raises KeyError."""
        for row in self.rows:
            if row.id == row_id:
                return row
        raise KeyError(row_id)


@dataclass(frozen=True, slots=True)
class SheetRef:
    """A sheet in a list: how many rows it has, when it was changed, and what it was started from."""

    id: str
    title: str
    rows: int
    changed_at: str
    kind: str = ""
    about_id: str = ""


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What the page is made from, once it is through the gate: `made` and `checked` are names as people want to be named. One person's own
    has their name on it, a `notice` whose it is, and a `frame` where it is made to hang up."""

    title: str
    blocks: tuple[Block, ...]
    made: tuple[str, ...] = ()
    checked: tuple[str, ...] = ()
    easy: bool = False
    uses: tuple[Use, ...] = ()
    maybe_words: tuple[str, ...] = ()
    audience: Audience = Audience.EVERYONE
    notice: str = ""
    frame: Frame = Frame.NONE


@dataclass(frozen=True, slots=True)
class EachFacts:
    """One person's own sheet as it is for each of several people."""

    pages: tuple[PageFacts, ...]


# What it is called

def untitled() -> str:
    """The title of a sheet that nobody has given one."""
    return _("Our sheet")


def with_title(page: PageFacts) -> PageFacts:
    """Nobody has given it one, and it begins with a heading: that is its title, and stands there once."""
    first = page.blocks[0] if page.blocks else None
    if page.title != untitled() or not isinstance(first, Heading) or not first.text.strip():
        return page
    return replace(page, title=first.text, blocks=page.blocks[1:])


def called(page: PageFacts) -> str:
    """What it goes by in a list and as a file: its title; while it has none, the words that it begins with."""
    words = next((words for block in page.blocks if (words := words_of(block).strip())), "") if page.title == untitled() else ""
    line = re.split(r"(?<=[.!?])\s|\n", words)[0].rstrip(".")
    return line if 0 < len(line) <= _NAME_LONGEST else f"{line[:_NAME_LONGEST].rsplit(' ', 1)[0]}…" if line else page.title


# Rows of the records, and where they stand

Slots = tuple[tuple[str, Block], ...]


def slots(blocks: tuple[Block, ...], one: ForOne | None = None) -> Slots:
    """Each block with an id that stays the same when it is made anew, from its heading, its kind, its picture, and which of these it is. On a
    sheet for `one` person it is the same for another."""
    found: list[tuple[str, Block]] = []
    seen: dict[str, int] = {}
    part = ""
    for block in blocks:
        if isinstance(block, Heading):
            part = one.kept(block.text) if one is not None else block.text
        name = f"{part}|{type(block).__name__}|{getattr(block, 'picture', '')}"
        seen[name] = seen.get(name, 0) + 1
        found.append((sheet_slot_id(f"{name}|{seen[name]}"), block))
    return tuple(found)


def together(rows: tuple[SheetRow, ...], fresh: Slots, sheet_id: str = "") -> tuple[SheetRow, ...]:
    """The rows with the newest words of the records: new ones come in after the one before them, and those that are gone there go here,
    unless somebody changed them."""
    new = dict(fresh)
    found = [replace(row, block=new[row.slot]) if row.state is RowState.LINKED else row for row in rows
             if row.state not in (RowState.LINKED, RowState.HIDDEN) or row.slot in new]
    there = {row.slot for row in found if row.slot}
    before = ""
    for slot, block in fresh:
        if slot not in there:
            place = next((number for number, row in enumerate(found, start=1) if before and row.slot == before), 0)
            found.insert(place, SheetRow(sheet_row_id(sheet_id, slot), block, slot, RowState.LINKED))
        before = slot
    return tuple(found)


def bare(rows: tuple[SheetRow, ...]) -> tuple[SheetRow, ...]:
    """As they are kept: linked and hidden ones without the words of the records."""
    return tuple(replace(row, block=NOTHING) if row.state in (RowState.LINKED, RowState.HIDDEN) else row for row in rows)


def with_own(rows: tuple[SheetRow, ...], change: Callable[[str], str]) -> tuple[SheetRow, ...]:
    """The rows that people wrote, with their words changed; those of the records are as they are."""
    return tuple(replace(row, block=in_block(row.block, change)) if row.state in (RowState.OWN, RowState.CHANGED) else row for row in rows)


def for_another(rows: tuple[SheetRow, ...], mine: Slots, theirs: Slots) -> tuple[SheetRow, ...]:
    """The rows of one person's sheet for somebody else: `mine` and `theirs` are what the records say for each, as it is kept. Where they say
    something else than of the first, the words that were written over it do not fit, and those of the records stand there again. A line that
    was parted from such a row tells of the first alone, and goes."""
    before, now = dict(mine), dict(theirs)
    alone = _lines_of(mine) - _lines_of(theirs)
    rows = tuple(row if row.state is not RowState.CHANGED or (row.slot in now and before.get(row.slot) == now[row.slot])
                 else replace(row, block=NOTHING, state=RowState.LINKED) for row in rows)
    return tuple(row for row in rows if row.state is not RowState.OWN or alone.isdisjoint(words_of(row.block).split("\n")))


def _lines_of(records: Slots) -> set[str]:
    return {line for _slot, block in records for line in words_of(block).split("\n") if line}


def as_version(rows: tuple[SheetRow, ...]) -> tuple[SheetRow, ...]:
    """As a version keeps them: with the words as they were, but for what somebody said and photos of people. These can be taken back, so
    they are only ever shown from the records."""
    return tuple(replace(row, id=new_id(), block=NOTHING if row.state is not RowState.OWN and _may_be_taken_back(row) else row.block)
                 for row in rows)


def _may_be_taken_back(row: SheetRow) -> bool:
    return row.state is RowState.HIDDEN or (row.state is RowState.LINKED and (row.fixed or picture_of(row.block).startswith("media:")))


def as_it_was(rows: tuple[SheetRow, ...], fresh: Slots) -> tuple[SheetRow, ...]:
    """The rows of a version to look at: what it did not keep comes from the records, or is left out."""
    new = dict(fresh)
    found = (replace(row, block=new.get(row.slot, NOTHING)) if row.state is RowState.LINKED and row.block == NOTHING else row for row in rows)
    return tuple(row for row in found if row.block != NOTHING or row.state is not RowState.LINKED)


# Changing rows; each gives the new rows, and raises KeyError for a row that is not there

Rows = tuple[SheetRow, ...]


def _place(rows: Rows, row_id: str) -> int:
    for number, row in enumerate(rows):
        if row.id == row_id:
            return number
    raise KeyError(row_id)


def add(rows: Rows, block: Block, after: str = "") -> tuple[Rows, SheetRow]:
    """After the row `after`, "" is at the end."""
    new = SheetRow(new_id(), block)
    at = _place(rows, after) + 1 if after else len(rows)
    return (*rows[:at], new, *rows[at:]), new


def change(rows: Rows, row_id: str, block: Block) -> Rows:
    """One that came from the records is no longer linked."""
    at = _place(rows, row_id)
    row = rows[at]
    state = RowState.CHANGED if row.slot else RowState.OWN
    return (*rows[:at], replace(row, block=block, state=state), *rows[at + 1:]) if row.block != block else rows


def link_again(rows: Rows, row_id: str) -> Rows:
    """The words of the records come back."""
    at = _place(rows, row_id)
    return (*rows[:at], replace(rows[at], state=RowState.LINKED), *rows[at + 1:]) if rows[at].slot else rows


def remove(rows: Rows, row_id: str) -> Rows:
    """One from the records stays known, so that it does not come back by itself."""
    at = _place(rows, row_id)
    gone = (replace(rows[at], state=RowState.HIDDEN),) if rows[at].slot else ()
    return (*rows[:at], *gone, *rows[at + 1:])


def put_back(rows: Rows) -> Rows:
    """All that was taken off and that the records still have."""
    return tuple(replace(row, state=RowState.LINKED) if row.state is RowState.HIDDEN else row for row in rows)


def move(rows: Rows, row_id: str, by: int) -> Rows:
    """So many places down, or up with a number below 0, as far as there are any; hidden rows are not counted."""
    at = _place(rows, row_id)
    shown = [number for number, row in enumerate(rows) if row.state is not RowState.HIDDEN]
    here = shown.index(at)
    there = shown[max(0, min(len(shown) - 1, here + by))]
    rest = [*rows[:at], *rows[at + 1:]]
    rest.insert(there, rows[at])
    return tuple(rest)


def split(rows: Rows, row_id: str, at: int) -> tuple[Rows, SheetRow]:
    """The words after `at` become a row of their own, with the same picture; the new row."""
    place = _place(rows, row_id)
    row = rows[place]
    words = words_of(row.block)
    kind = Heading(words[at:].strip(), row.block.level) if isinstance(row.block, Heading) else None
    new = SheetRow(new_id(), kind or Row(picture_of(row.block), "", words[at:].strip()))
    changed = change(rows, row_id, with_words(row.block, words[:at].rstrip()))
    return (*changed[:place + 1], new, *changed[place + 1:]), new


def paste(rows: Rows, row_id: str, at: int, lines: tuple[str, ...], longest: int) -> tuple[Rows, SheetRow, int]:
    """Lines at the place `at` of a row: the first goes on there, what stood behind it goes on behind the last. With the row of the last one,
    and how many letters of it stand before the cursor then."""
    place = _place(rows, row_id)
    words = words_of(rows[place].block)
    before, after = words[:at].rstrip(), words[at:].lstrip()
    first = " ".join(part for part in (before, lines[0]) if part)
    every = [first, *lines[1:]] if len(first) <= longest else [before, *lines]
    cursor, last = len(every[-1]), " ".join(part for part in (every[-1], after) if part)
    every[-1:] = [last] if len(last) <= longest else [every[-1], after]
    changed = change(rows, row_id, with_words(rows[place].block, every[0]))
    new = tuple(SheetRow(new_id(), Row("", "", line)) for line in every[1:])
    written = (changed[place], *new)
    return (*changed[:place + 1], *new, *changed[place + 1:]), written[-1 if len(last) <= longest else -2], cursor


def join(rows: Rows, row_id: str) -> tuple[Rows, SheetRow]:
    """The words go behind those of the row above, which stays; that row. Raises KeyError when there is none to join it to."""
    row, above = rows[_place(rows, row_id)], above_of(rows, row_id)
    if above is None or above.fixed or row.fixed:
        raise KeyError(row_id)
    words = " ".join(part for part in (words_of(above.block), words_of(row.block)) if part)
    return remove(change(rows, above.id, with_words(above.block, words)), row_id), above


def above_of(rows: Rows, row_id: str) -> SheetRow | None:
    """The row that is seen above this one."""
    before = [row for row in rows[:_place(rows, row_id)] if row.state is not RowState.HIDDEN]
    return before[-1] if before else None


def split_places(words: str) -> tuple[int, ...]:
    """Where a new sentence begins, as the help with plain words counts them: not after "e.g." or "Dr."."""
    from coprod_desktop.domain.plain_words.reading import sentences  # with all of its package: only when a line is parted

    return tuple(sentence.start for sentence in sentences(words)[1:])


# Words and pictures of any kind of row

def words_of(block: Block) -> str:
    """What is written in the row's own field."""
    match block:
        case Row() | Heading() | Photo() | Question():
            return block.text
        case Table() | Chart():
            return block.summary
    return ""


def with_words(block: Block, words: str) -> Block:
    match block:
        case Row() | Heading() | Photo() | Question():
            return replace(block, text=words)
        case Table() | Chart():
            return replace(block, summary=words)
    return block


def picture_of(block: Block) -> str:
    return block.picture if isinstance(block, Row | Photo | Question) else ""


def with_picture(block: Block, picture: str, alt: str) -> Block:
    return replace(block, picture=picture, alt=alt) if isinstance(block, Row | Photo | Question) else block


def as_kind(block: Block, kind: type[Block]) -> Block:
    """The same words and picture as another kind of row."""
    words, picture, alt = words_of(block), picture_of(block), getattr(block, "alt", "")
    if kind is Heading:
        return Heading(words)
    if kind is Photo:
        return Photo(picture, alt, words)
    if kind is Question:
        return Question(picture, alt, words, (Answer(_("Yes")), Answer(_("No"))))
    if kind is Table:
        return Table(words, ("", ""), (("", ""),))
    return Chart(words, (Bar("", 0),)) if kind is Chart else Row(picture, alt, words)
