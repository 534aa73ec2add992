"""Boxes of secret ballots and unsigned answers: once one is closed, nothing joins what is in it to who put it there."""

import json
from collections.abc import Mapping
from pathlib import Path
from random import SystemRandom

from coprod_desktop.domain.boxes import Box, BoxClosed, BoxKind, BoxOpen
from coprod_desktop.storage.database import Database
from coprod_desktop.storage.sealed import sealed


class Boxes:
    """The BoxStore on SQLite. Raises KeyError for an unknown box.

    Once a box is closed, no byte of the folder joins what is in it to who put it there: each new one gives every item a new random id,
    the table is in the order of these ids, no time is kept, and copies leave out what is in an open box. Before it is closed this cannot
    be promised against somebody who takes two copies of the whole folder with one ballot between them: the difference is that ballot.
    After a crash an open box can come back from a copy with nothing in it: then everyone is asked again."""

    def __init__(self, database: Database, folder: Path) -> None:
        self._database, self._folder = database, folder

    def open(self, kind: BoxKind, title: str) -> Box:
        from uuid_utils import uuid4

        box_id = str(uuid4())
        with sealed(self._database, self._folder):
            self._database.insert("sealed_box", {"id": box_id, "kind": kind, "title": title, "opened": self._today()})
        return self.get(box_id)

    def get(self, box_id: str) -> Box:
        row = self._database.row("sealed_box", box_id)
        if row is None:
            raise KeyError(box_id)
        items = int(self._database.value("SELECT count(*) FROM sealed_item WHERE box_id = ?", (box_id,)))
        return Box(box_id, BoxKind(row["kind"]), row["title"], row["opened"], row["closed"], items)

    def all(self) -> tuple[Box, ...]:
        """In the order of the days they were opened."""
        return tuple(self.get(row["id"]) for row in self._database.all("SELECT id FROM sealed_box ORDER BY opened, id"))

    def put(self, box_id: str, said: Mapping[str, str]) -> None:
        """Writes the whole box anew, in random order. Raises BoxClosed."""
        if self.get(box_id).closed:
            raise BoxClosed
        with sealed(self._database, self._folder):
            self._shuffle(box_id, json.dumps(dict(sorted(said.items())), ensure_ascii=False))

    def close(self, box_id: str) -> Box:
        """Nothing more can go in, and it can be read."""
        if not self.get(box_id).closed:
            with sealed(self._database, self._folder, whole=True):
                self._shuffle(box_id)
                self._database.update("sealed_box", box_id, {"closed": self._today()})
        return self.get(box_id)

    def said(self, box_id: str) -> tuple[dict[str, str], ...]:
        """What is in a closed box, in random order. Raises BoxOpen."""
        if not self.get(box_id).closed:
            raise BoxOpen
        return tuple(json.loads(row["said"]) for row in self._database.all(
            "SELECT said FROM sealed_item WHERE box_id = ? ORDER BY id", (box_id,)))

    def _shuffle(self, box_id: str, *more: str) -> None:
        from uuid_utils import uuid4

        items = [row["said"] for row in self._database.all("SELECT said FROM sealed_item WHERE box_id = ?", (box_id,))] + list(more)
        self._database.execute("DELETE FROM sealed_item WHERE box_id = ?", (box_id,))
        SystemRandom().shuffle(items)
        # In the order of their ids: then pages fill from left to right, and no item is moved.
        ids = sorted(str(uuid4()) for _ in items)
        self._database.execute_many("INSERT INTO sealed_item (id, box_id, said) VALUES (?, ?, ?)",
                                    [(new, box_id, item) for new, item in zip(ids, items, strict=True)])

    def _today(self) -> str:
        return self._database.now().date().isoformat()
