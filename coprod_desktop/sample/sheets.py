"""Sheets that the sample group made, so that nobody meets an empty list first."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from coprod_desktop.domain.consent import Consent, Naming, Purpose
from coprod_desktop.domain.ids import sheet_slot_id
from coprod_desktop.domain.sheet import NOTHING, By, RowState, Sheet, SheetRow
from coprod_desktop.domain.sheet_pattern import block_of
from coprod_desktop.domain.worksheet import WORKSHEET
from coprod_desktop.sample.chance import Chance
from coprod_desktop.sample.data import load
from coprod_desktop.sample.timetable import Plan

_AT = time(10, 30)


def sheets(today: date, seed: int, plans: Sequence[Plan], consents: Iterable[Consent]) -> tuple[Sheet, ...]:
    """Worksheets are about what the group runs; who made one comes to it and agreed to be named."""
    made, chance = [], Chance(seed, "sheets")
    authors = iter([consent.person_id for consent in consents
                    if consent.purpose is Purpose.DETAILS and consent.holds and consent.naming in (Naming.NAME, Naming.FIRST_NAME)])
    for read in load("sheets"):
        moment = datetime.combine(today - timedelta(days=read["days"]), _AT)
        at = moment.isoformat(timespec="seconds")
        rows = tuple(_row(chance.id(moment), row) for row in read["rows"])
        by, checked = By((), read["made"]) if "made" in read else By((next(authors),)), By((), read["checked"])
        about = next((plan.programme.id for plan in plans if plan.key == read.get("programme")), "")
        made.append(Sheet(chance.id(moment), read["title"], rows, WORKSHEET if about else "", about, at, at, by, checked, read["easy"]))
    return tuple(made)


def _row(id: str, read: dict[str, Any]) -> SheetRow:
    """With a slot it is one of the records' rows: with no words it is as they say it, else somebody changed it; or it was taken off."""
    slot = sheet_slot_id(read["slot"]) if "slot" in read else ""
    if "kind" not in read:
        return SheetRow(id, NOTHING, slot, RowState(read["state"]))
    return SheetRow(id, block_of(read, read.get("alt", "")), slot, RowState.CHANGED if slot else RowState.OWN)
