"""The frame of scanning, measured in what is really painted: thick, in two tones, seen on any ground and above everything."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from coprod_desktop.domain.preferences import Scan
from coprod_desktop.ui import scanning as engine
from coprod_desktop.ui.colours import COLOURS
from coprod_desktop.ui.scan_frame import Frame
from tests.contrast import contrast
from tests.one_switch import OneSwitch

STEADY = Scan(step=8000, first=0, ignore=0, sound=False)


@pytest.fixture
def switch(app: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[OneSwitch]:
    monkeypatch.setattr(engine, "pace", 1.0)
    yield OneSwitch(app, pace=1.0, scan=STEADY)


def painted(app: Any) -> QImage:
    for _ in range(3):
        QApplication.processEvents()
    return app.window.grab().toImage()  # type: ignore[no-any-return]


def across(image: QImage, x: int, y: int, count: int) -> list[str]:
    """Colours of the pixels from there downwards."""
    return [image.pixelColor(x, y + number).name() for number in range(count)]


@pytest.mark.parametrize("theme", COLOURS)
@pytest.mark.parametrize("scale", [100, 400])
def test_the_band_stands_out_on_both_sides(app: Any, switch: OneSwitch, theme: str, scale: int) -> None:
    app.window.resize(1280, 720)
    switch.use(STEADY, theme=theme, scale=scale, still=True)
    frame = switch.scanning._frame
    assert frame is not None and frame.framed is not None
    image, thing = painted(app), frame.framed.thing
    thick = Frame.thick(app.window._theme)
    top = int(frame._round(thing).top() - thick / 2)
    pixels = across(image, thing.left() + thing.width() // 4, max(0, top - 3), thick + 6)
    band = [number for number, colour in enumerate(pixels) if colour == COLOURS[theme]["scan"].lower()]
    assert len(band) >= 6 * (1 if scale == 100 else 2)
    outside, edge, inside = pixels[0], pixels[band[0] - 2], pixels[-1]
    assert contrast(edge, COLOURS[theme]["scan"]) >= 3
    for ground in (outside, inside):
        assert max(contrast(ground, edge), contrast(ground, COLOURS[theme]["scan"])) >= 3, (theme, pixels)


@pytest.mark.parametrize("theme", COLOURS)
@pytest.mark.parametrize("ground", ["page", "card"])
def test_the_frame_stands_out_also_when_its_time_is_gone(theme: str, ground: str) -> None:
    colours = COLOURS[theme]
    assert max(contrast(colours[role], colours[ground]) for role in ("scanspent", "scanedge")) >= 3


def test_time_that_is_gone_is_seen_unless_nothing_shall_move(app: Any, switch: OneSwitch) -> None:
    spent = COLOURS["light"]["scanspent"].lower()
    for still, there in ((False, True), (True, False)):
        switch.use(STEADY, theme="light", still=still)
        switch.scanning._began -= 4.0
        switch.scanning._show()
        image, frame = painted(app), switch.scanning._frame
        assert frame is not None and frame.framed is not None
        middle = frame._round(frame.framed.thing)
        seen = image.pixelColor(round(middle.right()), round(middle.center().y()) - 20).name()
        assert (seen == spent) is there


def test_the_row_it_is_in_has_dashes(app: Any, switch: OneSwitch) -> None:
    app.window.go_to("register", app.services.sessions.today()[0].id)
    QApplication.processEvents()
    while not any(key.startswith("person-") for key in switch.now):
        switch.scanning._on_time()
    switch.press()
    frame = switch.scanning._frame
    assert frame is not None and frame.framed is not None and frame.framed.row is not None
    assert frame.framed.row.contains(frame.framed.thing)
    ink = COLOURS["light"]["ink"].lower()
    image, row = painted(app), frame._round(frame.framed.row)
    line = [image.pixelColor(x, round(row.bottom())).name() for x in range(round(row.center().x()), round(row.right()) - 40)]
    assert 0.3 < line.count(ink) / len(line) < 0.9


@pytest.mark.parametrize("scale", [100, 200, 400])
@pytest.mark.parametrize("size", [(1280, 720), (640, 480)])
def test_the_frame_and_its_words_are_whole_within_the_window(app: Any, switch: OneSwitch, scale: int, size: tuple[int, int]) -> None:
    app.window.resize(*size)
    switch.use(STEADY, scale=scale)
    for screen in ("home", "help", "register"):
        app.window.home() if screen == "home" else app.window.go_to(screen, app.services.sessions.today()[0].id if screen == "register" else "")
        for _ in range(4):
            QApplication.processEvents()
        for _ in range(14):
            frame = switch.scanning._frame
            assert frame is not None and frame.framed is not None
            window = QRect(0, 0, app.window.width(), app.window.height())
            half = Frame.thick(app.window._theme) // 2
            assert window.contains(frame._round(frame.framed.thing).adjusted(-half, -half, half, half).toRect())
            if frame._label is not None:
                assert window.contains(frame._chip().toRect())
                assert frame._label.height(frame._chip().width()) <= frame._chip().height()
            switch.scanning._on_time()


def test_it_is_above_a_message_that_comes_later(app: Any, switch: OneSwitch) -> None:
    from coprod_desktop.ui.screen import Message

    app.window.say(Message("All is saved."))
    switch.scanning._show()
    frame = switch.scanning._frame
    children = app.window.children()
    assert children.index(frame) == max(children.index(child) for child in children if getattr(child, "isVisible", lambda: False)())
