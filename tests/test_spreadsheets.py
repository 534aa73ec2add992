"""Lists of people as they really come: from Excel, from other systems, broken, locked, and not a list at all."""

import csv
import io
import zipfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coprod_desktop.domain.table import CannotRead, Table
from coprod_desktop.spreadsheets import ROWS_MOST, read_table
from tests.easy import check

FILES = Path(__file__).parent / "files"
PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452")


def written(folder: Path, data: bytes | str, name: str = "list.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(data.encode(encoding) if isinstance(data, str) else data)
    return path


def cells(table: Table) -> list[tuple[str, ...]]:
    return [row.cells for row in table.rows]


def why_not(path: Path) -> str:
    with pytest.raises(CannotRead) as told:
        read_table(path)
    return told.value.sentence


def book(folder: Path, *rows: list[object]) -> Path:
    workbook = openpyxl.Workbook()
    for row in rows:
        workbook.active.append(row)
    workbook.save(folder / "list.xlsx")
    return folder / "list.xlsx"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_letters_survive(tmp_path: Path, encoding: str) -> None:
    table = read_table(written(tmp_path, "First name,Surname,Notes\r\nZoé,O’Brien,£5 for the bus\r\n", encoding=encoding))
    assert table.header == ("First name", "Surname", "Notes")
    assert cells(table) == [("Zoé", "O’Brien", "£5 for the bus")]
    assert bool(table.notes) == (encoding == "cp1252")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_whatever_stands_between_the_cells(tmp_path: Path, delimiter: str) -> None:
    rows = [["Name", "Access needs"], ["Amina", "Ramp, lift; seat"], ["Ben", ""], ["Llŷr", "Say ‘hello’ first"]]
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    assert cells(read_table(written(tmp_path, out.getvalue()))) == [tuple(row) for row in rows[1:]]


def test_excel_names_its_own_delimiter(tmp_path: Path) -> None:
    table = read_table(written(tmp_path, "sep=;\r\nName;Access needs\r\nAmina;a, b, c, d\r\n"))
    assert table.header == ("Name", "Access needs")
    assert cells(table) == [("Amina", "a, b, c, d")]


def test_lines_inside_a_cell_stay_and_rows_keep_their_number(tmp_path: Path) -> None:
    table = read_table(written(tmp_path, 'Name,Access needs\n"Amina","Ramp\nlift"\n\n,\nBen,\n'))
    assert cells(table) == [("Amina", "Ramp\nlift"), ("Ben", "")]
    assert [row.number for row in table.rows] == [2, 5]


def test_a_workbook_as_excel_makes_it(tmp_path: Path) -> None:
    table = read_table(book(
        tmp_path, ["First name", "Surname", "Emergency phone", "Joined", "Active", "Seen"],
        ["Zoé", "Ŵyn", 7700900123, date(2026, 1, 31), True, datetime(2026, 2, 1, 14, 30)], [None, None, None],
        ["Ben", "", 2079460123.0, None, "#N/A"]))
    assert cells(table) == [
        ("Zoé", "Ŵyn", "7700900123", "31/01/2026", "Yes", "01/02/2026 14:30"), ("Ben", "", "2079460123", "", "", "")]
    assert [row.number for row in table.rows] == [2, 4]
    assert table.notes == ()


def test_the_first_sheet_with_something_in_it(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    workbook.active.title = "Empty"
    hidden = workbook.create_sheet("Lists")
    hidden.append(["Name", "Old"])
    hidden.sheet_state = "hidden"
    workbook.create_sheet("Members").append(["Name"])
    workbook["Members"].append(["Amina"])
    workbook.save(tmp_path / "list.xlsx")
    table = read_table(tmp_path / "list.xlsx")
    assert cells(table) == [("Amina",)]
    assert table.notes == ("There are 3 sheets. We read “Members”.",)


def test_a_title_and_wide_headings_above_the_headings(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    for row in (["Our members, spring 2026"], [], ["Person", None, "In an emergency", None], ["First name", "Surname", "Name", "Phone"],
                ["Amina", "Begum", "Rehana", "07700 900123"]):
        sheet.append(row)
    sheet.merge_cells("A1:D1")
    sheet.merge_cells("A3:B3")
    sheet.merge_cells("C3:D3")
    workbook.save(tmp_path / "list.xlsx")
    table = read_table(tmp_path / "list.xlsx")
    assert table.header == ("Person: First name", "Person: Surname", "In an emergency: Name", "In an emergency: Phone")
    assert cells(table) == [("Amina", "Begum", "Rehana", "07700 900123")]
    assert "The headings are in row 4. What is above is left out." in table.notes


def test_no_headings_at_all(tmp_path: Path) -> None:
    table = read_table(written(tmp_path, "Amina,Begum\nBen,Cole\n"))
    assert table.header == ("Column A", "Column B")
    assert len(table.rows) == 2
    assert table.notes == ("We found no headings. Row 1 counts as a person.",)


def test_short_and_long_rows(tmp_path: Path) -> None:
    table = read_table(written(tmp_path, "Name,Access needs,Notes\nAmina\nBen,ramp,x,more,and more\n"))
    assert cells(table) == [("Amina", "", ""), ("Ben", "ramp", "x")]
    assert [row.extra for row in table.rows] == [(), ("more", "and more")]


def test_ten_thousand_rows(tmp_path: Path) -> None:
    table = read_table(written(tmp_path, "First name,Surname\n" + "".join(f"Person{n},Number{n}\n" for n in range(10_000))))
    assert len(table.rows) == 10_000


def test_ten_thousand_rows_of_excel(tmp_path: Path) -> None:
    table = read_table(book(tmp_path, ["First name", "Surname"], *([f"Person{n}", f"Number{n}"] for n in range(10_000))))
    assert len(table.rows) == 10_000
    assert table.rows[-1].number == 10_001


def test_rows_of_nothing_below_the_list(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    workbook.active.append(["Name"])
    workbook.active.append(["Amina"])
    workbook.active.cell(60_000, 1).value = " "
    workbook.save(tmp_path / "list.xlsx")
    assert len(read_table(tmp_path / "list.xlsx").rows) == 1


@pytest.mark.parametrize(("name", "data", "words"), [
    ("empty.csv", b"", "nothing in this file"),
    ("blank.csv", b"\r\n , \r\n", "nothing in this file"),
    ("photo.csv", PNG, "picture"),
    ("sheet.pdf", b"%PDF-1.7\n", "PDF"),
    ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old kind"),
    ("cut.xlsx", b"PK\x03\x04 and no more", "broken"),
    ("program.csv", bytes(range(256)), "not a spreadsheet"),
    ("nul.csv", b"Name\x00,Surname\x00\n", "not a spreadsheet"),
    ("wide.csv", b"Name" + b",x" * 300, "200 columns"),
    ("long.csv", b"Name\n" + b"Amina\n" * (ROWS_MOST + 1), "20,000 rows"),
    ("big.csv", b"Name\n" + b"A" * 20_000_001, "too big"),
    ("cell.csv", b"Name,Surname\n" + b"A" * 200_000 + b",B", "rows and columns"),
])
def test_what_can_not_be_read(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    assert words in why_not(written(tmp_path, data, name))


def test_a_workbook_with_a_password() -> None:
    assert "password" in why_not(FILES / "locked.xlsx")


@pytest.mark.parametrize(("inside", "words"), [
    ("content.xml", "LibreOffice"), ("Index/Document.iwa", "Numbers"), ("word/document.xml", "not a spreadsheet"),
    ("xl/workbook.xml", "broken")])
def test_other_packages(tmp_path: Path, inside: str, words: str) -> None:
    with zipfile.ZipFile(tmp_path / "list.xlsx", "w") as package:
        package.writestr(inside, "<x/>")
    assert words in why_not(tmp_path / "list.xlsx")


def test_an_empty_workbook_and_one_with_a_hole(tmp_path: Path) -> None:
    path = book(tmp_path)
    assert "nothing" in why_not(path)
    data = bytearray(book(tmp_path, ["Name"], ["Amina"]).read_bytes())
    data[len(data) // 3:len(data) // 3 + 60] = bytes(60)
    assert "broken" in why_not(written(tmp_path, bytes(data), "hole.xlsx"))


def test_no_file_and_a_folder(tmp_path: Path) -> None:
    assert "open" in why_not(tmp_path / "away.csv")
    assert "open" in why_not(tmp_path)


def test_every_sentence_is_easy(tmp_path: Path) -> None:
    for data in (b"", PNG, b"%PDF", b"PK\x03\x04", bytes(range(256)), b"Name" + b",x" * 300, b"\xd0\xcf\x11\xe0"):
        assert not [found for found in check(why_not(written(tmp_path, data))) if found.words not in ("PDF", "CSV", "LibreOffice")]


@settings(deadline=None, max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.one_of(
    st.binary(max_size=400), st.binary(max_size=200).map(lambda more: b"PK\x03\x04" + more),
    st.binary(max_size=200).map(lambda more: b"\xff\xfe" + more),
    st.text(max_size=300).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.lists(st.lists(st.sampled_from(["Name", "Amina", '"', "a\nb", "", ";", "é", "Surname"]), max_size=5), max_size=12).map(
        lambda rows: "\n".join(",".join(row) for row in rows).encode())))
def test_any_bytes_are_a_table_or_a_sentence(tmp_path: Path, data: bytes) -> None:
    try:
        table = read_table(written(tmp_path, data))
    except CannotRead as problem:
        assert problem.sentence
    else:
        assert table.header
        assert all(len(row.cells) == len(table.header) for row in table.rows)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.integers(0, 10_000), new=st.binary(min_size=1, max_size=40))
def test_a_damaged_workbook_is_a_table_or_a_sentence(tmp_path: Path, at: int, new: bytes) -> None:
    data = bytearray(book(tmp_path, ["First name", "Surname"], ["Amina", "Begum"]).read_bytes())
    at %= len(data)
    data[at:at + len(new)] = new
    try:
        read_table(written(tmp_path, bytes(data), "damaged.xlsx"))
    except CannotRead as problem:
        assert problem.sentence
