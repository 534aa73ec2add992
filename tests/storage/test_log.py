"""Undo: what is put back, how far each seat reaches, and when it is refused."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.ended import Photo, Who
from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.person import Person, PersonState
from coprod_desktop.domain.seat import Actor, Seat
from coprod_desktop.domain.undoable import OnPage
from coprod_desktop.services.ports import ChangedSince
from coprod_desktop.storage.folder import Group, open_group
from tests.storage.conftest import RUN, Now, Stores

COORDINATE = Actor(Seat.COORDINATE)
ANN, BEN = Actor(Seat.TAKE_PART, "ann", "h1"), Actor(Seat.TAKE_PART, "ben", "h1")


def add(group: Group, name: str, actor: Actor = RUN) -> Person:
    return group.people.save(Person(new_id(), name), actor, f"{name} added")


def undo(group: Group, actor: Actor = RUN) -> str:
    last = group.log.last(actor)
    assert last is not None
    assert group.log.undo(last.action_id, actor) == last
    return last.words


def words(group: Group, actor: Actor) -> list[str]:
    return [one.words for one in group.log.recent(actor)]


def test_each_step_back_in_turn(group: Group) -> None:
    person = add(group, "Ann")
    group.people.save(replace(person, name="Anna"), RUN, "Name changed")
    group.people.save(replace(person, name="Anna", state=PersonState.BREAK), RUN, "Having a break")
    assert undo(group) == "Having a break"
    assert group.people.get(person.id) == replace(person, name="Anna")
    assert undo(group) == "Name changed"
    assert group.people.page(states=[PersonState.TAKING_PART], search="ann")[0].name == "Ann"
    assert undo(group) == "Ann added"
    with pytest.raises(KeyError):
        group.people.get(person.id)
    assert group.log.last(RUN) is None


def test_the_search_words_go_back_too(group: Group) -> None:
    person = add(group, "Ann")
    group.people.save(replace(person, name="Zoë"), RUN, "Name changed")
    undo(group)
    assert group.people.letters(states=[PersonState.TAKING_PART]) == ("A",)


def test_after_a_restart(folder: Path, now: Now) -> None:
    group = open_group(folder, now=now)
    person = add(group, "Ann")
    group.people.save(replace(person, name="Anna"), RUN, "Name changed")
    group.close()
    group = open_group(folder, now=now)
    assert undo(group) == "Name changed"
    assert group.people.get(person.id) == person
    group.close()


def test_how_far_each_seat_reaches(group: Group, now: Now) -> None:
    add(group, "By coordinate", COORDINATE)
    add(group, "By run")
    add(group, "By Ann", ANN)
    add(group, "By Ben", BEN)
    add(group, "By Ann before", ANN._replace(handover_id="h0"))
    assert words(group, ANN) == ["By Ann added"]
    assert words(group, BEN) == ["By Ben added"]
    assert words(group, RUN) == ["By run added"]  # what people do for themselves is their own
    assert words(group, COORDINATE) == ["By run added", "By coordinate added"]
    now.time += timedelta(days=1)
    assert group.log.last(RUN) is None
    assert len(words(group, COORDINATE)) == 2


def test_i_am_here_is_also_the_registers(group: Group, real: Stores) -> None:
    """With one mark of somebody's own, every seat that keeps the register reaches it; a page reaches what it shows alone."""
    programme, person = real.weekly(), add(group, "Ann")
    week, other = group.sessions.of_programme(programme.id, programme.first_day, 2)
    for session, actor in ((week, ANN), (other, RUN)):
        group.register.mark(session.id, person.id, Mark.HERE, actor, f"Here on {session.day}", at="2026-01-07T14:00:00")
    group.register.mark(week.id, person.id, Mark.LATE, RUN, "Late", at="2026-01-07T14:00:00")  # of which the log has the mark alone
    assert [one.seat for one in group.log.recent(RUN, 3)] == [Seat.RUN, Seat.RUN, Seat.TAKE_PART]

    def on(*shown: OnPage) -> list[str]:
        return [one.words for one in group.log.recent(COORDINATE, shown=shown)]

    assert on(OnPage("attendance", week.id)) == ["Late", f"Here on {week.day}"]
    assert on(OnPage("attendance", other.id), OnPage("person", person.id)) == [f"Here on {other.day}", "Ann added"]
    assert on(OnPage("heads", week.id)) == [] and on(OnPage("person")) == ["Ann added"]
    group.sessions.save_programme(replace(programme, name="Sewing"), other.day, RUN, "Name")
    assert on(OnPage("programme", programme.id), OnPage("session", programme.id)) == ["Name", "Art planned"]
    assert on(OnPage("session", week.id)) == []  # that would take back all other dates, too


def test_what_is_out_of_reach_is_not_undone(group: Group) -> None:
    person = add(group, "Ann", COORDINATE)
    action_id = group.log.last(COORDINATE).action_id
    for actor in (RUN, ANN):
        with pytest.raises(KeyError):
            group.log.undo(action_id, actor)
    assert group.people.get(person.id) == person
    group.log.undo(action_id, COORDINATE)
    with pytest.raises(KeyError):
        group.log.undo(action_id, COORDINATE)


def test_what_was_changed_since_is_not_undone(group: Group) -> None:
    person = add(group, "Ann")
    group.people.save(replace(person, name="Anna"), RUN, "Name changed")
    group.people.save(replace(person, name="Ann"), RUN, "Name changed back")
    added = group.log.recent(RUN)[-1].action_id
    before = group.people.get(person.id)
    with pytest.raises(ChangedSince):
        group.log.undo(added, RUN)
    assert group.people.get(person.id) == before
    undo(group)
    undo(group)
    assert undo(group) == "Ann added"


def test_a_person_with_marks_is_not_taken_away(group: Group, real: Stores) -> None:
    programme, person = real.weekly(), add(group, "Ann")
    added = group.log.last(RUN).action_id
    session = group.sessions.of_programme(programme.id, programme.first_day, 1)[0]
    group.register.mark(session.id, person.id, Mark.HERE, RUN, "Ann is here", at="2026-01-07T14:00:00")
    with pytest.raises(ChangedSince):
        group.log.undo(added, RUN)
    assert group.register.counts(session.id).here == 1
    assert group.people.get(person.id) == person


def test_a_person_who_runs_a_session_or_is_in_a_photo_is_not_taken_away(group: Group, real: Stores) -> None:
    """Their sheets, the emergency sheet above all, would look for somebody who is not there."""
    programme, person = real.weekly(), add(group, "Ann")
    added = group.log.last(RUN).action_id
    session = group.sessions.of_programme(programme.id, programme.first_day, 1)[0]
    group.sessions.save(session._replace(runner_ids=(person.id,)), RUN, "Who runs it")
    group.sessions.save_photos(session.id, [Photo(new_id(), session.id, "media:1", "Us", Who.THESE, (person.id,))], RUN, "Who is in a photo")
    for _left in range(2):
        with pytest.raises(ChangedSince):
            group.log.undo(added, RUN)
        assert group.people.get(person.id) == person
        undo(group)
    assert undo(group) == "Ann added"


def test_one_wrong_row_stops_the_whole_undo(group: Group) -> None:
    people = [Person(new_id(), name, added_at="2026-01-01T10:00:00") for name in ("Ann", "Ben", "Cem")]
    group.people.save_many(people, RUN, "3 people added")
    group.people.save(replace(people[0], name="Anna"), RUN, "Name changed")
    with pytest.raises(ChangedSince):
        group.log.undo(group.log.recent(RUN)[-1].action_id, RUN)
    assert group.people.count(states=[PersonState.TAKING_PART]) == 3


def test_a_merge_is_undone_whole(group: Group, real: Stores) -> None:
    keep, other = add(group, "Jo"), add(group, "Jo Smith")
    programme = real.weekly(runner_ids=(other.id,))
    weeks = group.sessions.of_programme(programme.id, programme.first_day, 3)
    for week, person, mark in ((0, keep, Mark.CANNOT_COME), (0, other, Mark.HERE), (1, keep, Mark.HERE), (1, other, Mark.LATE),
                               (2, other, Mark.HERE)):
        group.register.mark(weeks[week].id, person.id, mark, RUN, "", at="2026-01-07T14:00:00")
    group.register.join(programme.id, other.id, True, RUN, "")
    group.people.not_doubles(keep.id, other.id, RUN)

    def everything() -> list[object]:
        rows = [[group.register.row(week.id, person.id) for week in weeks] for person in (keep, other)]
        return [rows, group.sessions.programme(programme.id), group.sessions.get(weeks[0].id), group.people.possible_doubles()]

    before = everything()
    group.people.merge(keep, other.id, RUN, "Made one")
    assert group.sessions.programme(programme.id).runner_ids == (keep.id,)
    assert undo(group) == "Made one"
    assert everything() == before
    assert group.people.get(other.id) == other


def test_saving_without_a_change_is_no_action(group: Group) -> None:
    person = add(group, "Ann")
    group.people.save(person, RUN, "Saved again")
    assert words(group, RUN) == ["Ann added"]


def test_old_values_leave_after_ninety_days(group: Group, now: Now) -> None:
    person = add(group, "Ann")
    now.time = datetime(2026, 5, 1, 12, 0)
    group.people.save(replace(person, name="Anna"), RUN, "Name changed")
    now.time = datetime(2026, 6, 30, 12, 0)
    group.log.forget_old_values()
    group.log.forget_old_values()
    assert words(group, COORDINATE) == ["Name changed"]
    rows = group._database.all("SELECT a.words, r.before IS NULL AND r.after IS NULL AS gone FROM action a JOIN action_row r "
                               "ON r.action = a.number WHERE a.words <> '' ORDER BY a.number")
    assert rows == [{"words": "Ann added", "gone": 1}, {"words": "Name changed", "gone": 0}]
