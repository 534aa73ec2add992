"""The sample group is like the ones we serve, the same each time, and never empty today."""

import hashlib
import subprocess
import sys
import time
from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from uuid import UUID

import pytest

from coprod_desktop.domain.attendance import CAME, Mark, Reason, Role
from coprod_desktop.domain.how_was_it import HOW_WAS_IT
from coprod_desktop.domain.person import PersonState
from coprod_desktop.domain.programme import Kind
from coprod_desktop.domain.response import AnswerState, Help, Share
from coprod_desktop.domain.session import SessionState
from coprod_desktop.sample.build import build
from tests.sample.conftest import TODAY, Kept, made

ROOT = Path(__file__).resolve().parents[2]
# Every weekday, a week of Christmas, August, Easter, and a day that most years do not have.
DAYS = [TODAY + timedelta(days=more) for more in range(7)] + [
    date(2026, 12, 25), date(2027, 1, 1), date(2026, 8, 16), date(2027, 3, 29), date(2028, 2, 29)]


def digest(kept: Kept) -> str:
    return hashlib.sha256(repr(sorted(kept.all.items())).encode()).hexdigest()


def test_the_same_day_gives_the_same_group(sample: Kept) -> None:
    assert digest(made(TODAY)) == digest(sample)


def test_another_process_gives_the_same_group(sample: Kept) -> None:
    script = "from tests.sample.conftest import TODAY, made; from tests.sample.test_build import digest; print(digest(made(TODAY)))"
    told = subprocess.run([sys.executable, "-c", script], cwd=ROOT, env={"PYTHONHASHSEED": "99", "PYTHONPATH": str(ROOT)}, check=True,
                          capture_output=True, text=True)
    assert told.stdout.strip() == digest(sample)


def test_another_seed_gives_another_group(sample: Kept) -> None:
    other = Kept()
    build(other, TODAY, seed=8)
    assert digest(other) != digest(sample)


def test_it_is_made_quickly() -> None:
    began = time.process_time()
    made(TODAY)
    assert time.process_time() - began < 2


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_something_is_on_today(today: date) -> None:
    kept = made(today)
    summary = kept.summary
    assert summary is not None
    todays = {session.id: session for session in kept.every_session if session.day == today and session.state is SessionState.PLANNED}
    assert 2 <= len(todays) <= 6
    assert todays[summary.drop_in_id].start.hour == 14
    assert todays[summary.choir_id].start.hour >= 18
    marked = {mark[0] for mark in kept.all["marks"]}
    assert not any(session.id in marked or session.ended_at for session in kept.every_session if session.day >= today)
    places = Counter((session.place, session.start.hour) for session in todays.values() if session.place)
    assert max(places.values()) == 1


def test_three_years_of_about_fifty_sessions_a_month(sample: Kept) -> None:
    past = [session for session in sample.every_session if session.day < TODAY and session.state is SessionState.PLANNED]
    months = Counter(session.day.replace(day=1) for session in past)
    full = [count for month, count in months.items() if date(2024, 1, 1) <= month < date(2026, 11, 1)]
    assert len(full) == 34
    assert 45 <= sum(full) / len(full) <= 58
    assert min(session.day for session in past) < TODAY - timedelta(days=3 * 365)


def test_what_runs(sample: Kept) -> None:
    kinds = Counter(programme.kind for programme in sample.all["programmes"])
    assert set(kinds) == set(Kind)
    for words in ("Choir", "Paint", "Gallery", "Ten Weeks of Art", "Sew", "Write", "Drama", "Slow Down", "Cook", "Coffee Morning", "Trip"):
        assert any(words in programme.name for programme in sample.all["programmes"]), words


def test_a_course_has_ten_weeks_four_artists_and_five_places(sample: Kept) -> None:
    course = next(programme for programme in sample.all["programmes"] if programme.name == "Ten Weeks of Art, spring 2026")
    weeks = [session for session in sample.all["pattern"] if session.programme_id == course.id]
    artists = {person.id for person in sample.all["people"] if person.name.split()[0] in ("Imogen", "Tendai", "Yuki", "Carlos")}
    assert [week.number for week in weeks] == list(range(1, 11))
    assert len({week.place for week in weeks}) == 5
    assert {runner for week in weeks for runner in week.runner_ids} >= artists
    assert len(artists) == 4


def test_real_gaps(sample: Kept) -> None:
    def days(name: str) -> list[date]:
        programme = next(one for one in sample.all["programmes"] if one.name == name)
        return sorted(session.day for session in sample.all["pattern"] if session.programme_id == programme.id and session.day < TODAY)

    assert not any(session.day.month == 12 and 22 <= session.day.day <= 30 for session in sample.all["pattern"])
    assert max(later - day for day, later in pairwise(days("Cook and Eat"))) >= timedelta(weeks=10)
    assert max(later - day for day, later in pairwise(days("Side Door Drama"))) >= timedelta(weeks=5)
    assert len({session.place for session in sample.all["pattern"] if session.name == "Cook and Eat"}) == 2
    assert sum(session.state is SessionState.CANCELLED for session in sample.all["pattern"]) > 15
    assert sum(session.moved_from is not None for session in sample.all["pattern"]) > 15
    for programme in sample.all["programmes"]:
        left_out = set(programme.left_out)
        assert not left_out & {s.moved_from or s.day for s in sample.all["pattern"] if s.programme_id == programme.id}


def test_people_come_unevenly(sample: Kept) -> None:
    people = sample.all["people"]
    assert len(people) == 200
    came = Counter(mark[1] for mark in sample.all["marks"] if mark[2] in CAME)
    assert sum(count == 1 for count in came.values()) >= 10
    assert sum(count > 100 for count in came.values()) >= 30
    states = Counter(person.state for person in people)
    assert min(states[PersonState.BREAK], states[PersonState.MOVED_ON]) >= 3
    for person in people:
        days = sample.days(person.id)
        if person.state is not PersonState.TAKING_PART:
            assert not days or days[-1] < TODAY - timedelta(weeks=2)
        assert all(day.isoformat() >= person.added_at[:10] for day in days)
    away = sample.days(sample.named("Frank Lilley").id)
    assert max(later - day for day, later in pairwise(away)) >= timedelta(weeks=17)
    assert away[-1] > TODAY - timedelta(weeks=3)


def test_what_the_register_says(sample: Kept) -> None:
    marks = sample.all["marks"]
    assert Counter(mark[2] for mark in marks).keys() == {Mark.HERE, Mark.LATE, Mark.LEFT_EARLY, Mark.CANNOT_COME}
    assert {mark[3] for mark in marks} == set(Reason)
    assert {mark[4] for mark in marks} == set(Role)
    assert all((mark[3] is Reason.NOT_SAID) or mark[2] is Mark.CANNOT_COME for mark in marks)
    assert sum(mark[5] for mark in marks) > 500
    assert sum(mark[7] for mark in marks) > 200
    assert len({mark[:2] for mark in marks}) == len(marks)
    assert sum(no_name for _, no_name, _ in sample.all["heads"]) > 100
    assert sum(supporters for _, _, supporters in sample.all["heads"]) > 500


def test_who_runs_a_session_began_by_taking_part(sample: Kept) -> None:
    day = {session.id: session.day for session in sample.every_session}
    paint = {session.id for session in sample.every_session if session.name == "Tea and Paint"}
    nazma = sample.named("Nazma Khatun").id
    roles = [mark[4] for mark in sorted((mark for mark in sample.all["marks"] if mark[0] in paint and mark[1] == nazma),
                                        key=lambda mark: day[mark[0]])]
    assert list(dict.fromkeys(roles)) == [Role.TAKING_PART, Role.VOLUNTEER, Role.FACILITATOR]


def test_some_people_are_entered_twice(sample: Kept) -> None:
    names = Counter(person.name for person in sample.all["people"])
    for one, other in (("Jo", "Joanne Price"), ("Shirley Bennett", "Shirley Bennet"), ("Siobhán Daly", "Siobhan Daly")):
        assert names[one] == names[other] == 1
        assert sample.days(sample.named(one).id)
        assert sample.days(sample.named(other).id)
    assert [name for name, count in names.items() if count > 1] == ["Fatima Begum"]


def test_how_it_was(sample: Kept) -> None:
    kinds = {question.id for question in HOW_WAS_IT.questions}
    assert {answer.question_id for answer in sample.all["answers"]} == kinds
    assert {answer.state for answer in sample.all["answers"]} == set(AnswerState)
    assert {response.help for response in sample.all["responses"]} == set(Help)
    words = Counter(answer.words for answer in sample.all["answers"] if answer.words)
    assert len(words) > 350
    assert max(words.values()) < 20
    assert {answer.share for answer in sample.all["answers"] if answer.words} == set(Share)
    faces = {choice.key for choice in HOW_WAS_IT.questions[0].choices}
    assert {answer.choice for answer in sample.all["answers"] if answer.choice} == faces
    assert all(bool(response.helper) == (response.help is not Help.ALONE) for response in sample.all["responses"])
    said: dict[str, Counter[str]] = {}
    asked_at = {response.id: response.session_id for response in sample.all["responses"]}
    for answer in sample.all["answers"]:
        if answer.words:
            said.setdefault(asked_at[answer.response_id], Counter())[answer.words] += 1
    assert sum(max(one.values()) > 1 for one in said.values()) < len(said) / 20, "the same words twice at one session"


def test_the_last_drop_in_can_be_shown(sample: Kept) -> None:
    summary = sample.summary
    assert summary is not None
    last = summary.last_drop_in_id
    assert sum(done.session_id == last for done in sample.all["done"]) == 3
    assert any(promise.session_id == last for promise in sample.all["promises"])
    responses = {response.id for response in sample.all["responses"] if response.session_id == last}
    assert len(responses) >= 4
    assert sum(answer.response_id in responses and answer.share is Share.OK for answer in sample.all["answers"]) >= 2


def test_promises_have_someone_and_a_day(sample: Kept) -> None:
    day = {session.id: session.day for session in sample.every_session}
    assert len(sample.all["promises"]) > 60
    for promise in sample.all["promises"]:
        assert promise.words
        assert promise.owner
        assert promise.by > day[promise.session_id]


def test_ids_are_whole_and_their_own(sample: Kept) -> None:
    for kind in ("people", "programmes", "pattern", "responses", "answers", "done", "promises"):
        ids = [one.id for one in sample.all[kind]]
        assert len(set(ids)) == len(ids), kind
        assert all(str(UUID(one)) == one for one in ids[:50])
    assert all(UUID(person.id).version == 7 for person in sample.all["people"])
