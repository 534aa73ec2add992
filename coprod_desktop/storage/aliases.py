"""Who an id stands for after two records of one person were made one."""

from coprod_desktop.storage.database import Database


def real_id(database: Database, person_id: str) -> str:
    """The id that the person has now: another one after a merge."""
    return str(database.value("SELECT person_id FROM person_alias WHERE id = ?", (person_id,)) or person_id)
