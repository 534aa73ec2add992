"""What makes a card warm: hearts beside its title, in a row below it, and in the corners of its frame. All of it is decoration."""

from reportlab.lib.colors import HexColor

from coprod_desktop.easyread.measures import Measures
from coprod_desktop.easyread.tagged import TaggedCanvas

# The right half of a heart from its dip to its point, as handles and ends of Bézier curves; one is half of its width.
_HALF = (((0.07, 0.8), (0.25, 0.95), (0.48, 0.95)), ((0.75, 0.95), (1.0, 0.72), (1.0, 0.35)), ((1.0, -0.05), (0.6, -0.4), (0.0, -0.95)))
_DIP, _POINT = (0.0, 0.6), (0.0, -0.95)


def paint_heart(canvas: TaggedCanvas, x: float, y: float, reach: float, colour: str) -> None:
    """With its middle at (x, y), twice `reach` wide. Its edge is as the canvas has it."""
    path = canvas.beginPath()
    path.moveTo(x + _DIP[0] * reach, y + _DIP[1] * reach)
    for one, two, end in _HALF:
        path.curveTo(*(place for across, up in (one, two, end) for place in (x + across * reach, y + up * reach)))
    for (one, two, _end), to in zip(reversed(_HALF), (_HALF[1][2], _HALF[0][2], _DIP), strict=True):
        path.curveTo(*(place for across, up in (two, one, to) for place in (x - across * reach, y + up * reach)))
    path.close()
    canvas.setFillColor(HexColor(colour))
    canvas.drawPath(path, stroke=1, fill=1)


def paint_hearts(canvas: TaggedCanvas, on: Measures, x: float, y: float, wide: float) -> None:
    """A large one before two small ones, in a square that is so wide."""
    canvas.setStrokeColor(HexColor(on.colours.ink))
    canvas.setLineWidth(wide / 45)
    canvas.setLineJoin(1)
    paint_heart(canvas, x - wide * 0.32, y + wide * 0.24, wide * 0.17, on.colours.gold)
    paint_heart(canvas, x + wide * 0.33, y - wide * 0.26, wide * 0.15, on.colours.gold)
    paint_heart(canvas, x + wide * 0.02, y - wide * 0.01, wide * 0.34, on.colours.ribbon)
    paint_heart(canvas, x + wide * 0.02, y, wide * 0.18, on.colours.seal)


def paint_garland(canvas: TaggedCanvas, on: Measures, y: float, high: float) -> None:
    """Hearts side by side above a line, as wide as the words."""
    count = max(1, round(on.room / (1.9 * high)))
    wide = on.room / count
    canvas.setStrokeColor(HexColor(on.colours.rule))
    canvas.setLineWidth(on.times)
    for number in range(count):
        paint_heart(canvas, on.left + (number + 0.5) * wide, y + high * 0.75, high * 0.5, (on.colours.ribbon, on.colours.gold)[number % 2])
    canvas.setLineWidth(2 * on.times)
    canvas.line(on.left, y, on.right, y)
