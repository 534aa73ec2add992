"""Draws the 24 clocks of resources/easyread/stand_ins, whole and half hours, by `python tools/make_clocks.py`.

They stand in for OpenMoji's (1F550 to 1F567): two black hands alone look like "!" at half past six.
"""

import math
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "resources" / "easyread" / "stand_ins"
MIDDLE, RADIUS = 36, 32
HOUR_HAND, MINUTE_HAND, DIGITS, MARKS = 12, 17, 23.5, (26, 28.5)  # how far from the middle
# Each digit 6 wide and 9 high, drawn from its own middle.
DIGIT = {
    "1": "m-2,-2.5 l2.4,-2 v9",
    "2": "m-2.8,-2.2 c0,-3.2 5.6,-3.2 5.6,0 c0,2.4 -5.6,4.4 -5.6,6.7 h5.8",
    "3": "m-2.8,-3.6 c2,-1.8 5.4,-0.8 5.2,1.4 c-0.1,1.6 -1.8,2.1 -3,2.1 c1.4,0 3.4,0.6 3.4,2.4 c0,2.6 -3.8,3.2 -6,1.4",
    "6": "m2.2,-4.5 c-3.6,1 -5,4 -5,6.2 c0,3.8 5.8,3.8 5.8,0 c0,-3.4 -5.8,-3.2 -5.8,0.3",
    "9": "m-2.2,4.5 c3.6,-1 5,-4 5,-6.2 c0,-3.8 -5.8,-3.8 -5.8,0 c0,3.4 5.8,3.2 5.8,-0.3",
}
ROUND = 'stroke-linecap="round" stroke-linejoin="round"'


def at(turn: float, far: float) -> str:
    """The point so far from the middle; `turn` goes clockwise round from 12, in parts of a whole turn."""
    return f"{MIDDLE + far * math.sin(turn * math.tau):.2f},{MIDDLE - far * math.cos(turn * math.tau):.2f}"


def line(path: str, colour: str, wide: float) -> str:
    return f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{wide}" {ROUND}/>'


def numbers() -> str:
    """12, 3, 6 and 9, as strokes: a picture has no letters of a font."""
    parts = []
    for digits, x, y in (("1", -4, -DIGITS), ("2", 2.8, -DIGITS), ("3", DIGITS, 0), ("6", 0, DIGITS), ("9", -DIGITS, 0)):
        parts.append(f"M{MIDDLE + x},{MIDDLE + y} {DIGIT[digits]}")
    return line(" ".join(parts), "#000000", 2)


def clock(hour: int, half: bool) -> str:
    turn = (hour % 12 + half / 2) / 12
    middle = f"{MIDDLE},{MIDDLE}"
    marks = " ".join(f"M{at(number / 12, MARKS[0])} L{at(number / 12, MARKS[1])}" for number in range(12) if number % 3)
    short, long = f"M{middle} L{at(turn, HOUR_HAND)}", f"M{middle} L{at(half / 2, MINUTE_HAND)}"
    words = f"Half past {hour}" if half else f"{hour} o’clock"
    return "\n".join((
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72">', f"<title>{words}</title>",
        f'<circle cx="{MIDDLE}" cy="{MIDDLE}" r="{RADIUS}" fill="#61B2E4" stroke="#000000" stroke-width="2"/>',
        f'<circle cx="{MIDDLE}" cy="{MIDDLE}" r="{RADIUS - 2.5}" fill="#FFFFFF" stroke="#000000" stroke-width="1"/>',
        line(marks, "#000000", 1.6), numbers(),
        line(short, "#000000", 7), line(short, "#EA5A47", 3.6), line(long, "#000000", 3.2),
        f'<circle cx="{MIDDLE}" cy="{MIDDLE}" r="3" fill="#000000"/>', "</svg>", ""))


def main() -> None:
    OUT.mkdir(exist_ok=True)
    for hour in range(1, 13):
        for first, half in ((0x1F550, False), (0x1F55C, True)):
            (OUT / f"{first + hour - 1:X}.svg").write_text(clock(hour, half), encoding="utf-8")


if __name__ == "__main__":
    main()
