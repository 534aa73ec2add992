"""A picture that is decoration is told nowhere: not in the PDF, the web page, the text, the sound, nor beside the page."""

import re

from coprod_desktop.domain.handout import Answer, Badges, Bar, Chart, Handout, Photo, Question, Row, SignLine, SignTable
from coprod_desktop.domain.handout_lines import lines
from coprod_desktop.easyread.html import html_text
from coprod_desktop.easyread.pdf import pdf_bytes
from coprod_desktop.easyread.text import plain_text
from tests.easyread.read_back import read
from tests.easyread.samples import MEDIA

PICTURE = "openmoji:1F3A8"
DECORATED = Handout("x", "Art", (
    Row(PICTURE, "", "We painted."), Row("media:face", "", "It was good.", quote=True), Photo(PICTURE, "", "Our street"), Photo("media:table", ""),
    SignTable("Who came", ("Name", "Sign"), (SignLine(PICTURE, "", "Donna"), SignLine("media:face", "", "Huw"))),
    Badges("Badges", (SignLine(PICTURE, "", "Siân"),)), Chart("How was it?", (Bar("Good", 2, PICTURE, ""),)),
    Question(PICTURE, "", "Was it good?", (Answer("Yes", PICTURE, ""),))), credit="")
WORDS = ["Art", "We painted.", "It was good.", "Our street", "Who came", "Name", "Sign", "Donna", "Huw", "Badges", "Siân", "How was it?", "Good: 2",
         "Was it good?", "Yes"]


def test_it_is_drawn_and_told_nowhere() -> None:
    sheet = read(pdf_bytes(DECORATED, MEDIA))
    figures = [node.alt for node in sheet.root.all() if node.role == "Figure"]
    assert figures == ["A chart. Good: 2."]  # the bars themselves are no decoration

    page = html_text(DECORATED, MEDIA)
    pictures = re.findall(r"<img[^>]*>", page)
    assert len(pictures) == 10
    assert all(picture.endswith('alt="">') for picture in pictures)

    for told in (plain_text(DECORATED), "\n".join(line.words for line in lines(DECORATED)), "\n".join(line.said for line in lines(DECORATED))):
        assert "Picture" not in told and "Photo" not in told
        left = re.sub(r"[^\w ]", " ", told)
        for words in sorted(WORDS, key=len, reverse=True):
            left = left.replace(re.sub(r"[^\w ]", " ", words).strip(), "")
        assert set(left.split()) <= {"Somebody", "said", "A", "box", "to", "tick", "Table", "Chart", "Each", "row", "has"}
