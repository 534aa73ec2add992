"""Sheets that people make: every kind of row comes back as it was, Undo takes back each press, and forgetting a person reaches them."""

from dataclasses import replace

import pytest

from coprod_desktop.domain.consent import Purpose, Use
from coprod_desktop.domain.handout import Answer, Bar, Chart, Heading, Photo, Question, Row, Table
from coprod_desktop.domain.sheet import NOTHING, By, Kept, RowState, Sheet, SheetRow
from coprod_desktop.storage.folder import Group
from tests.storage.conftest import RUN, Stores

BLOCKS = (Row("openmoji:2615", "Tea", "We had tea.\nAnd cake."), Heading("What we did"), Heading("Small", 3), Photo("media:ab", "Us", "We paint"),
          Table("Who does what", ("Who", "What"), (("Ann", "Tea"), ("", "Cake"))), Table("Empty", ("", ""), (("", ""),)), Table("", ("",), ()),
          Chart("How it was", (Bar("Good", 9, "openmoji:1F642", "A face"), Bar("OK", 2))), Chart("", ()),
          Question("openmoji:2753", "A mark", "Do you like it?", (Answer("Yes"), Answer("", "openmoji:1F44D", "Yes")), 2), Row("", "", ""))
ROWS = (*(SheetRow(f"row{number}", block) for number, block in enumerate(BLOCKS)),
        SheetRow("linked", NOTHING, "What we did|Row||1", RowState.LINKED), SheetRow("mine", BLOCKS[0], "|Row||1", RowState.CHANGED),
        SheetRow("off", NOTHING, "|Row||2", RowState.HIDDEN))
SHEET = Sheet("s", "Our day", ROWS, "session-summary", "session1", "2026-03-04T10:00:00", "2026-03-04T11:00:00", By(("a",), "Bev"),
              By(("b", "c")), True)


def test_every_kind_of_row_comes_back(group: Group) -> None:
    group.sheets.save(SHEET, RUN, "made")
    assert group.sheets.get("s") == SHEET
    [listed] = group.sheets.page()
    assert (listed.title, listed.rows, listed.changed_at, group.sheets.count()) == ("Our day", len(ROWS) - 1, SHEET.changed_at, 1)


def test_undo_takes_back_each_change(group: Group) -> None:
    group.sheets.save(SHEET, RUN, "made")
    moved = replace(SHEET, rows=(ROWS[1], ROWS[0], *ROWS[2:-3]))
    group.sheets.save(moved, RUN, "moved")
    group.sheets.remove("s", RUN, "gone")
    assert group.sheets.count() == 0
    for then in (moved, SHEET):
        last = group.log.last(RUN)
        assert last is not None
        group.log.undo(last.action_id, RUN)
        assert group.sheets.get("s") == then


def test_a_version_is_listed_with_its_sheet_and_goes_with_it(group: Group) -> None:
    group.sheets.save(SHEET, RUN, "made")
    rows = tuple(replace(row, id=f"v{row.id}") for row in ROWS)
    version = replace(SHEET, id="v", rows=rows, kept=Kept("s", "2026-03-05T10:00:00", "left", (Use("a", Purpose.DETAILS),)))
    group.sheets.save(version, RUN, "")
    assert group.sheets.get("v") == version
    assert group.sheets.versions("s") == (replace(version, rows=()),) and group.sheets.count() == 1
    group.sheets.remove("s", RUN, "gone")
    with pytest.raises(KeyError):
        group.sheets.get("v")


def test_a_person_who_is_forgotten_leaves_every_part_of_it(group: Group, real: Stores) -> None:
    ann = real.person("Quibblyxyz Ztonkxyz")
    ben = real.person("Ben")
    rows = (SheetRow("r", Row("", "Quibblyxyz paints", "Ask Quibblyxyz.")), SheetRow("t", Table("Who", ("Who",), (("Quibblyxyz",),))))
    sheet = Sheet("s", "Tea with Quibblyxyz", rows, "", "", "2026-03-04T10:00:00", "", By((ann.id, ben.id)), By((ann.id,), "Quibblyxyz"))
    group.sheets.save(sheet, RUN, "Tea with Quibblyxyz was changed")
    kept = group.forgetting.kept(ann.id)
    assert {mention.words for mention in kept.mentions} >= {"Ask Quibblyxyz.", "Tea with Quibblyxyz", "Quibblyxyz paints"}
    assert group.about_me.rows(ann.id)["sheet"][0]["maker_ids"] == f'["{ann.id}"]'
    group.forgetting.erase(ann.id, [mention.key for mention in kept.mentions])
    left = group.sheets.get("s")
    assert "Quibblyxyz" not in repr(left) and ann.id not in repr(left)
    assert (left.made.people, left.checked.people, left.about_id) == ((ben.id,), (), "")


def test_two_records_of_one_person_become_one_name(group: Group, real: Stores) -> None:
    ann, other = real.person("Ann"), real.person("Anna")
    group.sheets.save(replace(SHEET, made=By((other.id,))), RUN, "made")
    group.people.merge(ann, other.id, RUN, "one")
    assert group.sheets.get("s").made.people == (ann.id,)
