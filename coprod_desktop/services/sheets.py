"""Sheets that people make themselves: started from the records or from nothing, written row by row, kept as they were when printed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from coprod_desktop.domain import sheet as rows_of
from coprod_desktop.domain.certificate import person_and_course
from coprod_desktop.domain.for_one import ForOne, facts_of, in_block
from coprod_desktop.domain.handout import Audience, Block, Handout, Made, Row
from coprod_desktop.domain.handout_kind import NothingToPrint
from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.sheet import By, Kept, Sheet, SheetRef, SheetRow, Slots, slots, words_of
from coprod_desktop.domain.sheet_gate import SheetGate
from coprod_desktop.domain.worksheet import WORKSHEET
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change, Changes

if TYPE_CHECKING:
    from coprod_desktop.domain.consent import Use
    from coprod_desktop.domain.ended import Photo
    from coprod_desktop.domain.sheet import PageFacts, Rows
    from coprod_desktop.domain.sheet_pattern import SheetPattern
    from coprod_desktop.services.ports import Clock, SettingStore, SheetStore
    from coprod_desktop.services.seats import Seats
    from coprod_desktop.services.sharing import Sharing

KIND = "sheet"
TITLE_LONGEST, WORDS_LONGEST = 120, 2000
VERSIONS_MOST = 30
LEFT, ASKED = "left", "asked"
_SHORT = 32
_TYPED = "sheets.typed"


class NotForEveryone(ValueError):
    """A sheet with everybody's names on it, or with all that we keep about one person, is printed as it is and never written over."""


class Sheets:
    def __init__(self, store: SheetStore, make: Callable[[str, str], Handout], own_photos: Callable[[], Iterable[Photo]],
                 patterns: Callable[[], tuple[SheetPattern, ...]], whose: Callable[[str, str], str | None], sharing: Sharing, seats: Seats,
                 changes: Changes, clock: Clock, settings: SettingStore) -> None:
        """`make` builds the sheet of a kind about something, as the records are now; it raises LookupError when that is gone. `own_photos` are
        the group's own pictures, with who is in them; `patterns` the sheets to start from; `whose` gives the name of the one whose own sheet
        of a kind it is, None when that is for everyone."""
        self._patterns, self._whose = patterns, whose
        self._store, self._make, self._own_photos, self._sharing = store, make, own_photos, sharing
        self._seats, self._changes, self._clock = seats, changes, clock
        self._typed: dict[str, dict[str, str]] | None = None
        self._settings, self._kept_typed = settings, ""

    # Which there are

    def page(self, offset: int = 0, limit: int = 24) -> tuple[SheetRef, ...]:
        """The newest first."""
        return tuple(map(self._named, self._store.page(offset, limit)))

    def _named(self, ref: SheetRef) -> SheetRef:
        name = self._whose(ref.kind, ref.about_id) if ref.kind else None
        return ref if name is None else replace(ref, title=ForOne(facts_of(name)).filled(ref.title))

    def count(self) -> int:
        return self._store.count()

    def worksheets(self, programme_id: str) -> tuple[PageFacts, ...]:
        """The worksheets of a programme as pages, the first made first."""
        return tuple(map(self.facts, self._store.started_from(WORKSHEET, programme_id)))

    def find(self, asked: str) -> str:
        """The id of the one sheet with this title, or with this id. Raises NothingToPrint, which says what there is."""
        sheets = self.page(limit=self._store.count())
        found = [one.id for one in sheets if asked == one.id or one.title.casefold() == asked.strip().casefold()]
        if len(found) != 1:
            titles = ", ".join(_("“{title}”").format(title=one.title) for one in sheets) or _("none yet")
            which = _("More than one sheet is called “{title}”.") if found else _("No sheet of ours is called “{title}”.")
            raise NothingToPrint(" ".join((*((which.format(title=asked),) if asked else ()), _(
                "Say which one, with --id and its title. There are: {titles}.").format(titles=titles))))
        return found[0]

    def get(self, sheet_id: str) -> Sheet:
        """With the newest words of the records in the rows that are linked. With "sheet,person" as its id, one person's sheet as it is for
        somebody else. Raises KeyError."""
        sheet_id, _comma, person_id = sheet_id.partition(",")
        sheet = self._store.get(sheet_id)
        if person_id:
            sheet = self._for(sheet, person_id)
        made = self._made(sheet.kind, sheet.about_id)
        one = _one(made) if self._own(sheet.kind, sheet.about_id) else None
        fresh = slots(made.blocks, one) if made is not None else ()
        rows = (rows_of.as_it_was if sheet.kept is not None else partial(rows_of.together, sheet_id=sheet.id))(sheet.rows, fresh)
        if one is None:
            return replace(sheet, rows=rows)
        return replace(sheet, title=one.filled(sheet.title), rows=rows_of.with_own(rows, one.filled), one=one)

    def _own(self, kind: str, about_id: str) -> bool:
        return bool(kind) and self._whose(kind, about_id) is not None

    def _made(self, kind: str, about_id: str) -> Handout | None:
        """From the records as they are now; None when what it was about is gone, or nobody may write over it any more."""
        if not kind:
            return None
        try:
            made = self._make(kind, about_id)
        except (LookupError, NothingToPrint):
            return None
        return made if may_be_written(made) else None

    def _for(self, sheet: Sheet, person_id: str) -> Sheet:
        """Raises NothingToPrint when it cannot be made for them."""
        if not self._own(sheet.kind, sheet.about_id):
            raise NothingToPrint(_("This sheet is for everyone. It is the same for each person."))
        course = "" if person_and_course(person_id)[1] else sheet.about_id[len(person_and_course(sheet.about_id)[0]):]
        about_id = person_id + course  # a certificate stays one for that course, unless another was said
        theirs, mine = self._make(sheet.kind, about_id), self._made(sheet.kind, sheet.about_id)
        rows = rows_of.for_another(sheet.rows, _kept_slots(mine) if mine is not None else (), _kept_slots(theirs))
        return replace(sheet, about_id=about_id, rows=rows)

    # A new one

    def start_empty(self) -> Sheet:
        now = self._now()
        return self._save(Sheet(new_id(), rows_of.untitled(), (SheetRow(new_id(), Row("", "", "")),), made_at=now), _("a new sheet"))

    def start(self, kind: str, about_id: str = "") -> Sheet:
        """From what is recorded. Raises NotForEveryone, and KeyError when it is gone."""
        made = self._make(kind, about_id)
        if not may_be_written(made):
            raise NotForEveryone(kind)
        one = _one(made) if self._own(kind, about_id) else None
        sheet = Sheet(new_id(), made.title, (), kind, about_id, self._now(), one=one)
        return self._save(replace(sheet, rows=rows_of.together((), slots(made.blocks, one), sheet.id)), _("a new sheet"))

    def may_start(self, kind: str, about_id: str = "") -> bool:
        """Whether there is something to fill it from, and people may write over it."""
        return self._made(kind, about_id) is not None

    def patterns(self) -> tuple[SheetPattern, ...]:
        return self._patterns()

    def start_from(self, name: str) -> Sheet:
        """From a pattern. Raises KeyError."""
        pattern = next((one for one in self._patterns() if one.name == name), None)
        if pattern is None:
            raise KeyError(name)
        rows = tuple(SheetRow(new_id(), block) for block in pattern.blocks)
        return self._save(Sheet(new_id(), pattern.title, rows, made_at=self._now()), _("a new sheet"))

    def remove(self, sheet_id: str) -> None:
        """With all its versions."""
        title = self.get(sheet_id).title
        self._store.remove(sheet_id, self._seats.actor, _("“{what}” was removed").format(what=_short(title)))
        self._changes.announce(Change("sheet", sheet_id))

    # Changing it; each gives the sheet as it is then

    def typed(self, sheet_id: str) -> dict[str, str]:
        """What is written in a sheet and not yet saved, for the screen that it is written on, and for that screen when it is opened again,
        also after the app was ended from outside."""
        if self._typed is None:
            self._kept_typed = self._settings.get(_TYPED)
            kept: dict[str, dict[str, str]] = json.loads(self._kept_typed or "{}")
            self._typed = {one: words for one, words in kept.items() if self._is_there(one)}
        return self._typed.setdefault(sheet_id, {})

    def _is_there(self, sheet_id: str) -> bool:
        try:
            self._store.get(sheet_id)
        except KeyError:
            return False
        return True

    def keep_typed(self) -> None:
        """So that it is there after a power cut. Raises NotSaved."""
        typed = {one: words for one, words in (self._typed or {}).items() if words}
        text = json.dumps(typed, ensure_ascii=False) if typed else ""
        if text != self._kept_typed:
            self._settings.put(_TYPED, text)
            self._kept_typed = text

    def rename(self, sheet: Sheet, title: str) -> Sheet:
        title = " ".join(title.split())[:TITLE_LONGEST]
        return self._save(replace(sheet, title=title), _("the title of a sheet")) if title and title != sheet.title else sheet

    def write(self, sheet: Sheet, row_id: str, words: str) -> Sheet:
        """The words of a row; one from the records is then no longer linked."""
        row = sheet.row(row_id)
        words = words.strip()[:WORDS_LONGEST]
        if row.fixed or words == words_of(row.block):
            return sheet
        return self.change(sheet, row_id, rows_of.with_words(row.block, words))

    def change(self, sheet: Sheet, row_id: str, block: Block) -> Sheet:
        return self._rows(sheet, rows_of.change(sheet.rows, row_id, block), _("“{what}” was changed"), words_of(block))

    def add(self, sheet: Sheet, block: Block, after: str = "") -> tuple[Sheet, str]:
        """Under the row `after`, "" is at the end; with the id of the new row."""
        rows, new = rows_of.add(sheet.rows, block, after)
        return self._save(replace(sheet, rows=rows), _("a new line")), new.id

    def split(self, sheet: Sheet, row_id: str, at: int) -> tuple[Sheet, str]:
        rows, new = rows_of.split(sheet.rows, row_id, at)
        return self._save(replace(sheet, rows=rows), _("a line made into two")), new.id

    def paste(self, sheet: Sheet, row_id: str, at: int, lines: tuple[str, ...]) -> tuple[Sheet, tuple[str, int]]:
        """With the id of the row of the last line, and where the cursor is in it."""
        rows, last, cursor = rows_of.paste(sheet.rows, row_id, at, lines, WORDS_LONGEST)
        return self._save(replace(sheet, rows=rows), _("lines that were pasted")), (last.id, cursor)

    def join(self, sheet: Sheet, row_id: str) -> tuple[Sheet, str]:
        """With the row above it; with the id of that. Raises KeyError when it cannot be."""
        rows, above = rows_of.join(sheet.rows, row_id)
        return self._save(replace(sheet, rows=rows), _("two lines made into one")), above.id

    def move(self, sheet: Sheet, row_id: str, by: int) -> Sheet:
        return self._rows(sheet, rows_of.move(sheet.rows, row_id, by), _("“{what}” was moved"), words_of(sheet.row(row_id).block))

    def remove_row(self, sheet: Sheet, row_id: str) -> Sheet:
        return self._rows(sheet, rows_of.remove(sheet.rows, row_id), _("“{what}” was removed"), words_of(sheet.row(row_id).block))

    def link_again(self, sheet: Sheet, row_id: str) -> Sheet:
        """The words of the records come back."""
        self._rows(sheet, rows_of.link_again(sheet.rows, row_id), _("words from our records"), "")
        return self.get(sheet.id)

    def put_back(self, sheet: Sheet) -> Sheet:
        """Rows of the records that were taken off come back."""
        self._rows(sheet, rows_of.put_back(sheet.rows), _("words from our records"), "")
        return self.get(sheet.id)

    def say_who(self, sheet: Sheet, made: By, checked: By, easy: bool) -> Sheet:
        """Who made it, who read and checked it, and whether these said that it is easy to read."""
        new = replace(sheet, made=made, checked=checked, easy=easy and checked != By())
        return self._save(new, _("who made a sheet")) if new != sheet else sheet

    # Versions

    def is_version(self, sheet_id: str) -> bool:
        return self._store.get(sheet_id.partition(",")[0]).kept is not None

    def keep(self, sheet_id: str, why: str, uses: tuple[Use, ...] = ()) -> None:
        """The sheet as it is now, or an older version that left the app once more; `why` as in Kept, `uses` are what people agreed to that
        stands on it."""
        sheet = self.get(sheet_id)
        of = sheet.kept.sheet_id if sheet.kept is not None else sheet.id
        version = replace(sheet, id=new_id(), rows=rows_of.as_version(sheet.rows), kept=Kept(of, self._now(), why, uses))
        self._store.save(_kept(version), self._seats.actor, _("a version of a sheet") if why == ASKED else "")
        for old in self._store.versions(of)[VERSIONS_MOST:]:
            self._store.remove(old.id, self._seats.actor, "")
        self._changes.announce(Change("sheet", of))

    def keep_worksheets(self, programme_id: str) -> None:
        """All of a programme left the app together."""
        for sheet_id in self._store.started_from(WORKSHEET, programme_id):
            self.keep(sheet_id, LEFT, self.facts(sheet_id).uses)

    def versions(self, sheet_id: str) -> tuple[Sheet, ...]:
        """The newest first, without their rows."""
        return self._store.versions(sheet_id)

    def bring_back(self, version_id: str) -> Sheet:
        """The sheet as it was then; what it is now is kept, too."""
        version = self._store.get(version_id)
        if version.kept is None:
            raise KeyError(version_id)
        sheet_id = version.kept.sheet_id
        now = self._store.get(sheet_id)
        self.keep(sheet_id, ASKED)
        rows = tuple(replace(row, id=new_id()) for row in version.rows)
        old = replace(now, title=version.title, rows=rows, made=version.made, checked=version.checked, easy=version.easy)
        self._save(old, _("a sheet as it was before"))
        return self.get(sheet_id)

    def copy(self, sheet_id: str) -> Sheet:
        """Another sheet with the same rows; nobody has checked it yet. One for somebody else has the same title."""
        sheet = self.get(sheet_id)
        rows = tuple(replace(row, id=new_id()) for row in sheet.rows)
        title = sheet.title if "," in sheet_id else _("{title}, another one").format(title=sheet.title)[:TITLE_LONGEST]
        return self._save(replace(sheet, id=new_id(), title=title, rows=rows, made_at=self._now(), checked=By(), easy=False, kept=None),
                          _("a new sheet"))

    def printed(self) -> tuple[Made, ...]:
        """The newest version of each sheet that was printed or saved, with what people agreed to on it."""
        return tuple(Made(version.id, KIND, version.kept.sheet_id, 0, "", version.kept.at, version.kept.uses)
                     for version in self._store.printed() if version.kept is not None)

    # The page

    def version_of(self, sheet_id: str) -> str:
        """The id of the sheet that a version was kept of; for the sheet itself its own. Raises KeyError."""
        kept = self._store.get(sheet_id.partition(",")[0]).kept
        return kept.sheet_id if kept is not None else sheet_id

    def facts(self, sheet_id: str) -> PageFacts:
        """What the page is made from, through the gate as things are agreed now. Raises KeyError."""
        return self.facts_of(self.get(sheet_id))

    def facts_of(self, sheet: Sheet) -> PageFacts:
        """Of a sheet as it is being written, also before it is saved."""
        return self.gate(sheet).facts(sheet)

    def gate(self, sheet: Sheet | None = None) -> SheetGate:
        """As things are agreed now; on a person's own `sheet` their name stands."""
        return SheetGate(self._sharing.gate(), (*self._store.photos(), *self._own_photos()), sheet.one if sheet is not None else None)

    def _rows(self, sheet: Sheet, rows: Rows, words: str, what: str) -> Sheet:
        return self._save(replace(sheet, rows=rows), words.format(what=_short(what) or _("A line"))) if rows != sheet.rows else sheet

    def _save(self, sheet: Sheet, words: str) -> Sheet:
        sheet = replace(sheet, changed_at=self._now())
        self._store.save(_kept(replace(sheet, rows=rows_of.bare(sheet.rows))), self._seats.actor, words)
        self._changes.announce(Change("sheet", sheet.id))
        return sheet

    def _now(self) -> str:
        return self._clock.now().isoformat(timespec="seconds")


def _short(words: str) -> str:
    line = words.split("\n")[0]
    return line if len(line) <= _SHORT else f"{line[:_SHORT].rsplit(' ', 1)[0]}…"


def may_be_written(made: Handout) -> bool:
    """Nobody's names are on it, or only that of the one who it is for."""
    return made.audience is Audience.EVERYONE or (made.audience is Audience.OWN and bool(made.facts))


def _one(made: Handout | None) -> ForOne:
    return ForOne(made.facts, made.notice, made.frame) if made is not None else ForOne()


def _kept(sheet: Sheet) -> Sheet:
    """As it is stored: on a person's own, what the records say of them stands by what it is."""
    return replace(sheet, title=sheet.one.kept(sheet.title), rows=rows_of.with_own(sheet.rows, sheet.one.kept)) if sheet.one is not None else sheet


def _kept_slots(made: Handout) -> Slots:
    one = ForOne(made.facts)
    return tuple((slot, in_block(block, one.kept)) for slot, block in slots(made.blocks, one))
