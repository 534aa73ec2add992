"""Our own pictures: plain drawings that the screen and the page can both draw, found by the words people type."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from coprod_desktop.easyread import art, fonts
from coprod_desktop.easyread.writing import svg_file
from coprod_desktop.pictures import DATA, Pictures
from tests.easy import check
from tools.make_clocks import clock

LIBRARY = Pictures()
FILES = sorted((DATA / "pictures").glob("*.svg"))
ROWS = {row["key"]: row for row in json.loads((DATA / "pictures.json").read_text(encoding="utf-8")) if row["key"].startswith("own:")}
PLAIN = {"svg", "title", "g", "path", "circle", "ellipse", "rect"}
ATTRIBUTES = {"viewBox", "transform", "d", "cx", "cy", "r", "rx", "ry", "x", "y", "width", "height",
              "fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin"}
COLOUR = re.compile(r"none|#[0-9A-F]{6}")
OUTSIDE = 20  # units looked at around the 72 by 72 of a picture
TIMES = 4


def test_there_are_sixty_and_more_and_each_is_in_the_index() -> None:
    assert len(FILES) >= 66
    assert {f"own:{file.stem}" for file in FILES} == set(ROWS)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_picture_is_plain_shapes_and_says_what_it_shows(file: Path) -> None:
    root = ElementTree.fromstring(file.read_text(encoding="utf-8"))
    assert root.attrib == {"viewBox": "0 0 72 72"}
    assert root.findtext("{http://www.w3.org/2000/svg}title") == LIBRARY.words(f"own:{file.stem}")
    for part in root.iter():
        assert part.tag.removeprefix("{http://www.w3.org/2000/svg}") in PLAIN
        assert set(part.attrib) <= ATTRIBUTES
        assert all(COLOUR.fullmatch(part.get(name, "none")) for name in ("fill", "stroke"))
        assert float(part.get("stroke-width", 2)) >= 1
    assert file.stat().st_size < 12_000


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_picture_is_whole_on_its_tile_on_the_screen(file: Path, qtbot: QtBot) -> None:
    wider = file.read_text(encoding="utf-8").replace('"0 0 72 72"', f'"-{OUTSIDE} -{OUTSIDE} {72 + 2 * OUTSIDE} {72 + 2 * OUTSIDE}"')
    side = (72 + 2 * OUTSIDE) * TIMES
    image = QImage(side, side, QImage.Format.Format_RGBA8888)
    image.fill(0)
    painter = QPainter(image)
    renderer = QSvgRenderer(QByteArray(wider.encode()))
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    box = Image.frombytes("RGBA", (side, side), bytes(image.constBits())).getchannel("A").getbbox()
    assert box
    left, top, right, bottom = (edge / TIMES - OUTSIDE for edge in box)
    assert min(left, top) >= 1.5
    assert max(right, bottom) <= 70.5
    assert max(right - left, bottom - top) >= 48


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_picture_is_kept_ready_as_commands_for_the_page(file: Path) -> None:
    fonts.load()
    drawing = art.vector(file)
    assert drawing is not None
    assert drawing.commands.count("\n") > 20


@pytest.mark.parametrize(("code", "hour", "half"), [(first + hour - 1, hour, half) for first, half in ((0x1F550, False), (0x1F55C, True))
                                                    for hour in range(1, 13)])
def test_a_clock_is_ours_and_no_two_look_alike_when_small(code: int, hour: int, half: bool, qtbot: QtBot) -> None:
    key = f"openmoji:{code:X}"
    file = LIBRARY.path(key)
    assert file == svg_file(key) and file and file.parent == DATA / "stand_ins"
    assert file.read_text(encoding="utf-8") == clock(hour, half)
    assert ElementTree.fromstring(file.read_bytes())[0].text == (LIBRARY.words(key) if code != 0x1F552 else "3 o’clock")
    unlike = [_small(file).tobytes() != _small(other).tobytes() for other in (DATA / "stand_ins").glob("1F5*.svg") if other != file]
    assert len(unlike) == 23 and all(unlike)


def _small(file: Path) -> Image.Image:
    """As it looks 24 dots wide, in black and white."""
    image = QImage(24, 24, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    QSvgRenderer(str(file)).render(painter, QRectF(0, 0, 24, 24))
    painter.end()
    return Image.frombytes("RGBA", (24, 24), bytes(image.constBits())).convert("L").point(lambda dot: 255 if dot > 127 else 0)


@pytest.mark.parametrize(("key", "asked"), [(key, asked) for key, row in ROWS.items() for asked in (row["words"], *row["also"][:3])])
def test_a_picture_is_among_the_first_three_for_what_people_call_it(key: str, asked: str) -> None:
    assert key in [found.key for found in LIBRARY.search(asked, 3)]


@pytest.mark.parametrize(("sentence", "key"), [
    ("voting", "own:vote"), ("VOTED", "own:vote"), ("a secret ballot", "own:secret-vote"), ("The chair", "own:leads-meeting"),
    ("take notes", "own:taking-notes"), ("a new idea", "own:idea"), ("turn taking", "own:one-at-a-time"), ("facilitator", "own:peer-facilitator"),
    ("support worker", "own:supporter"), ("PA", "own:personal-assistant"), ("safeguarding", "own:keep-safe"), ("loneliness", "own:lonely"),
    ("BSL interpreter", "own:interpreter"), ("step free", "own:step-free"), ("disabled toilet", "own:accessible-toilet"),
    ("quiet room", "own:quiet-space"), ("big print", "own:large-print"), ("zoom", "own:video-call"), ("tea break", "own:break"),
    ("you said we did", "own:you-said-we-did"), ("sign in", "own:register"), ("invite", "own:invitation"), ("coproduction", "own:co-production"),
    ("don't take my photo", "own:photo-no"), ("We learned", "own:learning"), ("next week", "own:next-time"),
])
def test_other_forms_of_a_word_find_it_too(sentence: str, key: str) -> None:
    assert key in [found.key for found in LIBRARY.search(sentence, 3)]


@pytest.mark.parametrize(("sentence", "first"), [
    ("trip", "A trip"), ("toilet", "Toilets"), ("We ate cake.", "Cake"), ("money", "Money"),
    ("Please tell us if you need an interpreter.", "Sign language interpreter"), ("We kept our promise.", "A promise kept"),
    ("It was too noisy for me.", "Ear defenders"), ("Come by minibus.", "Minibus"),
])
def test_our_own_stands_first_only_where_it_shows_the_word_best(sentence: str, first: str) -> None:
    assert LIBRARY.search(sentence, 1)[0].words == first


def test_each_of_our_own_says_when_to_use_it_and_what_else_to_take() -> None:
    """The index is written by hand: a note of our own picture is there, and each picture that a note leads to is there, too."""
    entries = LIBRARY._entries
    assert [one.key for one in entries if one.key.startswith("own:") and not one.note] == []
    assert sum(bool(one.note) for one in entries if not one.key.startswith("own:")) > 300
    names = {one.words for one in entries}
    taken = [(one.key, name) for one in entries for name in re.findall(r"(?<=, take )[A-Z][^.]*?(?=[.?]| or [A-Z]|$)", one.note)]
    assert len(taken) > 200 and [found for found in taken if not {found[1], f"{found[1]}?"} & names] == []
    assert [one.key for one in entries if one.note and check(one.note)] == []
    notes = {one.key: one.note for one in entries}
    assert notes["own:vote"] == "Use for a vote that everybody sees. For a secret one, take A secret vote."
    assert notes["openmoji:1F9D1-1F3FE-200D-1F9BD"] == "Only when a wheelchair is meant. Not for disabled people in general."
