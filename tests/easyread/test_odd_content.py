"""Nothing that people put on a sheet breaks it or leaves the page: endless words, letters of any script, pictures that are none."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path
from struct import pack
from time import perf_counter
from zlib import crc32

import pytest
from PIL import Image
from pypdfium2 import PdfDocument

from coprod_desktop.domain.handout import (
    Answer,
    Badges,
    Bar,
    Block,
    Chart,
    Handout,
    Heading,
    Photo,
    Question,
    Row,
    SignLine,
    SignTable,
    Table,
)
from coprod_desktop.domain.paper import Paper, PaperSize
from coprod_desktop.domain.scripts import scripts_lacking
from coprod_desktop.easyread import fonts
from coprod_desktop.easyread.pdf import pdf_bytes
from tests.easyread.read_back import read, story

LONG = " ".join(f"word{number}" for number in range(5000))
TEA = "openmoji:2615"


@pytest.mark.parametrize("block", [
    Heading(LONG), Row(TEA, "A cup", LONG), Row(TEA, "A cup", LONG, quote=True), Photo(TEA, "A cup", LONG), Photo("media:gone", LONG),
    SignTable("Names", ("Name", "Here"), (SignLine(TEA, "A cup", LONG), SignLine("", "", "Sam"))), Badges("Names", (SignLine(TEA, "A cup", LONG),)),
    Table("Facts", ("Day", "What"), (("1", LONG), ("2", "tea"))), Chart("Cups", (Bar(LONG, 3, TEA, "A cup"), Bar("Tea", 1))),
    Question(TEA, "A cup", LONG, (Answer(LONG, TEA, "A cup"), Answer("No")), 3)], ids=lambda block: type(block).__name__)
def test_five_thousand_words_go_on_over_the_pages(block: Block) -> None:
    begun = perf_counter()
    data = pdf_bytes(Handout("x", "Title", (block, Row("", "", "The end.")), paper=Paper(PaperSize.A4)), {})
    assert perf_counter() - begun < 5
    told = " ".join(words for role, words in story(read(data).root) if role != "Figure")
    assert all(f"word{number}" in told for number in (0, 1, 2500, 4999))
    _nothing_leaves_the_page(data)


def test_a_title_and_a_name_of_a_group_without_end() -> None:
    for title, group in ((LONG, "Poplar"), ("Title", LONG)):
        data = pdf_bytes(Handout("x", title, (Row(TEA, "A cup", "Words."),), group=group), {})
        root = read(data).root
        assert next(node for node in root.all() if node.role == "H1").words == title
        assert any(node.words == group for node in root.all() if node.role == "P")
        _nothing_leaves_the_page(data)


def test_a_word_without_end_is_parted_quickly() -> None:
    begun = perf_counter()
    data = pdf_bytes(Handout("x", "Title", (Row(TEA, "A cup", "w" * 30_000),)), {})
    assert perf_counter() - begun < 5
    _nothing_leaves_the_page(data)


def _nothing_leaves_the_page(data: bytes) -> None:
    with PdfDocument(data) as document:
        for sheet in document:
            width, height = sheet.get_size()
            text = sheet.get_textpage()
            for place in range(text.count_rects()):
                left, bottom, right, top = text.get_rect(place)
                assert left >= 0 and bottom >= 0 and right <= width and top <= height


def test_letters_that_paper_lacks_are_named() -> None:
    assert scripts_lacking("Siân Llŷr, Ŵyn, Nguyễn, Żółć, Ανθή, Оксана ½ 🙂 ﬁ") == ()
    assert scripts_lacking("محمد and আমিনা, 陈伟, דוד, 김") == ("Arabic", "Bengali", "Chinese", "Hebrew", "Korean")


@pytest.mark.parametrize("words", ["Siân Ŵyn Żółć Nguyễn", "Ανθή Оксана", "محمد", "আমিনা", "陈伟", "דוד", "김민수", "ქართული", "ไทย", "አማርኛ"])
def test_what_is_said_to_be_lacking_is_what_the_fonts_lack(words: str) -> None:
    assert bool(scripts_lacking(words)) == fonts.printable(words).startswith("[words in ")


def _png(width: int, height: int) -> bytes:
    """A PNG that says it is so large, without its dots."""
    head = pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + head
    return b"\x89PNG\r\n\x1a\n" + pack(">I", len(head)) + chunk + pack(">I", crc32(chunk))


def _jpeg(width: int, height: int) -> bytes:
    file = BytesIO()
    Image.new("RGB", (width, height), "green").save(file, "JPEG", quality=30)
    return file.getvalue()


@pytest.mark.parametrize("photo", [
    b"", b"\xff\xd8\xff", _jpeg(80, 60)[:300], _png(8000, 6250), _png(60_000, 60_000), b"GIF89a" + bytes(20), b"<svg/>"])
def test_a_photo_that_is_none_or_huge_is_told_in_words(photo: bytes) -> None:
    data = pdf_bytes(Handout("x", "Title", (Photo("media:x", "Our street"), Row("media:x", "Donna", "She sings."))), {"media:x": photo})
    assert [words for role, words in story(read(data).root) if role == "P"][:2] == ["[Our street]", "She sings."]


def test_a_photo_of_fifty_megapixels_is_made_small() -> None:
    data = pdf_bytes(Handout("x", "Title", (Row("media:x", "Donna", "She sings."),)), {"media:x": _jpeg(8660, 5774)})
    assert ("Figure", "Donna") in story(read(data).root)
    assert len(data) < 100_000


_WITHOUT = """
import shutil, sys
from pathlib import Path
from coprod_desktop import paths
there, gone, broken = paths.FONTS, *sys.argv[2:4]
paths.FONTS = Path(sys.argv[1])
for file in there.glob("*.ttf"):
    if gone != "all" and file.name != gone:
        shutil.copy(file, paths.FONTS)
if broken:
    (paths.FONTS / broken).write_bytes(b"no font")
from coprod_desktop.domain.handout import Handout, Row
from coprod_desktop.easyread.pdf import pdf_bytes
from coprod_desktop.services.ports import NoLetters
try:
    sys.stdout.buffer.write(pdf_bytes(Handout("x", "Title", (Row("", "", "Words and ŵ."),)), {}))
except NoLetters:
    print("none")
"""


@pytest.mark.parametrize(("gone", "broken"), [("Lexend-Regular.ttf", "Lexend-Bold.ttf"), ("all", "")])
def test_a_font_that_is_gone_or_broken(tmp_path: Path, gone: str, broken: str) -> None:
    """Another one of ours is used; without any, that is said."""
    done = subprocess.run([sys.executable, "-c", _WITHOUT, str(tmp_path), gone, broken], capture_output=True, check=True,
                          cwd=Path(__file__).parents[2])
    made = done.stdout
    assert b"Lexend-Regular.ttf cannot be read" in done.stderr and b"Traceback" not in done.stderr  # a command shows it
    if gone == "all":
        assert made == b"none\n"
    else:
        assert ("P", "Words and ŵ.") in story(read(made).root)
