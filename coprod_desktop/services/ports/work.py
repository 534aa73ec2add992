"""The time, and slow work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime



class Clock(Protocol):
    def now(self) -> datetime:
        """Local time, without a zone."""
        ...


class Jobs(Protocol):
    """Slow work in another process; `work` and its arguments must be importable and picklable; `then` runs on the main thread."""

    def run(self, work: Callable[..., Any], *args: Any, then: Callable[[Any], None],
            failed: Callable[[BaseException], None]) -> None: ...
