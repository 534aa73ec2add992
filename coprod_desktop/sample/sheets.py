"""Sheets that the sample group made, so that nobody meets an empty list first."""

from datetime import date, datetime, time, timedelta

from coprod_desktop.domain.sheet import By, Sheet, SheetRow
from coprod_desktop.domain.sheet_pattern import block_of
from coprod_desktop.sample.chance import Chance
from coprod_desktop.sample.data import load

_AT = time(10, 30)


def sheets(today: date, seed: int) -> tuple[Sheet, ...]:
    made, chance = [], Chance(seed, "sheets")
    for read in load("sheets"):
        moment = datetime.combine(today - timedelta(days=read["days"]), _AT)
        at = moment.isoformat(timespec="seconds")
        rows = tuple(SheetRow(chance.id(moment), block_of(row, row.get("alt", ""))) for row in read["rows"])
        by, checked = By((), read["made"]), By((), read["checked"])
        made.append(Sheet(chance.id(moment), read["title"], rows, made_at=at, changed_at=at, made=by, checked=checked, easy=read["easy"]))
    return tuple(made)
