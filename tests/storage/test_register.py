"""The register: the same for the store on disk and the one in memory."""

from dataclasses import replace
from datetime import date

import pytest

from coprod_desktop.domain.attendance import Counts, Mark, Reason, Role
from coprod_desktop.domain.ids import attendance_id
from coprod_desktop.domain.person import Emergency, PersonState
from coprod_desktop.domain.seat import Actor, Seat
from coprod_desktop.domain.session import SessionState
from coprod_desktop.services.ports import RegisterQuery
from coprod_desktop.storage.folder import Group
from tests.storage.conftest import RUN, Stores

AT = "2026-03-04T14:05:00"
TAKE_PART = Actor(Seat.TAKE_PART, handover_id="h")


@pytest.fixture
def weeks(stores: Stores) -> list[str]:
    """The ids of one programme's sessions, from 7 January."""
    programme = stores.weekly()
    return [session.id for session in stores.sessions.of_programme(programme.id, programme.first_day)]


def names(rows) -> list[str]:
    return [row.name for row in rows]


def here(stores: Stores, session_id: str, *people) -> None:
    for person in people:
        stores.register.mark(session_id, person.id, Mark.HERE, RUN, f"{person.name} is here", at=AT)


def test_nobody_has_a_mark_at_first(stores: Stores, weeks: list[str]) -> None:
    person = stores.person("Ann", say_as="An", picture="openmoji:1F98A")
    row = stores.register.row(weeks[0], person.id)
    assert (row.name, row.say_as, row.picture, row.mark, row.expected, row.at) == ("Ann", "An", "openmoji:1F98A", Mark.NONE, False, "")
    assert stores.register.counts(weeks[0]) == Counts()


def test_a_mark_and_its_taking_back(stores: Stores, weeks: list[str]) -> None:
    person = stores.person("Ann")
    row = stores.register.mark(weeks[0], person.id, Mark.HERE, RUN, "Ann is here", at=AT, online=True, role=Role.FACILITATOR)
    assert row == stores.register.row(weeks[0], person.id)
    assert (row.mark, row.at, row.online, row.role, row.marked_by_self) == (Mark.HERE, AT, True, Role.FACILITATOR, False)
    row = stores.register.mark(weeks[0], person.id, Mark.NONE, RUN, "Ann is not here", at=AT)
    assert (row.mark, row.at, row.online, row.role) == (Mark.NONE, "", True, Role.FACILITATOR)
    row = stores.register.mark(weeks[0], person.id, Mark.CANNOT_COME, TAKE_PART, "", at=AT, reason=Reason.UNWELL, online=False)
    assert (row.reason, row.marked_by_self, row.online) == (Reason.UNWELL, True, False)
    assert stores.register.mark(weeks[0], person.id, Mark.LATE, RUN, "", at=AT, reason=Reason.UNWELL).reason is Reason.NOT_SAID


def test_counts(stores: Stores, weeks: list[str]) -> None:
    people = [stores.person(name) for name in ("Ann", "Ben", "Cem", "Dot", "Eve", "Fay")]
    here(stores, weeks[0], *people)
    for person, mark, online in zip(people, (Mark.HERE, Mark.LATE, Mark.LEFT_EARLY, Mark.CANNOT_COME, Mark.HERE), (0, 0, 0, 0, 1),
                                    strict=False):
        stores.register.mark(weeks[1], person.id, mark, RUN, "", at=AT, online=bool(online))
    expected = Counts(here=4, to_come=1, cannot_come=1, in_building=2, online=1, no_name=3, supporters=2, expected=6)
    assert stores.register.set_heads(weeks[1], no_name=3, supporters=2, actor=RUN, words="") == expected
    assert stores.register.counts(weeks[1]) == expected and expected._replace(no_name=2).us == 8
    assert expected.us == stores.register.counts(weeks[0]).us == 0, "more came than were expected"
    assert names(stores.register.in_building(weeks[1])) == ["Ann", "Ben"]
    here(stores, weeks[1], stores.person("Guy"))
    assert stores.register.counts(weeks[1]).to_come == 1


def test_expected_are_those_of_the_last_four_sessions_that_took_place(stores: Stores, weeks: list[str]) -> None:
    people = [stores.person(name) for name in ("Ann", "Ben", "Cem", "Dot", "Eve", "Fay")]
    for week, person in zip((0, 1, 3, 4, 5), people, strict=False):
        here(stores, weeks[week], person)
    stores.register.mark(weeks[5], people[5].id, Mark.CANNOT_COME, RUN, "", at=AT)
    session = stores.sessions.get(weeks[4])
    # Ann came too long ago, week 2 did not take place, and Fay never came.
    assert names(stores.register.page(RegisterQuery(weeks[7], limit=4))) == ["Ben", "Cem", "Dot", "Eve"]
    assert stores.register.counts(weeks[7]).to_come == 4
    stores.sessions.save(session._replace(state=SessionState.CANCELLED), RUN, "")
    assert [row.name for row in stores.register.page(RegisterQuery(weeks[7])) if row.expected] == ["Ann", "Ben", "Cem", "Eve"]


def test_people_say_whether_they_come(stores: Stores, weeks: list[str]) -> None:
    ann, ben = stores.person("Ann"), stores.person("Ben")
    programme_id = stores.sessions.get(weeks[0]).programme_id
    here(stores, weeks[0], ben)
    stores.register.join(programme_id, ann.id, True, RUN, "Ann comes")
    stores.register.join(programme_id, ben.id, False, RUN, "Ben does not come")
    assert stores.register.row(weeks[1], ann.id).expected
    assert not stores.register.row(weeks[1], ben.id).expected
    stores.register.join(programme_id, ben.id, True, RUN, "Ben comes")
    assert stores.register.row(weeks[1], ben.id).expected
    for ids in (("no programme", ann.id), (programme_id, "nobody")):
        with pytest.raises(KeyError):
            stores.register.join(*ids, True, RUN, "")


def test_pages_show_expected_and_marked_first(stores: Stores, weeks: list[str]) -> None:
    people = {name: stores.person(name) for name in ("Zed", "Éva", "Ann", "Ben", "Cem", "Moe", "Bre")}
    here(stores, weeks[0], people["Zed"], people["Éva"], people["Bre"], people["Moe"])
    here(stores, weeks[1], people["Éva"], people["Cem"])
    stores.people.save(replace(people["Bre"], state=PersonState.BREAK), RUN, "")
    stores.people.save(replace(people["Moe"], state=PersonState.MOVED_ON), RUN, "")
    query = RegisterQuery(weeks[1])
    everyone = ["Cem", "Éva", "Zed", "Ann", "Ben", "Bre"]
    assert names(stores.register.page(query)) == everyone
    assert stores.register.size(query) == 6
    assert [names(stores.register.page(replace(query, offset=at, limit=2))) for at in (0, 2, 4, 6)] == [
        everyone[:2], everyone[2:4], everyone[4:], []]
    assert names(stores.register.page(replace(query, first_to_come=True))) == ["Zed", "Cem", "Éva", "Ann", "Ben", "Bre"]
    assert names(stores.register.page(replace(query, letter="B"))) == ["Ben", "Bre"]
    assert names(stores.register.page(replace(query, search="e"))) == ["Éva"]
    assert stores.register.size(replace(query, search="e")) == 1
    assert stores.register.letters(weeks[1]) == ("A", "B", "C", "E", "Z")
    assert names(stores.register.page(RegisterQuery(weeks[0], limit=3))) == ["Bre", "Éva", "Moe"]
    assert "M" in stores.register.letters(weeks[0])


def test_people_mark_themselves_when_they_agreed_to_be_shown(stores: Stores, weeks: list[str]) -> None:
    ann, ben = stores.person("Ann", shown=True), stores.person("Ben")
    stores.person("Cem", shown=True)
    here(stores, weeks[0], ann, ben)
    assert names(stores.register.self_markable(weeks[1])) == ["Ann"]
    stores.register.mark(weeks[1], ann.id, Mark.HERE, TAKE_PART, "Ann is here", at=AT)
    assert [(row.name, row.marked_by_self) for row in stores.register.self_markable(weeks[1])] == [("Ann", True)]


def test_who_has_nobody_to_ring(stores: Stores, weeks: list[str]) -> None:
    people = [stores.person(name) for name in ("Ann", "Ben", "Cem", "Dot")] + [stores.person("Eve", emergency=Emergency("Mum", "01632 960 001"))]
    here(stores, weeks[0], *people)
    for person, mark, online in zip(people, (Mark.HERE, Mark.CANNOT_COME, Mark.LEFT_EARLY, Mark.HERE), (0, 0, 0, 1), strict=False):
        stores.register.mark(weeks[1], person.id, mark, RUN, "", at=AT, online=bool(online))
    stores.person("Fay")
    assert names(stores.register.without_a_number(weeks[1])) == ["Ann"]
    assert names(stores.register.without_a_number(weeks[2])) == ["Ann", "Ben", "Cem", "Dot"]


def test_unknown_session_or_person(stores: Stores, weeks: list[str]) -> None:
    person = stores.person("Ann")
    for ids in (("no session", person.id), (weeks[0], "nobody")):
        with pytest.raises(KeyError):
            stores.register.row(*ids)
        with pytest.raises(KeyError):
            stores.register.mark(*ids, Mark.HERE, RUN, "", at=AT)


def test_the_same_mark_gets_the_same_id_on_every_laptop(group: Group, real: Stores) -> None:
    programme, person = real.weekly(), real.person("Ann")
    session = real.sessions.between(date(2026, 1, 7), date(2026, 1, 7))[0]
    here(real, session.id, person)
    assert programme.id
    assert group._database.value("SELECT id FROM attendance") == attendance_id(session.id, person.id)


def test_who_is_expected_keeps_up_with_every_other_change(real: Stores, group: Group) -> None:
    programme = real.weekly()
    weeks = [session.id for session in real.sessions.of_programme(programme.id, programme.first_day)]
    ann = real.person("Ann")
    assert real.register.counts(weeks[1]).to_come == 0
    here(real, weeks[0], ann)
    assert real.register.counts(weeks[1]).to_come == 1
    group.log.undo(group.log.last(RUN).action_id, RUN)
    assert real.register.counts(weeks[1]).to_come == 0
