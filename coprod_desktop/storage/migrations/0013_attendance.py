"""Who came to a session is found together: the marks themselves lie all over the file, by ids that are drawn at random."""

from typing import Any


def apply(db: Any) -> None:
    """`db` is a sqlite_utils.Database in an open transaction."""
    db.execute("CREATE INDEX attendance_by_session ON attendance (session_id, mark, person_id)")
