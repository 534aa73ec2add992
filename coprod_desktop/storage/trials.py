"""How trying the app went, one row for each who tried."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from coprod_desktop.domain.trial import Did, Trial

if TYPE_CHECKING:
    from coprod_desktop.domain.seat import Actor
    from coprod_desktop.storage.database import Database, Row


class Trials:
    """The TrialStore on SQLite."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Trial, ...]:
        return tuple(_trial(row) for row in self._database.all("SELECT * FROM trial ORDER BY day DESC, id DESC"))

    def save(self, trial: Trial, actor: Actor, words: str) -> None:
        with self._database.action(actor, words) as action:
            action.put("trial", {"id": trial.id, "day": trial.day.isoformat(), "way": trial.way, "did": json.dumps(dict(trial.did)),
                                 "feeling": trial.feeling, "words": trial.words})

    def remove(self, trial_id: str, actor: Actor, words: str) -> None:
        with self._database.action(actor, words) as action:
            action.remove("trial", trial_id)


def _trial(row: Row) -> Trial:
    did = {key: Did(value) for key, value in json.loads(row["did"]).items()}
    return Trial(row["id"], date.fromisoformat(row["day"]), row["way"], did, row["feeling"], row["words"])
