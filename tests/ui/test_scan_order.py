"""What scanning goes through: in the order it is seen, in rows, and with a way to what no button stands in."""

from typing import Any

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget

from coprod_desktop.domain.preferences import Look
from coprod_desktop.ui.scan_order import FURTHER, OUT, Row, Step, Thing, in_rows, order, things
from coprod_desktop.ui.scan_steps import Steps


def look(app: Any, scale: int, size: tuple[int, int] = (1280, 720)) -> None:
    app.window.resize(*size)
    app.services.looks.use(Look(scale=scale))
    for _ in range(5):
        QApplication.processEvents()


def steps(app: Any, *, rows: bool = True) -> tuple[Step, ...]:
    return order(app.window.areas(), rows=rows)


def keys(found: tuple[Step, ...]) -> list[list[str]]:
    return [[thing.key for thing in things(step)] for step in found]


def test_home_from_the_top(app: Any) -> None:
    look(app, 100)
    assert keys(steps(app)) == [["header-back", "header-home", "header-read", "header-look", "header-help"],
                                ["hero"], ["choice-0"], ["choice-1"], ["choice-2"], ["choice-3"]]
    assert keys(steps(app, rows=False)) == [[key] for row in keys(steps(app)) for key in row]


def test_the_register_in_the_rows_that_are_seen(app: Any) -> None:
    look(app, 100)
    app.window.go_to("register", app.services.sessions.today()[0].id)
    QApplication.processEvents()
    found = keys(steps(app))
    people = [app.services.people.get(key.removeprefix("person-")).name for row in found for key in row if key.startswith("person-")]
    assert people == ["Amina", "Ben", "Cerys", "Donna", "Ernest", "Lowri Ŵyn", "Mo", "Zofia"]
    assert found[0][0] == "header-back" and found[-1][-1] == "next"
    assert all(isinstance(row, Row) and row.inside[-1].act == OUT for row in steps(app) if len(list(things(row))) > 1)  # type: ignore[union-attr]


@pytest.mark.parametrize("screen", ["home", "more", "look", "keeping", "people", "help"])
@pytest.mark.parametrize("scale", [100, 200, 400])
def test_order_is_the_order_of_the_eye(app: Any, screen: str, scale: int) -> None:
    look(app, scale)
    app.window.go_to(screen)
    for _ in range(5):
        QApplication.processEvents()
    found = [thing.widget for step in steps(app, rows=False) for thing in things(step) if thing.act != FURTHER]
    assert len(found) == len(set(found)) > 3
    for area in app.window.areas():
        inner = getattr(area, "widget", lambda: None)() or area
        tops = [widget.mapTo(inner, widget.rect().topLeft()).y() for widget in found if inner.isAncestorOf(widget)]
        lefts = [widget.mapTo(inner, widget.rect().topLeft()).x() for widget in found if inner.isAncestorOf(widget)]
        for number in range(1, len(tops)):
            assert tops[number] > tops[number - 1] - 200 and (tops[number] >= tops[number - 1] or lefts[number] > lefts[number - 1])


def test_at_400_percent_a_row_is_what_stands_side_by_side(app: Any) -> None:
    look(app, 400)
    app.window.go_to("register", app.services.sessions.today()[0].id)
    for _ in range(5):
        QApplication.processEvents()
    found = steps(app)
    assert keys(found)[0] == ["header-back", "header-read", "header-more"]
    people = [step for step in found if any(key.startswith("person-") for key in keys((step,))[0])]
    assert len(people) == 8 and all(isinstance(step, Thing) for step in people)


def test_a_long_list_goes_in_parts_that_are_seen_at_once(app: Any) -> None:
    from coprod_desktop.domain.ids import new_id
    from coprod_desktop.domain.person import Person

    for number in range(16):
        app.services.people.save(Person(new_id(), f"Pat {number}"))
    look(app, 150, (760, 720))
    app.window.go_to("people")
    for _ in range(5):
        QApplication.processEvents()
    scroll = app.window.view.page.middle
    parts = [step for step in steps(app) if isinstance(step, Row) and isinstance(step.inside[0], Row | Thing) and len(step.inside) > 3]
    assert parts
    for part in parts:
        inside = [thing.widget for thing in things(part) if scroll.widget().isAncestorOf(thing.widget)]
        if inside:
            tops = [widget.mapTo(scroll.widget(), widget.rect().topLeft()).y() for widget in inside]
            assert max(tops) - min(tops) < scroll.viewport().height()


def test_a_page_of_words_can_be_read_to_its_end(app: Any) -> None:
    look(app, 400)
    app.window.go_to("help")
    for _ in range(5):
        QApplication.processEvents()
    first = next(step for step in steps(app) if not app.window.areas()[0].isAncestorOf(step.first().widget))
    assert first.first().act == FURTHER and first.words == "Further down"


def placed(*rects: tuple[int, int, int, int]) -> list[tuple[QRect, QWidget]]:
    return [(QRect(*rect), number) for number, rect in enumerate(rects)]  # type: ignore[misc]


def numbers(*rects: tuple[int, int, int, int], mirrored: bool = False) -> list[list[Any]]:
    return [[thing for _rect, thing in row] for row in in_rows(placed(*rects), mirrored=mirrored)]


def test_a_tall_tile_beside_several_rows_is_a_row_of_its_own() -> None:
    assert numbers((0, 0, 100, 400), (100, 0, 50, 90), (150, 0, 50, 90), (100, 100, 50, 90), (150, 100, 50, 90)) == [[0], [1, 2], [3, 4]]


def test_things_of_different_height_in_one_line_are_one_row() -> None:
    assert numbers((200, 76, 50, 48), (0, 0, 100, 200), (300, 70, 50, 60)) == [[1, 0, 2]]


def test_where_one_reads_from_the_right_the_first_is_right() -> None:
    assert numbers((0, 0, 50, 50), (60, 0, 50, 50), (0, 60, 50, 50), mirrored=True) == [[1, 0], [2]]


class Made:
    """Steps without a window: `words` a thing, a list a row."""

    def __init__(self, *parts: Any) -> None:
        self.steps = tuple(self._step(part) for part in parts)

    def _step(self, part: Any) -> Step:
        if isinstance(part, str):
            return Thing(None, part, "press", part)  # type: ignore[arg-type]
        inside = tuple(self._step(one) for one in part)
        return Row((*inside, Thing(None, "out", OUT, f"out {inside[0].first().key}")), "row")  # type: ignore[arg-type]


def at(steps: Steps) -> str:
    return steps.now.first().key if isinstance(steps.now, Row) else steps.now.key if steps.now else ""


def test_into_a_row_and_out_of_it() -> None:
    steps = Steps()
    steps.begin(Made("a", ["b", "c"], "d").steps)
    steps.move()
    assert steps.press() is None and at(steps) == "b" and steps.row is not None
    steps.move()
    steps.move()
    assert at(steps) == "out b"
    assert steps.press() is None and at(steps) == "d" and steps.row is None
    chosen = steps.press()
    assert chosen is not None and chosen.key == "d"


def test_it_goes_round_as_often_as_the_look_says() -> None:
    steps = Steps()
    steps.begin(Made("a", "b", "c").steps)
    steps.rounds = 2
    assert [steps.move() for _ in range(6)] == [True] * 5 + [False] and at(steps) == "a"
    steps.press()
    assert steps.move()
    steps.rounds = 0
    assert all(steps.move() for _ in range(50))


def test_on_a_page_that_was_made_anew_it_stays_where_it_was() -> None:
    steps = Steps()
    steps.begin(Made("a", ["b", "c"], "d").steps)
    steps.move()
    steps.press()
    steps.move()
    assert steps.renew(Made("x", "a", ["u", "b", "c"], "d").steps) and at(steps) == "c" and steps.row is not None
    assert steps.renew(Made("a", ["b", "c"]).steps, out=True) and at(steps) == "b" and steps.row is None
    assert not steps.renew(Made("x", "y").steps)
