"""Ids: they tell the time they were made; facts that two laptops could both record get the same id on both."""

_FACTS = "5f0c1a52-6f0e-4d0b-9f5e-0c2c5d1b7a11"


class NotThere(KeyError):
    """Nothing has this id, or has it any more: its adding was undone, or it was taken out."""


def new_id() -> str:
    """A new UUIDv7 (RFC 9562), as 36 characters."""
    from uuid_utils import uuid7  # both uuid modules are loaded with the first id: opening Home makes none

    return str(uuid7())


def attendance_id(session_id: str, person_id: str) -> str:
    """One id for one person at one session, whichever laptop marks it. Never computed again after a merge of two people."""
    return _fact(f"attendance:{session_id}:{person_id}")


def session_id(programme_id: str, day: str) -> str:
    """One id for the date (ISO, YYYY-MM-DD) that a programme's repeat pattern gives; it stays when the session is moved."""
    return _fact(f"session:{programme_id}:{day}")


def sheet_row_id(sheet_id: str, slot: str) -> str:
    """One id for a row of the records on a sheet, also before the sheet is saved with it."""
    return _fact(f"sheet_row:{sheet_id}:{slot}")


def sheet_slot_id(name: str) -> str:
    """Where a row of the records stands. Its name has words of the records in it; the id tells nobody what they were."""
    return _fact(f"sheet_slot:{name}")


def _fact(text: str) -> str:
    from uuid import UUID, uuid5

    return str(uuid5(UUID(_FACTS), text))
