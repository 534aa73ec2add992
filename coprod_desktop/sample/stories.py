"""Made-up people with their time in the group: who comes to what, how often, since when, and what they took on."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from coprod_desktop.domain.attendance import Role
from coprod_desktop.domain.person import Person, PersonState
from coprod_desktop.sample.cards import Cards
from coprod_desktop.sample.chance import Chance
from coprod_desktop.sample.data import load, picture
from coprod_desktop.sample.naming import Naming

FIRST_WEEK = -157
_SHAPES = {"regular": 0.36, "sometimes": 0.20, "few": 0.06, "once": 0.11, "stopped": 0.09, "returned": 0.05, "break": 0.05,
           "moved_on": 0.08}
# Today's drop-in belongs to the people of cast.json, so that its register has the same length each time.
_TODAYS = "paint"


@dataclass(frozen=True, slots=True)
class Story:
    """One person's time. `rates` says how often they come to a programme (by key, 0–1); `away` are times of none of it;
    `elsewhere` are times (by key) when another record of the same person was marked; `visits` counts the times of those who came
    once or a few times."""

    person: Person
    came: date
    left: date
    rates: dict[str, float]
    role: Role = Role.TAKING_PART
    online: bool = False
    outgoing: float = 0.0
    visits: int = 0
    away: tuple[tuple[date, date], ...] = ()
    elsewhere: dict[str, tuple[date, date]] = field(default_factory=dict)
    helps: dict[str, date] = field(default_factory=dict)
    runs: dict[str, date] = field(default_factory=dict)
    started: tuple[str, ...] = ()

    def is_around(self, key: str, day: date) -> bool:
        if not self.came <= day <= self.left or any(first <= day <= last for first, last in self.away):
            return False
        first, last = self.elsewhere.get(key, (date.max, date.min))
        return not first <= day <= last

    def role_at(self, key: str, day: date) -> Role:
        """What they do there that day: who now runs a session began by taking part."""
        if self.role is not Role.TAKING_PART:
            return self.role
        if self.runs.get(key, date.max) <= day:
            return Role.FACILITATOR
        return Role.VOLUNTEER if self.helps.get(key, date.max) <= day else Role.TAKING_PART

    def joins(self, key: str, today: date) -> bool:
        """Said they come, and nobody has taken it back yet."""
        recent = today - timedelta(weeks=20)
        return not self.visits and self.rates.get(key, 0) >= 0.5 and self.left >= (today if key == _TODAYS else recent)


class People:
    def __init__(self, today: date, seed: int, programmes: list[dict[str, Any]]) -> None:
        self._today, self._programmes = today, programmes
        self._chance = Chance(seed, "people")
        self._cast = load("cast")
        self._naming = Naming(self._chance, [who["name"] for part in ("people", "twice") for who in self._cast[part]])
        self._cards = Cards(self._chance, self._naming)

    def tell(self, count: int, more: int = 0) -> list[Story]:
        """`count` records, some of them of one person twice, and `more` who came a few times, long ago."""
        twice = {who["of"]: who for who in self._cast["twice"]}
        told = [self._known(who, twice) for who in self._cast["people"]]
        told += [self._double(who) for who in self._cast["twice"]]
        shapes, weights = list(_SHAPES), list(_SHAPES.values())
        while len(told) < count:
            told.append(self._new(self._chance.weighted(shapes, weights)))
        told += [self._new("long_ago") for _ in range(more)]
        return told

    def _day(self, weeks: float) -> date:
        return self._today + timedelta(days=round(weeks * 7))

    def _known(self, who: dict[str, Any], twice: dict[str, dict[str, Any]]) -> Story:
        name: str = who["name"]
        other = twice.get(name)
        came = self._day(who["came"])
        role = Role(who.get("role", Role.TAKING_PART))
        person = self._person(name, who.get("say_as") or self._naming.spoken(name), picture(who["picture"]), came,
                              community=who.get("community", "english"), bare=role is not Role.TAKING_PART, shown=self._chance.hits(0.85))
        return Story(
            person, came, date.max, who["rates"], role, who.get("online", False),
            outgoing=0 if "role" in who else self._chance.between(0.15, 0.5),
            away=(self._span(who["gap"]),) if "gap" in who else self._breathers(came, date.max),
            elsewhere={other["programme"]: self._span(other["weeks"])} if other else {},
            helps={key: self._day(week) for key, week in who.get("helps", {}).items()},
            runs={key: self._day(week) for key, week in who.get("runs", {}).items()}, started=tuple(who.get("started", ())))

    def _double(self, who: dict[str, Any]) -> Story:
        first, last = self._span(who["weeks"])
        name: str = who["name"]
        return Story(self._person(name, self._naming.spoken(name), "", first, bare=True), first, last, {who["programme"]: 0.85})

    def _new(self, shape: str) -> Story:
        called = self._naming.next()
        newest = {"once": -2, "few": -5, "sometimes": -6, "regular": -10, "long_ago": -20}.get(shape, -40)
        came = self._day(self._chance.between(FIRST_WEEK, -146) if self._chance.hits(0.28) else self._chance.between(-146, newest))
        state, left, away, visits = PersonState.TAKING_PART, date.max, self._breathers(came, date.max), 0
        if shape in ("once", "few", "long_ago"):
            visits = {"once": 1, "few": self._chance.number(2, 3), "long_ago": self._chance.number(1, 4)}[shape]
            if shape == "long_ago" and self._chance.hits(0.35):
                state = PersonState.MOVED_ON
        elif shape in ("stopped", "moved_on"):
            left = came + (self._today - came) * self._chance.between(0.25, 0.85)
            state = PersonState.MOVED_ON if shape == "moved_on" else state
        elif shape == "break":
            left, state = self._day(self._chance.between(-14, -4)), PersonState.BREAK
        elif shape == "returned":
            began = came + (self._today - came) * self._chance.between(0.2, 0.5)
            away = ((began, began + (self._today - began) * self._chance.between(0.3, 0.7)),)
        person = self._person(called.name, called.say_as, called.picture, came, state=state, community=called.community,
                              bare=shape in ("once", "long_ago"), shown=self._chance.hits(0.55))
        return Story(person, came, left, self._interests(shape, came, left), online=self._chance.hits(0.12),
                     outgoing=self._chance.between(0.05, 0.4) if not visits else 0, visits=visits, away=away)

    def _person(self, name: str, say_as: str, picture_key: str, came: date, *, state: PersonState = PersonState.TAKING_PART,
                community: str = "", bare: bool = False, shown: bool = False) -> Person:
        """`bare` is a record made at the door, with a name and no more."""
        at = datetime.combine(came, time(self._chance.number(9, 17), self._chance.number(0, 59), self._chance.number(0, 59)))
        person_id = self._chance.id(at)
        if bare:
            return Person(person_id, name, say_as, picture_key, state, added_at=at.isoformat())
        access, emergency = self._cards.about(name.split()[0], picture_key, community)
        return Person(person_id, name, say_as, picture_key, state, access, emergency, self._cards.look(), at.isoformat(), shown)

    def _interests(self, shape: str, came: date, left: date) -> dict[str, float]:
        """Programmes that ran while they were here, weighted by how much each is liked."""
        visitor = shape in ("once", "few", "long_ago")
        gone = visitor or left < self._today
        open_ones = [one for one in self._programmes
                     if self._day(one["from"]) < min(left, self._today) and self._day(one.get("until", 0)) > came and one["pull"]
                     and (gone or one["key"] != _TODAYS)]
        keys = [one["key"] for one in open_ones]
        pulls = [one["pull"] * (3 if gone and one["key"] == _TODAYS else 1) for one in open_ones]
        wanted = 1 if visitor else self._chance.number(1, 3 if shape == "sometimes" else 5)
        least, most = (0.12, 0.35) if shape == "sometimes" else (0.45, 0.9)
        return {self._chance.weighted(keys, pulls): self._chance.between(least, most) for _ in range(wanted)}

    def _breathers(self, came: date, left: date) -> tuple[tuple[date, date], ...]:
        """Weeks of holiday, hospital or just not feeling like it: about one such time a year."""
        spans = []
        day = came
        while (day := day + timedelta(weeks=self._chance.number(20, 90))) < min(left, self._today):
            spans.append((day, day + timedelta(weeks=self._chance.number(2, 7))))
        return tuple(spans)

    def _span(self, weeks: list[int]) -> tuple[date, date]:
        return self._day(weeks[0]), self._day(weeks[1])
