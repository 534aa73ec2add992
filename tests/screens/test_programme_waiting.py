"""Something new that was begun and not saved: it waits in the group's file, also after the app was closed."""

from pathlib import Path
from typing import Any

from coprod_desktop.domain.programme import Kind
from coprod_desktop.domain.unfinished import KEYS, from_texts
from coprod_desktop.screens.programme import questions as q
from coprod_desktop.screens.programme.presenter import ProgrammePresenter
from coprod_desktop.screens.programme.states import Overview, Question, Waiting
from coprod_desktop.screens.programmes.presenter import ProgrammesPresenter
from coprod_desktop.services.group import GroupServices
from coprod_desktop.storage.folder import Group, open_group
from coprod_desktop.wiring import Services
from tests.conftest import FixedClock, JobsNow
from tests.screens.by_keys import focused, key, press, screen_name, write
from tests.screens.nav import NavLog
from tests.screens.test_programme import begun, to


def planned(services: GroupServices, nav: NavLog) -> ProgrammePresenter:
    """A course with Amina, at the last question."""
    presenter = begun(services, nav)
    to(presenter, q.KIND)
    presenter.choose(Kind.COURSE)
    to(presenter, q.PLACE)
    presenter.choose_place("The old hall")
    to(presenter, q.WHO)
    presenter.press_person(presenter.state.body.people.people[0].person_id)
    presenter.next()
    assert isinstance(presenter.state, Overview)
    return presenter


def after_a_restart(group: Group, tmp_path: Path, clock: FixedClock) -> tuple[Group, GroupServices, NavLog]:
    group.close()
    opened = open_group(tmp_path / "group", now=clock.now)
    services = Services(opened, JobsNow(), clock)
    return opened, services, NavLog(services)


def test_it_waits_after_a_restart_with_every_answer(services: GroupServices, group: Group, tmp_path: Path, clock: FixedClock) -> None:
    before = planned(services, NavLog(services))
    answers = before.state.answers
    opened, services, nav = after_a_restart(group, tmp_path, clock)  # without a close: as in a power cut
    again = ProgrammePresenter(services, nav, "")
    assert again.state == Waiting("You began to plan something", "Your answers for Sewing are kept.", again.state.picture,
                                  "Go on with Sewing", "Start again")
    assert not again.back_first()
    again.go_on_planning()
    assert isinstance(again.state, Overview) and again.state.answers == answers
    again.save()
    assert services.sessions.unfinished is None and services.sessions.programmes()[-1].kind == Kind.COURSE
    assert isinstance(ProgrammePresenter(services, nav, "").state, Question)
    opened.close()


def test_start_again_throws_nothing_away_until_there_is_a_new_name(services: GroupServices) -> None:
    nav = NavLog(services)
    planned(services, nav).close()
    again = ProgrammePresenter(services, nav, "")
    again.start_again()
    assert again.state.step == q.NAME and again.state.body.text == ""
    again.close()
    assert ProgrammesPresenter(services, nav, "").state.unfinished == "Go on with Sewing"
    again = ProgrammePresenter(services, nav, "")
    again.start_again()
    again.type_name("Cooking")
    again.close()
    assert ProgrammesPresenter(services, nav, "").state.unfinished == "Go on with Cooking"


def test_the_same_answers_once_more_wait_only_when_they_were_changed(services: GroupServices) -> None:
    nav = NavLog(services)
    planned(services, nav).close()
    art = services.sessions.programmes()[0]
    ProgrammePresenter(services, nav, f"again/{art.id}").close()
    unfinished = services.sessions.unfinished
    assert unfinished is not None and unfinished.programme.name == "Sewing"


def test_who_is_gone_does_not_run_it(services: GroupServices) -> None:
    nav = NavLog(services)
    new = services.people.add("Yusuf")
    presenter = planned(services, nav)
    presenter.change(q.WHO)
    presenter.press_person(new.id)
    presenter.next()
    presenter.close()
    last = services.undo.last()
    assert last is not None and "Yusuf" in last.words
    services.undo.undo(last.action_id)
    again = ProgrammePresenter(services, nav, "go-on")
    assert [one.answer for one in again.state.answers if one.step == q.WHO] == ["Amina"]


def test_nothing_of_it_is_in_the_list_of_what_was_done(services: GroupServices) -> None:
    before = services.undo.last()
    planned(services, NavLog(services)).close()
    assert services.undo.last() == before


def test_what_another_version_wrote_is_left_alone(group: Group, services: GroupServices) -> None:
    for words in ("{", "{}", '{"kind": "dance"}', "7"):
        group.settings.put("unfinished.rest", words)
        assert services.sessions.unfinished is None
        assert isinstance(ProgrammePresenter(services, NavLog(services), "").state, Question)
    assert from_texts(dict.fromkeys(KEYS, "").__getitem__) is None


def test_with_keys_alone_from_the_list(app: Any) -> None:
    app.window.go_to("programmes")
    press(app, "new")
    write(app, "Sewing")
    press(app, "go")
    app.window.home()
    app.window.go_to("programmes")
    assert app.window.here.state.unfinished == "Go on with Sewing"
    press(app, "new")
    assert isinstance(app.window.here.state, Waiting) and focused(app).objectName() == "go-on"
    press(app, "start-again")
    assert focused(app).text() == ""  # type: ignore[attr-defined]
    app.window.back()
    press(app, "new", "go-on")
    assert app.window.here.state.step == q.PICTURE
    app.window.back()
    app.window.back()
    assert screen_name(app) == "programmes" and app.window.here.state.unfinished == "Go on with Sewing"


def test_the_list_tells_at_once_what_waits(app: Any) -> None:
    from PySide6.QtCore import Qt

    app.window.go_to("programmes")
    press(app, "new")
    write(app, "Sewing")
    key(app, Qt.Key.Key_Escape)
    assert app.window.here.state.unfinished == "Go on with Sewing"


def test_who_is_forgotten_is_taken_out_of_it(services: GroupServices, group: Group) -> None:
    nav = NavLog(services)
    presenter = planned(services, nav)
    presenter.change(q.NAME)
    presenter.type_name("Amina’s choir")
    presenter.next()
    presenter.close()
    amina = services.people.page()[0]
    assert amina.name == "Amina"
    mentions = group.forgetting.kept(amina.id).mentions
    assert [mention.words for mention in mentions if mention.key.startswith("setting/unfinished")] == ["Amina’s choir"]
    group.forgetting.erase(amina.id, [mention.key for mention in mentions])
    left = services.sessions.unfinished
    assert left is not None and left.programme.name == "[a person]’s choir" and left.programme.runner_ids == ()
