"""Small facts about the group, by key."""

import json

from coprod_desktop.domain.preferences import Look, kept, look_read
from coprod_desktop.storage.database import Database

_LOOK = "look"


class Settings:
    """The SettingStore on SQLite. Settings are not undone: what is chosen applies at once and is chosen again as easily."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, key: str, default: str = "") -> str:
        row = self._database.row("setting", key)
        return row["value"] if row else default

    def put(self, key: str, value: str) -> None:
        with self._database.transaction():
            self._database.execute(
                "INSERT INTO setting (id, value) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET value = excluded.value", (key, value))

    def look(self) -> Look:
        saved = self.get(_LOOK)
        return look_read(saved) if saved else Look()

    def save_look(self, look: Look) -> None:
        self.put(_LOOK, json.dumps(kept(look)))
