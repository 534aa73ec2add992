"""Many rows at once are the same rows as one by one."""

import time
from datetime import date

import pytest

from coprod_desktop.domain.attendance import Mark, Reason, Role
from coprod_desktop.domain.ended import Done, Promise
from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.person import Person, PersonState
from coprod_desktop.domain.programme import Programme
from coprod_desktop.domain.response import Answer, AnswerState, Response, Share
from coprod_desktop.services.ports import RegisterQuery
from coprod_desktop.storage.folder import Group
from coprod_desktop.storage.sessions import first_session
from tests.storage.conftest import RUN

HERE = [PersonState.TAKING_PART]


def marks(session_id: str, people: list[Person]):
    return ((session_id, person.id, Mark.HERE, Reason.NOT_SAID, Role.ARTIST, True, "2026-01-07T14:00:00", True) for person in people)


def test_a_whole_group(group: Group) -> None:
    programme = Programme(new_id(), "Art", first_day=date(2026, 1, 7), rule="FREQ=WEEKLY")
    days = programme.dates(date(2026, 3, 31))
    sessions = [first_session(programme, day, days) for day in days]
    people = [Person(new_id(), f"Ann {number}") for number in range(30)]
    response = Response(new_id(), "how_was_it", 1, sessions[0].id, people[0].id)
    answers = [Answer(new_id(), response.id, name, AnswerState.ANSWERED, words=name, share=Share.OK) for name in ("good", "better")]
    done = Done(new_id(), sessions[0].id, "openmoji:1F3A8", "We painted")
    promise = Promise(new_id(), sessions[0].id, "Buy brushes", "Ann", date(2026, 4, 1))
    with group.bulk() as bulk:
        bulk.people(people)
        bulk.programmes([programme])
        bulk.sessions(sessions)
        bulk.attendance(marks(sessions[0].id, people[:20]))
        bulk.joins([(programme.id, people[25].id)])
        bulk.responses([response])
        bulk.answers(answers)
        bulk.done([done])
        bulk.promises([promise])
        bulk.heads([(sessions[0].id, 2, 1)])
    assert group.sessions.programme(programme.id) == programme
    assert list(group.sessions.of_programme(programme.id, days[0])) == sessions
    assert group.people.get(people[0].id).added_at
    row = group.register.row(sessions[0].id, people[0].id)
    assert (row.mark, row.role, row.online, row.marked_by_self, row.at) == (Mark.HERE, Role.ARTIST, True, True, "2026-01-07T14:00:00")
    assert [row.expected for row in group.register.page(RegisterQuery(sessions[1].id))].count(True) == 21
    assert group.feedback.answers(response.id) == tuple(answers)
    assert (group.sessions.done(sessions[0].id), group.sessions.promises(sessions[0].id)) == ((done,), (promise,))
    assert group.register.counts(sessions[0].id).no_name == 2
    assert group.log.recent(RUN) == ()
    assert group._database.value("SELECT words FROM action ORDER BY number DESC") == "Sample group made"
    assert group.sessions.top_up(date(2026, 3, 31)) == 0
    again = group.register.mark(sessions[0].id, people[0].id, Mark.LATE, RUN, "late", at="2026-01-07T14:10:00")
    assert again.mark is Mark.LATE and group.register.counts(sessions[0].id).here == 20


def test_all_or_nothing(group: Group) -> None:
    with pytest.raises(ValueError, match="stop"), group.bulk() as bulk:
        bulk.people([Person(new_id(), "Ann")])
        raise ValueError("stop")
    assert group.people.count(states=HERE) == 0
    group.people.save(Person(new_id(), "Ann"), RUN, "Ann added")


def test_five_thousand_people(group: Group) -> None:
    """Generous limits: they catch a missing index, not a slow machine."""
    programme = Programme(new_id(), "Art", first_day=date(2023, 1, 4), rule="FREQ=WEEKLY")
    days = programme.dates(date(2026, 3, 31))
    sessions = [first_session(programme, day, days) for day in days]
    syllables = ("ra", "shi", "mo", "li", "ka", "ne", "to", "el")
    people = [Person(new_id(), "".join(syllables[number // 8 ** place % 8] for place in range(5)).title() + f" {number % 97}")
              for number in range(5000)]
    with group.bulk() as bulk:
        bulk.people(people)
        bulk.programmes([programme])
        bulk.sessions(sessions)
        for number, session in enumerate(sessions[:-1]):
            bulk.attendance(marks(session.id, people[number:number + 40]))

    def seconds(work, times: int = 9) -> float:
        took = []
        for _ in range(times):
            start = time.perf_counter()
            work()
            took.append(time.perf_counter() - start)
        return sorted(took)[times // 2]

    last = sessions[-1].id
    group.register.counts(last)
    assert seconds(lambda: group.people.page(states=HERE, search="shi")) < 0.016
    assert seconds(lambda: group.register.page(RegisterQuery(last, search="shi"))) < 0.016
    assert seconds(lambda: group.register.size(RegisterQuery(last, search="s"))) < 0.016
    assert seconds(lambda: group.register.page(RegisterQuery(last))) < 0.016
    assert seconds(lambda: group.register.counts(last)) < 0.005
    assert seconds(lambda: group.log.last(RUN)) < 0.005
    assert seconds(group.people.possible_doubles, 1) < 1
