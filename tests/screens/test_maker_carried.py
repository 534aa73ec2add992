"""Lines of a sheet carried with the mouse: any line, by its dots or by Change; a bar shows where it lands, and the page goes on at its edge."""

from typing import Any

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from coprod_desktop.domain.handout import Bar, Chart, Heading, Row, Table
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.carrying import MIME, Carrying, Grip
from coprod_desktop.ui.press import scroll_of
from tests.whole import settle

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def sheet(services: GroupServices, lines: int = 2) -> str:
    made = services.sheets.start_empty()
    for block in (Heading("When"), Table("Who does what", ("Who", "What"), (("Bev", "Tea"),)), Chart("How many", (Bar("Tea", 2),)),
                  *(Row("", "", f"Line {number}") for number in range(lines))):
        made, _new = services.sheets.add(made, block)
    return made.id


def opened(app: Any, lines: int = 2) -> list[Any]:
    """The rows as they are seen."""
    app.window.go_to("maker", sheet(app.services, lines))
    settle()
    return list(app.window.view._rows.values())


def carried(row: Any) -> QMimeData:
    made = QMimeData()
    made.setData(MIME, row.id.encode())
    return made


def over(row: Any, what: QMimeData, at: QPoint) -> None:
    """Carried over the row, and to this place on it."""
    for kind in (QDragEnterEvent, QDragMoveEvent):
        event = kind(at, Qt.DropAction.MoveAction, what, LEFT, NONE)
        QApplication.sendEvent(row, event)
        assert event.isAccepted()


def bar(row: Any) -> Any:
    return row.findChild(Carrying).lands


def order(app: Any) -> list[str]:
    return [line.id for line in app.window.here.state.lines]


def taken(handle: QWidget) -> str:
    """Pressed and moved with the mouse; the id of the line that is carried then. (With no screen Qt ends it at once.)"""
    for kind, button, down in ((QEvent.Type.MouseButtonPress, LEFT, 0), (QEvent.Type.MouseMove, Qt.MouseButton.NoButton, 14)):
        at = QPointF(handle.rect().center() + QPoint(0, down))
        QApplication.sendEvent(handle, QMouseEvent(kind, at, handle.mapToGlobal(at), button, LEFT, NONE))
    return bytes(handle.window().findChild(QDrag).mimeData().data(MIME).data()).decode()


@pytest.mark.parametrize(("number", "by_dots"), [(1, True), (2, False), (3, True)], ids=["heading", "table", "chart"])
def test_any_line_is_carried_by_its_dots_or_by_change(number: int, by_dots: bool, app: Any) -> None:
    rows = opened(app)
    here = [row.id for row in rows]
    assert taken(rows[number].findChild(Grip) if by_dots else rows[number]._more) == here[number]
    what = carried(rows[number])
    over(rows[0], what, QPoint(5, 5))
    QApplication.sendEvent(rows[0], QDropEvent(QPointF(5, 5), Qt.DropAction.MoveAction, what, LEFT, NONE))
    settle()
    assert order(app) == [here[number], *here[:number], *here[number + 1:]]
    assert app.window.here.state.step == "write", "no press came of it"


def test_a_bar_shows_where_it_lands_and_goes_when_it_is_carried_on(app: Any) -> None:
    rows = opened(app)
    what = carried(rows[1])
    over(rows[3], what, QPoint(5, 5))
    assert bar(rows[3]).isVisible() and bar(rows[3]).geometry().bottom() == rows[3].rect().bottom(), "it comes from above: it lands below"
    QApplication.sendEvent(rows[3], QDragLeaveEvent())
    assert not bar(rows[3]).isVisible()
    over(rows[0], what, QPoint(5, 5))
    assert bar(rows[0]).isVisible() and bar(rows[0]).y() == 0
    over(rows[1], what, QPoint(5, 5))
    assert not bar(rows[1]).isVisible(), "where it is, nothing lands"
    QApplication.sendEvent(rows[1], QDragLeaveEvent())
    text = QMimeData()
    text.setText("no line")
    event = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, text, LEFT, NONE)
    event.ignore()
    QApplication.sendEvent(rows[0], event)
    assert not event.isAccepted()


def test_a_line_lands_where_the_bar_was(app: Any) -> None:
    rows = opened(app)
    first, third, what = rows[0].id, rows[2], carried(rows[0])
    over(third, what, QPoint(5, 5))
    QApplication.sendEvent(third, QDropEvent(QPointF(5, 5), Qt.DropAction.MoveAction, what, LEFT, NONE))
    settle()
    assert order(app).index(first) == 2


def test_the_page_goes_on_at_its_edge_until_the_line_is_let_go(app: Any, qtbot: Any) -> None:
    rows = opened(app, 8)
    scroll = scroll_of(rows[0])
    slider, room = scroll.verticalScrollBar(), scroll.viewport()
    slider.setValue(0)
    lowest = next(row for row in rows if row.mapTo(room, QPoint(0, row.height())).y() >= room.height())
    what = carried(rows[0])
    over(lowest, what, lowest.mapFrom(room, QPoint(20, room.height() - 4)))
    qtbot.waitUntil(lambda: slider.value() > 100, timeout=3000)
    QApplication.sendEvent(lowest, QDragLeaveEvent())
    now = slider.value()
    QTest.qWait(100)
    assert slider.value() == now
    upper = next(row for row in rows if row.mapTo(room, QPoint(0, row.height())).y() > 8)
    over(upper, what, upper.mapFrom(room, QPoint(20, 2)))
    qtbot.waitUntil(lambda: slider.value() < now - 50, timeout=3000)
    QApplication.sendEvent(upper, QDragLeaveEvent())
