"""The same sheet as a web page, and the writer that makes every form."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from coprod_desktop.domain.handout import Chart, Handout, Row
from coprod_desktop.easyread.html import html_text
from coprod_desktop.easyread.pdf import pdf_bytes
from coprod_desktop.easyread.text import plain_text
from coprod_desktop.easyread.words import one_line
from coprod_desktop.easyread.writer import write
from coprod_desktop.easyread.writing import chart_words, quoted
from tests.easyread.read_back import but_pages, read, story
from tests.easyread.samples import MADE, MEDIA, handouts

ALL = {handout.kind: handout for handout in (*handouts(), MADE)}
STORY_TAGS = ("h1", "h2", "h3", "p", "figcaption", "th", "td", "li", "img")


class Told(HTMLParser):
    """The page as a browser reads it out."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[tuple[str, str]] = []
        self.open: list[str] = []
        self.addresses: list[str] = []
        self.language = ""
        self.title = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.addresses += [value or "" for name, value in attrs if name == "src"]
        if tag == "html":
            self.language = given["lang"] or ""
        if tag == "img" or given.get("role") == "img":
            self.parts.append(("img", given.get("alt") or given.get("aria-label") or ""))
        if tag == "br":
            self.handle_data(" ")
        elif tag not in ("img", "meta", "link", "input"):
            self.open.append(tag)
            if tag in STORY_TAGS:
                self.parts.append((tag, ""))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "title":
            self.title += data
        elif told := next((tag for tag in reversed(self.open) if tag in STORY_TAGS), None):
            if self.parts[-1][0] != told:
                self.parts.append((told, ""))
            self.parts[-1] = (told, self.parts[-1][1] + data)


def told(handout: Handout) -> Told:
    parser = Told()
    parser.feed(html_text(handout, MEDIA))
    assert parser.open == []
    return parser


@pytest.mark.parametrize("kind", sorted(ALL))
def test_the_page_says_what_the_pdf_says_in_the_same_order(kind: str) -> None:
    page = [words if tag == "img" else one_line(words) for tag, words in told(ALL[kind]).parts if words.strip()]
    charts = [chart_words(block) for block in ALL[kind].blocks if isinstance(block, Chart)]  # on the page the numbers themselves tell it
    sheet = [(role, words) for role, words in but_pages(story(read(pdf_bytes(ALL[kind], MEDIA)).root)) if words not in charts]
    # On the page a picture is silent where the words beside it say the same.
    after = [words.casefold() for _role, words in sheet[1:]] + [""]
    assert page == [words for (role, words), next_words in zip(sheet, after, strict=True) if role != "Figure" or words.casefold() != next_words]


@pytest.mark.parametrize("kind", sorted(ALL))
def test_the_page_needs_nothing_else(kind: str) -> None:
    page = told(ALL[kind])
    assert page.addresses
    assert all(address.startswith("data:image/") for address in page.addresses)
    assert (page.language, page.title) == ("en-GB", ALL[kind].title)
    assert html_text(ALL[kind], MEDIA) == html_text(ALL[kind], MEDIA)


def test_words_of_people_cannot_become_marks_of_the_page() -> None:
    handout = Handout("x", "<script>", (Row("openmoji:1F3A8", '"><b>', "<b>bold</b> & more", quote=True),), group="A & B")
    page = told(handout)
    assert page.title == "<script>"
    assert ("img", '"><b>') in page.parts
    assert ("p", "“<b>bold</b> & more”") in page.parts


class TestWriter:
    def test_writes_three_forms_with_the_photos_it_is_given(self, tmp_path: Path) -> None:
        handout = ALL["session-summary"]
        assert write(handout, tmp_path / "a.pdf", "pdf", MEDIA).read_bytes() == pdf_bytes(handout, MEDIA)
        assert write(handout, tmp_path / "a.html", "html", MEDIA).read_text(encoding="utf-8") == html_text(handout, MEDIA)
        assert write(handout, tmp_path / "a.txt", "txt", {}).read_text(encoding="utf-8") == plain_text(handout)

    def test_refuses_another_form(self, tmp_path: Path) -> None:
        with pytest.raises(ValueError, match="docx"):
            write(ALL["session-summary"], tmp_path / "a.docx", "docx", {})


def test_who_said_it_is_told_under_the_words_when_they_agreed() -> None:
    assert quoted("the tea ", "Dot") == "“the tea”\nDot said this."
    assert quoted("the tea") == "“the tea”"


def test_the_list_of_a_booklet_leads_to_its_parts() -> None:
    """On a web page nothing has a page number: the words of a row lead to the heading."""
    words = html_text(ALL["worksheet-booklet"], MEDIA)
    parts = re.findall(r'<h2 id="(part-\d)"', words)
    assert re.findall(r'<a href="#(part-\d)">', words) == parts == ["part-1", "part-2", "part-3"]
    assert "Page 3" not in words and "Page 3" not in plain_text(ALL["worksheet-booklet"])
