"""The accessibility bus as a screen reader uses it: the things of a program, what can be done with them, and what the program tells.

Spoken over D-Bus with jeepney, which is pure Python and in the lock of the tests. The other way, GObject's Atspi, is bound to the Python of
the system, is not in .venv, and its cache hides what the program really answers.
"""

import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

_REGISTRY = "org.a11y.atspi.Registry"
_ACCESSIBLE = "org.a11y.atspi.Accessible"
_NOWHERE = "/org/a11y/atspi/null"
_SCREEN = 0  # extents are asked for in pixels of the screen
# In the order of AtspiStateType; a state is its place in a set of 64 bits.
_STATES = (
    "invalid", "active", "armed", "busy", "checked", "collapsed", "defunct", "editable", "enabled", "expandable", "expanded", "focusable",
    "focused", "has-tooltip", "horizontal", "iconified", "modal", "multi-line", "multiselectable", "opaque", "pressed", "resizable",
    "selectable", "selected", "sensitive", "showing", "single-line", "stale", "transient", "vertical", "visible", "manages-descendants",
    "indeterminate", "required", "truncated", "animated", "invalid-entry", "supports-autocompletion", "selectable-text", "is-default",
    "visited", "checkable", "has-popup", "read-only",
)


class Gone(Exception):
    """What was asked about is there no more, or the bus is not."""


@dataclass(frozen=True)
class Told:
    """One event: `kind` as "announcement" or "state-changed:focused", who it is about, and what it says."""

    kind: str
    path: str
    detail: int
    words: str


def call(connection: DBusConnection, owner: str, path: str, interface: str, member: str, signature: str = "", *values: Any) -> tuple[Any, ...]:
    """Raises Gone where the answer is an error, or there is none in 5 seconds."""
    try:
        answer = connection.send_and_get_reply(new_method_call(DBusAddress(path, owner, interface), member, signature or None, values), timeout=5)
    except (OSError, TimeoutError, EOFError) as trouble:
        raise Gone(f"{member}: {trouble}") from trouble
    if answer.header.message_type is MessageType.error:
        raise Gone(f"{member}: {answer.body}")
    return tuple(answer.body)


@dataclass
class Bus:
    """One screen reader's connection. It listens from the start, as programs only tell what somebody listens to."""

    address: str
    _events: deque[Message] = field(default_factory=deque)

    def __post_init__(self) -> None:
        self.connection = open_dbus_connection(self.address)
        for group in ("object", "window", "focus"):
            self.ask(_REGISTRY, "/org/a11y/atspi/registry", _REGISTRY, "RegisterEvent", "sass", f"{group}:", [], "")
            rule = MatchRule(type="signal", interface=f"org.a11y.atspi.Event.{group.title()}")
            self.ask("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "AddMatch", "s", rule.serialise())
            self.connection.filter(rule, queue=self._events)

    def ask(self, owner: str, path: str, interface: str, member: str, signature: str = "", *values: Any) -> tuple[Any, ...]:
        return call(self.connection, owner, path, interface, member, signature, *values)

    def programs(self) -> list["Thing"]:
        return Thing(self, _REGISTRY, "/org/a11y/atspi/accessible/root").children

    def events(self) -> list[Told]:
        """What was told since the last time, oldest first."""
        try:
            while True:
                self.connection.recv_messages(timeout=0.02)
        except TimeoutError:
            pass
        told = []
        while self._events:
            message = self._events.popleft()
            kind, detail, _detail, (_type, words), *_more = message.body
            member = "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in message.header.fields[HeaderFields.member])
            told.append(Told(member.strip("-") + (f":{kind}" if kind else ""), message.header.fields[HeaderFields.path], detail,
                             words if isinstance(words, str) else ""))
        return told


@dataclass(frozen=True)
class Thing:
    """One thing of a program, as it is told: every answer is asked for anew."""

    bus: Bus = field(repr=False, compare=False)
    owner: str
    path: str

    def _ask(self, interface: str, member: str, signature: str = "", *values: Any) -> Any:
        answer = self.bus.ask(self.owner, self.path, f"org.a11y.atspi.{interface}", member, signature, *values)
        return answer[0] if answer else None

    def _property(self, interface: str, name: str) -> Any:
        answer = self.bus.ask(self.owner, self.path, "org.freedesktop.DBus.Properties", "Get", "ss", f"org.a11y.atspi.{interface}", name)
        return answer[0][1]

    @property
    def name(self) -> str:
        return str(self._property("Accessible", "Name"))

    @property
    def description(self) -> str:
        return str(self._property("Accessible", "Description"))

    @property
    def locale(self) -> str:
        return str(self._property("Accessible", "Locale"))

    @cached_property
    def role(self) -> str:
        return str(self._ask("Accessible", "GetRoleName"))

    @property
    def states(self) -> set[str]:
        low, high = self._ask("Accessible", "GetState")
        return {state for place, state in enumerate(_STATES) if (low | high << 32) >> place & 1}

    @property
    def children(self) -> list["Thing"]:
        return [Thing(self.bus, owner, path) for owner, path in self._ask("Accessible", "GetChildren") if path != _NOWHERE]

    @cached_property
    def interfaces(self) -> set[str]:
        return {name.removeprefix("org.a11y.atspi.") for name in self._ask("Accessible", "GetInterfaces")}

    @property
    def relations(self) -> dict[int, list["Thing"]]:
        """By AtspiRelationType: 2 is "labelled by"."""
        return {kind: [Thing(self.bus, *end) for end in ends] for kind, ends in self._ask("Accessible", "GetRelationSet")}

    @property
    def place(self) -> tuple[int, int, int, int]:
        """Left, top, width, height in pixels of the screen."""
        left, top, width, height = self._ask("Component", "GetExtents", "u", _SCREEN)
        return left, top, width, height

    @property
    def text(self) -> str:
        return str(self._ask("Text", "GetText", "ii", 0, -1)) if "Text" in self.interfaces else ""

    @property
    def value(self) -> float | None:
        return float(self._property("Value", "CurrentValue")) if "Value" in self.interfaces else None

    @property
    def actions(self) -> list[str]:
        return [name for name, _description, _keys in self._ask("Action", "GetActions")] if "Action" in self.interfaces else []

    def act(self, action: str) -> None:
        """Raises AssertionError where the thing has no such action."""
        actions = self.actions
        assert action in actions, f"{self.role} “{self.name}” can {actions}, not {action}"
        self._ask("Action", "DoAction", "i", actions.index(action))

    def press(self) -> None:
        """As a screen reader does on Enter: the first action that does something."""
        self.act(next(action for action in ("Press", "Toggle") if action in self.actions))

    def take_focus(self) -> None:
        self._ask("Component", "GrabFocus")

    def write(self, words: str) -> None:
        assert self._ask("EditableText", "SetTextContents", "s", words), f"“{self.name}” takes no words"

    def walk(self) -> Iterator["Thing"]:
        """Itself and everything in it, in the order it is told."""
        yield self
        for child in self.children:
            yield from child.walk()


def until(found: Callable[[], Any], otherwise: Callable[[], str], seconds: float = 15) -> Any:
    """What `found` gives, once it is something. Things that go while they are asked about are asked for again."""
    end = time.monotonic() + seconds
    while True:
        try:
            if got := found():
                return got
        except Gone:
            pass
        assert time.monotonic() < end, otherwise()
        time.sleep(0.01)
