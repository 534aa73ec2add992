"""The sample group in a real file: stored in seconds, whole, and its registers as long as they should be."""

import time
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from coprod_desktop.domain.handout import Question, Row
from coprod_desktop.jobs_without_window.opened import AtOnce
from coprod_desktop.sample.build import build, build_many
from coprod_desktop.sample.sink import SampleSummary
from coprod_desktop.services.ports import RegisterQuery
from coprod_desktop.storage.folder import Group, create
from coprod_desktop.wiring import Services
from tests.sample.conftest import TODAY


def noon() -> datetime:
    return datetime(TODAY.year, TODAY.month, TODAY.day, 12)


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> tuple[Group, SampleSummary, float]:
    began = time.perf_counter()
    group = create(tmp_path_factory.mktemp("sample") / "group", "Open Door Arts", now=noon)
    with group.bulk() as bulk:
        summary = build(bulk, TODAY)
    return group, summary, time.perf_counter() - began


def test_it_takes_five_seconds_at_most(stored: tuple[Group, SampleSummary, float]) -> None:
    assert stored[2] < 5


def test_todays_registers(stored: tuple[Group, SampleSummary, float]) -> None:
    group, summary, _ = stored
    art, choir = group.register.counts(summary.drop_in_id), group.register.counts(summary.choir_id)
    assert 18 <= art.to_come <= 24
    assert 26 <= choir.to_come <= 40
    assert art.here == choir.here == 0
    first_page = group.register.page(RegisterQuery(summary.drop_in_id))
    assert sum(row.expected for row in first_page) == art.to_come
    assert len({row.picture for row in first_page if row.expected}) >= art.to_come - 2, "people with one picture are hard to tell apart"
    assert len(group.register.self_markable(summary.drop_in_id)) > 8


def test_nothing_is_left_to_make(stored: tuple[Group, SampleSummary, float]) -> None:
    group, _, _ = stored
    assert group.sessions.top_up(TODAY + timedelta(days=366)) == 0


def test_what_people_said_is_there(stored: tuple[Group, SampleSummary, float]) -> None:
    group, summary, _ = stored
    assert len(group.feedback.said(summary.last_drop_in_id)) >= 3
    assert sum(group.feedback.tally(summary.last_drop_in_id, "how").values()) >= 4
    assert group.people.get(summary.facilitator_id).name == "Nazma Khatun"


def test_people_entered_twice_are_found_and_few_others(stored: tuple[Group, SampleSummary, float]) -> None:
    found = {frozenset((double.first.name, double.second.name)) for double in stored[0].people.possible_doubles(100)}
    assert frozenset(("Shirley Bennet", "Shirley Bennett")) in found
    assert frozenset(("Siobhan Daly", "Siobhán Daly")) in found
    assert len(found) <= 12


def test_a_programme_saved_again_keeps_its_dates(stored: tuple[Group, SampleSummary, float]) -> None:
    group, summary, _ = stored
    from coprod_desktop.domain.seat import Actor

    programme_id = group.sessions.get(summary.drop_in_id).programme_id
    before = group.sessions.of_programme(programme_id, date.min, 1000)
    group.sessions.save_programme(group.sessions.programme(programme_id), TODAY + timedelta(days=366), Actor(), "saved")
    assert group.sessions.of_programme(programme_id, date.min, 1000) == before


def test_many_people_leave_todays_register_short(tmp_path: Path) -> None:
    group = create(tmp_path / "group", "Many", now=noon)
    with group.bulk() as bulk:
        summary = build_many(bulk, TODAY, people=5000)
    assert summary.people == 5000
    assert group.register.counts(summary.drop_in_id).to_come <= 26
    assert group.register.size(RegisterQuery(summary.drop_in_id)) > 3000
    group.close()


def test_it_has_a_booklet_of_two_worksheets_by_people_who_agreed_to_be_named(stored: tuple[Group, SampleSummary, float]) -> None:
    group, summary, _ = stored
    services = Services(group, AtOnce())
    art = group.sessions.get(summary.drop_in_id).programme_id
    booklet = services.handouts.make("worksheet-booklet", art)
    told = [block.text for block in booklet.blocks if isinstance(block, Row) and block.text.startswith("Made by ")]
    assert len(told) == 2 and len(booklet.uses) == 2 and not any("[a person]" in words for words in told)
    assert not any(isinstance(block, Question) and block.lines == 1 for block in booklet.blocks)
