"""The page that is seen while it is written is the page that is printed, and the line that is written is found on it."""

from dataclasses import replace
from io import BytesIO
from itertools import product

import pytest
from PIL import Image
from pypdfium2 import PdfDocument

from coprod_desktop.domain.handout import Answer, Handout, Heading, Photo, Question, Row, SignLine, SignTable, Table
from coprod_desktop.domain.paper import Paper, PaperSize
from coprod_desktop.easyread.glance import _for_screen, glance
from coprod_desktop.easyread.pages import Pages
from coprod_desktop.easyread.pdf import lay_out
from coprod_desktop.easyread.pieces import PictureRow

ROWS = (Heading("One"), *(Row("openmoji:2615", "Tea", f"We had tea, number {number}.") for number in range(9)),
        Heading("Two"), Question("openmoji:2753", "A mark", "Was it good?", (Answer("Yes"), Answer("No")), 2),
        Table("Who", ("Who", "What"), (("Ann", "Tea"),) * 3))
SHEET = Handout("sheet", "Our tea", ROWS, group="Poplar arts")


def printed(number: int, width: int) -> Image.Image:
    pdf, _count = Pages().pdf(SHEET, {})
    with PdfDocument(pdf) as document:
        page = document[number]
        return page.render(scale=width / page.get_width()).to_pil().convert("RGB")


@pytest.mark.parametrize("number", [0, 1])
def test_it_is_the_page_that_is_printed(number: int) -> None:
    seen = glance(SHEET, {}, number, -1, 300)
    row = len(seen.dots) // seen.height
    image = Image.frombuffer("RGB", (seen.width, seen.height), seen.dots, "raw", "BGR", row, 1)
    assert image.tobytes() == printed(number, 300).tobytes() and seen.number == number and seen.bottom == 0


def test_every_line_is_found_below_the_one_before_it() -> None:
    count = glance(SHEET, {}, 0, -1, 100).count
    last = (0, 0.0)
    for block in range(len(ROWS)):
        seen = glance(SHEET, {}, -1, block, 100)
        assert (seen.number, seen.top) >= last and 0 < seen.top < seen.bottom < 1
        last = (seen.number, seen.bottom - 0.001)
    assert last[0] == count - 1


def test_a_line_below_a_table_and_a_long_row_over_pages_is_found() -> None:
    facts = Table("Who", ("Who", "What"), tuple((f"Ann {number}", "Tea and cake.") for number in range(60)))
    names = SignTable("Names", ("Name", "Here"), tuple(SignLine("openmoji:2615", "Tea", f"Ann {number}") for number in range(30)))
    long = Row("openmoji:2615", "Tea", "We had tea.\n" * 60)
    for above, size in product((facts, names, long, Question("", "", "What else?", lines=40)), (PaperSize.A4, PaperSize.A3)):
        below = (Row("openmoji:2615", "Tea", f"Here is {number}.") for number in range(8))
        sheet = replace(SHEET, blocks=(above, *below), paper=Paper(size))
        pages, _foot = lay_out(sheet, {})
        stands = {piece.text: (number, 1 - top / size.points[1]) for number, page in enumerate(pages) for piece, top in page.pieces
                  if isinstance(piece, PictureRow)}
        for block in range(1, 9):
            seen = glance(sheet, {}, -1, block, 60)
            assert (seen.number, seen.top) == pytest.approx(stands[f"Here is {block - 1}."]), (above, block)


def test_a_page_too_many_shows_the_last() -> None:
    assert glance(SHEET, {}, 99, -1, 100).number == glance(SHEET, {}, 0, -1, 100).count - 1


def test_a_large_photo_is_made_small_once_and_one_that_is_broken_is_left_to_the_page() -> None:
    out = BytesIO()
    Image.new("RGB", (2400, 1800), "teal").save(out, "JPEG")
    sheet = replace(SHEET, blocks=(Photo("media:a", "Our hall", "Here we are."), Photo("media:b", "Nothing", "It is gone.")))
    media = {"media:a": out.getvalue(), "media:b": b"no photo"}
    before = _for_screen.cache_info().misses
    first, again = glance(sheet, media, 0, 0, 300), glance(sheet, dict(media), 0, 0, 300)
    assert first == again and _for_screen.cache_info().misses == before + 2
    at = 3 * first.width // 2 // 3 * 3 + round((first.top + first.bottom) / 2 * first.height) * (len(first.dots) // first.height)
    assert all(abs(dot - wanted) < 6 for dot, wanted in zip(first.dots[at:at + 3], (128, 128, 0), strict=True))
