"""The focus ring as it is painted, for everything that takes the focus, in every theme (WCAG 2.4.13, 1.4.11)."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from coprod_desktop.domain.preferences import Look
from coprod_desktop.ui.colours import COLOURS
from coprod_desktop.ui.screen import Ask, Message
from tests.pixels import Colour, Picture, contrast
from tests.whole import controls, settle

_OUTSIDE = 3  # pixels beyond the widget that are looked at too
SCREENS = ("home", "register", "feedback", "people", "name_of", "look", "picture_code")


def sides(window: QWidget, control: QRect, deep: int) -> dict[str, list[Colour]]:
    """From outside to inside, at the middle of each side of a part of the window."""
    seen = control.adjusted(-_OUTSIDE, -_OUTSIDE, _OUTSIDE, _OUTSIDE).intersected(window.rect())
    picture = Picture(window.grab(seen))
    place = control.translated(-seen.topLeft())
    middle = place.center()
    return {
        "left": list(picture.line((place.left() - _OUTSIDE, middle.y()), (1, 0), deep)),
        "right": list(picture.line((place.right() + _OUTSIDE, middle.y()), (-1, 0), deep)),
        "top": list(picture.line((middle.x(), place.top() - _OUTSIDE), (0, 1), deep)),
        "bottom": list(picture.line((middle.x(), place.bottom() + _OUTSIDE), (0, -1), deep)),
    }


def ring_of(bare: list[Colour], ringed: list[Colour]) -> tuple[int, float]:
    """How thick, and how much it stands out from what is at either side of it and from what was there before."""
    changed = [one != other for one, other in zip(bare, ringed, strict=True)]
    runs, at = [], 0
    for is_ring, group in groupby(changed):
        size = len(list(group))
        if is_ring:
            runs.append((size, at))
        at += size
    if not runs:
        return 0, 1.0
    size, at = max(runs)
    colour = max(set(ringed[at:at + size]), key=ringed[at:at + size].count)
    thick = sum(each == colour for each in ringed[at:at + size])
    beside = [ringed[at - 1], *([ringed[at + size]] if at + size < len(ringed) else []), bare[at + size // 2]]
    return thick, min(contrast(colour, each) for each in beside)


def measured(window: QWidget, control: QWidget) -> dict[str, tuple[int, float]]:
    around = control.parentWidget() if isinstance(control, QLineEdit | QPlainTextEdit) else control
    assert around is not None
    control.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    room = around.visibleRegion().boundingRect()
    if room.size() != around.size():  # taller than the room, or behind a corner: its upper part is seen
        return {}
    deep = _OUTSIDE + around.theme.halo + 1  # type: ignore[attr-defined]
    place = QRect(around.mapTo(window, QPoint(0, 0)), around.size())
    ringed = sides(window, place, deep)
    control.clearFocus()
    bare = sides(window, place, deep)
    return {side: ring_of(bare[side], ringed[side]) for side in ringed}


def opened(app: Any, theme: str) -> Iterator[tuple[str, QWidget]]:
    window = app.window
    window.resize(1280, 800)
    window.redraw()
    app.services.looks.use(Look(theme=theme))
    session, person = app.services.sessions.today()[0], app.services.people.page()[0]
    for name in SCREENS:
        window.go_to(name, {"name_of": person.id, "look": ""}.get(name, session.id))
        settle()
        yield name, window
    for tone in ("good", "warn", "stop"):
        window.say(Message("This is kept.", tone))
        settle()
        yield f"message {tone}", window.findChild(QWidget, "banner")
    window.ask(Ask("openmoji:1F33F", "Take it out?", "It cannot come back.", "Take it out", "Keep it"), window.hush)
    dialog = QApplication.activeModalWidget()
    settle()
    yield "question", dialog
    dialog.reject()


@pytest.mark.qt_log_ignore("This plugin does not support")  # said of a dialog, where there is no screen
@pytest.mark.parametrize("theme", COLOURS)
def test_the_ring_is_seen(app: Any, theme: str) -> None:
    worst: dict[str, tuple[int, float]] = {}
    for name, part in opened(app, theme):
        seen: set[tuple[str, ...]] = set()
        for control in controls(part):
            kind = (type(control).__name__, str(getattr(control, "kind", "")), str(getattr(control, "ready", "")),
                    str(getattr(control, "isChecked", bool)()), control.objectName().split("-")[0])
            if kind in seen:
                continue
            seen.add(kind)
            for side, (thick, stands_out) in measured(part.window(), control).items():
                assert thick >= 3 and stands_out >= 3, f"{theme}, {name}: {control.accessibleName()!r} {side}: {thick} px, {stands_out:.2f}:1"
                least = worst.get(name, (99, 99.0))
                worst[name] = (min(least[0], thick), min(least[1], stands_out))
    assert len(worst) == len(SCREENS) + 4
    print(f"\n{theme}: ring " + ", ".join(f"{name} {thick} px {stands_out:.1f}:1" for name, (thick, stands_out) in worst.items()))
