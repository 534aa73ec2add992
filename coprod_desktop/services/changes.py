"""What was saved, told to whoever shows it; announced only after the commit."""

from collections.abc import Callable
from typing import NamedTuple


class Change(NamedTuple):
    """`kind` is the noun ("person", "attendance", "session", …); ids are "" when the change is not about one."""

    kind: str
    id: str = ""
    session_id: str = ""


Listener = Callable[[Change], None]


class Changes:
    """One per open group. Listeners are told in the order they came, on the main thread."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    def subscribe(self, listener: Listener) -> None:
        self._listeners.append(listener)

    def unsubscribe(self, listener: Listener) -> None:
        self._listeners.remove(listener)

    def announce(self, change: Change) -> None:
        for listener in tuple(self._listeners):
            listener(change)
