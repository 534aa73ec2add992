"""A small screen reader: says what has the focus and what is announced, in the words a real one would use, and acts on what it finds."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.atspi.bus import Bus, Gone, Thing, until
from tests.heard import Box

_ROLES = {"push button": "button", "label": "", "text": "text box", "password text": "secret text box", "panel": "group", "frame": "window"}

_AROUND = {"frame", "dialog", "panel", "tool bar"}


def said(thing: Thing) -> str:
    """One thing as a sentence: name, role, state, value, what it is for."""
    states, role = thing.states, thing.role
    name = thing.name
    text = thing.text if role in ("text", "password text") else ""
    told = [name, _ROLES.get(role, role)]
    if "checkable" in states:
        told.append("chosen" if "checked" in states else "not chosen")
    if text:
        told.append(f"“{text}”")
    if thing.value is not None:
        told.append(f"{thing.value:g}")
    if "sensitive" not in states:
        told.append("greyed out")
    return ", ".join(part for part in [*told, thing.description] if part)


def is_silent(thing: Thing) -> bool:
    return thing.role in ("scroll bar", "application") or (thing.role in ("filler", "panel", "label") and not thing.name)


def _shared(one: Box, other: Box) -> Box:
    left, top = max(one[0], other[0]), max(one[1], other[1])
    return left, top, min(one[0] + one[2], other[0] + other[2]) - left, min(one[1] + one[3], other[1] + other[3]) - top


def _holds(clip: Box, place: Box) -> bool:
    """Whether the middle of the place is in it."""
    across, down = place[0] + place[2] / 2 - clip[0], place[1] + place[3] / 2 - clip[1]
    return 0 <= across <= clip[2] and 0 <= down <= clip[3]


@dataclass
class Reader:
    """Somebody who hears the program and does not see it. `heard` is everything so far."""

    bus: Bus
    program: Thing
    heard: list[str] = field(default_factory=list)
    _focus: str = ""
    _seen: int = 0

    # Hearing

    def listen(self) -> None:
        """Takes in what was told. Real readers, too, do not say the same focus twice."""
        for told in self.bus.events():
            thing = Thing(self.bus, self.program.owner, told.path)
            try:
                if told.kind == "announcement":
                    self._hear(f"(announced) {told.words}")
                elif told.kind == "activate":
                    self._hear(said(thing))
                elif told.kind == "state-changed:focused" and told.detail and told.path != self._focus:
                    self._focus = told.path
                    self._hear(said(thing))
                elif told.kind == "state-changed:checked" and told.path == self._focus:
                    self._hear("chosen" if told.detail else "not chosen")
                elif told.kind == "property-change:accessible-name" and told.path == self._focus:
                    self._hear(told.words)
            except Gone:  # it went while it was told: a reader says nothing
                continue

    def _hear(self, words: str) -> None:
        self.heard.append(words)
        print(f"    {words}")

    def hears(self, words: str) -> str:
        """Waits until something that begins with these words is heard that was not waited for before; all of what was said."""
        def found() -> str:
            self.listen()
            for place in range(self._seen, len(self.heard)):
                if self.heard[place].startswith((words, f"(announced) {words}")):
                    self._seen = place + 1
                    return self.heard[place]
            return ""

        return str(until(found, lambda: f"“{words}” is not heard, but {self.heard[self._seen:]}"))

    def has_focus(self) -> Thing:
        """Waits for it."""
        found = until(lambda: next((thing for thing in self.shown() if "focused" in thing.states), None), lambda: "Nothing has the focus.")
        assert isinstance(found, Thing)
        return found

    # Finding and doing

    def window(self) -> Thing:
        """The one that is in front: a question stands before the window it is about."""
        windows = [window for window in self.program.children if "showing" in window.states]
        return next((window for window in windows if "active" in window.states), windows[-1])

    def shown(self) -> Iterator[Thing]:
        """What can be said of the window in front, in the order in which it is told. What is hidden is not gone into, as real readers do not."""
        def within(thing: Thing) -> Iterator[Thing]:
            if "showing" in thing.states:
                yield thing
                for child in thing.children:
                    yield from within(child)

        yield from within(self.window())

    def find(self, words: str, role: str = "") -> Thing:
        """The first thing whose name begins with these words and that can be acted upon; waits for it."""
        def found() -> Thing | None:
            return next((thing for thing in self.shown() if thing.name.startswith(words) and (thing.actions or thing.role == "text")
                         and role in ("", thing.role)), None)

        thing = until(found, lambda: f"There is no “{words}” among {self.page()}")
        assert isinstance(thing, Thing)
        return thing

    def press(self, words: str, role: str = "") -> None:
        self.listen()
        self._seen = len(self.heard)
        thing = self.find(words, role)
        print(f"> {words}")
        if "focusable" in thing.states:
            thing.take_focus()
        thing.press()

    def write(self, words: str, into: str) -> None:
        print(f"> {into}: {words}")
        self.find(into, "text").write(words)

    # The whole page

    def page(self) -> list[str]:
        """Everything there is to hear in the window in front, one line a thing."""
        lines = until(lambda: [said(thing) for thing in self.shown() if not is_silent(thing)], lambda: "There is nothing to hear.")
        return list(lines)

    def order(self) -> list[tuple[str, Box]]:
        """What is said and seen, and where; what is scrolled away has no place among the rest."""
        def within(thing: Thing, clip: Box) -> Iterator[tuple[str, Box]]:
            if "showing" not in thing.states:
                return
            place = thing.place
            if not is_silent(thing) and thing.role not in _AROUND and _holds(clip, place):
                yield thing.name, place
            clip = _shared(clip, place)
            for child in thing.children:
                yield from within(child, clip)

        return list(until(lambda: list(within(self.window(), self.window().place)), lambda: "There is nothing to see."))

    def settled(self) -> None:
        """Waits until nothing more is told for a while."""
        quiet = time.monotonic() + 0.15
        before = len(self.heard)
        while time.monotonic() < quiet:
            self.listen()
            if len(self.heard) != before:
                before, quiet = len(self.heard), time.monotonic() + 0.15
