"""How pages end: no page with next to nothing on it, no line of a table alone, names in two columns where that saves pages."""

from dataclasses import replace
from itertools import pairwise

import pytest

from coprod_desktop.domain.handout import Answer, Handout, Heading, Question, Row, SignLine, SignTable
from coprod_desktop.domain.paper import Paper, PaperSize
from coprod_desktop.easyread.last_page import LEAST, used
from coprod_desktop.easyread.layout import Page, Piece, paginate
from coprod_desktop.easyread.pdf import lay_out, pdf_bytes, pieces
from coprod_desktop.easyread.table import Beside, Header, SigningLine
from tests.easyread.read_back import read, story
from tests.easyread.samples import MADE, MEDIA, handouts

ALL = {handout.kind: handout for handout in (*handouts(), MADE)}
NAMES = tuple(SignLine("openmoji:1F3B8", "A guitar", name) for name in ("Ania", "Big Dave", "Kofi", "Leila", "Marek", "Priya Patel", "Zoë"))


def names_of(pages: list[Page]) -> list[list[Piece]]:
    """Of each page, the lines of its tables."""
    return [[piece for piece, _top in page.pieces if isinstance(piece, SigningLine | Beside) and not piece.again] for page in pages]


@pytest.mark.parametrize(("size", "points"), [(PaperSize.A4, 16), (PaperSize.A4, 28), (PaperSize.A3, 16), (PaperSize.A5, 16)])
def test_no_page_has_next_to_nothing_on_it(size: PaperSize, points: int) -> None:
    """A part with a page of its own, in a booklet, is as long as it is. In very large print a long row may have no room on a page."""
    for kind, handout in ALL.items():
        pages, foot = lay_out(replace(handout, points=points, paper=Paper(size)), MEDIA)
        looked_at = [page for page in (pages if points == 16 else pages[-1:]) if not page.pieces[0][0].new_page]
        assert len(pages) == 1 or all(used(page, foot.on, foot.top) >= LEAST for page in looked_at), kind


def test_rows_stand_closer_where_that_saves_a_page_else_the_last_page_takes_some() -> None:
    row, heading = Row("openmoji:2615", "A cup", "Tea"), Heading("A")
    closer = Handout("x", "Tea", (heading, *[row] * 4, replace(row, text="Tea\n" * 4 + "Tea")))
    pages, foot = lay_out(closer, MEDIA)
    assert (len(pages), len(paginate(pieces(closer, foot.on, MEDIA), foot.on, foot.top))) == (1, 2)
    shared, _foot = lay_out(Handout("x", "Tea", (row,) * 6), MEDIA)
    assert [len(page.pieces) for page in shared] == [1 + 4, 2 + 1], "title and 4 rows, 2 rows and the credit"


def test_short_answers_with_pictures_stand_side_by_side_as_on_a_scale() -> None:
    """Else a page of its own would have nothing but three faces. Answers that are sentences, or have no room, stand one below the other."""
    def answers(points: int, *words: str, picture: str = "openmoji:1F642") -> list[str]:
        block = Question("openmoji:2615", "A cup", "How was it?", tuple(Answer(one, picture, "A face" if picture else "") for one in words))
        pages, _foot = lay_out(Handout("x", "Tea", (block,), points=points), MEDIA)
        return [type(piece).__name__ for page in pages for piece, _top in page.pieces][2:-1]

    faces = ("Good", "OK", "Not good")
    assert answers(16, *faces) == answers(20, *faces) == ["AnswersBeside"]
    assert answers(28, *faces) == answers(16, "Yes", "No", "I want to come, and I need help.") == ["AnswerLine"] * 3
    assert answers(16, *faces, "I do not know") == ["AnswerLine"] * 4 and answers(16, "Yes", "No", picture="") == ["AnswerLine"] * 2
    assert len(lay_out(ALL["worksheet"], MEDIA)[0]) == 3


def test_the_date_stands_again_where_its_day_goes_on() -> None:
    """For who looks; who listens has heard it. Nobody has to turn back to know which day it is."""
    row = Row("openmoji:2615", "A cup", "Tea")
    sheet = Handout("x", "Tea", (Heading("Saturday 21 November", again=True), *[row] * 7, Heading("Come along"), row))
    pages, _foot = lay_out(sheet, MEDIA)
    assert len(pages) == 2 and [piece.text for page in pages for piece, _top in page.pieces if piece.again] == ["Saturday 21 November"]
    made = read(pdf_bytes(sheet, MEDIA))
    assert "Saturday 21 November" in made.decoration[1] and [node.words for node in made.root.all() if node.role == "H2"] == [
        "Saturday 21 November", "Come along"]


def test_no_line_of_a_table_is_alone() -> None:
    table = SignTable("Names", ("Name", "In", "Out"), NAMES * 3)
    for before in range(6):
        sheet = Handout("x", "Tea", (*[Row("openmoji:2615", "A cup", "Tea")] * before, Heading("People"), table))
        on_pages = [len(lines) for lines in names_of(lay_out(sheet, MEDIA)[0]) if lines]
        assert sum(on_pages) == len(table.lines)
        assert min(on_pages) >= 2


def test_names_to_tick_are_side_by_side_and_read_one_after_the_other() -> None:
    """The tree is that of one table: who listens hears no second column."""
    sheet = Handout("x", "Tea", (SignTable("Names", ("Name", "Here"), NAMES),))
    pages, _foot = lay_out(sheet, MEDIA)
    assert [type(piece) for piece in names_of(pages)[0]] == [Beside] * 5, "the header, and 7 names"
    told = [words for role, words in story(read(pdf_bytes(sheet, MEDIA)).root) if role == "P"]
    assert told[:-1] == ["Name", "Here", *(line.name for line in NAMES)]
    narrow = lay_out(replace(sheet, points=28), MEDIA)[0]
    assert all(isinstance(piece, SigningLine) for lines in names_of(narrow) for piece in lines)


@pytest.mark.parametrize("table", [
    SignTable("Names", ("Name", "Here", "Gone"), NAMES), SignTable("Names", ("Name", "Who to call"), NAMES, to_write=True),
    SignTable("Names", ("Name", "Here"), NAMES[:3]),
    SignTable("Needs", ("What helps", "Here"), tuple(replace(line, name=f"{line.name} talks with a tablet or a talking aid") for line in NAMES))],
    ids=("room to sign", "room to write", "short", "sentences"))
def test_what_needs_the_room_has_the_whole_width(table: SignTable) -> None:
    pages, _foot = lay_out(Handout("x", "Tea", (table,)), MEDIA)
    assert all(isinstance(piece, SigningLine) for lines in names_of(pages) for piece in lines)


def test_three_boxes_in_a_line_are_to_tick_so_that_the_words_have_the_room() -> None:
    line = SignLine("openmoji:1F3B8", "A guitar", "How we talk to each other")
    table = SignTable("Jobs", ("The job", "Done", "Not yet", "We need help"), (line,) * 4)
    pages, _foot = lay_out(Handout("x", "Tea", (table,)), MEDIA)
    lines = [piece for piece, _top in pages[0].pieces if isinstance(piece, SigningLine)]
    assert [(one.above, one.name.lines) for one in lines] == [(False, ("How we talk to each other",))] * 4
    assert min(lines[0].grid.widths[1:]) >= 20 * 72 / 25.4 - 1, "20 mm for a tick"


def test_the_header_stands_again_on_every_page_over_both_columns() -> None:
    pages, _foot = lay_out(Handout("x", "Tea", (SignTable("Names", ("Name", "Here"), NAMES * 5),)), MEDIA)
    assert len(pages) > 1
    for before, page in pairwise(pages):
        assert not before.pieces[-1][0].again
        first = page.pieces[0][0]
        assert isinstance(first, Beside) and first.again and isinstance(first.left, Header) and isinstance(first.right, Header)
    assert max(len(lines) for lines in names_of(pages)) >= 7, "14 names on a page of A4: who is looked for in a fire is soon found"


def test_free_lines_are_as_many_as_there_is_room_for() -> None:
    """Nobody prints a page for lines that nobody may write on; two are always there. Lines that are there to be written on all stay."""
    def free(people: int) -> tuple[int, list[int]]:
        table = SignTable("Names", ("Name", "Here", "Gone"), (NAMES * 6)[:people] + (SignLine("", "", ""),) * 6)
        pages, _foot = lay_out(Handout("x", "Tea", (table,), notice="Only for us."), MEDIA)
        blank = [sum(isinstance(piece, SigningLine) and piece.spare for piece in page) for page in names_of(pages)]
        return len(pages), blank

    found = [free(people) for people in range(3, 16)]
    assert all(sum(blank) == 6 or (2 <= sum(blank) < 6 and blank[-1] >= 2) for _pages, blank in found)
    assert any(sum(blank) < 6 for _pages, blank in found) and any(sum(blank) == 6 for _pages, blank in found)
    assert all(later >= sooner for (sooner, _few), (later, _many) in pairwise(found))
    write = SignTable("Lines", ("Who", "What"), (SignLine("", "", ""),) * 20, to_write=True)
    pages, _foot = lay_out(Handout("x", "Tea", (write,)), MEDIA)
    assert sum(map(len, names_of(pages))) == 20
