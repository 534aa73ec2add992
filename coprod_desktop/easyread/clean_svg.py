"""Reads an SVG file of somebody else: only shapes, lines, colours and words of it stay, and nothing outside the file is ever named.

What may be in an SVG that is shown as a picture: SVG 2, section 2.2 (secure static mode). This is narrower: fewer elements, and limits.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from coprod_desktop.services.ports import DrawingTooLarge, NotAPicture, OutsideDrawing

MOST_BYTES = 4_000_000
_MOST_SHAPES, _MOST_NUMBERS, _MOST_LETTERS, _DEEPEST, _LARGEST = 3_000, 200_000, 5_000, 40, 1_000_000
_SVG, _XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
_SHAPES = frozenset(("path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan"))
_KEPT = _SHAPES | {"svg", "g", "defs", "symbol", "use", "clipPath", "linearGradient", "radialGradient", "stop", "style", "switch"}
# What would fetch, run or draw something from elsewhere: with one of these the whole file is left alone.
_REFUSED = frozenset(("image", "feImage", "script", "foreignObject", "iframe", "object", "embed", "audio", "video", "a", "animate", "animateMotion",
                      "animateTransform", "set", "handler", "listener", "link", "include", "import"))
_MEASURES = frozenset((
    "viewBox", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "width", "height", "d", "points", "transform",
    "gradientTransform", "offset", "stroke-width", "font-size", "dx", "dy"))
_ATTRIBUTES = _MEASURES | {
    "preserveAspectRatio", "gradientUnits", "clipPathUnits", "spreadMethod", "id", "class", "style", "fill", "fill-opacity", "fill-rule", "stroke",
    "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-opacity", "opacity", "stop-color", "stop-opacity", "clip-path", "clip-rule",
    "color", "display", "visibility", "font-weight", "text-anchor"}
_LEFT_OUT = frozenset(("font-family", "font", "stroke-dasharray", "stroke-dashoffset", "filter", "mask", "marker", "cursor", "src"))
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
# A backslash or a comment could hide one of the others.
_OUTSIDE = re.compile(
    r"@|\\|/\*|//|(?:javascript|https?|ftp|file|data|smb):|(?:url|src|image(?:-set)?)\s*\(\s*['\"]?\s*(?!#|['\"\s])",
    re.IGNORECASE)
_LOCAL = re.compile(r"#[\w.:-]+")


@dataclass(slots=True)
class _Node:
    name: str
    attributes: dict[str, str]
    inside: list["_Node | str"] = field(default_factory=list)


class _Reader:
    """Builds the tree, and stops at the first thing that is too much or points outside."""

    def __init__(self) -> None:
        self.root: _Node | None = None
        self._open: list[_Node] = []
        self._skipped = self._shapes = self._numbers = self._letters = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        space, _gap, short = name.rpartition(" ")
        if short in _REFUSED:
            raise OutsideDrawing
        if self.root is None and (space, short) != (_SVG, "svg"):
            raise NotAPicture
        if len(self._open) + self._skipped > _DEEPEST:
            raise DrawingTooLarge
        if self._skipped or space != _SVG or short not in _KEPT:
            self._skipped += 1
            return
        node = _Node(short, self._clean(attributes))
        self._shapes += short in _SHAPES
        if self._shapes > _MOST_SHAPES:
            raise DrawingTooLarge
        if self._open:
            self._open[-1].inside.append(node)
        elif self.root is None:
            self.root = node
        self._open.append(node)

    def end(self, name: str) -> None:
        if self._skipped:
            self._skipped -= 1
        else:
            node = self._open.pop()
            if node.name == "style":
                node.inside = [self._style("".join(map(str, node.inside)))]

    def words(self, text: str) -> None:
        if self._open and not self._skipped and self._open[-1].name in ("text", "tspan", "style"):
            self._letters += len(text) if self._open[-1].name != "style" else len(text) // 20
            if self._letters > _MOST_LETTERS:
                raise DrawingTooLarge
            self._open[-1].inside.append(text)

    def nothing_declared(self, *_declared: object) -> int:
        """Entities are how a few lines become gigabytes, and how a file is read from elsewhere."""
        raise OutsideDrawing

    def _clean(self, attributes: dict[str, str]) -> dict[str, str]:
        kept = {}
        for name, value in attributes.items():
            space, _gap, short = name.rpartition(" ")
            if short.startswith("on"):
                raise OutsideDrawing
            if short in ("href", "src") and space in ("", _XLINK):
                if not _LOCAL.fullmatch(value):
                    raise OutsideDrawing
                kept["xlink:href"] = value
            elif not space and short in _ATTRIBUTES:
                kept[short] = self._style(value) if short == "style" else self._local(value)
                if short in _MEASURES:
                    self._measure(value)
        return kept

    def _style(self, text: str) -> str:
        """CSS without what is not kept: "fill:red;font-family:X" is "fill:red"."""
        self._local(text)
        return re.sub(r"(?:^|(?<=[;{\s]))[-\w]+\s*:[^;}]*;?", _unless_left_out, text)

    @staticmethod
    def _local(text: str) -> str:
        if _OUTSIDE.search(text):
            raise OutsideDrawing
        return text

    def _measure(self, text: str) -> None:
        numbers = _NUMBER.findall(text)
        self._numbers += len(numbers)
        if self._numbers > _MOST_NUMBERS or any(abs(float(number)) > _LARGEST for number in numbers):
            raise DrawingTooLarge


def _unless_left_out(found: re.Match[str]) -> str:
    name = found.group().partition(":")[0].strip().casefold()
    return "" if name in _LEFT_OUT or (name.startswith(("font-", "-")) and name not in ("font-size", "font-weight")) else found.group()


def clean_svg(data: bytes) -> str:
    """The same drawing as SVG that needs nothing but itself. Raises NotAPicture for a broken file or one that is no SVG, OutsideDrawing for
    one that names something outside or would do something, DrawingTooLarge for one that is larger than a picture needs."""
    if len(data) > MOST_BYTES:
        raise DrawingTooLarge
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = reader.start, reader.end, reader.words
    parser.EntityDeclHandler = parser.UnparsedEntityDeclHandler = parser.ExternalEntityRefHandler = reader.nothing_declared
    parser.SkippedEntityHandler = reader.nothing_declared
    parser.ProcessingInstructionHandler = reader.nothing_declared  # a style sheet from elsewhere
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError, ValueError) as problem:
        if isinstance(problem, NotAPicture):
            raise
        raise NotAPicture from problem
    if reader.root is None:
        raise NotAPicture
    _look_at_uses(reader.root)
    _frame(reader.root)
    return "".join(_written(reader.root, root=True))


def _look_at_uses(root: _Node) -> None:
    """A shape that is used many times inside others that are: counted as it would be drawn. One that uses itself is drawn for ever."""
    by_id = {node.attributes["id"]: node for node in _all(root) if "id" in node.attributes}
    known: dict[int, int] = {}

    def drawn(node: _Node, inside: frozenset[int]) -> int:
        if id(node) in inside:
            raise DrawingTooLarge
        if id(node) not in known:
            deeper = inside | {id(node)}
            count = int(node.name in _SHAPES) + sum(drawn(each, deeper) for each in node.inside if isinstance(each, _Node))
            if node.name == "use" and (target := by_id.get(node.attributes.get("xlink:href", "")[1:])) is not None:
                count += drawn(target, deeper)
            if count > _MOST_SHAPES or len(deeper) > 3 * _DEEPEST:
                raise DrawingTooLarge
            known[id(node)] = count
        return known[id(node)]

    drawn(root, frozenset())


def _all(node: _Node) -> Iterable[_Node]:
    yield node
    for each in node.inside:
        if isinstance(each, _Node):
            yield from _all(each)


def _frame(root: _Node) -> None:
    """The size is that of the page it is put on: only its proportions count."""
    box = root.attributes.get("viewBox", "")
    numbers = [float(number) for number in _NUMBER.findall(box)]
    if len(numbers) != 4:
        sides = [_NUMBER.findall(root.attributes.get(side, "")) for side in ("width", "height")]
        if not all(sides):
            raise NotAPicture
        numbers = [0.0, 0.0, float(sides[0][0]), float(sides[1][0])]
    if min(numbers[2:]) <= 0 or max(numbers[2:]) / min(numbers[2:]) > 20:
        raise NotAPicture
    root.attributes |= {"viewBox": " ".join(f"{number:g}" for number in numbers), "width": f"{numbers[2]:g}", "height": f"{numbers[3]:g}"}


def _written(node: _Node, *, root: bool = False) -> Iterable[str]:
    names: Mapping[str, str] = {"xmlns": _SVG, "xmlns:xlink": _XLINK} | node.attributes if root else node.attributes
    yield f"<{node.name}{''.join(f' {name}={quoteattr(value)}' for name, value in names.items())}>"
    for each in node.inside:
        if isinstance(each, _Node):
            yield from _written(each)
        else:
            yield escape(each)
    yield f"</{node.name}>"
