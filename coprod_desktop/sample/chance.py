"""Chance that falls the same way each time: every part of the sample group has its own, so one can change alone."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random
from typing import Generic, TypeVar
from uuid import UUID

T = TypeVar("T")
_EPOCH = datetime(1970, 1, 1)


class Chance:
    """Stands on Random.random and getrandbits alone: the other methods of Random may change between Python versions."""

    def __init__(self, seed: int, part: str) -> None:
        self._random = Random(f"{seed}:{part}")

    def hits(self, share: float) -> bool:
        return self._random.random() < share

    def number(self, least: int, most: int) -> int:
        return least + int(self._random.random() * (most - least + 1))

    def between(self, least: float, most: float) -> float:
        return least + self._random.random() * (most - least)

    def pick(self, things: Sequence[T]) -> T:
        return things[int(self._random.random() * len(things))]

    def weighted(self, things: Sequence[T], weights: Sequence[float]) -> T:
        left = self._random.random() * sum(weights)
        for thing, weight in zip(things, weights, strict=True):
            left -= weight
            if left < 0:
                return thing
        return things[-1]

    def some(self, things: Sequence[T], count: int) -> list[T]:
        """`count` of them, or all, in an order of chance."""
        left = list(things)
        for at in range(min(count, len(left))):
            other = self.number(at, len(left) - 1)
            left[at], left[other] = left[other], left[at]
        return left[:count]

    def id(self, moment: datetime) -> str:
        """In the form of a UUIDv7 (RFC 9562) made at that moment."""
        milliseconds = (moment - _EPOCH) // timedelta(milliseconds=1)
        bits = self._random.getrandbits(74)
        return str(UUID(int=milliseconds << 80 | 7 << 76 | (bits >> 62) << 64 | 2 << 62 | bits & (1 << 62) - 1))


class Bag(Generic[T]):
    """Gives every thing once before any comes again."""

    def __init__(self, things: Sequence[T], chance: Chance) -> None:
        self._things, self._chance = things, chance
        self._left: list[T] = []

    def take(self) -> T:
        if not self._left:
            self._left = self._chance.some(self._things, len(self._things))
        return self._left.pop()
