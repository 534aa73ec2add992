"""Reads a list of people from a CSV or Excel file, however it was made: a table, or one sentence that says why not."""

import csv
import io
import itertools
import warnings
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from coprod_desktop.domain.columns import meaning
from coprod_desktop.domain.table import CannotRead, Table, TableRow
from coprod_desktop.i18n import _

BYTES_MOST = 20_000_000
ROWS_MOST = 20_000
COLUMNS_MOST = 200
# What a file of 20 MB may grow to when it is unpacked; a real list stays far below.
_UNPACKED_MOST = 400_000_000
# A real list packs to a tenth, with much empty formatting to a thirtieth; beyond this somebody made it to fill the memory.
_PACKED_MOST, _ALWAYS_UNPACKED = 60, 3_000_000
_BLANK_ROWS_MOST = 2_000
_HEADINGS_WITHIN = 10
_DELIMITERS = (",", ";", "\t")
_EXCEL_PROBLEMS = ("#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!")
_OTHER_FILES = {b"\x89PNG": "picture", b"\xff\xd8\xff": "picture", b"GIF8": "picture", b"RIFF": "picture", b"%PDF": "pdf"}

Rows = list[tuple[int, list[str]]]


def read_table(path: Path) -> Table:
    """The first sheet with anything in it, as text. Raises CannotRead."""
    try:
        if path.stat().st_size > BYTES_MOST:
            raise CannotRead(_("This file is too big. The most is 20 megabytes."))
        data = path.read_bytes()
    except OSError as problem:
        raise CannotRead(_("We cannot open this file. Is it open in another program?")) from problem
    kind = next((kind for start, kind in _OTHER_FILES.items() if data.startswith(start)), "")
    if kind == "picture":
        raise CannotRead(_("This file is a picture. Please choose a spreadsheet."))
    if kind == "pdf":
        raise CannotRead(_("This file is a PDF. Please choose a spreadsheet."))
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise CannotRead(_old_or_locked(data))
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        rows, notes = _excel(data)
    else:
        rows, notes = _csv(data)
    return _table(rows, notes)


def _old_or_locked(data: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return _("This file has a password. Save it with no password and try again.")
    return _("This is an old kind of Excel file. Open it in Excel and save it as .xlsx.")


def _excel(data: bytes) -> tuple[Rows, list[str]]:
    _check_package(data)
    import openpyxl

    try:
        with warnings.catch_warnings():
            # It warns about styles and drop-down lists, which we do not read.
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
            sheets = sorted(book.worksheets, key=lambda sheet: sheet.sheet_state != "visible")
            for sheet in sheets:
                sheet.reset_dimensions()
                rows = _filled([_text(cell) for cell in row] for row in sheet.iter_rows(values_only=True))
                if rows:
                    notes = [_("There are {count} sheets. We read “{name}”.").format(count=len(sheets), name=sheet.title)]
                    return rows, notes if len(sheets) > 1 else []
    except CannotRead:
        raise
    except Exception as problem:  # a broken file can raise nearly anything in there, and says nothing to a person
        raise CannotRead(_("This Excel file is broken. Open it in Excel, save it again and try that.")) from problem
    return [], []


def _check_package(data: bytes) -> None:
    """Excel files are zip archives, and so are other things. Raises CannotRead for those."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = set(package.namelist())
            size = sum(info.file_size for info in package.infolist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError) as problem:
        raise CannotRead(_("This Excel file is broken. Open it in Excel, save it again and try that.")) from problem
    if size > min(_UNPACKED_MOST, max(_ALWAYS_UNPACKED, _PACKED_MOST * len(data))):
        raise CannotRead(_("This file is too big. The most is 20 megabytes."))
    if "content.xml" in names:
        raise CannotRead(_("This is a LibreOffice file. Save it as an Excel file (.xlsx) or as CSV."))
    if any(name.endswith(".iwa") for name in names):
        raise CannotRead(_("This is a Numbers file. Export it as an Excel file or as CSV."))
    if not any(name.startswith("xl/") for name in names):
        raise CannotRead(_("This file is not a spreadsheet. Please choose an Excel file or a CSV file."))


def _text(cell: Any) -> str:
    """A cell as a person sees it: a whole number without ".0", a day as 31/12/2026."""
    match cell:
        case None:
            return ""
        case bool():
            return _("Yes") if cell else _("No")
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime() if cell.time() == time():
            return f"{cell:%d/%m/%Y}"
        case datetime():
            return f"{cell:%d/%m/%Y %H:%M}"
        case date():
            return f"{cell:%d/%m/%Y}"
        case time():
            return f"{cell:%H:%M}"
    text = str(cell)
    return "" if text in _EXCEL_PROBLEMS else text


def _csv(data: bytes) -> tuple[Rows, list[str]]:
    text, notes = _decoded(data)
    delimiter = _delimiter(text)
    first, _line_end, rest = text.partition("\n")
    if first.strip().lower() in ("sep=,", "sep=;", "sep=\t", "sep="):
        text = rest
    try:
        return _filled(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)), notes
    except csv.Error as problem:
        raise CannotRead(_("We cannot find rows and columns in this file. Save it as an Excel file and try that.")) from problem


def _decoded(data: bytes) -> tuple[str, list[str]]:
    """Excel writes CSV as UTF-8 with a mark, as UTF-16 with a mark, or in the letters of western Windows."""
    notes = []
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        try:
            text = data.decode("cp1252")
            notes.append(_("Please look at names with accents. The file does not say how they are written."))
        except UnicodeDecodeError as problem:
            raise CannotRead(_not_text()) from problem
    if any(ord(sign) < 32 and sign not in "\t\r\n\v\f" for sign in text) or "\ufffe" in text:
        raise CannotRead(_not_text())
    return text, notes


def _not_text() -> str:
    return _("This file is not a spreadsheet. Please choose an Excel file or a CSV file.")


def _delimiter(text: str) -> str:
    """What stands between the cells: named in the first line ("sep=;"), or whatever gives the same number of cells most often."""
    first = text.partition("\n")[0].strip("\r")
    if first.lower().startswith("sep=") and first[4:5] in _DELIMITERS:
        return first[4]

    def score(delimiter: str) -> tuple[float, int]:
        try:
            start = itertools.islice(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), 30)
            widths = Counter(len(row) for row in start if any(row))
        except csv.Error:
            return 0.0, 0
        width, count = max(widths.items(), key=lambda item: (item[0] > 1, item[1]), default=(0, 0))
        return (count / widths.total() if width > 1 else 0.0), width

    return max(_DELIMITERS, key=score)


def _filled(rows: Iterable[list[str]]) -> Rows:
    """Rows with something in them and their numbers from 1. Raises CannotRead above ROWS_MOST or COLUMNS_MOST."""
    found: Rows = []
    for number, row in enumerate(rows, 1):
        cells = [" ".join(cell.split()) if "\n" not in cell and "\r" not in cell else _lines(cell) for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        if len(cells) > COLUMNS_MOST:
            raise CannotRead(_("This file has more than 200 columns. Keep the ones with names and try again."))
        if cells:
            found.append((number, cells))
        if len(found) > ROWS_MOST + _HEADINGS_WITHIN:
            raise CannotRead(_("This file has more than 20,000 rows. Split it into two files."))
        if number - (found[-1][0] if found else 0) > _BLANK_ROWS_MOST:
            break
    return found


def _lines(cell: str) -> str:
    return "\n".join(line for line in (" ".join(part.split()) for part in cell.splitlines()) if line)


def _table(rows: Rows, notes: list[str]) -> Table:
    if not rows:
        raise CannotRead(_("There is nothing in this file."))
    at = _heading_row(rows)
    if at is None:
        width = max(len(cells) for _number, cells in rows)
        header = tuple(_("Column {letter}").format(letter=letter) for letter in itertools.islice(_letters(), width))
        notes = [*notes, _("We found no headings. Row {number} counts as a person.").format(number=rows[0][0])]
        people = rows
    else:
        header = _headings(rows, at)
        if at:
            notes = [*notes, _("The headings are in row {number}. What is above is left out.").format(number=rows[at][0])]
        people = rows[at + 1:]
    if len(people) > ROWS_MOST:
        raise CannotRead(_("This file has more than 20,000 rows. Split it into two files."))
    width = len(header)
    return Table(header, tuple(
        TableRow(number, tuple((cells + [""] * width)[:width]), tuple(cells[width:])) for number, cells in people), tuple(notes))


def _heading_row(rows: Rows) -> int | None:
    """The place of the row with the most headings that we know, among the first ones."""
    known = [sum(1 for cell in cells if meaning(cell) is not None) for _number, cells in rows[:_HEADINGS_WITHIN]]
    best = max(known)
    return known.index(best) if best else None


def _headings(rows: Rows, at: int) -> tuple[str, ...]:
    """The headings; with a row of wider headings right above ("In an emergency" over "Name" and "Phone") both are joined."""
    number, cells = rows[at]
    above = rows[at - 1] if at else (0, [])
    wide = above[1] if above[0] == number - 1 and sum(bool(cell) for cell in above[1]) > 1 else []
    headings, over = [], ""
    for place, cell in enumerate(cells):
        over = wide[place] if place < len(wide) and wide[place] else over
        headings.append(f"{over}: {cell}" if over and cell else cell or over)
    return tuple(" ".join(heading.split()) for heading in headings)


def _letters() -> Iterator[str]:
    """A, B … Z, AA, AB …, as spreadsheets name their columns."""
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    yield from alphabet
    yield from (one + other for one in alphabet for other in alphabet)
