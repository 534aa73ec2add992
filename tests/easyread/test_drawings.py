"""SVG files of somebody else: what is no plain picture is left alone at once, and nothing outside the file is ever opened."""

import ctypes
import os
import random
import socket
import sys
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from coprod_desktop import paths
from coprod_desktop.easyread.clean_svg import MOST_BYTES, clean_svg
from coprod_desktop.easyread.drawing import SIDE, drawn, read_drawing
from coprod_desktop.services.ports import DrawingTooLarge, NotAPicture, OutsideDrawing

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 72 72"'
CIRCLE = '<circle cx="36" cy="36" r="20" fill="#ff0000"/>'


def svg(inside: str, more: str = "", before: str = "") -> bytes:
    return f"{before}{HEAD}{more}>{inside}</svg>".encode()


class Watched:
    """A file and a port of this computer, and whether anybody opened the one or knocked at the other."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "secret.svg"
        self.file.write_bytes(svg(CIRCLE))
        self._libc = ctypes.CDLL(None, use_errno=True)
        self._watch = self._libc.inotify_init1(os.O_NONBLOCK)
        assert self._libc.inotify_add_watch(self._watch, os.fsencode(self.file), 0x00000021) > 0  # IN_ACCESS, IN_OPEN
        self.port = socket.create_server(("127.0.0.1", 0))
        self.port.setblocking(False)
        self.address = f"http://127.0.0.1:{self.port.getsockname()[1]}/x.svg"

    def nobody_came(self) -> bool:
        try:
            os.read(self._watch, 4096)
            return False
        except BlockingIOError:
            pass
        try:
            self.port.accept()[0].close()
            return False
        except BlockingIOError:
            return True

    def close(self) -> None:
        os.close(self._watch)
        self.port.close()


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    if not sys.platform.startswith("linux"):
        pytest.skip("inotify is part of Linux")
    watching = Watched(tmp_path)
    yield watching
    watching.close()


OUTSIDE = [
    svg('<image href="{}" width="9" height="9"/>'), svg('<image xlink:href="{}" width="9" height="9"/>'), svg('<use href="{}"/>'),
    svg('<use xlink:href="{}#a"/>'), svg("<style>@import url({});</style>"), svg('<style>circle {{ fill: url("{}#a") }}</style>'),
    svg("<style>@font-face {{ src: url({}) }}</style>"), svg('<rect width="9" height="9" fill="url({}#a)"/>'),
    svg("<rect width=\"9\" height=\"9\" style=\"fill:url( '{}#a')\"/>"), svg('<rect width="9" height="9" style="fill:u\\rl({})"/>'),
    svg('<rect width="9" height="9" clip-path="url({}#a)"/>'), svg('<script href="{}"/>'), svg("<script>fetch('{}')</script>"),
    svg('<foreignObject><img xmlns="http://www.w3.org/1999/xhtml" src="{}"/></foreignObject>'), svg('<a href="{}"><rect width="9" height="9"/></a>'),
    svg(CIRCLE, ' onload="fetch(\'{}\')"'), svg('<animate href="{}"/>'), svg('<filter id="f"><feImage href="{}"/></filter>'),
    svg("<text>&x;</text>", before='<!DOCTYPE svg [<!ENTITY x SYSTEM "{}">]>'), svg("%x;", before='<!DOCTYPE svg [<!ENTITY % x SYSTEM "{}"> %x;]>'),
    svg(CIRCLE, before='<?xml-stylesheet href="{}"?>'), svg('<linearGradient id="g" xlink:href="{}#a"/>'),
    svg('<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="{}"/>'), svg('<image href="data:image/png;base64,AAAA"/>'),
    svg('<use href="javascript:alert(1)"/>'), svg("<style>/**/circle{{}}</style>"), svg('<image href="//127.0.0.1/x"/>'),
]


@pytest.mark.parametrize("data", OUTSIDE, ids=lambda data: data.decode().replace(HEAD, "")[:60])
def test_what_names_something_outside_is_left_alone_and_nothing_is_opened(data: bytes, watched: Watched) -> None:
    for target in (watched.file.as_uri(), str(watched.file), watched.address, "secret.svg"):
        file = watched.file.with_name("theirs.svg")
        file.write_bytes(data.replace(b"{}", target.encode()))
        with pytest.raises(OutsideDrawing):
            read_drawing(file)
    assert watched.nobody_came()


def test_the_watch_itself_sees_who_comes(watched: Watched) -> None:
    watched.file.read_bytes()
    assert not watched.nobody_came()
    socket.create_connection(watched.port.getsockname()).close()
    assert not watched.nobody_came()


def test_a_named_document_type_is_never_fetched(watched: Watched) -> None:
    plain = svg(CIRCLE, before=f'<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "{watched.address}">')
    assert drawn(plain).kind == "png"
    assert watched.nobody_came()


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
USES = '<g id="u0"><path d="M0 0L9 9"/></g>' + "".join(f'<g id="u{n}">{f"""<use href="#u{n - 1}"/>""" * 10}</g>' for n in range(1, 12))


@pytest.mark.parametrize("data", [
    svg("<text>&l11;</text>", before=f'<!DOCTYPE svg [<!ENTITY l0 "ha">{LAUGHS}]>'),
    svg(USES), svg('<g id="a"><use href="#a"/></g>'), svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'),
    svg("<g>" * 5000 + "</g>" * 5000), svg("<x>" * 100_000), svg('<path d="M0 0L1e999 9"/>'), svg(f'<path d="M0 0L{"9" * 4000} 9"/>'),
    svg(f'<path d="M0 0{" L1 1" * 200_000}"/>'), svg(CIRCLE * 4000), svg(f"<text>{'x' * 6000}</text>"), svg(CIRCLE, ' transform="scale(1e30)"'),
    b"<svg " + b"x" * (MOST_BYTES + 1), svg(CIRCLE, f' class="{"a " * 100_000}"') + b" " * MOST_BYTES,
], ids=lambda data: data.decode()[-40:])
def test_a_bomb_is_left_alone_quickly(data: bytes) -> None:
    began = time.perf_counter()
    with pytest.raises((DrawingTooLarge, OutsideDrawing, NotAPicture)):
        drawn(data)
    assert time.perf_counter() - began < 2


def test_a_hundred_megabytes_are_not_even_read(tmp_path: Path) -> None:
    file = tmp_path / "huge.svg"
    with file.open("wb") as out:
        out.truncate(100_000_000)
    began = time.perf_counter()
    with pytest.raises(DrawingTooLarge):
        read_drawing(file)
    assert time.perf_counter() - began < 0.1


@pytest.mark.parametrize("data", [
    b"", b"<svg", b"no picture", b"\x89PNG\r\n\x1a\n", b"\x1f\x8b\x08", svg(CIRCLE)[:-9], b"<html/>", svg(""), b"\xff\xfe<\x00", b"<svg>&nope;</svg>",
    b'<svg xmlns="http://www.w3.org/2000/svg"><circle r="5"/></svg>', svg(CIRCLE).replace(b"0 0 72 72", b"0 0 0 0"),
    svg(CIRCLE).replace(b"0 0 72 72", b"0 0 1 90000"), svg('<path d="M0 0 Q"/>'), b'<?xml version="1.0" encoding="nope"?>' + svg(CIRCLE),
], ids=repr)
def test_a_broken_file_is_no_picture(data: bytes) -> None:
    with pytest.raises(NotAPicture):
        drawn(data)


def test_a_plain_drawing_is_drawn_as_it_looks_and_clear_around() -> None:
    photo = drawn(svg('<metadata><x/></metadata><defs><style>.a{fill:#00ff00;font-family:"Secret"}</style></defs>'
                      '<rect class="a" width="36" height="72" stroke-dasharray="0.00001"/>' + CIRCLE.replace("36", "54", 1)))
    image = Image.open(BytesIO(photo.data))
    assert image.size == (SIDE, SIDE)
    assert image.getpixel((100, 320)) == (0, 255, 0, 255)
    assert image.getpixel((500, 320)) == (255, 0, 0, 255)
    assert image.getpixel((620, 20)) == (255, 255, 255, 0)
    assert "Secret" not in clean_svg(svg('<text font-family="Secret" style="font-family: Secret; fill: red">a</text>'))


def test_pictures_in_our_style_are_drawn_whole() -> None:
    for file in sorted((paths.RESOURCES / "easyread" / "pictures").glob("*.svg"))[::20]:
        assert Image.open(BytesIO(drawn(file.read_bytes()).data)).getchannel("A").getbbox()


def test_files_with_changed_bytes_are_drawn_or_told_apart(tmp_path: Path) -> None:
    """Whatever is in the file, it ends in a picture or in a reason, and in time."""
    whole = (paths.RESOURCES / "easyread" / "pictures" / "vote.svg").read_bytes()
    chance = random.Random(5)
    for _round in range(60):
        data = bytearray(whole)
        for _change in range(chance.randrange(1, 12)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            drawn(bytes(data))
        except NotAPicture:
            continue
