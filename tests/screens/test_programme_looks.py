"""Every question of planning in small, large and very large text: nothing cut, nothing sideways, every sentence easy to read."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.preferences import Look
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.reading import texts_in_order
from tests.easy import check

LOOKS = ((100, 1280, 720, "light"), (200, 1280, 720, "dark"), (400, 1280, 720, "yellow-on-black"), (100, 640, 480, "cream"))


def fits(app: Any, where: str) -> None:
    """Raises AssertionError when the page is too wide, cuts words, has a small target, or says something hard."""
    for _turn in range(4):
        QApplication.processEvents()
    window, middle = app.window, app.window.view.page.middle
    assert middle.widget().minimumSizeHint().width() <= middle.viewport().width(), f"{where} would need a sideways scroll"
    for widget, box in texts_in_order(app.window.view):
        assert widget.width() >= box.minimum() - 1, f"{where}: “{box.text}” is cut"
        assert not check(box.text), f"{where}: “{box.text}” is hard"
    for widget in [w for w in window.findChildren(QWidget) if w.isVisible() and hasattr(w, "texts")]:
        assert widget.height() >= widget.heightForWidth(widget.width()) - 1, f"{where}: words cut in {widget.accessibleName()!r}"
    for press in [w for w in window.view.findChildren(Press) if w.isVisible()]:
        assert press.edge().height() >= 44 and press.accessibleName().strip(), f"{where}: {press.objectName()}"


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_every_page_of_planning(app: Any, look: tuple[int, int, int, str]) -> None:
    scale, width, height, theme = look
    app.window.resize(width, height)
    app.services.looks.use(Look(scale=scale, theme=theme))
    session = app.services.sessions.today()[0]

    def page(where: str, *acts: Callable[[], object]) -> None:
        for act in acts:
            act()
        fits(app, where)

    app.window.go_to("programme")
    here = app.window.here
    here.type_name("Sewing")
    page("name")
    for where in ("picture", "kind", "way", "day", "time", "often", "times", "place", "who", "look"):
        page(where, here.next)
        if where == "kind":
            here.choose("course")
        elif where == "way":
            page("link", lambda: here.choose("both"))
        elif where == "day":
            page("a day that cannot be read", lambda: here.type_day("some day"), here.settle)
            here.step_day(1)
    page("saved", here.save)
    programme = app.window.here
    app.services.sessions.cancel(app.services.sessions.of_programme(programme.programme.id, session.day, 3)[2].id)
    page("dates of one thing", programme.show_dates, lambda: programme.leave_out(programme.state.rows[3].line.session_id))
    page("stopped", programme.back_first, programme.stop)
    app.window.go_to("plan_date", f"of/{session.programme_id}")
    page("one more date")
    app.window.go_to("session", session.id)
    one = app.window.here
    for step in ("move", "where", "who"):
        page(step, lambda step=step: one.choose(step))  # type: ignore[misc]
        one.back_first()
    page("cancelled", lambda: one.choose("cancel"))
    app.window.go_to("dates", "2028-06-01")
    page("an empty week")


@pytest.mark.parametrize("name", ["dates", "programmes"])
def test_a_list_of_few_stands_large(app: Any, name: str) -> None:
    app.window.resize(1280, 800)

    def heights() -> set[int]:
        QApplication.processEvents()
        return {press.height() for press in app.window.view.parts() if press.objectName().startswith(("date-", "programme-"))}

    app.window.go_to(name)
    few = heights()
    for number in range(4):
        begin = app.services.sessions.programmes()[0]
        app.services.sessions.save_programme(replace(begin, id=new_id(), name=f"Sewing {number}"))
    app.window.home()
    app.window.go_to(name)
    assert min(few) > 1.5 * max(heights())
