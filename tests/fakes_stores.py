"""The stores in memory: small, real, and held to the same tests as those on disk."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime

from coprod_desktop.domain.attendance import CAME, IN_THE_BUILDING, Counts, Mark, Reason, RegisterRow, Role
from coprod_desktop.domain.ended import Done, Photo, Promise
from coprod_desktop.domain.how_was_it import HOW_WAS_IT
from coprod_desktop.domain.ids import session_id as pattern_id
from coprod_desktop.domain.person import Person, PersonRow, PersonState, PossibleDouble
from coprod_desktop.domain.preferences import Look
from coprod_desktop.domain.programme import Kind, Programme
from coprod_desktop.domain.questionnaire import Questionnaire
from coprod_desktop.domain.response import Answer, AnswerState, Response, Said, Share
from coprod_desktop.domain.seat import Actor, Seat
from coprod_desktop.domain.session import Session, SessionState
from coprod_desktop.services.ports import RegisterQuery
from coprod_desktop.storage.names import fold, letter, search_text, words


def matches(person: Person, search: str, first: str) -> bool:
    starts = all(f" {wanted}" in search_text(person.name, person.say_as) for wanted in words(search))
    return starts and (not first or letter(person.name) == letter(first))


def strength(row: RegisterRow) -> int:
    return 2 if row.mark in CAME else int(row.mark is not Mark.NONE)


class FakePeople:
    def __init__(self, now: Callable[[], datetime] = datetime.now) -> None:
        self.now = now
        self.by_id: dict[str, Person] = {}
        self.alias: dict[str, str] = {}
        self.apart: set[frozenset[str]] = set()
        self.merged: list[Callable[[str, str], None]] = []

    def get(self, person_id: str) -> Person:
        return self.by_id[self.alias.get(person_id, person_id)]

    def save(self, person: Person, actor: Actor, words: str) -> Person:
        person = person if person.added_at else replace(person, added_at=self.now().isoformat(timespec="seconds"))
        self.by_id[person.id] = person
        return person

    def save_many(self, people: Sequence[Person], actor: Actor, words: str) -> None:
        for person in people:
            self.save(person, actor, words)

    def found(self, states: Sequence[PersonState], search: str, letter: str) -> list[Person]:
        people = [person for person in self.by_id.values() if person.state in states and matches(person, search, letter)]
        return sorted(people, key=lambda person: (fold(person.name), person.id))

    def page(self, *, states: Sequence[PersonState], search: str = "", letter: str = "", offset: int = 0,
             limit: int = 24) -> tuple[PersonRow, ...]:
        return tuple(listed(person) for person in self.found(states, search, letter)[offset:offset + limit])

    def count(self, *, states: Sequence[PersonState], search: str = "", letter: str = "") -> int:
        return len(self.found(states, search, letter))

    def letters(self, *, states: Sequence[PersonState]) -> tuple[str, ...]:
        return tuple(sorted({letter(person.name) for person in self.found(states, "", "")}))

    def names(self) -> dict[str, str]:
        return {person.id: person.name for person in self.by_id.values()}

    def sounds(self) -> tuple[tuple[str, str], ...]:
        return tuple((person.name, person.say_as) for _id, person in sorted(self.by_id.items()) if person.say_as)

    def has_picture(self, picture: str, but: str) -> bool:
        return any(one.picture == picture and one.id != but and one.state is not PersonState.MOVED_ON for one in self.by_id.values())

    def other_names(self) -> tuple[tuple[str, str], ...]:
        return tuple((person.id, person.say_as) for person in self.by_id.values() if person.say_as.isalpha())

    def possible_doubles(self, limit: int = 24) -> tuple[PossibleDouble, ...]:
        """Only those with the same name: enough for screens."""
        people = self.found(list(PersonState), "", "")
        pairs = [(one, other) for at, one in enumerate(people) for other in people[at + 1:] if fold(one.name) == fold(other.name)]
        return tuple(PossibleDouble(listed(one), listed(other), "They have the same name.") for one, other in pairs
                     if frozenset((one.id, other.id)) not in self.apart)[:limit]

    def not_doubles(self, first_id: str, second_id: str, actor: Actor, words: str = "") -> None:
        self.apart.add(frozenset((first_id, second_id)))

    def merge(self, keep: Person, other_id: str, actor: Actor, words: str) -> Person:
        if other_id not in self.by_id or other_id == keep.id:
            raise KeyError(other_id)
        other = self.by_id.pop(other_id)
        keep = replace(keep, added_at=min(filter(None, (keep.added_at, other.added_at)), default=""))
        self.by_id[keep.id] = keep
        self.alias = {old: keep.id if new == other_id else new for old, new in self.alias.items()} | {other_id: keep.id}
        for move in self.merged:
            move(keep.id, other_id)
        return keep


class FakeSessions:
    def __init__(self, now: Callable[[], datetime] = datetime.now) -> None:
        self.now = now
        self.programme_by_id: dict[str, Programme] = {}
        self.by_id: dict[str, Session] = {}
        self.pattern_day: dict[str, date] = {}
        self.kept: dict[tuple[str, str], tuple[Done | Photo | Promise, ...]] = {}
        self.is_written_about: Callable[[str], bool] = lambda session_id: False

    def programme(self, programme_id: str) -> Programme:
        return self.programme_by_id[programme_id]

    def programmes(self, *, ended: bool = False) -> tuple[Programme, ...]:
        return tuple(sorted((one for one in self.programme_by_id.values() if one.ended == ended),
                            key=lambda one: (fold(one.name), one.id)))

    def save_programme(self, programme: Programme, until: date, actor: Actor, words: str) -> Programme:
        today, before = self.now().date(), self.programme_by_id.get(programme.id)
        self.programme_by_id[programme.id] = programme
        days = () if programme.ended else programme.dates(until)
        if before is None:
            self._make(programme, days, days)
            return programme
        for session in [one for one in self.by_id.values() if one.programme_id == programme.id]:
            made_for = self.pattern_day.get(session.id)
            as_planned = session.state is SessionState.PLANNED and not session.moved_from and not session.ended_at
            if (made_for and made_for not in days and as_planned and session.day > today
                    and not any(key[1] == session.id and kept for key, kept in self.kept.items())
                    and not self.is_written_about(session.id)):
                del self.by_id[session.id]
            elif session.day >= today and not session.ended_at:
                own_time = session.moved_from or not made_for
                follow = {name: getattr(programme, name) for name in ("start", "minutes", "place", "way", "link", "runner_ids")
                          if getattr(session, name) == getattr(before, name) and not (name == "start" and own_time)}
                self.by_id[session.id] = session._replace(**follow)
        last = self._made_to(programme.id)
        self._make(programme, days, [day for day in days if day >= today or day > last])
        for session in list(self.by_id.values()):
            made_for = self.pattern_day.get(session.id)
            if session.programme_id == programme.id and session.day >= today and made_for in days:
                self.by_id[session.id] = session._replace(number=week(programme, made_for, days, self._weeks_before(programme)))
        return programme

    def top_up(self, until: date) -> int:
        made = 0
        for programme in self.programmes():
            last, days = self._made_to(programme.id), programme.dates(until)
            made += self._make(programme, days, [day for day in days if day > last])
        return made

    def get(self, session_id: str) -> Session:
        session = self.by_id[session_id]
        programme = self.programme_by_id[session.programme_id]
        return session._replace(name=programme.name, kind=programme.kind, picture=programme.picture)

    def between(self, first: date, last: date) -> tuple[Session, ...]:
        return self.sorted(one for one in self.by_id.values() if first <= one.day <= last)

    def of_programme(self, programme_id: str, first: date, limit: int = 24) -> tuple[Session, ...]:
        return self.sorted(one for one in self.by_id.values() if one.programme_id == programme_id and one.day >= first)[:limit]

    def sorted(self, sessions) -> tuple[Session, ...]:
        return tuple(self.get(one.id) for one in sorted(sessions, key=lambda one: (one.day, one.start, one.id)))

    def save(self, session: Session, actor: Actor, words: str) -> Session:
        self.by_id[session.id] = session
        return self.get(session.id)

    def done(self, session_id: str) -> tuple[Done, ...]:
        return self.kept.get(("done", session_id), ())

    def save_done(self, session_id: str, done: Sequence[Done], actor: Actor, words: str) -> None:
        self.kept["done", session_id] = tuple(done)

    def photos(self, session_id: str) -> tuple[Photo, ...]:
        return self.kept.get(("photo", session_id), ())

    def save_photos(self, session_id: str, photos: Sequence[Photo], actor: Actor, words: str) -> None:
        self.kept["photo", session_id] = tuple(photos)

    def promises(self, session_id: str) -> tuple[Promise, ...]:
        return self.kept.get(("promise", session_id), ())

    def save_promises(self, session_id: str, promises: Sequence[Promise], actor: Actor, words: str) -> None:
        self.kept["promise", session_id] = tuple(promises)

    def _made_to(self, programme_id: str) -> date:
        return max((day for made, day in self.pattern_day.items()
                    if made in self.by_id and self.by_id[made].programme_id == programme_id), default=date.min)

    def _weeks_before(self, programme: Programme) -> int:
        today = self.now().date()
        before = (self.by_id[made] for made, day in self.pattern_day.items() if made in self.by_id and day < programme.first_day)
        return sum(one.programme_id == programme.id and one.day <= today and one.state is SessionState.PLANNED for one in before)

    def _make(self, programme: Programme, all_days: Sequence[date], days: Sequence[date]) -> int:
        new, before = [day for day in days if pattern_id(programme.id, day.isoformat()) not in self.by_id], self._weeks_before(programme)
        for day in new:
            made = Session(
                pattern_id(programme.id, day.isoformat()), programme.id, programme.name, programme.kind, programme.picture, day,
                programme.start, programme.minutes, programme.place, programme.way, programme.link,
                week(programme, day, all_days, before), runner_ids=programme.runner_ids)
            self.by_id[made.id] = made
            self.pattern_day[made.id] = day
        return len(new)


class FakeRegister:
    def __init__(self, people: FakePeople, sessions: FakeSessions) -> None:
        self.people, self.sessions = people, sessions
        self.rows: dict[tuple[str, str], RegisterRow] = {}
        self.heads: dict[str, tuple[int, int]] = {}
        self.joins: dict[tuple[str, str], bool] = {}
        people.merged.append(self._merged)
        sessions.is_written_about = lambda session_id: any(key[0] == session_id for key in self.rows) or session_id in self.heads

    def page(self, query: RegisterQuery) -> tuple[RegisterRow, ...]:
        return tuple(self._all(query)[query.offset:query.offset + query.limit])

    def size(self, query: RegisterQuery) -> int:
        return len(self._all(query))

    def row(self, session_id: str, person_id: str) -> RegisterRow:
        person = self.people.get(person_id)
        kept = self.rows.get((session_id, person.id))
        fresh = RegisterRow(person.id, person.name, person.say_as, person.picture, person.state,
                            person.id in self._expected(session_id))
        return fresh if kept is None else fresh._replace(
            mark=kept.mark, reason=kept.reason, role=kept.role, online=kept.online, marked_by_self=kept.marked_by_self,
            at=kept.at)

    def letters(self, session_id: str) -> tuple[str, ...]:
        return tuple(sorted({letter(row.name) for row in self._all(RegisterQuery(session_id))}))

    def counts(self, session_id: str) -> Counts:
        marked = [row for (session, _), row in self.rows.items() if session == session_id and row.mark]
        here = [row for row in marked if row.mark in CAME]
        return Counts(len(here), len(self._expected(session_id) - {row.person_id for row in marked}),
                      sum(row.mark is Mark.CANNOT_COME for row in marked),
                      sum(row.mark in IN_THE_BUILDING and not row.online for row in marked), sum(row.online for row in here),
                      *self.heads.get(session_id, (0, 0)), expected=len(self._expected(session_id)))

    def mark(self, session_id: str, person_id: str, mark: Mark, actor: Actor, words: str, *, at: str,
             reason: Reason = Reason.NOT_SAID, online: bool | None = None, role: Role | None = None) -> RegisterRow:
        before = self.row(session_id, person_id)
        self.rows[session_id, before.person_id] = before._replace(
            mark=mark, reason=reason if mark is Mark.CANNOT_COME else Reason.NOT_SAID, at=at if mark else "",
            marked_by_self=bool(mark) and actor.seat is Seat.TAKE_PART, online=before.online if online is None else online,
            role=role or before.role)
        return self.row(session_id, before.person_id)

    def set_heads(self, session_id: str, *, no_name: int, supporters: int, actor: Actor, words: str) -> Counts:
        self.heads[session_id] = (no_name, supporters)
        return self.counts(session_id)

    def in_building(self, session_id: str) -> tuple[RegisterRow, ...]:
        rows = self._all(RegisterQuery(session_id))
        return by_name(row for row in rows if row.mark in IN_THE_BUILDING and not row.online)

    def without_a_number(self, session_id: str) -> tuple[RegisterRow, ...]:
        gone = (Mark.CANNOT_COME, Mark.LEFT_EARLY)
        rows = [row for row in self._all(RegisterQuery(session_id)) if (row.expected or row.mark) and row.mark not in gone and not row.online]
        return by_name(row for row in rows if not self.people.get(row.person_id).emergency.call_phone)

    def self_markable(self, session_id: str) -> tuple[RegisterRow, ...]:
        rows = self._all(RegisterQuery(session_id))
        return by_name(row for row in rows if row.expected and self.people.get(row.person_id).shown)

    def join(self, programme_id: str, person_id: str, joins: bool, actor: Actor, words: str) -> None:
        self.joins[self.sessions.programme(programme_id).id, self.people.get(person_id).id] = joins

    def _expected(self, session_id: str) -> set[str]:
        session = self.sessions.get(session_id)
        came = {row[0]: {key[1] for key, kept in self.rows.items() if key[0] == row[0] and kept.mark in CAME} for row in self.rows}
        earlier = [one for one in self.sessions.of_programme(session.programme_id, date.min, 10_000)
                   if (one.day, one.start) < (session.day, session.start) and one.state is SessionState.PLANNED and came.get(one.id)]
        said = {person: joins for (programme, person), joins in self.joins.items() if programme == session.programme_id}
        ids = {person for person, joins in said.items() if joins}.union(*(came[one.id] for one in earlier[-4:]))
        return {one for one in ids if said.get(one, True) and self.people.get(one).state is PersonState.TAKING_PART}

    def _all(self, query: RegisterQuery) -> list[RegisterRow]:
        rows = [self.row(query.session_id, person.id) for person in self.people.found(list(PersonState), query.search, query.letter)]
        front = [row for row in rows if row.expected or row.mark]
        if query.first_to_come:
            front.sort(key=lambda row: bool(row.mark))
        return front + [row for row in rows if row not in front and row.state is not PersonState.MOVED_ON]

    def _merged(self, keep_id: str, other_id: str) -> None:
        for session, person in [key for key in self.rows if key[1] == other_id]:
            row, mine = self.rows.pop((session, person)), self.rows.get((session, keep_id))
            if mine is None or strength(row) > strength(mine):
                self.rows[session, keep_id] = row._replace(person_id=keep_id)
        for programme, person in [key for key in self.joins if key[1] == other_id]:
            joins = self.joins.pop((programme, person))
            self.joins[programme, keep_id] = joins or self.joins.get((programme, keep_id), False)


class FakeFeedback:
    def __init__(self) -> None:
        self.questionnaires = {(HOW_WAS_IT.id, HOW_WAS_IT.version): HOW_WAS_IT}
        self.responses: dict[str, Response] = {}
        self.by_question: dict[tuple[str, str], Answer] = {}

    def questionnaire(self, questionnaire_id: str, version: int = 0) -> Questionnaire:
        newest = max((number for name, number in self.questionnaires if name == questionnaire_id), default=0)
        return self.questionnaires[questionnaire_id, version or newest]

    def save_questionnaire(self, questionnaire: Questionnaire, actor: Actor, words: str) -> None:
        self.questionnaires[questionnaire.id, questionnaire.version] = questionnaire

    def begin(self, response: Response, actor: Actor) -> Response:
        self.questionnaire(response.questionnaire_id, response.version)
        self.responses[response.id] = response
        return response

    def answer(self, answer: Answer, actor: Actor, words: str) -> Answer:
        old = self.by_question.get((self.responses[answer.response_id].id, answer.question_id))
        same = old is not None and old.words == answer.words
        answer = replace(answer, id=old.id if old else answer.id, share=old.share if old and same else Share.UNDECIDED)
        self.by_question[answer.response_id, answer.question_id] = answer
        return answer

    def finish(self, response: Response, actor: Actor, words: str) -> Response:
        return self.begin(response, actor)

    def answers(self, response_id: str) -> tuple[Answer, ...]:
        return tuple(answer for answer in self.by_question.values() if answer.response_id == response_id)

    def said(self, session_id: str) -> tuple[Said, ...]:
        told = [answer for answer in self._at(session_id) if answer.words and answer.state is AnswerState.ANSWERED]
        given = [self.responses[answer.response_id] for answer in told]
        return tuple(Said(answer.id, self._question(answer), answer.words, answer.share, response.person_id, response.agreed)
                     for answer, response in zip(told, given, strict=True))

    def share(self, answer_id: str, share: Share, actor: Actor, words: str) -> None:
        places = {answer.id: place for place, answer in self.by_question.items()}
        self.by_question[places[answer_id]] = replace(self.by_question[places[answer_id]], share=share)

    def tally(self, session_id: str, question_id: str) -> dict[str, int]:
        keys = [answer.choice if answer.state is AnswerState.ANSWERED else str(answer.state)
                for answer in self._at(session_id) if answer.question_id == question_id]
        return {key: keys.count(key) for key in keys if key}

    def _at(self, session_id: str) -> list[Answer]:
        return [answer for answer in self.by_question.values() if self.responses[answer.response_id].session_id == session_id]

    def _question(self, answer: Answer) -> str:
        response = self.responses[answer.response_id]
        asked = self.questionnaire(response.questionnaire_id, response.version).questions
        return next(question.words for question in asked if question.id == answer.question_id)


class FakeCodes:
    def __init__(self, people: FakePeople) -> None:
        self.people = people
        self.by_id: dict[str, tuple[str, ...]] = {}

    def has(self, person_id: str = "") -> bool:
        return self._id(person_id) in self.by_id

    def put(self, pictures: Sequence[str], person_id: str = "") -> None:
        self.by_id[self._id(person_id)] = tuple(pictures)

    def remove(self, person_id: str = "") -> None:
        self.by_id.pop(self._id(person_id), None)

    def right(self, pictures: Sequence[str], person_id: str = "") -> bool:
        return self.by_id.get(self._id(person_id)) == tuple(pictures)

    def _id(self, person_id: str) -> str:
        return self.people.get(person_id).id if person_id else ""


class FakeSettings:
    def __init__(self) -> None:
        self.values: dict[str, str] = {}
        self.saved_look = Look()

    def get(self, key: str, default: str = "") -> str:
        return self.values.get(key, default)

    def put(self, key: str, value: str) -> None:
        self.values[key] = value

    def look(self) -> Look:
        return self.saved_look

    def save_look(self, look: Look) -> None:
        self.saved_look = Look(**look._asdict())


def listed(person: Person) -> PersonRow:
    return PersonRow(person.id, person.name, person.say_as, person.picture, person.state)


def by_name(rows) -> tuple[RegisterRow, ...]:
    return tuple(sorted(rows, key=lambda row: (fold(row.name), row.person_id)))


def week(programme: Programme, day: date, days: Sequence[date], before: int) -> int:
    return before + list(days).index(day) + 1 if programme.kind is Kind.COURSE else 0
