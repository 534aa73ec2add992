"""Which service of what a group keeps stands on which store; each is made, and its module loaded, when it is first used."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from coprod_desktop.services.changes import Changes

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from coprod_desktop.domain.ended import Photo
    from coprod_desktop.domain.picture import SmallPhoto
    from coprod_desktop.domain.table import Table
    from coprod_desktop.pictures import Pictures
    from coprod_desktop.services.codes import Codes
    from coprod_desktop.services.consents import Consents
    from coprod_desktop.services.day_plans import DayPlans
    from coprod_desktop.services.ending import Ending
    from coprod_desktop.services.feedback import Feedback
    from coprod_desktop.services.importing import Importing
    from coprod_desktop.services.looks import Looks
    from coprod_desktop.services.people import People
    from coprod_desktop.services.pictures_of_group import PicturesOfGroup
    from coprod_desktop.services.ports import Clock, Jobs
    from coprod_desktop.services.register import Register
    from coprod_desktop.services.safe import Safe
    from coprod_desktop.services.seats import Seats
    from coprod_desktop.services.sessions import Sessions
    from coprod_desktop.services.sharing import Sharing
    from coprod_desktop.services.symbol_sets import SymbolSets
    from coprod_desktop.services.trials import Trials
    from coprod_desktop.services.undo import UndoList
    from coprod_desktop.services.word_bank import WordBank
    from coprod_desktop.services.words import GroupWords
    from coprod_desktop.storage.folder import Group


class SystemClock:
    def now(self) -> datetime:
        return datetime.now()


def read_picture(file: Path) -> SmallPhoto:
    """A photo, or a drawing by its ending (cameras write JPEG, drawing apps the others); work for another process."""
    from coprod_desktop.easyread.drawing import ENDING, read_drawing
    from coprod_desktop.storage.photo import read_photo, squared

    ending = file.suffix.casefold()
    if ending == ENDING:
        return read_drawing(file)
    return read_photo(file) if ending in (".jpg", ".jpeg") else squared(read_photo(file))


def read_preview(file: Path) -> SmallPhoto:
    """What is in the file, small, to be looked at before it is chosen; work for another process."""
    from coprod_desktop.easyread.drawing import ENDING, read_drawing
    from coprod_desktop.storage.photo import PREVIEW, read_photo

    return read_drawing(file) if file.suffix.casefold() == ENDING else read_photo(file, PREVIEW)


class Records:
    """What a group keeps: who is in it, what it does, its pictures and words, and what of it may be shared. None of it knows a sheet."""

    def __init__(self, group: Group, jobs: Jobs, clock: Clock | None = None) -> None:
        self._group = group
        self.jobs = jobs
        self.clock: Clock = clock or SystemClock()
        self.changes = Changes()

    @cached_property
    def seats(self) -> Seats:
        from coprod_desktop.services.seats import Seats

        return Seats(self._group.settings, self.changes, self._today)

    @cached_property
    def codes(self) -> Codes:
        from coprod_desktop.services.codes import Codes

        return Codes(self._group.codes, self.changes)

    @cached_property
    def looks(self) -> Looks:
        from coprod_desktop.services.looks import Looks

        return Looks(self._group.settings, self, self.seats, self.changes)

    @cached_property
    def undo(self) -> UndoList:
        from coprod_desktop.services.undo import UndoList

        return UndoList(self._group.log, self.seats, self.changes)

    @cached_property
    def people(self) -> People:
        from coprod_desktop.services.people import People

        return People(self._group.people, self.seats, self.changes, self.clock, self._group.media, self._keeps_picture)

    @cached_property
    def consents(self) -> Consents:
        from coprod_desktop.services.consents import Consents

        return Consents(self._group.consents, self.seats, self.changes, self.clock)

    @cached_property
    def importing(self) -> Importing:
        from coprod_desktop.services.importing import Importing

        return Importing(self._group.people, self.seats, self.changes, self.clock)

    @property
    def read_table(self) -> Callable[[Path], Table]:
        from coprod_desktop.spreadsheets import read_table

        return read_table

    @property
    def read_photo(self) -> Callable[[Path], SmallPhoto]:
        from coprod_desktop.storage.photo import read_photo

        return read_photo

    @cached_property
    def pictures(self) -> Pictures:
        from coprod_desktop.pictures import Pictures

        return Pictures()

    @property
    def read_picture(self) -> Callable[[Path], SmallPhoto]:
        return read_picture

    @property
    def read_preview(self) -> Callable[[Path], SmallPhoto]:
        return read_preview

    @cached_property
    def pictures_of_group(self) -> PicturesOfGroup:
        from coprod_desktop.pictures import word_forms
        from coprod_desktop.services.pictures_of_group import PicturesOfGroup

        return PicturesOfGroup(self._group.pictures_of_group, self._group.media, self.pictures, word_forms, self._get_sharing, self.seats,
                               self.changes, self.clock, self._group.saved)

    @cached_property
    def symbol_sets(self) -> SymbolSets:
        from coprod_desktop.services.symbol_sets import SymbolSets
        from coprod_desktop.storage.symbols import find_symbols

        return SymbolSets(find_symbols, read_picture, self.pictures_of_group, self.jobs)

    @cached_property
    def sessions(self) -> Sessions:
        from coprod_desktop.services.sessions import Sessions

        return Sessions(self._group.sessions, self._group.settings, self.seats, self.changes, self.clock)

    @cached_property
    def day_plans(self) -> DayPlans:
        from coprod_desktop.services.day_plans import DayPlans

        return DayPlans(self._group.day_plans, self.sessions, self.safe, self.seats, self.changes, self.clock)

    @cached_property
    def trials(self) -> Trials:
        from coprod_desktop.services.trials import Trials

        return Trials(self._group.trials, self.seats, self.changes, self.clock)

    @cached_property
    def register(self) -> Register:
        from coprod_desktop.services.register import Register

        return Register(self._group.register, self.seats, self.changes, self.clock)

    @cached_property
    def feedback(self) -> Feedback:
        from coprod_desktop.services.feedback import Feedback

        return Feedback(self._group.feedback, self.seats, self.changes, self.clock)

    @cached_property
    def ending(self) -> Ending:
        from coprod_desktop.services.ending import Ending

        return Ending(self._group.sessions, self._group.media, self.seats, self.changes)

    @cached_property
    def sharing(self) -> Sharing:
        from coprod_desktop.services.sharing import Sharing

        group = self._group
        return Sharing(group.people, group.consents, group.handouts, group.settings, self.seats, self.changes, self.clock, group.saved,
                       self._own_photos_of)

    @cached_property
    def words(self) -> GroupWords:
        from coprod_desktop.services.words import EverydayWords, GroupWords
        from coprod_desktop.word_list import common_words

        return GroupWords(self._group.people, self._group.consents, self.sessions, self._get_sharing, self.seats, self.clock,
                          EverydayWords(common_words))

    @cached_property
    def word_bank(self) -> WordBank:
        from coprod_desktop.services.word_bank import WordBank
        from coprod_desktop.word_list import plain_words

        return WordBank(self._group.word_bank, self.seats, self.changes, self._names, plain_words)

    @cached_property
    def safe(self) -> Safe:
        from coprod_desktop.services.safe import Safe

        return Safe(self._group.settings, self.changes, self._shown)

    # What one service needs of another

    def _today(self) -> date:
        return self.clock.now().date()

    def _get_sharing(self) -> Sharing:
        return self.sharing

    def _names(self) -> tuple[str, ...]:
        """What people, programmes, places and the group are called."""
        kept = self.sessions.programmes()
        return (*self._group.people.names().values(), *(name for one in kept for name in (one.name, one.place)), self._group.name)

    def _keeps_picture(self, person_id: str) -> bool:
        from coprod_desktop.domain.consent import Purpose

        return self.consents.holds(person_id, Purpose.KEEP_PICTURE)

    def _shown(self, key: str) -> str:
        return self.sharing.picture(key)

    def _own_photos_of(self, key: str) -> tuple[Photo, ...]:
        return self.pictures_of_group.photos_of(key)
