"""Contrast of what is really painted, in every theme: words 7:1 (WCAG 1.4.6), edges 3:1 (WCAG 1.4.11). With -s it prints the table."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.preferences import Look
from coprod_desktop.ui.colours import COLOURS
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.reading import texts_in_order
from coprod_desktop.ui.screen import Message
from coprod_desktop.ui.theme import theme_for
from tests.pixels import Colour, Picture, contrast
from tests.whole import settle

_PAINTED = 200  # percent: at this size a letter has pixels of its full colour; colours are the same at every size
SCREENS = ("home", "register", "feedback", "people", "person", "name_of", "look", "touching", "preview", "help")


def opened(app: Any, theme: str) -> Iterator[tuple[str, Picture, QWidget]]:
    """Each page whole, also what is below; then the header and a message of each kind."""
    window = app.window
    window.resize(1280, 800)
    window.redraw()
    app.services.looks.use(Look(theme=theme, scale=_PAINTED))
    session, people = app.services.sessions.today()[0], app.services.people.page()
    for person, mark in zip(people, (Mark.HERE, Mark.LATE, Mark.CANNOT_COME, Mark.LEFT_EARLY), strict=False):
        app.services.register.mark(session.id, app.services.register.row(session.id, person.id), mark)
    ids = {"person": people[0].id, "name_of": people[0].id, "look": "", "touching": "", "preview": f"session-summary/{session.id}",
           "help": "register"}
    for name in SCREENS:
        window.go_to(name, ids.get(name, session.id))
        settle()
        inner = window.view.page.middle.widget()
        yield name, Picture(inner.grab()), inner
    yield "header", Picture(window._header.grab()), window._header
    for tone in ("good", "warn", "stop"):
        window.say(Message("This is kept.", tone))
        settle()
        inner = window.view.page.middle.widget()
        yield f"message {tone}", Picture(inner.grab()), inner


def place_in(widget: QWidget, page: QWidget, part: QRectF) -> QRect:
    return part.translated(QPointF(widget.mapTo(page, QPoint(0, 0)))).toAlignedRect()


def of_words(picture: Picture, page: QWidget) -> dict[str, float]:
    """How the words stand out, by the words. Their ground is the most frequent colour round them."""
    found = {}
    for widget, box in texts_in_order(page):
        line = box.line_at(0)
        if line is not None:
            colours = picture.colours(place_in(widget, page, line))
            found[box.text] = max(contrast(colours[0], each) for each in colours)
    return found


def of_edges(picture: Picture, page: QWidget) -> dict[str, float]:
    """How the edges of what can be pressed or written in stand out from what is outside: at the left side, where a broken line has a piece."""
    found = {}
    for widget in page.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, Press | QLineEdit | QPlainTextEdit):
            continue
        around = widget if isinstance(widget, Press) else widget.parentWidget()
        assert around is not None
        halo = around.theme.halo  # type: ignore[attr-defined]
        edge = place_in(around, page, QRectF(around.rect()).adjusted(halo, halo, -halo, -halo))
        outside = next(picture.line((edge.left() - 2, edge.center().y()), (1, 0), 1))
        here = [colour for down in range(-12, 13, 2) for colour in picture.line((edge.left(), edge.center().y() + down), (1, 0), 5)]
        found[widget.accessibleName()] = max(contrast(outside, colour) for colour in here)
    return found


def of_bar(picture: Picture) -> float:
    """The handle of the bar that scrolls, against the page."""
    colours: list[Colour] = picture.colours(QRect(0, 0, picture.size.width(), picture.size.height()))
    return contrast(colours[0], colours[1])


@pytest.mark.parametrize("theme", COLOURS)
def test_what_is_painted_stands_out(app: Any, theme: str) -> None:
    lines = [f"{theme:16} words  edges"]
    for name, picture, page in opened(app, theme):
        words, edges = of_words(picture, page), of_edges(picture, page)
        least, low = min(words, key=lambda each: words[each]), min(edges, key=lambda each: edges[each], default="")
        assert words[least] >= 7, f"{theme}, {name}: {least!r} has {words[least]:.2f}:1"
        assert not low or edges[low] >= 3, f"{theme}, {name}: the edge of {low!r} has {edges[low]:.2f}:1"
        lines.append(f"  {name:14} {words[least]:5.1f}  {edges.get(low, 0.0):5.1f}   {least[:40]}")
    bar = of_bar(Picture(app.window.view.page.middle.verticalScrollBar().grab()))
    assert bar >= 3
    print("\n" + "\n".join([*lines, f"  bar to scroll         {bar:5.1f}"]))


@pytest.mark.parametrize("scale", [100, 200, 400])
def test_the_tick_of_a_chosen_key_covers_no_letter(qtbot: Any, scale: int) -> None:
    kit = Kit(theme_for(Look(theme="light", scale=scale), 1280), None)  # type: ignore[arg-type]
    key = kit.letter("16", True)
    qtbot.addWidget(key)
    key.resize(key.sizeHint())
    ticked = key.grab().toImage()
    key.badge = False
    plain, wide, tall = key.grab().toImage(), key.content.natural() / 2, 0.37 * kit.theme.pixels("body")
    x, y = key.rect().center().toTuple()
    place = [(across, down) for across in range(round(x - wide), round(x + wide)) for down in range(round(y - tall), round(y + tall))]
    assert ticked != plain and not [at for at in place if ticked.pixel(*at) != plain.pixel(*at)]
