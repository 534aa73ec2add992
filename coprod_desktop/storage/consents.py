"""What people agreed to: rows in, Consent objects out."""

import json
from collections.abc import Collection
from datetime import date

from coprod_desktop.domain.consent import Consent, Decided, Naming, Purpose, Said, Way, checked
from coprod_desktop.domain.seat import Actor
from coprod_desktop.storage.database import Action, Database, Row

# Whether an answer `c` is the newest of its person to its purpose: quicker than to number them all.
_NOTHING_NEWER = """NOT EXISTS (SELECT 1 FROM consent n WHERE n.person_id = c.person_id AND n.purpose = c.purpose
    AND (n.at, n.id) > (c.at, c.id))"""

_NOT_GONE = "WHERE person_id NOT IN (SELECT id FROM person WHERE state = 'moved_on')"


class Consents:
    """The ConsentStore on SQLite. An answer is never changed, only followed by another or withdrawn."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, person_id: str) -> tuple[Consent, ...]:
        return tuple(_consent(row) for row in self._database.all("SELECT * FROM consent WHERE person_id = ? ORDER BY at, id", (person_id,)))

    def save(self, consent: Consent, actor: Actor, words: str) -> Consent:
        consent = checked(consent)
        with self._database.action(actor, words) as action:
            self._end_earlier(action, consent)
            if not words:
                self._end_undo(consent)
            action.put("consent", consent_row(consent))
            if consent.purpose is Purpose.SHOWN:
                action.put("person", {"id": consent.person_id, "shown": int(consent.holds)})
        return consent

    def _end_undo(self, consent: Consent) -> None:
        """What is in nobody's Undo also ends the Undo of what it stands on; else that would be in the way of everything before it."""
        theirs = ("SELECT r.action FROM action_row r JOIN consent c ON c.id = r.row_id WHERE r.kind = 'consent' AND c.person_id = ? "
                  "AND c.purpose = ?")
        values = (consent.person_id, consent.purpose)
        self._database.execute(f"UPDATE action SET kept = 0 WHERE kept = 1 AND number IN ({theirs})", values)
        self._database.execute(f"UPDATE action_row SET before = NULL, after = NULL WHERE action IN ({theirs})", values)

    def _end_earlier(self, action: Action, consent: Consent) -> None:
        """Whatever is said now, an earlier yes no longer stands by itself."""
        earlier = self._database.all("SELECT id FROM consent WHERE person_id = ? AND purpose = ? AND said = 'yes' AND withdrawn_at = ''",
                                     (consent.person_id, consent.purpose))
        for row in earlier:
            action.put("consent", {"id": row["id"], "withdrawn_at": consent.at})

    def holding(self, people: Collection[str] | None = None) -> tuple[Consent, ...]:
        of = "" if people is None else "AND person_id IN (SELECT value FROM json_each(?))"
        rows = self._database.all(f"SELECT * FROM consent c WHERE said = 'yes' AND withdrawn_at = '' {of} AND {_NOTHING_NEWER}",
                                  () if people is None else (json.dumps(list(people)),))
        return tuple(_consent(row) for row in rows)

    def to_review(self, today: date, most: int = -1) -> tuple[Consent, ...]:
        rows = self._database.all(
            f"SELECT * FROM consent c {_NOT_GONE} AND review <= ? AND withdrawn_at = '' AND {_NOTHING_NEWER} ORDER BY review, id LIMIT ?",
            (today.isoformat(), most))
        return tuple(_consent(row) for row in rows)


def consent_row(consent: Consent) -> Row:
    return {
        "id": consent.id, "person_id": consent.person_id, "purpose": consent.purpose, "said": consent.said, "at": consent.at,
        "review": consent.review.isoformat(), "wording": consent.wording, "version": consent.version, "naming": consent.naming,
        "made_up": consent.made_up, "way": consent.way, "decided": consent.decided, "helper": consent.helper, "reason": consent.reason,
        "withdrawn_at": consent.withdrawn_at}


def _consent(row: Row) -> Consent:
    return Consent(
        id=row["id"], person_id=row["person_id"], purpose=Purpose(row["purpose"]), said=Said(row["said"]), at=row["at"],
        review=date.fromisoformat(row["review"]), wording=row["wording"], version=row["version"], naming=Naming(row["naming"]),
        made_up=row["made_up"], way=Way(row["way"]), decided=Decided(row["decided"]), helper=row["helper"], reason=row["reason"],
        withdrawn_at=row["withdrawn_at"])
