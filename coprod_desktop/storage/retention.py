"""What is past its time: found, made nameless or taken out when somebody says so, and kept longer when they say that."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from functools import cached_property
from pathlib import Path

from coprod_desktop import paths
from coprod_desktop.domain.attendance import CAME
from coprod_desktop.domain.forgetting import NOBODY
from coprod_desktop.domain.months import months_later
from coprod_desktop.domain.person import PersonRow, PersonState
from coprod_desktop.domain.retention import MORE, Due, KeepTime, KeptKind
from coprod_desktop.storage.database import Database
from coprod_desktop.storage.erasing import clean_log_of, make_nameless, take_out_picture, used_media
from coprod_desktop.storage.media import Media
from coprod_desktop.storage.sealed import sealed
from coprod_desktop.storage.settings import Settings

_FILE = paths.RESOURCES / "retention.json"
_MONTHS, _LATER, _LOOKED = "keep.{}.months", "keep.{}.until", "keep.looked"
_CAME = ", ".join(f"'{mark}'" for mark in CAME)
# The ids of what is past its time, and the day each counts from; :cutoff is the first day that is not.
_PAST = {
    KeptKind.REGISTER: "SELECT a.id, s.day, s.id AS whose FROM attendance a JOIN session s ON s.id = a.session_id "
                       "WHERE a.person_id IS NOT NULL AND s.day < :cutoff",
    KeptKind.WORDS: "SELECT r.id, coalesce(s.day, substr(r.begun_at, 1, 10)) AS day, r.id AS whose FROM response r "
                    "LEFT JOIN session s ON s.id = r.session_id WHERE coalesce(s.day, substr(r.begun_at, 1, 10)) < :cutoff AND "
                    "(r.person_id IS NOT NULL OR EXISTS (SELECT 1 FROM answer a WHERE a.response_id = r.id AND a.words <> ''))",
    KeptKind.PHOTOS: "SELECT p.id, s.day, p.id AS whose FROM photo p JOIN session s ON s.id = p.session_id WHERE s.day < :cutoff "
                     "UNION ALL SELECT id, substr(added_at, 1, 10) AS day, id AS whose FROM picture "
                     "WHERE kind = 'photo' AND who <> 'nobody' AND substr(added_at, 1, 10) < :cutoff",
    KeptKind.PROMISES: "SELECT id, by AS day, id AS whose FROM promise WHERE by < :cutoff AND owner <> :nobody",
    KeptKind.EMERGENCY: "SELECT id, '' AS day, id AS whose FROM person WHERE state = 'moved_on' AND call_name || call_phone || know || home <> ''",
    KeptKind.PEOPLE: "SELECT id, day, id AS whose FROM (SELECT p.id, max(substr(p.added_at, 1, 10), coalesce((SELECT max(s.day) FROM attendance a "
                     f"JOIN session s ON s.id = a.session_id WHERE a.person_id = p.id AND a.mark IN ({_CAME})), '')) AS day FROM person p "
                     "WHERE substr(p.added_at, 1, 10) < :cutoff AND NOT EXISTS (SELECT 1 FROM attendance a JOIN session s ON s.id = a.session_id "
                     f"WHERE a.person_id = p.id AND a.mark IN ({_CAME}) AND s.day >= :cutoff)) WHERE day < :cutoff AND day <> ''",
}


class Retention:
    """The RetentionStore on SQLite."""

    def __init__(self, database: Database, folder: Path, media: Media) -> None:
        self._database, self._folder, self._media = database, folder, media
        self._settings = Settings(database)

    @cached_property
    def _common(self) -> tuple[KeepTime, ...]:
        kinds = json.loads(_FILE.read_text(encoding="utf-8"))["kinds"]
        return tuple(KeepTime(KeptKind(kind["key"]), kind["months"], tuple(kind["choices"]), kind["source"]) for kind in kinds)

    def times(self) -> tuple[KeepTime, ...]:
        return tuple(KeepTime(time.kind, int(self._settings.get(_MONTHS.format(time.kind), str(time.months))), time.choices, time.source)
                     for time in self._common)

    def set_months(self, kind: KeptKind, months: int) -> None:
        self._settings.put(_MONTHS.format(kind), str(months))

    def due(self, today: date) -> tuple[Due, ...]:
        found = []
        for time in self.times():
            if self._settings.get(_LATER.format(time.kind)) <= today.isoformat():
                row = self._database.all(f"SELECT count(DISTINCT whose) AS count, min(day) AS since FROM ({_PAST[time.kind]})",
                                         self._values(time, today))[0]
                if row["count"]:
                    found.append(Due(time.kind, row["count"], date.fromisoformat(row["since"]) if row["since"] else None))
        return tuple(found)

    def people_due(self, today: date) -> tuple[PersonRow, ...]:
        time = next(time for time in self.times() if time.kind is KeptKind.PEOPLE)
        rows = self._database.all(f"SELECT id, name, say_as, picture, state FROM person WHERE id IN (SELECT id FROM ({_PAST[KeptKind.PEOPLE]})) "
                                  "ORDER BY sort, id", self._values(time, today))
        return tuple(PersonRow(row["id"], row["name"], row["say_as"], row["picture"], PersonState(row["state"])) for row in rows)

    def keep_longer(self, kind: KeptKind, today: date) -> None:
        self._settings.put(_LATER.format(kind), (today + MORE).isoformat())

    def let_go(self, kind: KeptKind, today: date) -> None:
        time = next(time for time in self.times() if time.kind is kind)
        ids = [row["id"] for row in self._database.all(_PAST[kind], self._values(time, today))]
        with sealed(self._database, self._folder, whole=True, also=self._sweep):
            self._database.execute("PRAGMA defer_foreign_keys = ON")
            clean_log_of(self._database, [*ids, *self._answers(ids)] if kind is KeptKind.WORDS else ids)
            match kind:
                case KeptKind.REGISTER:
                    make_nameless(self._database, "attendance", ids)
                case KeptKind.WORDS:
                    make_nameless(self._database, "response", ids, words=False)
                case KeptKind.PHOTOS:
                    for each in ids:
                        take_out_picture(self._database, "photo" if self._database.row("photo", each) else "picture", each)
                case KeptKind.PROMISES:
                    self._database.execute_many("UPDATE promise SET owner = ? WHERE id = ?", [(NOBODY, each) for each in ids])
                case KeptKind.EMERGENCY:
                    self._database.execute_many("UPDATE person SET call_name = '', call_phone = '', know = '', home = '' WHERE id = ?",
                                                [(each,) for each in ids])
                case KeptKind.PEOPLE:
                    raise ValueError(kind)

    def looked(self) -> str:
        """The month (YYYY-MM) in which somebody last looked at what is due; "" for never."""
        return self._settings.get(_LOOKED)

    def look(self, today: date) -> None:
        self._settings.put(_LOOKED, today.isoformat()[:7])

    def _answers(self, responses: Iterable[str]) -> list[str]:
        return [row["id"] for each in responses for row in self._database.all("SELECT id FROM answer WHERE response_id = ?", (each,))]

    def _values(self, time: KeepTime, today: date) -> dict[str, str]:
        return {"cutoff": months_later(today, -time.months).isoformat(), "nobody": NOBODY}

    def _sweep(self) -> None:
        self._media.keep_only(used_media(self._database))
