"""A look at one page of a sheet while it is being written."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Glance:
    """`png` is the picture of page `number` (from 0) of `count`; the line that is being written stands on it from `top` to `bottom`, as shares
    of the page's height: both 0 when it does not. `ratio` is how high the page is for its width."""

    png: bytes
    number: int
    count: int
    top: float = 0.0
    bottom: float = 0.0
    ratio: float = 297 / 210
