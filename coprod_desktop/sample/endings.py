"""What was done at each past session, and what was promised: easy sentences with a picture, someone's name and a day."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from coprod_desktop.domain.ended import Done, Promise
from coprod_desktop.domain.session import Session
from coprod_desktop.sample.attendance import Register
from coprod_desktop.sample.chance import Bag, Chance
from coprod_desktop.sample.data import load, picture
from coprod_desktop.sample.stories import Story


class Endings:
    """Fills `done` and `promises`."""

    def __init__(self, seed: int, stories: Sequence[Story]) -> None:
        self._chance = Chance(seed, "endings")
        self._names = {story.person.id: story.person.name.split()[0] for story in stories}
        self._data = load("endings")
        self._bags: dict[tuple[str, str], Bag[list[str]]] = {}
        self._promise_bags: dict[str, Bag[str]] = {}
        self._said: dict[str, date] = {}
        self.done: list[Done] = []
        self.promises: list[Promise] = []

    def write(self, registers: Sequence[Register], asked: set[str], always: set[str]) -> None:
        """Promises follow from what people said, so they are made where people were asked."""
        for register in registers:
            session = register.session
            full = session.id in always
            if full or (session.ended_at and self._chance.hits(0.8)):
                self._write_done(register, 3 if full else self._chance.number(1, 3))
            if full or self._chance.hits(0.4 if session.id in asked else 0.04):
                self._write_promises(register, 2 if full or self._chance.hits(0.25) else 1)

    def _write_done(self, register: Register, count: int) -> None:
        theme, session = register.plan.theme, register.session
        own = [tuple(line) for line in register.plan.words.get("done", ())]
        lines = own + [line for line in self._lines(theme, count) if line not in own]
        for code, words in lines[:max(count, len(own))]:
            self.done.append(Done(self._chance.id(_end(session)), session.id, picture(code), words))

    def _lines(self, theme: str, count: int) -> list[tuple[str, str]]:
        bag = self._bags.setdefault((theme, "done"), Bag(self._data["done"][theme], self._chance))
        taken = (bag.take() for _ in range(count))
        return list(dict.fromkeys((code, words) for code, words in taken))

    def _write_promises(self, register: Register, count: int) -> None:
        session, theme = register.session, register.plan.theme
        owners = [self._names[runner] for runner in session.runner_ids] or ["Ruth"]
        for _ in range(count):
            words = self._promise(theme)
            # The same promise again within months would look as if nobody kept any.
            if session.day - self._said.get(words, date.min) < timedelta(weeks=26):
                continue
            self._said[words] = session.day
            by = session.day + timedelta(days=self._chance.pick((7, 14, 14, 21, 28, 42)))
            self.promises.append(Promise(self._chance.id(_end(session)), session.id, words, self._chance.pick(owners), by))

    def _promise(self, theme: str) -> str:
        kind = "any" if self._chance.hits(0.35) else theme
        return self._promise_bags.setdefault(kind, Bag(self._data["promises"][kind], self._chance)).take()


def _end(session: Session) -> datetime:
    return datetime.combine(session.day, session.start) + timedelta(minutes=session.minutes)
