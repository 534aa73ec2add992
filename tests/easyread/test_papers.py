"""Every sheet on every paper: read back from the file, it keeps the rules of easy read (sizes, letters, pictures, margins, colours)."""

import re
from dataclasses import fields, replace
from functools import cache
from io import BytesIO
from itertools import product
from operator import itemgetter

import page
import pikepdf
import pytest
from PIL import ImageColor
from pypdfium2 import PdfDocument
from reportlab.pdfgen.canvas import Canvas

from coprod_desktop.domain.handout import Frame, Handout, Row, SignTable, pictures_of
from coprod_desktop.domain.paper import HOLES, Paper, PaperColour, PaperSize
from coprod_desktop.domain.sheet import EachFacts, PageFacts
from coprod_desktop.easyread import fonts
from coprod_desktop.easyread import handouts as kinds
from coprod_desktop.easyread.art import Vector, draw_vector, find
from coprod_desktop.easyread.badges import Badge
from coprod_desktop.easyread.layout import Piece
from coprod_desktop.easyread.measures import PICTURE, Measures
from coprod_desktop.easyread.pdf import lay_out, pdf_bytes
from coprod_desktop.easyread.words import Lines
from tests.contrast import contrast
from tests.easyread.read_back import but_pages, numbers_meant, page_numbers, read, story
from tests.easyread.samples import CERTIFICATE, MADE, MEDIA, THANKS, handouts

ALL = {handout.kind: handout for handout in (*handouts(), MADE)}
MILLIMETRE = 72 / 25.4
# Every two of these three meet for some kind; which, goes round with the kinds. Sizes of words are held on A4 by test_pdf.
WAYS = tuple((size, points, colour) for points, (size, colour) in zip((16, 28, 20, 28, 16, 18), product(
    (PaperSize.A3, PaperSize.A5), (PaperColour.WHITE, PaperColour.YELLOW, PaperColour.PINK)), strict=True))
PAIRS = [(kind, WAYS[(number + turn * 3) % len(WAYS)]) for number, kind in enumerate(sorted(ALL)) for turn in (0, 1)]
EVERY = [(kind, (size, points, colour)) for kind, size, points, colour in product(
    sorted(ALL), PaperSize, (16, 28), (PaperColour.WHITE, PaperColour.GREEN)) if (kind, (size, points, colour)) not in PAIRS]
COMBINED = [*PAIRS, *(pytest.param(*one, marks=pytest.mark.full) for one in EVERY)]


def on(handout: Handout, points: int = 16, **how: object) -> Handout:
    return replace(handout, points=points, paper=Paper(**how))  # type: ignore[arg-type]


@cache
def as_usual(kind: str) -> list[tuple[str, str]]:
    return but_pages(story(read(pdf_bytes(ALL[kind], MEDIA)).root))


@pytest.mark.parametrize(("kind", "way"), COMBINED, ids=lambda value: value if isinstance(value, str) else "-".join(map(str, value)))
def test_every_sheet_keeps_the_rules(kind: str, way: tuple[PaperSize, int, PaperColour]) -> None:
    size, points, colour = way
    handout = on(ALL[kind], points, size=size, colour=colour)
    data = pdf_bytes(handout, MEDIA)
    report = page.validate_pdf_bytes(data, profile=page.ValidationProfile.PDF_UA_1)
    assert not [(failure.rule_id, failure.message) for failure in report.failures]
    sheet = read(data)
    assert not sheet.unmarked
    assert sheet.fonts_embedded
    tables = any(isinstance(block, SignTable) for block in handout.blocks)  # on a notice board their words may be smaller, so as not to be parted
    more = 0 if size is not PaperSize.A3 or tables else 6
    assert min(sheet.sizes) >= min(points, size.largest_words) + more
    assert page_numbers(sheet.decoration) == numbers_meant(handout, page_numbers(sheet.decoration))
    assert but_pages(story(sheet.root)) == as_usual(kind), "the paper changes no word"
    _left_aligned_and_inside(data, handout)
    _pictures(data, handout)


def test_a_long_list_on_a_notice_board_has_smaller_words_and_fewer_pages() -> None:
    row = Row("openmoji:1F3A8", "Paint palette", "Tea and Paint\nSunday 22 and 29 November\n2 o’clock in the afternoon\nWharf Rooms")
    made = [read(pdf_bytes(replace(on(ALL["notice-board"], 16, size=PaperSize.A3), blocks=(row,) * many), MEDIA)) for many in (1, 3, 5, 7, 14)]
    assert [(min(one.sizes), len(one.decoration)) for one in made] == [(40, 1), (32, 1), (24, 1), (26, 2), (26, 3)]


def test_words_on_a_notice_board_are_a_little_smaller_where_that_saves_a_page() -> None:
    """The sheet then is that of A4, made larger."""
    sheet = read(pdf_bytes(on(ALL["recovery-code"], size=PaperSize.A3), MEDIA))
    assert len(sheet.decoration) == 1 and 22 <= min(sheet.sizes) <= 24


def test_an_invitation_on_a_wall_is_one_poster() -> None:
    """In two columns, read from left to right, with the title as large as on any poster."""
    sheet = read(pdf_bytes(on(ALL["invitation"], size=PaperSize.A3), MEDIA))
    assert len(sheet.decoration) == 1 and min(sheet.sizes) >= 18 and max(sheet.sizes) >= 44


def test_what_hangs_in_a_frame_is_one_page_with_the_name_as_its_largest_words() -> None:
    """On each paper, in large print, with the longest of names and with one that has 26 letters and no space."""
    for name, (size, points) in product(("Kofi", "Anne-Marie Fotheringham-Smythe of the Old Rectory Gardens", "Ŵyn Rhosllannerchrugog-Llŷr"),
                                        ((PaperSize.A4, 16), (PaperSize.A4, 28), (PaperSize.A3, 16), (PaperSize.A3, 28), (PaperSize.A5, 16))):
        sheet = kinds.kind("certificate").build(replace(CERTIFICATE, name=name), group="Llŷr", points=points)
        [page], foot = lay_out(on(sheet, points, size=size), {})
        words = _laid([piece for piece, _top in page.pieces])
        [named] = [lines for lines in words if lines.said == name]
        assert name != "Kofi" or named.size == max(lines.size for lines in words) >= 1.25 * foot.on.points
        assert min(lines.size for lines in words) >= points and foot.on.points == points
        thanks = kinds.kind("thank-you").build(replace(THANKS, name=name), group="Llŷr", points=points)
        [page], _foot = lay_out(on(thanks, points, size=size), {})
        words = _laid([piece for piece, _top in page.pieces])
        [title] = [lines for lines in words if lines.said == f"Thank you, {name}"]
        assert min(lines.size for lines in words) >= points
        assert name != "Kofi" or (title.size == max(lines.size for lines in words) and len(title.lines) <= 2)


def test_a_card_is_warm_on_white_and_on_pastel_and_has_its_lines_in_grey() -> None:
    """Its frame is rose, not green; without colours it is drawn in greys that are told apart from the paper."""
    for paper in (Paper(), Paper(colour=PaperColour.YELLOW), Paper(grey=True)):
        colours, as_card = Measures.of(paper, 16).colours, Measures.of(paper, 16).as_card().colours
        assert (colours == as_card) is paper.grey and (as_card.ink, as_card.edge) == (colours.ink, colours.edge)
        assert contrast(_level(ImageColor.getcolor(as_card.rule, "L")), _level(ImageColor.getcolor(as_card.page or "#FFFFFF", "L"))) >= 4.5
    made = [kinds.kind("sheet-for-each").build(EachFacts((PageFacts("Thank you, Kofi", (), frame=frame),) * 2), group="Llŷr") for frame in Frame]
    assert [sheet.frame for sheet in made] == [Frame.NONE, Frame.PARTS, Frame.NONE, Frame.CARDS, Frame.NONE]


def _left_aligned_and_inside(data: bytes, handout: Handout) -> None:
    """No word is cut by the edge of the paper, none is in italics or underlined (no such font, no line under words), and none stands in
    the last of what a printer cannot reach (4 mm)."""
    least = 4 * MILLIMETRE
    with PdfDocument(data) as document:
        for number in range(len(document)):
            sheet = document[number]
            assert sheet.get_size() == pytest.approx(handout.paper.size.points, abs=0.02)
            text = sheet.get_textpage()
            for place in range(text.count_rects()):
                left, bottom, right, top = text.get_rect(place)
                assert left >= least and bottom >= least
                assert right <= handout.paper.size.points[0] - least and top <= handout.paper.size.points[1] - least
    with pikepdf.open(BytesIO(data)) as pdf:
        names = {str(font.FontDescriptor.FontName) for sheet in pdf.pages for font in sheet.Resources.Font.values()}
    assert not [name for name in names if "italic" in name.lower() or "oblique" in name.lower()]


def _pictures(data: bytes, handout: Handout) -> None:
    """Every one is 25 mm or more: beside a sentence, a name, an answer, a bar, and on a badge."""
    found = []
    with pikepdf.open(BytesIO(data)) as pdf:
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == "/Figure" and "/A" in thing:
                left, bottom, right, top = (float(edge) for edge in thing.A.BBox)
                found.append(max(right - left, top - bottom))
    assert all(side >= 25 * MILLIMETRE for side in found)
    assert len(found) >= len({(picture, alt) for block in handout.blocks for picture, alt in pictures_of(block) if alt})


def test_a_part_of_the_sheets_is_never_split_on_any_paper() -> None:
    """What was tied stays tied and whole wherever a page has room for it."""
    for size, kind in product(PaperSize, ("sign-in-sheet", "made", "recovery-code", "name-badges")):
        pages, foot = lay_out(on(ALL[kind], 20, size=size), MEDIA)
        pieces = [(number, piece, top) for number, sheet in enumerate(pages) for piece, top in sheet.pieces]
        assert all(top - piece.height >= foot.top - 0.02 for _number, piece, top in pieces), (size, kind)
        assert all(getattr(piece, "first", True) for _number, piece, _top in pieces)


@pytest.mark.parametrize("size", PaperSize)
def test_the_list_of_a_booklet_has_true_pages_to_go_to(size: PaperSize) -> None:
    sheet = read(pdf_bytes(on(ALL["worksheet-booklet"], 20, size=size), MEDIA))
    begins = [f"Page {node.pages[0] + 1}" for node in sheet.root.all() if node.role == "H2" and node.words[0].isdigit()]
    links = [(node.words, node.link.replace("#", "Page ")) for node in sheet.root.all() if node.link.startswith("#")]
    assert links == [(page, page) for page in begins] and len(set(links)) == 3


def test_holes_have_room_on_the_left() -> None:
    for size in PaperSize:
        with PdfDocument(pdf_bytes(on(ALL["session-summary"], size=size, holes=True), MEDIA)) as document:
            for sheet in document:
                text = sheet.get_textpage()
                assert min(text.get_rect(place)[0] for place in range(text.count_rects())) >= HOLES * MILLIMETRE - 0.5


@pytest.mark.parametrize("grey", (False, True))
@pytest.mark.parametrize("colour", PaperColour)
def test_everything_is_told_apart_on_a_printer_without_colours(colour: PaperColour, grey: bool) -> None:
    """Words are 7:1 on what is painted behind them, edges of boxes 3:1 (WCAG 2.2, 1.4.6 and 1.4.11), as the dots of the page show it."""
    with PdfDocument(pdf_bytes(on(ALL["sign-in-sheet"], colour=colour, grey=grey), MEDIA)) as document:
        sheet = document[0]
        dots = sheet.render(scale=3).to_pil().convert("L")
        text = sheet.get_textpage()
        for place in range(text.count_rects()):
            left, bottom, right, top = (round(edge * 3) for edge in text.get_rect(place))
            found = dots.crop((left, dots.height - top, right, dots.height - bottom))
            assert contrast(_level(found.getextrema()[0]), _level(max(found.getcolors(), key=itemgetter(0))[1])) >= 7
    colours = Measures.of(Paper(colour=colour, grey=grey), 16).colours
    for ground in (colours.page or "#FFFFFF", colours.header):
        assert contrast(_level(ImageColor.getcolor(colours.edge, "L")), _level(ImageColor.getcolor(ground, "L"))) >= 3


@pytest.mark.parametrize("picture", ["1F3AF", "1F44F-1F3FE", "1F9EE"], ids=("target", "hands that clap", "abacus"))
def test_a_picture_stays_in_its_square_though_its_lines_are_drawn_from_right_to_left(picture: str) -> None:
    """Else the arrow of the target stands over the edge of its cell in a table. A line may be half of its own width outside."""
    fonts.load()
    drawing = find(f"openmoji:{picture}", {}, PICTURE)
    assert isinstance(drawing, Vector)
    file = BytesIO()
    canvas = Canvas(file, pagesize=(112, 112), initialFontName=fonts.REGULAR)
    draw_vector(canvas, drawing, 20, 20, PICTURE)
    canvas.save()
    with PdfDocument(file.getvalue()) as document:
        ink = document[0].render(scale=4).to_pil().convert("L").point(lambda dot: 255 if dot < 128 else 0).getbbox()
    assert ink is not None and min(ink[:2]) >= 4 * 18 and max(ink[2:]) <= 4 * 94


def _level(grey: int) -> str:
    return f"#{grey:02x}{grey:02x}{grey:02x}"


def test_a_grey_sheet_has_no_colours() -> None:
    sign = Row("openmoji:1F234", "A sign", "A picture that is drawn in its own way")
    shown = replace(ALL["session-summary"], blocks=(*ALL["session-summary"].blocks, sign))
    with PdfDocument(pdf_bytes(on(shown, grey=True), MEDIA)) as document:
        for sheet in document:
            image = sheet.render(scale=0.5).to_pil().convert("RGB")
            assert all(max(dot) - min(dot) <= 2 for _count, dot in image.getcolors(1 << 24))


def test_welsh_letters_are_read_back() -> None:
    words = "Ŵyn â ŷd, ê ac ô; Ŷ, ŵ, î, û, ï, ẃ, ẁ, ẅ, ý, ỳ, ÿ."
    told = [node for node in read(pdf_bytes(Handout("x", "Tŷ", (Row("", "", words),)), {})).root.all() if node.role == "P"]
    assert told[0].words == words
    assert told[0].actual == ""


def _laid(thing: object) -> list[Lines]:
    """All words that a piece has laid out in lines."""
    if isinstance(thing, Lines):
        return [thing]
    if isinstance(thing, tuple | list):
        return [lines for part in thing for lines in _laid(part)]
    return [lines for part in fields(thing) for lines in _laid(getattr(thing, part.name))] if isinstance(thing, Piece | Badge) else []


@pytest.mark.parametrize(("size", "points"), [(PaperSize.A4, 16), (PaperSize.A4, 20), (PaperSize.A3, 16), (PaperSize.A5, 16)])
def test_no_word_is_parted(size: PaperSize, points: int) -> None:
    """Up to 18 letters: longer ones are names of places that no page has room for."""
    for kind, handout in ALL.items():
        pages, _foot = lay_out(on(handout, points, size=size), MEDIA)
        for lines in _laid([piece for sheet in pages for piece, _top in sheet.pieces]):
            whole = {word for part in lines.said.split() for word in (part, *re.findall(r"[^-]+-*", part))}
            parted = {word for line in lines.lines for word in line.split()} - whole
            assert not [word for word in parted if not any(len(long) > 18 and word in long for long in whole)], (kind, lines.lines)
