"""One open group: its stores, its keys and its copies."""

from __future__ import annotations

import json
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from coprod_desktop.i18n import _
from coprod_desktop.storage.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coprod_desktop.storage.about_me import AboutMe
    from coprod_desktop.storage.backups import Backups
    from coprod_desktop.storage.boxes import Boxes
    from coprod_desktop.storage.bulk import Bulk
    from coprod_desktop.storage.codes import Codes
    from coprod_desktop.storage.concerns import Concerns
    from coprod_desktop.storage.consents import Consents
    from coprod_desktop.storage.database import Database
    from coprod_desktop.storage.day_plans import DayPlans
    from coprod_desktop.storage.feedback import Feedback
    from coprod_desktop.storage.forgetting import Forgetting
    from coprod_desktop.storage.handouts import Handouts
    from coprod_desktop.storage.keys import Keys
    from coprod_desktop.storage.log import Log
    from coprod_desktop.storage.media import Media
    from coprod_desktop.storage.people import People
    from coprod_desktop.storage.pictures_of_group import PicturesOfGroup
    from coprod_desktop.storage.register import Register
    from coprod_desktop.storage.retention import Retention
    from coprod_desktop.storage.sessions import Sessions
    from coprod_desktop.storage.sheets import Sheets
    from coprod_desktop.storage.trials import Trials
    from coprod_desktop.storage.word_bank import WordBank

FILE = "group.db"
NAME = "group_name"
_CLOSED = "closed.json"


class Group:
    """Each store is made, and its module loaded, when it is first used: Home is painted before most are. `opened_note` is a sentence
    to show, or ""."""

    def __init__(self, folder: Path, database: Database, keys: Keys, opened_note: str) -> None:
        self.folder, self.keys, self.opened_note = folder, keys, opened_note
        self.settings = Settings(database)
        self._database = database

    def saved(self) -> int:
        """Counts up with everything that is saved here."""
        return self._database.stamp

    @property
    def name(self) -> str:
        return self.settings.get(NAME)

    @cached_property
    def codes(self) -> Codes:
        from coprod_desktop.storage.codes import Codes

        return Codes(self._database)

    @cached_property
    def people(self) -> People:
        from coprod_desktop.storage.people import People

        return People(self._database)

    @cached_property
    def pictures_of_group(self) -> PicturesOfGroup:
        from coprod_desktop.storage.pictures_of_group import PicturesOfGroup

        return PicturesOfGroup(self._database)

    @cached_property
    def about_me(self) -> AboutMe:
        from coprod_desktop.storage.about_me import AboutMe

        return AboutMe(self._database)

    @cached_property
    def consents(self) -> Consents:
        from coprod_desktop.storage.consents import Consents

        return Consents(self._database)

    @cached_property
    def sessions(self) -> Sessions:
        from coprod_desktop.storage.sessions import Sessions

        return Sessions(self._database)

    @cached_property
    def trials(self) -> Trials:
        from coprod_desktop.storage.trials import Trials

        return Trials(self._database)

    @cached_property
    def word_bank(self) -> WordBank:
        from coprod_desktop.storage.word_bank import WordBank

        return WordBank(self._database)

    @cached_property
    def day_plans(self) -> DayPlans:
        from coprod_desktop.storage.day_plans import DayPlans

        return DayPlans(self._database)

    @cached_property
    def register(self) -> Register:
        from coprod_desktop.storage.register import Register

        return Register(self._database)

    @cached_property
    def feedback(self) -> Feedback:
        from coprod_desktop.storage.feedback import Feedback

        return Feedback(self._database)

    @cached_property
    def handouts(self) -> Handouts:
        from coprod_desktop.storage.handouts import Handouts

        return Handouts(self._database)

    @cached_property
    def sheets(self) -> Sheets:
        from coprod_desktop.storage.sheets import Sheets

        return Sheets(self._database)

    @cached_property
    def log(self) -> Log:
        from coprod_desktop.storage.log import Log

        return Log(self._database)

    @cached_property
    def media(self) -> Media:
        from coprod_desktop.storage.media import Media

        return Media(self.folder, self.keys.raw_key, self._database.now, self._database.must_be_there)

    @cached_property
    def forgetting(self) -> Forgetting:
        from coprod_desktop.storage.forgetting import Forgetting

        return Forgetting(self._database, self.folder, self.media)

    @cached_property
    def retention(self) -> Retention:
        from coprod_desktop.storage.retention import Retention

        return Retention(self._database, self.folder, self.media)

    @cached_property
    def boxes(self) -> Boxes:
        from coprod_desktop.storage.boxes import Boxes

        return Boxes(self._database, self.folder)

    @cached_property
    def concerns(self) -> Concerns:
        from coprod_desktop.storage.concerns import Concerns

        return Concerns(self._database, self.folder)

    @cached_property
    def backups(self) -> Backups:
        from coprod_desktop.storage.backups import Backups

        return Backups(self.folder)

    def bulk(self, words: str = "") -> Bulk:
        """Many rows in one transaction; see Bulk."""
        from coprod_desktop.storage.bulk import Bulk

        return Bulk(self._database, words or _("Sample group made"))

    def export_plain(self, target: Path, helps: Mapping[str, str]) -> tuple[Path, ...]:
        """Writes people, sessions, attendance and answers as CSV files that nothing protects; the files. `helps` has the words of the
        access card by their keys."""
        from coprod_desktop.storage.export import write_tables

        return write_tables(self._database, target, helps)

    def close(self) -> None:
        if "media" in self.__dict__:
            self.media.close()
        self._database.close()
        if self._database.damaged or ("backups" in self.__dict__ and self.backups.doubted):
            return
        # Without the note the next start reads the whole file: slower, never wrong.
        with suppress(OSError):
            (self.folder / _CLOSED).write_text(json.dumps(_look_of(self.folder / FILE)))


def closed_by_us(folder: Path) -> bool:
    """Whether nobody touched the file since we closed it: then it need not be read whole again."""
    try:
        return bool(json.loads((folder / _CLOSED).read_bytes()) == _look_of(folder / FILE))
    except (OSError, ValueError):
        return False


def forget_closed(folder: Path) -> None:
    (folder / _CLOSED).unlink(missing_ok=True)


def _look_of(path: Path) -> list[int]:
    found = path.stat()
    return [found.st_size, found.st_mtime_ns]
