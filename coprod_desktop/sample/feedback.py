"""How it was, as people said it: faces that differ from activity to activity, own words short and long, alone or with help."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from coprod_desktop.domain.how_was_it import HOW_WAS_IT
from coprod_desktop.domain.response import Answer, AnswerState, As, Help, Response, Share
from coprod_desktop.sample.attendance import Register
from coprod_desktop.sample.chance import Bag, Chance
from coprod_desktop.sample.data import load
from coprod_desktop.sample.stories import Story

_FACES = ("good", "ok", "not_good")
# Words that are about a room, a door or a chair say nothing about a screen or a day out.
_NOT_IN_A_ROOM = ("online", "trip", "one_off", "photo", "gallery")
_READ_AFTER = timedelta(days=9)
_MOST = 11


class Feedback:
    """Fills `responses`, `answers`, and `asked` with the ids of the sessions where people were asked."""

    def __init__(self, today: date, seed: int, stories: Sequence[Story]) -> None:
        self._today = today
        self._chance = Chance(seed, "feedback")
        self._names = {story.person.id: story.person.name.split()[0] for story in stories}
        self._lines = load("words")
        self._bags: dict[tuple[str, str], Bag[str]] = {}
        self.responses: list[Response] = []
        self.answers: list[Answer] = []
        self.asked: list[str] = []
        self._always: set[str] = set()
        self._agreed = Chance(seed, "agreed")

    def ask(self, registers: Sequence[Register], always: set[str]) -> None:
        """`always` are ids of sessions where people are asked whatever chance says, and say more."""
        self._always = always
        for register in registers:
            # Asking began after half a year, and is asked more and more.
            weeks = (self._today - register.session.day).days / 7
            habit = 0.0 if weeks > 130 else 1.15 - weeks / 200
            if register.session.id in always or self._chance.hits(register.plan.asked * habit):
                self._session(register)

    def _session(self, register: Register) -> None:
        count = min(_MOST, round(len(register.came) * self._chance.between(0.45, 0.85)))
        if not count:
            return
        session = register.session
        at = datetime.combine(session.day, session.start) + timedelta(minutes=max(5, session.minutes - 20))
        self.asked.append(session.id)
        for story in self._chance.some(register.came, count):
            at += timedelta(seconds=self._chance.number(45, 200))
            self._person(register, story, at)

    def _person(self, register: Register, story: Story, at: datetime) -> None:
        help = self._chance.weighted((Help.ALONE, Help.READ_TO, Help.MARKED_FOR), (66, 25, 9))
        others_view = help is Help.MARKED_FOR
        answered_as = self._chance.pick((As.CARER, As.STAFF)) if others_view else As.PERSON
        runner = next((self._names[runner] for runner in register.session.runner_ids), "")
        unfinished = self._chance.hits(0.03)
        response = Response(
            self._chance.id(at), HOW_WAS_IT.id, HOW_WAS_IT.version, register.session.id, story.person.id if self._chance.hits(0.8) else "",
            answered_as, help, "" if help is Help.ALONE else self._helper(runner, others_view), begun_at=at.isoformat(),
            done_at="" if unfinished else (at + timedelta(seconds=self._chance.number(30, 240))).isoformat())
        if not response.person_id:
            response = replace(response, agreed=self._agreed.hits(0.8))
        self.responses.append(response)
        face = self._face(register, response, at)
        if unfinished:
            return
        theme = "proxy" if others_view else register.plan.theme
        more = 1.5 if register.session.id in self._always else 1.0
        self._own_words(register, response, at, "good", theme, more * {"good": 0.5, "ok": 0.35, "not_good": 0.15}.get(face, 0.2))
        self._own_words(register, response, at, "better", theme, more * {"good": 0.2, "ok": 0.42, "not_good": 0.75}.get(face, 0.15))

    def _helper(self, runner: str, others_view: bool) -> str:
        if others_view:
            return self._chance.pick(("My sister", "My mum", "Support worker", "Key worker", "My brother"))
        return runner if runner and self._chance.hits(0.6) else self._chance.pick(("Support worker", "A friend", "My sister"))

    def _face(self, register: Register, response: Response, at: datetime) -> str:
        state = self._chance.weighted((AnswerState.ANSWERED, AnswerState.DONT_KNOW, AnswerState.SKIPPED), (93, 4, 3))
        face = self._chance.weighted(_FACES, register.plan.faces) if state is AnswerState.ANSWERED else ""
        self.answers.append(Answer(self._chance.id(at), response.id, "how", state, choice=face))
        return face

    def _own_words(self, register: Register, response: Response, at: datetime, question: str, theme: str, share: float) -> None:
        words, state = "", AnswerState.SKIPPED
        if self._chance.hits(share):
            words, state = self._line(theme, question, register.plan.words), AnswerState.ANSWERED
        elif self._chance.hits(0.12):
            state = AnswerState.DONT_KNOW
        self.answers.append(Answer(self._chance.id(at), response.id, question, state, words=words,
                                   share=self._decided(register) if words else Share.UNDECIDED))

    def _decided(self, register: Register) -> Share:
        """What was said lately waits to be read; before that somebody has read it and decided."""
        waiting = 0.5 if self._today - register.session.day < _READ_AFTER else 0.02
        if register.session.id in self._always:
            waiting = 0.15
        if self._chance.hits(waiting):
            return Share.UNDECIDED
        return Share.OK if self._chance.hits(0.8) else Share.KEEP

    def _line(self, theme: str, question: str, own: dict[str, Sequence[str]]) -> str:
        """Lines about that very day, about the activity, or that fit anywhere."""
        if question in own and theme != "proxy" and self._chance.hits(0.65):
            return self._take(own["name"], question, own[question])
        if theme not in self._lines or (theme not in (*_NOT_IN_A_ROOM, "proxy") and self._chance.hits(0.3)):
            theme = "any"
        return self._take(theme, question, self._lines[theme][question])

    def _take(self, name: object, question: str, lines: Sequence[str]) -> str:
        key = (str(name), question)
        if key not in self._bags:
            self._bags[key] = Bag(lines, self._chance)
        return self._bags[key].take()
