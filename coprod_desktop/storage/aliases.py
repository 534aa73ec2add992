"""Where a person's id stands without pointing to them, and who it stands for after two records of one person were made one."""

from coprod_desktop.storage.database import Database

# Columns with a list of people's ids as JSON: the file itself does not keep whoever is in one from going.
LISTS = (("photo", "people"), ("picture", "people"), ("session", "runner_ids"), ("programme", "runner_ids"), ("sheet", "maker_ids"),
         ("sheet", "checker_ids"))


def is_listed(database: Database, person_id: str) -> bool:
    return any(database.value(f"SELECT 1 FROM {table} WHERE instr({column}, ?) > 0", (person_id,)) for table, column in LISTS)


def real_id(database: Database, person_id: str) -> str:
    """The id that the person has now: another one after a merge."""
    return str(database.value("SELECT person_id FROM person_alias WHERE id = ?", (person_id,)) or person_id)
