"""Planning by keys alone, in the real window: a ten-week course, one date left out, moved, cancelled and added, and all of it taken back."""

from datetime import date, time
from typing import Any

import pytest
from PySide6.QtCore import Qt

from coprod_desktop.domain.preferences import Look
from coprod_desktop.domain.programme import Kind, Programme
from coprod_desktop.domain.session import SessionState
from coprod_desktop.storage.group import Group
from tests.screens.by_keys import focused, key, press, screen_name, tab_to, undo, write

EVER = date(2000, 1, 1)


def rows(group: Group, name: str) -> list[tuple[str, str, str, int]]:
    """What stands in the file: (day, moved from, state, week) of each date, in order of day."""
    found = group._database.execute(
        "SELECT s.day, s.moved_from, s.state, s.number FROM session s JOIN programme p ON p.id = s.programme_id WHERE p.name = ? ORDER BY s.day",
        (name,)).fetchall()
    return [tuple(row) for row in found]


def sewing(app: Any) -> Programme:
    return next(one for one in app.services.sessions.programmes() if one.name == "Sewing")


def plan_sewing(app: Any) -> None:
    """Every question, from More on."""
    app.window.go_to("more")
    press(app, "choice-2")
    assert screen_name(app) == "programmes"
    press(app, "new")
    write(app, "Sewing")
    key(app, Qt.Key.Key_Return)
    press(app, "go", "option-course", "go")
    press(app, "go")  # in a place
    press(app, "day-after", "day-after", "go")  # Monday
    press(app, "hour-before", "longer", "go")
    press(app, "go")  # every week
    press(app, "go")  # ten times
    assert focused(app).objectName() == "place-0"
    tab_to(app, "place")
    write(app, "The hall")
    key(app, Qt.Key.Key_Return)
    amina = app.services.people.page()[0].id
    press(app, f"person-{amina}", "go")
    press(app, "save")


def test_a_course_and_its_dates(app: Any, group: Group) -> None:
    plan_sewing(app)
    assert screen_name(app) == "programme" and app.window.here.state.heading == "Sewing"
    course = sewing(app)
    assert (course.kind, course.start, course.minutes, course.place) == (Kind.COURSE, time(13), 135, "The hall")
    mondays = [f"2026-{day}" for day in ("11-23", "11-30", "12-07", "12-14", "12-21", "12-28")] + [
        f"2027-01-{day:02}" for day in (4, 11, 18, 25)]
    planned = [(day, "", "planned", week + 1) for week, day in enumerate(mondays)]
    assert rows(group, "Sewing") == planned

    # 28 December is left out, so that the course ends a week later.
    press(app, "dates", "leave-5")
    without = [*planned[:5], *((day, "", "planned", week + 6) for week, day in enumerate((*mondays[6:], "2027-02-01")))]
    assert rows(group, "Sewing") == without
    assert focused(app).objectName() == "leave-5", "one can go on with the next"

    # The second week moves to the Thursday, by writing.
    second, third = (session.id for session in app.services.sessions.of_programme(course.id, date(2026, 11, 30), 2))
    press(app, f"date-{second}", "choice-move")
    tab_to(app, "day")
    write(app, "3 december")
    press(app, "move")
    assert screen_name(app) == "session"
    moved = [*without[:1], ("2026-12-03", "2026-11-30", "planned", 2), *without[2:]]
    assert rows(group, "Sewing") == moved

    # The third is cancelled.
    key(app, Qt.Key.Key_Escape)
    assert screen_name(app) == "programme"
    press(app, f"date-{third}", "choice-cancel")
    cancelled = [*moved[:2], ("2026-12-07", "", "cancelled", 3), *moved[3:]]
    assert rows(group, "Sewing") == cancelled
    assert app.services.sessions.get(third).state == SessionState.CANCELLED

    # One more, a week from today.
    key(app, Qt.Key.Key_Escape)
    press(app, "add", "week-after", "add")
    assert screen_name(app) == "session" and app.window.here.state.facts[0][1] == "Saturday 28 November"
    added = [cancelled[0], ("2026-11-28", "", "planned", 0), *cancelled[1:]]
    assert rows(group, "Sewing") == added

    # And back, one by one, until the course was never there.
    undo(app)
    assert rows(group, "Sewing") == cancelled
    for before in (moved, without, planned, []):  # what was done on other pages is named first
        undo(app)
        assert app.window.message.words.startswith("There is nothing to undo here. The last thing elsewhere: Sewing")
        press(app, "message-offer")
        assert rows(group, "Sewing") == before
    assert group._database.execute("SELECT count(*) FROM programme WHERE name = 'Sewing'").fetchone()[0] == 0
    press(app, "gone-back")
    assert screen_name(app) == "programme"
    press(app, "gone-back")
    assert screen_name(app) == "programmes"


def test_nothing_is_lost_when_the_look_changes(app: Any) -> None:
    app.window.go_to("programme")
    write(app, "Sewing")
    app.services.looks.use(Look(scale=200, theme="dark"))
    assert focused(app).objectName() == "name" and focused(app).text() == "Sewing"  # type: ignore[attr-defined]
    press(app, "go", "go", "go", "go")
    press(app, "week-after")
    tab_to(app, "day")
    write(app, "some day")
    app.services.looks.use(Look(scale=400, theme="yellow-on-black"))
    assert app.window.here.state.body.day.typed == "some day"
    press(app, "go")
    assert app.window.here.state.step == "day" and app.window.here.state.body.day.trouble
    key(app, Qt.Key.Key_Escape)
    assert app.window.here.state.step == "way"
    for _back in range(3):
        key(app, Qt.Key.Key_Escape)
    assert focused(app).text() == "Sewing"  # type: ignore[attr-defined]
    key(app, Qt.Key.Key_Escape)
    assert screen_name(app) == "home"
    app.window.go_to("programmes")
    press(app, "go-on")
    assert focused(app).text() == "Sewing"  # type: ignore[attr-defined]


def test_a_new_question_begins_at_its_top_with_what_is_chosen(app: Any) -> None:
    app.services.looks.use(Look(scale=400))
    app.window.resize(1280, 720)
    app.window.go_to("programme")
    write(app, "Choir for all")
    press(app, "go", "go")
    assert focused(app).objectName() == "option-drop_in"
    assert app.window.view.page.middle.verticalScrollBar().value() == 0


def test_arrows_move_among_the_steps_and_nothing_jumps(app: Any) -> None:
    session = app.services.sessions.today()[0]
    app.window.go_to("session", session.id)
    press(app, "choice-move")
    tab_to(app, "week-before")
    place = focused(app).mapToGlobal(focused(app).rect().topLeft())
    key(app, Qt.Key.Key_Right)
    assert focused(app).objectName() == "week-after"
    key(app, Qt.Key.Key_Space)
    key(app, Qt.Key.Key_Left)
    assert focused(app).objectName() == "week-before" and focused(app).mapToGlobal(focused(app).rect().topLeft()) == place
    assert app.window.here.state.when.result == "Saturday 28 November, 2 o’clock"


@pytest.mark.parametrize("percent", [100, 400])
def test_dates_by_keys(app: Any, percent: int) -> None:
    app.services.looks.use(Look(scale=percent))
    app.window.go_to("dates")
    assert focused(app).objectName().startswith("date-")
    press(app, "week-after")
    assert app.window.here.state.week == "Next week"
    first = next(line.session_id for day in app.window.here.state.days for line in day.lines)
    press(app, f"date-{first}")
    assert screen_name(app) == "session"
    key(app, Qt.Key.Key_Escape)
    assert app.window.here.state.week == "Next week" and focused(app).objectName() == f"date-{first}"


def test_who_runs_it_is_found_by_name(app: Any) -> None:
    session = app.services.sessions.today()[0]
    app.window.go_to("session", session.id)
    press(app, "choice-who")
    tab_to(app, "find-name")
    write(app, "zo")
    assert focused(app).objectName() == "find-name"
    zofia = app.window.here.state.people.people[0].person_id
    press(app, f"person-{zofia}", "keep")
    assert app.services.sessions.get(session.id).runner_ids == (zofia,)
    undo(app)
    assert app.services.sessions.get(session.id).runner_ids == ()
