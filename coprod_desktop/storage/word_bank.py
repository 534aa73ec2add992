"""The group's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_desktop.domain.word_bank import BankWord

if TYPE_CHECKING:
    from coprod_desktop.domain.seat import Actor
    from coprod_desktop.storage.database import Database


class WordBank:
    """The WordBankStore on SQLite."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[BankWord, ...]:
        return tuple(BankWord(row["word"], row["means"]) for row in self._database.all("SELECT word, means FROM bank_word ORDER BY id"))

    def save(self, word: BankWord, actor: Actor, words: str, was: str = "") -> None:
        with self._database.action(actor, words) as action:
            if was != word.id:
                action.remove("bank_word", was)
            action.put("bank_word", {"id": word.id, "word": word.word, "means": word.means})

    def remove(self, word_id: str, actor: Actor, words: str) -> None:
        with self._database.action(actor, words) as action:
            action.remove("bank_word", word_id)
