"""The plan of one day: what is carried on a session or a trip, kept with it and taken back like everything else."""

from dataclasses import replace
from datetime import date, time

import pytest

from coprod_desktop.domain.day_plan import DayPlan
from coprod_desktop.storage.folder import Group
from tests.storage.conftest import RUN, Stores

PLAN = DayPlan("", "Donna", "07700 900 111", "The bus stop", time(9, 30), time(16), "By train", "Bev", "01792 555 010", time(16, 30),
               bring="A coat", cost="It is free.")


@pytest.fixture
def session_id(group: Group) -> str:
    programme = Stores(group.people, None, group.sessions, None, None, None).weekly(name="Trip")
    return group.sessions.of_programme(programme.id, date(2026, 3, 4), 1)[0].id


def of(session_id: str, **more: object) -> DayPlan:
    return replace(PLAN, session_id=session_id, **more)


def test_everything_comes_back_and_can_be_undone(group: Group, session_id: str) -> None:
    assert group.day_plans.get(session_id) == DayPlan(session_id)
    assert group.day_plans.save(of(session_id), RUN, "planned") == of(session_id) == group.day_plans.get(session_id)
    last = group.log.last(RUN)
    assert last is not None
    group.log.undo(last.action_id, RUN)
    assert group.day_plans.get(session_id).empty


def test_an_empty_one_is_not_kept(group: Group, session_id: str) -> None:
    group.day_plans.save(of(session_id), RUN, "planned")
    group.day_plans.save(DayPlan(session_id), RUN, "emptied")
    assert group._database.value("SELECT count(*) FROM day_plan") == 0


def test_who_is_still_to_ring_that_day(group: Group, session_id: str) -> None:
    group.day_plans.save(of(session_id), RUN, "planned")
    assert group.day_plans.to_ring(date(2026, 3, 4)) == (of(session_id),)
    assert group.day_plans.to_ring(date(2026, 3, 5)) == ()
    assert group.day_plans.last_to_ring() == of(session_id)
    group.day_plans.save(of(session_id, rung=True), RUN, "rung")
    assert group.day_plans.to_ring(date(2026, 3, 4)) == ()


def test_a_date_with_a_plan_is_not_taken_away_with_its_pattern(group: Group, session_id: str) -> None:
    programme = group.sessions.programme(group.sessions.get(session_id).programme_id)
    later = group.sessions.of_programme(programme.id, date(2026, 3, 11), 2)
    group.day_plans.save(of(later[0].id), RUN, "planned")
    group.sessions.save_programme(replace(programme, rule="FREQ=WEEKLY;UNTIL=20260304"), date(2026, 4, 30), RUN, "shorter")
    assert group.sessions.get(later[0].id) == later[0]
    with pytest.raises(KeyError):
        group.sessions.get(later[1].id)


def test_only_a_session_has_one(group: Group) -> None:
    with pytest.raises(KeyError):
        group.day_plans.save(of("nothing"), RUN, "planned")
