"""The group's own pictures and its pictures for words: rows in, values out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from coprod_desktop.domain.ended import Who
from coprod_desktop.domain.ids import NotThere
from coprod_desktop.domain.picture_of_group import PictureKind, PictureOfGroup, WordPicture
from coprod_desktop.domain.seat import Actor
from coprod_desktop.storage.database import Database, Row

_OURS = "ours:"
_COLUMNS = ("id", "media", "kind", "words", "also", "alt", "who", "people", "credit", "licence", "symbols", "added_at")


class PicturesOfGroup:
    """The PictureOfGroupStore on SQLite."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._rows: Sequence[Sequence[str]] = ()
        self._all: tuple[PictureOfGroup, ...] = ()

    def all(self) -> tuple[PictureOfGroup, ...]:
        """The same tuple again when nothing has changed: a set of symbols has thousands."""
        rows = self._database.rows(f"SELECT {', '.join(_COLUMNS)} FROM picture ORDER BY added_at DESC, id DESC")
        if rows != self._rows:
            self._rows, self._all = rows, tuple(_picture(dict(zip(_COLUMNS, row, strict=True))) for row in rows)
        return self._all

    def get(self, picture_id: str) -> PictureOfGroup:
        row = self._database.row("picture", picture_id)
        if row is None:
            raise NotThere(picture_id)
        return _picture(row)

    def save(self, pictures: Sequence[PictureOfGroup], actor: Actor, words: str) -> None:
        with self._database.action(actor, words) as action:
            for picture in pictures:
                action.put("picture", picture_row(picture))

    def remove(self, picture_id: str, actor: Actor, words: str) -> None:
        with self._database.action(actor, words) as action:
            for row in self._database.all("SELECT id FROM picture_word WHERE picture = ?", (_OURS + picture_id,)):
                action.remove("picture_word", row["id"])
            action.remove("picture", picture_id)

    def word_pictures(self) -> tuple[WordPicture, ...]:
        return tuple(_word(row) for row in self._database.all("SELECT * FROM picture_word ORDER BY word"))

    def save_words(self, put: Iterable[WordPicture], removed: Iterable[str], actor: Actor, words: str) -> None:
        with self._database.action(actor, words) as action:
            for word_id in removed:
                action.remove("picture_word", word_id)
            for word in put:
                action.put("picture_word", {"id": word.id, "word": word.word, "picture": _OURS + word.own_id if word.own_id else word.picture})


def picture_row(picture: PictureOfGroup) -> Row:
    return {"id": picture.id, "media": picture.media, "kind": picture.kind, "words": picture.words,
            "also": json.dumps(picture.also, ensure_ascii=False), "alt": picture.alt, "who": picture.who, "people": json.dumps(picture.people),
            "credit": picture.credit, "licence": picture.licence, "symbols": picture.symbols, "added_at": picture.added_at}


def _picture(row: Row) -> PictureOfGroup:
    return PictureOfGroup(row["id"], row["media"], PictureKind(row["kind"]), row["words"], tuple(json.loads(row["also"])), row["alt"],
                          Who(row["who"]), tuple(json.loads(row["people"])), row["credit"], row["licence"], row["symbols"], row["added_at"])


def _word(row: Row) -> WordPicture:
    own = row["picture"].startswith(_OURS)
    return WordPicture(row["id"], row["word"], "" if own else row["picture"], row["picture"].removeprefix(_OURS) if own else "")
