"""What is past its time is found, and goes or stays as somebody says."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.ended import Photo, Promise
from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.person import Emergency, Person, PersonState
from coprod_desktop.domain.picture import SmallPhoto
from coprod_desktop.domain.response import Answer, AnswerState, Response
from coprod_desktop.domain.retention import Due, KeptKind
from coprod_desktop.storage.folder import Group
from tests.storage.conftest import RUN, Now, Stores
from tests.storage.unlocked import everything

TODAY = date(2029, 2, 1)  # three years and some weeks after the first sessions


@pytest.fixture
def old(group: Group, real: Stores, now: Now) -> list[Person]:
    """Ann came three years ago, moved on, and said something; Ben still comes."""
    ann = real.person("Annxyz", emergency=Emergency("Bobxyz", "07700"), state=PersonState.MOVED_ON)
    ben = real.person("Ben")
    programme = real.weekly()
    first, *_between, last = group.sessions.between(date(2026, 1, 1), date(2026, 4, 30))
    assert (first.day, last.day, programme.name) == (date(2026, 1, 7), date(2026, 4, 29), "Art")
    for session, person in ((first, ann), (first, ben), (last, ben)):
        group.register.mark(session.id, person.id, Mark.HERE, RUN, f"{person.name} is here", at="2026-01-07T14:00:00")
    response = group.feedback.begin(Response(new_id(), "how_was_it", 1, first.id, ann.id, begun_at="2026-01-07T15:00:00"), RUN)
    group.feedback.answer(Answer(new_id(), response.id, "face", AnswerState.ANSWERED, choice="good"), RUN, "An answer")
    group.feedback.answer(Answer(new_id(), response.id, "good", AnswerState.ANSWERED, words="cakexyz"), RUN, "An answer")
    group.sessions.save_promises(first.id, [Promise(new_id(), first.id, "Bring cups", "Annxyz", date(2026, 1, 14))], RUN, "added")
    photo = group.media.add_photo(SmallPhoto(b"photoxyz" * 900, "jpeg"))
    group.sessions.save_photos(first.id, [Photo(new_id(), first.id, photo, "The hall")], RUN, "A photo")
    now.time = datetime(2029, 2, 1, 14)
    return [ann, ben]


def kinds(group: Group, today: date = TODAY) -> dict[KeptKind, int]:
    return {due.kind: due.count for due in group.retention.due(today)}


def test_nothing_is_due_before_its_time(group: Group, old: list[Person]) -> None:
    assert kinds(group, date(2029, 1, 7)) == {KeptKind.EMERGENCY: 1}
    assert group.retention.due(TODAY)[0] == Due(KeptKind.REGISTER, 1, date(2026, 1, 7))
    assert kinds(group) == {KeptKind.REGISTER: 1, KeptKind.WORDS: 1, KeptKind.PROMISES: 1, KeptKind.EMERGENCY: 1}
    assert kinds(group, date(2031, 2, 1))[KeptKind.PHOTOS] == 1


def test_the_group_chooses_how_long_and_each_suggestion_has_its_source(group: Group, old: list[Person]) -> None:
    times = {time.kind: time for time in group.retention.times()}
    assert set(times) == set(KeptKind) and all(time.source for time in times.values())
    assert all(time.months in (*time.choices, 0) for time in times.values())
    group.retention.set_months(KeptKind.REGISTER, 72)
    assert KeptKind.REGISTER not in kinds(group)
    group.retention.set_months(KeptKind.PHOTOS, 36)
    assert kinds(group)[KeptKind.PHOTOS] == 1


def test_who_has_not_been_here(group: Group, old: list[Person]) -> None:
    assert [row.name for row in group.retention.people_due(date(2029, 3, 5))] == ["Annxyz"]
    assert [row.name for row in group.retention.people_due(date(2029, 5, 1))] == ["Annxyz", "Ben"]
    with pytest.raises(ValueError):
        group.retention.let_go(KeptKind.PEOPLE, TODAY)


def test_keep_longer_is_not_asked_for_a_year(group: Group, old: list[Person]) -> None:
    group.retention.keep_longer(KeptKind.WORDS, TODAY)
    assert KeptKind.WORDS not in kinds(group) and KeptKind.WORDS not in kinds(group, date(2030, 1, 31))
    assert KeptKind.WORDS in kinds(group, date(2030, 2, 1))


def test_what_is_let_go_leaves_only_numbers(group: Group, old: list[Person]) -> None:
    first = group.sessions.between(date(2026, 1, 1), date(2026, 1, 8))[0]
    lines = group._database.value("SELECT count(*) FROM action")
    for kind in (KeptKind.REGISTER, KeptKind.WORDS, KeptKind.PROMISES, KeptKind.EMERGENCY):
        group.retention.let_go(kind, TODAY)
    group.retention.set_months(KeptKind.PHOTOS, 36)
    group.retention.let_go(KeptKind.PHOTOS, TODAY)
    assert kinds(group) == {}
    assert group.register.counts(first.id).here == 2 and group.register.in_building(first.id) == ()
    assert group.feedback.tally(first.id, "face") == {"good": 1} and group.feedback.said(first.id) == ()
    assert [promise.owner for promise in group.sessions.promises(first.id)] == ["[a person]"]
    assert group.people.get(old[0].id) == replace(old[0], emergency=Emergency())
    assert group._database.value("SELECT count(*) FROM action") == lines
    content = b"".join(everything(group.folder, group.keys.raw_key).values())
    assert [word for word in (b"cakexyz", b"Bobxyz", b"photoxyz", b"Annxyz is here") if word in content] == []
    assert b"Annxyz" in content  # her own record is asked about by itself
    last = group.sessions.between(date(2026, 4, 29), date(2026, 4, 29))[0]
    assert [row.name for row in group.register.in_building(last.id)] == ["Ben"]


def test_the_month_somebody_looked(group: Group) -> None:
    assert group.retention.looked() == ""
    group.retention.look(TODAY)
    assert group.retention.looked() == "2029-02"
