"""Bad input in every reader: no crash, nobody waits two seconds, nothing half taken, always a plain sentence."""

import io
import json
import random
import shutil
import time
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PIL import Image

from coprod_desktop.domain.table import CannotRead
from coprod_desktop.services.changes import Changes
from coprod_desktop.services.importing import Importing, NobodyToAdd
from coprod_desktop.services.ports import NotAPicture
from coprod_desktop.services.seats import Seats
from coprod_desktop.spreadsheets import read_table
from coprod_desktop.storage import backups, keys
from coprod_desktop.storage.folder import Group, open_group
from coprod_desktop.storage.photo import tidy_photo
from coprod_desktop.storage.problems import StorageProblem
from tests.conftest import FixedClock
from tests.easy import check
from tests.faults.conftest import a_photo

SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LONGEST = 2.0  # seconds of this process; what other programs take does not count
PASSPHRASE = "three green apples"
# Where readers of files go wrong: signs, numbers at their edges, and what other kinds of files begin with.
TOKENS = (
    b"\0", b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"\x80\0\0\0", b"\r\n", b'"', b'""', b"'", b",", b";", b"\t", b"=1+1", b"-1", b"1e999",
    b"\xef\xbb\xbf", b"\xff\xfe", b"\xed\xa0\x80", b"PK\x03\x04", b"PK\x05\x06", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF89a", b"%PDF",
    b"BM", b"II*\0", b"MM\0*", b"RIFF", b"[" * 400, b"{" * 400, b"(" * 20_000, b"1-" * 10_000, b"9" * 5000, b"null", b"true", b"NaN", b"&x;",
    b"<!DOCTYPE x [<!ENTITY x 'y'>]>", b"A\xe2\x80\xaeB", b"o\xcc\x88")
ODD = (None, -1, 0, 1, 3, 8, 65536, 10**9, 2**70, 1.5, True, "", "zz", "00" * 16, "00" * 32, "00" * 40, [], {}, "open", "passphrase", "recovery")
Reader = Callable[[bytes], str]


def fuzzed(seeds: list[bytes], chance: random.Random) -> bytes:
    """One of the seeds with a few things wrong with it, two of them mixed, or nothing but noise."""
    if chance.random() < 0.02:
        return chance.randbytes(chance.randint(0, 300))
    data = bytearray(chance.choice(seeds))
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        at, length = chance.randint(0, len(data)), min(len(data), int(chance.expovariate(0.05)) + 1)
        match chance.randrange(8):
            case 0:
                del data[at:at + length]
            case 1:
                data[at:at] = chance.choice(TOKENS)
            case 2:
                data[at:at + length] = chance.randbytes(length)
            case 3:
                data[at:at] = data[at:at + length] * chance.randint(1, 20)
            case 4:
                del data[at:]
            case 5:
                other = chance.choice(seeds)
                data[at:] = other[chance.randint(0, len(other)):]
            case _:
                if data:
                    data[at % len(data)] ^= 1 << chance.randrange(8)
    return bytes(data)


def run(name: str, seeds: list[bytes], read: Reader, count: int, tell: Callable[[str], None]) -> None:
    outcomes: Counter[str] = Counter()
    slowest = 0.0
    for number in range(count):
        data = fuzzed(seeds, random.Random(f"{name} {number}"))
        begun = time.process_time()
        try:
            outcomes[read(data)] += 1
        except BaseException as trouble:
            trouble.add_note(f"{name} {number}")
            raise
        slowest = max(slowest, time.process_time() - begun)
        assert slowest < LONGEST, f"{name} {number} took {slowest:.1f} s"
    tell(f"fuzzed, {name}: {count} inputs, slowest {slowest:.2f} s; " + "; ".join(f"{what} {times}" for what, times in outcomes.most_common()))


# How many of each in `test`, and in `test --all`: 100,000 together.
SOME = {"CSV": 150, "XLSX": 60, "pictures": 120, "keys": 120, "copies": 50}
MANY = {"CSV": 35_000, "XLSX": 10_000, "pictures": 30_000, "keys": 20_000, "copies": 5_000}


@pytest.mark.parametrize("name", SOME)
def test_some_inputs(name: str, folder: Path, tell: Callable[[str], None]) -> None:
    READERS[name](folder, SOME[name], tell)


@pytest.mark.full
@pytest.mark.parametrize("name", MANY)
def test_a_hundred_thousand_inputs(name: str, folder: Path, tell: Callable[[str], None]) -> None:
    READERS[name](folder, MANY[name], tell)


def plain(sentences: list[str]) -> None:
    for sentence in sentences:
        assert sentence and not check(sentence), sentence


# Lists of people

LIST = [["Name", "Known as", "Emergency contact", "Phone", "Status", "Date of birth", "Notes"],
        ["Ann Smith", "Ann", "Bob (brother)", "7700900123", "active", "1/2/1990", "likes tea"],
        ["Khan, Rashid", "", "Mo 07700 900 456", "", "on a break", "", ""], ["Zoë O’Neil", "Zo", "", "+44 7700 900789", "left", "", "x"]]


def lists_as_csv() -> list[bytes]:
    def text(delimiter: str, end: str) -> str:
        return end.join(delimiter.join(f'"{cell}"' if delimiter in cell else cell for cell in row) for row in LIST)

    return [text(",", "\n").encode(), text(";", "\r\n").encode("cp1252"), text("\t", "\r\n").encode("utf-16"),
            ("sep=;\r\n" + text(";", "\r\n")).encode("utf-8-sig"), b"Name\n" + b"\n".join(b"Ann %d" % number for number in range(60))]


def lists_as_xlsx() -> list[bytes]:
    found = []
    for more in (0, 40):
        book = openpyxl.Workbook()
        for row in LIST + [[f"Ben {number}", number, 1.5, True] for number in range(more)]:
            book.active.append(row)
        book.create_sheet("Other")["B2"] = "Cem"
        out = io.BytesIO()
        book.save(out)
        found.append(out.getvalue())
    return found


def inside_zip(data: bytes, chance: random.Random) -> bytes:
    """The same fuzz on one part inside the package: on the outside the check sums of the package catch nearly all."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        names = old.namelist()
        chosen = chance.choice(names)
        for name in names:
            content = old.read(name)
            new.writestr(name, fuzzed([content], chance) if name == chosen else content)
    return out.getvalue()


def reader_of_lists(folder: Path, ending: str) -> tuple[Group, Reader]:
    group = open_group(folder)
    changes = Changes()
    seats = Seats(group.settings, changes)
    importing = Importing(group.people, seats, changes, FixedClock())
    path = folder.with_name(f"list.{ending}")

    def everyone() -> int:
        return int(group._database.value("SELECT count(*) FROM person"))

    def read(data: bytes) -> str:
        path.write_bytes(data)
        before = everyone()
        try:
            table = read_table(path)
        except CannotRead as problem:
            plain([problem.sentence])
            assert everyone() == before
            return "told why not"
        plan = importing.plan(table)
        assert all(row.problems or row.person for row in plan.rows)
        try:
            taken = importing.take(plan)
        except NobodyToAdd:
            assert everyone() == before
            return "nobody in it"
        assert everyone() == before + taken == before + len(plan.people)
        last = group.log.last(seats.actor)
        assert last is not None
        group.log.undo(last.action_id, seats.actor)
        assert everyone() == before
        return "taken and undone"

    return group, read


def csv_lists(folder: Path, count: int, tell: Callable[[str], None]) -> None:
    group, read = reader_of_lists(folder, "csv")
    run("CSV", lists_as_csv(), read, count, tell)
    group.close()


def xlsx_lists(folder: Path, count: int, tell: Callable[[str], None]) -> None:
    group, read = reader_of_lists(folder, "xlsx")
    whole, chance = lists_as_xlsx(), random.Random(5)
    run("XLSX", whole, read, count // 4, tell)
    run("inside XLSX", [b"seed"], lambda data: read(inside_zip(whole[len(data) % 2], chance)), count - count // 4, tell)
    group.close()


def in_a_sheet(content: str) -> bytes:
    """A workbook with one sheet of these rows, packed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(lists_as_xlsx()[0])) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            sheet = f'<worksheet xmlns="{SHEETS}"><sheetData>{content}</sheetData></worksheet>'
            new.writestr(name, sheet if name.endswith("sheet1.xml") else old.read(name))
    return out.getvalue()


@pytest.mark.parametrize("cell", ["<row><c><v>1</v></c></row>", "<row></row>", "<row>", "<c><v>1</v></c>", "a ", "(", "1-", "&amp;"])
@pytest.mark.parametrize("times", [40_000, 1_000_000])
def test_a_small_file_that_grows(tmp_path: Path, cell: str, times: int) -> None:
    """As somebody makes it to fill the memory; or a whole book in one cell."""
    row = {"<c><v>1</v></c>": "<row>{}</row>"}.get(cell, "{}" if cell.startswith("<") else '<row><c t="inlineStr"><is><t>{}</t></is></c></row>')
    path = tmp_path / "list.xlsx"
    path.write_bytes(in_a_sheet(row.format(cell * times)))
    begun = time.process_time()
    try:
        read_table(path)
    except CannotRead as problem:
        plain([problem.sentence])
    assert time.process_time() - begun < LONGEST


# Pictures


def pictures(folder: Path, count: int, tell: Callable[[str], None]) -> None:
    seeds = [a_photo(1)]
    image = Image.effect_noise((70, 50), 60)
    for kind, mode in (("PNG", "RGBA"), ("PNG", "P"), ("GIF", "P"), ("BMP", "RGB"), ("TIFF", "CMYK"), ("WEBP", "RGB"), ("JPEG", "L")):
        out = io.BytesIO()
        image.convert("RGB").convert(mode).save(out, kind)
        seeds.append(out.getvalue())

    def read(data: bytes) -> str:
        try:
            small = tidy_photo(data)
        except NotAPicture:
            return "told that it is no picture"
        Image.open(io.BytesIO(small.data)).load()
        return "a picture"

    run("pictures", seeds, read, count, tell)


# Keys


def key_files(folder: Path, count: int, tell: Callable[[str], None]) -> None:
    """Also with a check sum that is right, as somebody would write who wants to keep the app busy."""
    shutil.rmtree(folder / "backups")
    path = folder / "key.json"
    seeds = [path.read_bytes()]
    group = open_group(folder)
    raw_key = group.keys.raw_key
    group.keys.set_passphrase(PASSPHRASE)
    group.close()
    seeds.append(path.read_bytes())
    numbers = random.Random(11)

    def read(data: bytes) -> str:
        if numbers.random() < 0.6:
            data = with_right_check(data if numbers.random() < 0.3 else odd(numbers.choice(seeds), numbers))
        path.write_bytes(data)
        try:
            # The passphrase is asked only now and then: that it takes its time is the point of it.
            opened = keys.open_keys(folder, PASSPHRASE if numbers.random() < 0.01 else "")
        except StorageProblem as problem:
            plain([problem.sentence])
            return f"{type(problem).__name__} was told"
        return "the key" if opened.raw_key == raw_key else "another key"

    run("keys", seeds, read, count, tell)


def odd(data: bytes, chance: random.Random) -> bytes:
    """One value of a slot is something else."""
    found = json.loads(data)
    slot = chance.choice(found["slots"])
    slot[chance.choice(list(slot))] = chance.choice(ODD)
    return json.dumps(found).encode()


def with_right_check(data: bytes) -> bytes:
    try:
        found = json.loads(data)
        found["check"] = f"{zlib.crc32(json.dumps(found['slots'], sort_keys=True).encode()):08x}"
        return json.dumps(found).encode()
    except (ValueError, KeyError, TypeError, RecursionError):
        return data


# Copies


def copies(folder: Path, count: int, tell: Callable[[str], None]) -> None:
    """The only copy is fuzzed, and the group's file is away: the copy opens whole, or nothing does and that is told."""
    group = open_group(folder)
    raw_key, name = group.keys.raw_key, group.backups.all()[0].name
    everyone = group._database.value("SELECT count(*) FROM person")
    group.close()
    place = folder / "backups" / name / backups.GROUP
    right = place.read_bytes()
    for other in (folder / "backups").glob("*/"):
        if other.name != name:
            shutil.rmtree(other)

    def read(data: bytes) -> str:
        for left in folder.glob("group.*"):
            left.unlink()
        (folder / "closed.json").unlink(missing_ok=True)
        place.write_bytes(data)
        try:
            opened = open_group(folder)
        except StorageProblem as problem:
            plain([problem.sentence])
            assert place.read_bytes() == data
            return f"{type(problem).__name__} was told"
        assert opened.opened_note and opened._database.value("SELECT count(*) FROM person") == everyone
        plain([opened.opened_note])
        opened.close()
        return "opened whole"

    run("copies", [right], read, count, tell)
    assert raw_key


READERS = {"CSV": csv_lists, "XLSX": xlsx_lists, "pictures": pictures, "keys": key_files, "copies": copies}
