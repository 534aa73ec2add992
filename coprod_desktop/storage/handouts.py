"""Which sheets were made, so that words that may no longer be used are found again."""

import json

from coprod_desktop.domain.consent import Purpose, Use
from coprod_desktop.domain.handout import Made
from coprod_desktop.domain.seat import Actor
from coprod_desktop.storage.database import Database, Row


class Handouts:
    """The HandoutStore on SQLite."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, made: Made, actor: Actor) -> None:
        uses = json.dumps([[use.person_id, use.purpose] for use in made.uses])
        with self._database.action(actor, "") as action:
            action.put("handout", {"id": made.id, "kind": made.kind, "session_id": made.session_id, "points": made.points,
                                   "language": made.language, "at": made.at, "uses": uses})

    def newest(self, session_id: str = "") -> tuple[Made, ...]:
        rows = self._database.all(
            """SELECT * FROM (SELECT handout.*, row_number() OVER (PARTITION BY session_id, kind ORDER BY at DESC, id DESC) AS place
            FROM handout WHERE ? IN ('', session_id)) WHERE place = 1 ORDER BY at DESC, id""", (session_id,))
        return tuple(_made(row) for row in rows)


def _made(row: Row) -> Made:
    uses = tuple(Use(person_id, Purpose(purpose)) for person_id, purpose in json.loads(row["uses"]))
    return Made(row["id"], row["kind"], row["session_id"], row["points"], row["language"], row["at"], uses)
