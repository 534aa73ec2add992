"""A look at one page of a sheet while it is being written."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Glance:
    """Page `number` (from 0) of `count` as dots: blue, green and red of each, row by row, `width` across and `height` down. Packing them
    as PNG and unpacking them would take a fifth of the time there is between two keys. The line that is being written stands on it from
    `top` to `bottom`, as shares of the page's height: both 0 when it does not. `ratio` is how high the page is for its width."""

    dots: bytes
    width: int
    height: int
    number: int
    count: int
    top: float = 0.0
    bottom: float = 0.0
    ratio: float = 297 / 210
