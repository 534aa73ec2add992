"""Where scanning is: which row, which thing in it, and how many rounds nobody pressed."""

from collections.abc import Sequence

from coprod_desktop.ui.scan_order import OUT, Row, Step, Thing


class Steps:
    """`rounds` over the same things until it is time to rest; 0 is never."""

    def __init__(self) -> None:
        self.rounds = 0
        self._path: list[tuple[tuple[Step, ...], int]] = []
        self._gone = 0  # steps since the last press

    @property
    def now(self) -> Step | None:
        """What has the frame; nothing where there is nothing to choose."""
        if not self._path:
            return None
        steps, at = self._path[-1]
        return steps[at]

    @property
    def row(self) -> Row | None:
        """The row that it is in."""
        if len(self._path) < 2:
            return None
        steps, at = self._path[-2]
        row = steps[at]
        return row if isinstance(row, Row) else None

    @property
    def at_first(self) -> bool:
        return bool(self._path) and (self._path[-1][1] == 0 or self._gone == 0)

    def begin(self, steps: tuple[Step, ...], start: int = 0) -> None:
        self._path = [(steps, start)] if steps else []
        self._gone = 0

    def move(self) -> bool:
        """To the next one. False when nobody pressed for all rounds: it stays at the first then."""
        if not self._path:
            return True
        steps, at = self._path[-1]
        self._path[-1] = (steps, (at + 1) % len(steps))
        self._gone += 1
        return not self.rounds or self._gone < self.rounds * len(steps)

    def press(self) -> Thing | None:
        """Into a row, or out of it; the thing when one was chosen."""
        now = self.now
        self._gone = 0
        if isinstance(now, Row):
            self._path.append((now.inside, 0))
        elif now is not None and now.act == OUT:
            self._path.pop()
            self.move()
            self._gone = 0
        else:
            return now
        return None

    def renew(self, steps: tuple[Step, ...], *, out: bool = False) -> bool:
        """The same place on a page that was laid out anew; `out` is one level up, at the row, to begin there. False when it is not there any more."""
        now = self.now
        if now is None:
            return False
        key, depth = now.first().key, len(self._path) - (1 if out and len(self._path) > 1 else 0)
        path: list[tuple[tuple[Step, ...], int]] = []
        level: Sequence[Step] = steps
        while level and len(path) < depth:
            at = next((number for number, step in enumerate(level) if key in _keys(step)), -1)
            if at < 0:
                return False
            path.append((tuple(level), at))
            step = level[at]
            level = step.inside if isinstance(step, Row) else ()
        if not path:
            return False
        self._path = path
        if out:
            self._gone = 0
        return True


def _keys(step: Step) -> set[str]:
    if isinstance(step, Row):
        return set().union(*map(_keys, step.inside))
    return {step.key}
