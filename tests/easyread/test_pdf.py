"""Sheets as tagged PDF: what was meant is what a screen reader gets, in order, and it passes PDF/UA-1."""

import re
import subprocess
import sys
from dataclasses import replace
from functools import cache
from hashlib import sha256
from pathlib import Path

import page
import pytest

from coprod_desktop.domain.handout import Badges, Chart, Code, Handout, Heading, Photo, Question, Row, SignLine, SignTable, Table
from coprod_desktop.easyread.badges import BadgeLine
from coprod_desktop.easyread.handouts import kinds
from coprod_desktop.easyread.html import html_text
from coprod_desktop.easyread.pdf import lay_out, pdf_bytes, write_pdf
from coprod_desktop.easyread.pieces import PHOTO_HIGHEST, PHOTO_LOWEST, BigPhoto, PictureRow
from coprod_desktop.easyread.tagged import TaggedCanvas, UntaggedMark
from coprod_desktop.easyread.words import lay, one_line
from tests.easyread.read_back import Sheet, but_pages, numbers_meant, page_numbers, read, story
from tests.easyread.samples import LONG_QUOTE, MADE, MEDIA, handouts

ALL = {handout.kind: handout for handout in (*handouts(), MADE)}
SIZES = (16, 20, 28)


@cache
def made(handout: Handout) -> tuple[bytes, Sheet]:
    """The file, and what is read back from it: made once, and looked at by many tests."""
    data = pdf_bytes(handout, MEDIA)
    return data, read(data)


def meant(handout: Handout) -> list[tuple[str, str]]:
    """What the handout's blocks say, in the order of reading."""
    told: list[tuple[str, str]] = [("H1", handout.title), ("P", handout.group), ("P", handout.notice)]

    def figure(key: str, alt: str) -> None:
        told.append(("Figure", alt if key else ""))

    for block in handout.blocks:
        match block:
            case Heading():
                if handout.own_pages and block.new_page:  # who takes their part home has the credit too
                    told.append(("P", handout.credit))
                told.append((f"H{block.level}", block.text))
            case Row():
                figure(block.picture, block.alt)
                told.append(("P", f"“{block.text}”" if block.quote else block.text))
            case Photo():
                figure(block.picture, block.alt)
                told.append(("P", block.text))
            case SignTable():
                told += [("P", name) for name in block.columns]
                for line in block.lines:
                    figure(line.picture, line.alt)
                    told.append(("P", line.name))
            case Badges():
                for badge in block.badges:
                    figure(badge.picture, badge.alt)
                    told.append(("P", badge.name or block.nameless))
                    for row in block.rows:
                        figure(row.picture, row.alt)
                        told.append(("P", row.text))
            case Code():
                told += [("P", block.label), *(("P", group) for group in block.groups)]
            case Table():
                told += [("P", cell) for row in (block.columns, *block.rows) for cell in row]
            case Chart():
                numbers = [f"{bar.words}: {bar.count}" for bar in block.bars]
                told += [("P", block.summary), ("Figure", f"A chart. {', '.join(numbers)}.")]
                for bar, words in zip(block.bars, numbers, strict=True):
                    figure(bar.picture, bar.alt)
                    told.append(("P", words))
            case Question():
                figure(block.picture, block.alt)
                told.append(("P", block.text))
                for answer in block.answers:
                    figure(answer.picture, answer.alt)
                    told.append(("P", answer.words))
                if block.lines:
                    told.append(("Figure", f"{block.lines} line{'s' if block.lines > 1 else ''} to write on"))
    told.append(("P", handout.credit))
    return [(role, one_line(words) if role != "Figure" else words) for role, words in told if words]


@pytest.mark.parametrize("points", SIZES)
@pytest.mark.parametrize("kind", sorted(ALL))
class TestEveryKind:
    def test_reads_back_what_was_meant(self, kind: str, points: int) -> None:
        handout = replace(ALL[kind], points=points)
        _data, sheet = made(handout)
        assert but_pages(story(sheet.root)) == meant(handout)

    def test_passes_pdf_ua(self, kind: str, points: int) -> None:
        data, _sheet = made(replace(ALL[kind], points=points))
        report = page.validate_pdf_bytes(data, profile=page.ValidationProfile.PDF_UA_1)
        assert not [(failure.rule_id, failure.message) for failure in report.failures]
        assert report.rules.total > 100

    def test_everything_is_marked_large_and_embedded(self, kind: str, points: int) -> None:
        handout = replace(ALL[kind], points=points)
        _data, sheet = made(handout)
        assert not sheet.unmarked
        assert min(sheet.sizes) >= min(points, handout.paper.size.largest_words)
        assert sheet.fonts_embedded
        assert (sheet.title, sheet.language) == (handout.title, "en-GB")

    def test_the_foot_stands_on_every_page(self, kind: str, points: int) -> None:
        handout = replace(ALL[kind], points=points)
        _data, sheet = made(handout)
        assert page_numbers(sheet.decoration) == numbers_meant(handout, page_numbers(sheet.decoration))
        for words in sheet.decoration:
            assert handout.group in words
            assert handout.notice in words


@pytest.mark.parametrize("kind", sorted(ALL))
def test_the_list_of_contents_is_the_headings(kind: str) -> None:
    _data, sheet = made(ALL[kind])
    headings = [(int(role[1:]) - 1, words) for role, words in story(sheet.root) if role.startswith("H")]
    assert sheet.bookmarks == headings


def test_kinds_are_found_in_their_order() -> None:
    assert tuple(sorted(kinds())) == kinds()
    assert set(kinds()) >= {"in-the-building", "recovery-code", "session-summary", "sign-in-sheet"}


def test_a_table_has_its_heads_and_boxes() -> None:
    to_count, table = (node for node in made(ALL["sign-in-sheet"])[1].root.all() if node.role == "Table")
    assert len(to_count.kids[1].kids) == 2
    assert [part.role for part in table.kids] == ["THead", "TBody"]
    assert [cell.scope for cell in table.kids[0].kids[0].kids] == ["Column"] * 3
    lines = table.kids[1].kids
    assert len(lines) == 40 + 4  # free lines: as many as there is room for without one more page
    assert [cell.role for cell in lines[0].kids] == ["TH", "TD", "TD"]
    assert lines[0].kids[0].scope == "Row"
    assert [cell.role for cell in lines[-1].kids] == ["TD", "TD", "TD"]


def test_the_heads_of_a_table_stand_again_on_the_next_page_as_decoration() -> None:
    _data, sheet = made(ALL["sign-in-sheet"])
    assert "I am here" not in sheet.decoration[0]
    assert all("NameI am hereI left" in words for words in sheet.decoration[1:3])


def test_same_data_gives_same_bytes_in_another_process(tmp_path: Path) -> None:
    code = ("from hashlib import sha256; from tests.easyread.samples import MEDIA, handouts;"
            "from coprod_desktop.easyread.pdf import pdf_bytes;"
            "print(*(sha256(pdf_bytes(handout, MEDIA)).hexdigest() for handout in reversed(handouts())))")
    there = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True,
                           cwd=Path(__file__).parents[2], env={"PYTHONHASHSEED": "7", "PATH": ""}).stdout.split()
    here = [sha256(pdf_bytes(handout, MEDIA)).hexdigest() for handout in reversed(handouts())]
    assert there == here


@pytest.mark.parametrize("points", SIZES)
def test_rows_stay_whole_and_pictures_are_large(points: int) -> None:
    pages, foot = lay_out(replace(ALL["session-summary"], points=points), MEDIA)
    for sheet in pages:
        for piece, top in sheet.pieces:
            assert top - piece.height >= foot.top - 0.01
            if isinstance(piece, PictureRow) and piece.text != f"“{LONG_QUOTE}”":
                assert piece.first
                assert "".join(piece.lines.lines).split() == piece.text.split() or "[" in piece.lines.said


def test_a_quote_higher_than_a_page_goes_on_under_one_tag() -> None:
    quote = " ".join([LONG_QUOTE] * 4)
    handout = replace(ALL["session-summary"], points=28, blocks=(Row("openmoji:1F4AC", "Somebody talks", quote, quote=True),))
    _data, sheet = made(handout)
    node = next(node for node in sheet.root.all() if node.role == "P" and node.words.startswith("“"))
    assert node.words == f"“{quote}”"
    assert len(set(node.pages)) >= 3


def test_nothing_is_alone_at_the_end_of_a_page() -> None:
    for points in SIZES:
        pages, _foot = lay_out(replace(ALL["session-summary"], points=points), MEDIA)
        assert not any(sheet.pieces[-1][0].keep for sheet in pages)
        assert len(pages[-1].pieces) > 1


def test_letters_without_a_font_are_told_in_words_and_kept_as_true_letters() -> None:
    handout = Handout("x", "আমিনা বেগম", (Row("", "", "Αθηνά, Київ, 🙂 and محمد \x07 + \ud83d"),), group="Ŵyn ŷ")
    _data, sheet = made(handout)
    heading, _group, row, _credit = (node for node in sheet.root.all() if node.role in ("H1", "P"))
    assert heading.words == "[words in Bengali letters]"
    assert heading.actual == "আমিনা বেগম"
    assert row.words == "Αθηνά, Київ, [slightly smiling face] and [words in Arabic letters] + [a sign]"
    assert row.actual.startswith("Αθηνά, Київ, 🙂 and محمد")


def test_a_missing_picture_or_photo_leaves_the_words() -> None:
    handout = Handout("x", "Title", (
        Row("openmoji:0000", "Gone", "One."), Row("media:none", "Gone", "Two."), Photo("media:bad", "Our street", "Three."),
        SignTable("Names", ("Name", "Here"), (SignLine("own:../../secret", "Gone", "Sam"),))), group="")
    data = pdf_bytes(handout, {"media:bad": b"this is no photo"})
    words = [words for role, words in story(read(data).root) if role == "P"]
    assert words == ["One.", "Two.", "[Our street]", "Three.", "Name", "Here", "Sam", handout.credit]
    assert page.is_pdf_compliant_bytes(data, profile=page.ValidationProfile.PDF_UA_1)


def test_a_picture_without_words_is_decoration() -> None:
    handout = Handout("x", "Title", (Row("openmoji:1F3A8", "", "Words."),))
    assert "Figure" not in [role for role, _words in story(made(handout)[1].root)]


def test_long_words_are_parted_without_hyphens() -> None:
    place = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
    handout = Handout("x", place, (Row("openmoji:1F3A8", "Art", f"We met at {place}."),), points=28)
    told = story(made(handout)[1].root)
    assert told[0] == ("H1", place)
    assert told[2] == ("P", f"We met at {place}.")


def test_a_number_stays_with_its_word() -> None:
    lines = lay("We meet again on Saturday 28 November, in week 3.", 190, "Coprod-Regular", 16).lines
    assert any("28 November," in line for line in lines)
    assert any("week 3." in line for line in lines)


def test_a_day_or_a_time_is_on_one_line_and_read_with_plain_spaces() -> None:
    """On a web page too, as long as there is room for it on one."""
    words = "We go from 10:45 until half past 12, and half past 2 on Saturday 28 November."
    assert lay(words, 190, "Coprod-Regular", 16).lines == (
        "We go from 10:45 until ", "half past 12, and ", "half past 2 on ", "Saturday 28 November.")
    assert lay(words, 130, "Coprod-Regular", 16).lines[-2:] == ("Saturday ", "28 November.")
    page = html_text(Handout("x", "Tea", (Row("", "", words),)), {})
    assert re.findall('<span class="whole">(.*?)</span>', page) == ["half past 12", "half past 2", "Saturday 28 November"]


def test_the_file_is_whole_or_not_there(tmp_path: Path) -> None:
    target = tmp_path / "sheet.pdf"
    assert write_pdf(ALL["recovery-code"], target) == target
    assert [file.name for file in tmp_path.iterdir()] == ["sheet.pdf"]
    with pytest.raises(OSError):
        write_pdf(ALL["recovery-code"], tmp_path / "missing" / "sheet.pdf")
    target.unlink()
    target.mkdir()
    with pytest.raises(OSError):
        write_pdf(ALL["recovery-code"], target)
    assert [file.name for file in tmp_path.iterdir()] == ["sheet.pdf"]


def test_words_in_the_wrong_place_of_the_tree_are_refused(tmp_path: Path) -> None:
    canvas = TaggedCanvas(str(tmp_path / "x.pdf"), title="x", language="en-GB", author="", font="Coprod-Regular",
                          pagesize=(100, 100))
    with canvas.tag("P"), pytest.raises(UntaggedMark), canvas.tag("Div"):
        pass
    with canvas.tag("P"), pytest.raises(UntaggedMark), canvas.artifact():
        pass
    with canvas.artifact(), pytest.raises(UntaggedMark), canvas.tag("P"):
        pass


@pytest.mark.parametrize("points", SIZES)
def test_no_name_on_a_badge_is_parted(points: int) -> None:
    pages, _foot = lay_out(replace(ALL["name-badges"], points=points), MEDIA)
    badges = [badge for sheet in pages for piece, _top in sheet.pieces if isinstance(piece, BadgeLine) for badge in piece.badges]
    assert len(badges) == sum(len(block.badges) for block in ALL["name-badges"].blocks if isinstance(block, Badges))
    for badge in badges:
        assert all(line.rstrip() in badge.name.said for line in badge.name.lines)
        assert "".join(badge.name.lines).split() == badge.name.said.split()


def test_addresses_and_phone_numbers_can_be_pressed_inside_their_sentence() -> None:
    handout = Handout("x", "Come", (
        Row("openmoji:1F4DE", "A phone", "Ring Bev on 01792 555 010 or write to bev@oak.example.org."),
        Row("openmoji:1F4DE", "A phone", "All about it is on www.a-very-long-name-of-a-group-that-goes-on-and-on.org.uk/what-we-do here.")),
        points=28)
    data, sheet = made(handout)
    said, long, _credit = (node for node in sheet.root.all() if node.role == "P" and node.kids)
    assert said.words == handout.blocks[0].text  # type: ignore[union-attr]
    assert [(link.words, link.link) for link in said.kids] == [
        ("01792 555 010", "tel:01792555010"), ("bev@oak.example.org", "mailto:bev@oak.example.org")]
    assert "".join(link.words for link in long.kids) == "www.a-very-long-name-of-a-group-that-goes-on-and-on.org.uk/what-we-do"
    assert len(long.kids) > 1 and {link.link for link in long.kids} == {
        "https://www.a-very-long-name-of-a-group-that-goes-on-and-on.org.uk/what-we-do"}
    assert page.is_pdf_compliant_bytes(data, profile=page.ValidationProfile.PDF_UA_1)


def test_a_photo_is_smaller_rather_than_on_the_next_page() -> None:
    rows = tuple(Row("openmoji:2615", "A cup", f"We had cup {number}.") for number in range(3))
    pages, _foot = lay_out(Handout("x", "Title", (*rows, Photo("media:table", "Our street", "Our street.")), group="Poplar"), MEDIA)
    photo = next(piece for piece, _top in pages[0].pieces if isinstance(piece, BigPhoto))
    assert PHOTO_LOWEST <= photo.height < PHOTO_HIGHEST
