"""Find what suits me: this or that, seen at once, kept at the end, with a way back at any time."""

from typing import Any

import pytest
from PySide6.QtCore import Qt

from coprod_desktop.domain.preferences import Look, Scan
from coprod_desktop.screens.suits_me.presenter import SuitsMePresenter
from coprod_desktop.screens.suits_me.steps import END, after, samples
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui import scanning
from coprod_desktop.ui.scan_order import Row
from tests.one_switch import OneSwitch
from tests.screens.by_keys import focused, key, press, screen_name, tab_to, undo
from tests.screens.nav import NavLog
from tests.whole import check_whole, settle

WALK = (("size", "200"), ("larger", "300"), ("colours", "dark"), ("stronger", "yellow-on-black"), ("letters", "system"), ("space", "wide"),
        ("shown", "pictures"), ("voice", "90"))
FOUND = Look(scale=300, theme="yellow-on-black", font="system", spacing="wide", words=False, speed=90, read_all=True, way="scan")
STEADY = Scan(step=8000, first=0, ignore=0, sound=False)  # nothing moves by itself within a test


@pytest.fixture
def nav(services: GroupServices) -> NavLog:
    return NavLog(services)


def walked(walk: SuitsMePresenter) -> None:
    """To the end, with every answer other than on the first day."""
    for step, sample in WALK:
        assert walk.state.step == step
        walk.choose(sample)
    walk.next()
    walk.choose("yes")
    walk.choose("scan")


class TestTheWalk:
    def test_each_answer_is_seen_at_once_and_kept_at_the_end(self, services: GroupServices, nav: NavLog) -> None:
        walk = SuitsMePresenter(services, nav, "")
        walked(walk)
        assert walk.state.step == END and services.looks.now() == FOUND
        assert [words for _sign, words in walk.state.result] == [
            "Size of words: 300%", "Colours: Yellow on black", "Pictures only", "The voice: Very slow", "Switches, with a moving frame"]
        walk.keep()
        walk.close()
        assert services.looks.now() == FOUND and nav.backs == 1 and nav.said[-1].words == "The look is kept."

    def test_who_leaves_on_the_way_has_the_look_they_came_with(self, services: GroupServices, nav: NavLog) -> None:
        walk = SuitsMePresenter(services, nav, "")
        walk.choose("200")
        assert services.looks.now() == Look(scale=200)
        walk.close()
        assert services.looks.now() == Look()

    def test_back_takes_the_last_answer_back(self, services: GroupServices, nav: NavLog) -> None:
        walk = SuitsMePresenter(services, nav, "")
        walk.choose("150")
        walk.choose("dark")
        assert walk.state.step == "stronger" and walk.back_first()
        assert walk.state.step == "colours" and services.looks.now() == Look(scale=150)
        assert walk.back_first() and services.looks.now() == Look() and walk.state.step == "size"
        assert not walk.back_first()

    def test_as_it_was_before_at_any_time(self, services: GroupServices, nav: NavLog) -> None:
        services.looks.use(Look(scale=125, theme="cream"))
        walk = SuitsMePresenter(services, nav, "")
        walk.choose("100")
        walk.choose("dark")
        walk.as_before()
        walk.close()
        assert services.looks.now() == Look(scale=125, theme="cream") and nav.said[-1].words == "It is as it was before."

    def test_next_leaves_it_as_it_is(self, services: GroupServices, nav: NavLog) -> None:
        services.looks.use(Look(scale=250, theme="cream", speed=160))
        walk = SuitsMePresenter(services, nav, "")
        while walk.state.step != END:
            walk.next()
        walk.keep()
        assert services.looks.now() == Look(scale=250, theme="cream", speed=160)

    def test_a_voice_is_heard_before_it_is_taken(self, services: GroupServices, nav: NavLog) -> None:
        walk = SuitsMePresenter(services, nav, "")
        while walk.state.step != "voice":
            walk.next()
        walk.choose("90")
        walk.choose("190")
        assert [look.speed for _words, look in nav.spoken if look is not None] == [90, 190]
        assert walk.state.step == "voice" and walk.state.chosen == "190"

    @pytest.mark.parametrize("look", [Look(), Look(theme="cream"), Look(scale=400, theme="white-on-black"), Look(theme="of tomorrow")], ids=str)
    def test_each_step_asks_for_two_or_three(self, look: Look) -> None:
        step = "size"
        while step != END:
            found = samples(step, look)
            assert 2 <= len(found) <= 3 and len({sample.look for sample in found}) == len(found), step
            step = after(step, look)


class TestForSomebody:
    def test_for_who_takes_part_it_is_one_step_of_undo(self, services: GroupServices, nav: NavLog) -> None:
        ben = services.people.page(search="Ben")[0].id
        services.seats.i_am(ben)
        walk = SuitsMePresenter(services, nav, "")
        walked(walk)
        assert services.people.get(ben).look is None, "nothing is kept before the end"
        walk.keep()
        walk.close()
        assert services.people.get(ben).look == FOUND == services.looks.now()
        assert nav.said[-1].words == "The look is kept. You can undo this."
        nav.undo()
        assert services.people.get(ben).look is None and services.looks.now() == Look()

    def test_set_for_somebody_by_who_runs_the_session(self, services: GroupServices, nav: NavLog) -> None:
        ben = services.people.page(search="Ben")[0].id
        walk = SuitsMePresenter(services, nav, ben)
        walked(walk)
        assert services.looks.now() == Look() and walk.state.look == FOUND, "the samples are in the look, the page is not"
        walk.keep()
        assert services.people.get(ben).look == FOUND and services.looks.now() == Look()

    def test_the_next_person_has_nothing_of_a_walk_that_was_left_open(self, services: GroupServices, nav: NavLog) -> None:
        ben, mo = (services.people.page(search=name)[0].id for name in ("Ben", "Mo"))
        services.seats.i_am(ben)
        SuitsMePresenter(services, nav, "").choose("200")
        services.seats.i_am(mo)
        assert services.looks.now() == Look()
        services.seats.run()
        assert services.looks.now() == Look()


def test_by_keys_alone(app: Any) -> None:
    ben = app.services.people.page(search="Ben")[0].id
    app.services.seats.i_am(ben)
    app.window.restart_at("take_part")
    app.window.open_look()
    press(app, "door-suits_me")
    assert focused(app).objectName() == "size-100", "the focus is on what it is now"
    press(app, "size-150")
    assert focused(app).objectName() == "colours-light" and app.window.view.heading() == "Which colours are best?"
    press(app, "colours-dark", "stronger-white-on-black")
    key(app, Qt.Key.Key_Escape)
    assert app.window.view.heading() == "Which of these is best?" and app.services.looks.now().theme == "dark"
    while app.window.here.state.step != END:
        press(app, "next")
    assert focused(app).objectName() == "keep"
    key(app, Qt.Key.Key_Return)
    assert screen_name(app) == "look" and app.services.people.get(ben).look == Look(scale=150, theme="dark")
    undo(app)
    assert app.services.people.get(ben).look is None and app.services.looks.now() == Look()
    assert app.window._theme.scale == 1, "it is seen at once"


def test_leaving_by_home_shows_the_look_of_before(app: Any) -> None:
    app.window.go_to("suits_me")
    press(app, "size-200")
    assert app.window._theme.scale == 2
    key(app, Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    assert screen_name(app) == "home" and app.window._theme.scale == 1


@pytest.mark.parametrize("look", [Look(scale=200, theme="black-on-white"), Look(scale=400, theme="yellow-on-black"), Look(words=False)],
                         ids=["200", "400", "pictures"])
def test_every_step_is_whole(app: Any, look: Look) -> None:
    app.window.resize(1280, 720)
    app.services.looks.use(look)
    app.window.go_to("suits_me")
    seen = []
    while app.window.here.state.step != END:
        settle()
        seen.append(app.window.here.state.step)
        check_whole(app.window, f"{seen[-1]} in {look}", roomy=False)
        app.window.here.next()
    settle()
    check_whole(app.window, "the end", roomy=False)
    assert len(seen) >= 8


def test_it_is_read_aloud_step_by_step(app: Any, qtbot: Any) -> None:
    app.window.go_to("suits_me")
    qtbot.waitUntil(lambda: app.window.reader.active)
    assert app.window.reader._parts[0][1].text == "Which size is best?"
    tab_to(app, "size-150")
    assert not app.window.reader.active, "a key stops it"
    key(app, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: app.window.reader.active)
    assert app.window.reader._parts[0][1].text == "Which colours are best?"


def test_a_page_that_is_read_by_itself_costs_no_press_more(app: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scanning, "pace", 1.0)
    switch = OneSwitch(app, scan=STEADY)
    for question in ("Which size is best?", "Which colours are best?"):
        if question == "Which size is best?":
            app.window.go_to("suits_me")
        switch.wait(lambda: bool(app.window.reader.of_page), question)
        assert app.window.view.heading() == question
        inside = switch.scanning.now
        assert inside is not None and not any(name.startswith("reading-") for name in switch.now)
        switch.press()
        if isinstance(inside, Row):
            switch.press()
        assert not app.window.reader.active and app.window.view.heading() != question


def test_who_goes_by_ear_hears_a_page_before_they_choose(app: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scanning, "pace", 1.0)
    switch = OneSwitch(app, scan=STEADY._replace(spoken=True))
    app.window.go_to("suits_me")
    switch.wait(lambda: switch.now == ["reading-stop"])
    switch.press()
    switch.wait(lambda: "size-100" in switch.now)
