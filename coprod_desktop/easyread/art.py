"""Pictures on the page: SVG drawings kept ready as page commands, and photos made as small as the page needs."""

import re
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from warnings import catch_warnings, simplefilter

from PIL import Image, ImageOps, UnidentifiedImageError
from reportlab.graphics import renderPDF, shapes
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from svglib.svglib import svg2rlg

from coprod_desktop.easyread import fonts
from coprod_desktop.easyread.measures import in_grey
from coprod_desktop.easyread.writing import Media, svg_file

DOTS_PER_INCH = 200
# A larger PNG would take more memory than the whole app. A JPEG is read small; we keep photos smaller than either.
_MOST_DOTS = 25_000_000
# A tiny drawing is not blown up further than this, or its lines would look like bars; on a poster they may be bolder.
_MOST_TIMES = 2.4
_LEAST_UNITS = 40
_NEEDS_DOCUMENT = re.compile(r"(?:^|\s)(?:gs|Do|Tj|TJ|sh|scn|SCN)(?=\s|$)")
_COLOUR = re.compile(r"(?<![\d.])(\d*\.?\d+) (\d*\.?\d+) (\d*\.?\d+) (rg|RG)(?=\s|$)")
_TEXT_STATE = re.compile(r"^(?:BT .* ET|1 0 0 1 0 0 cm)\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Vector:
    """A drawing with the box around what is drawn, in its own units; `commands` is "" when it needs the drawing itself."""

    drawing: shapes.Drawing
    commands: str
    left: float
    bottom: float
    width: float
    height: float


Picture = Vector | Image.Image


def _as_grey(colour: re.Match[str]) -> str:
    red, green, blue = map(float, colour.groups()[:3])
    return f"{in_grey(red, green, blue):.3f} {'g' if colour[4] == 'rg' else 'G'}"


def _bounds(shape: shapes.Shape) -> tuple[float, float, float, float] | None:
    """Left, bottom, right and top of what is drawn, None for nothing. ReportLab's own bounds take the ends of a line as they come: one that is
    drawn from right to left stands out of them."""
    if isinstance(shape, shapes.Line):
        return min(shape.x1, shape.x2), min(shape.y1, shape.y2), max(shape.x1, shape.x2), max(shape.y1, shape.y2)
    if not isinstance(shape, shapes.Group | shapes.Drawing):
        return shape.getBounds()
    found = [bounds for part in shape.contents if (bounds := _bounds(part)) is not None]
    if not found:
        return None
    corners = [shapes.transformPoint(shape.transform, (x, y)) for left, bottom, right, top in found for x in (left, right) for y in (bottom, top)]
    across, up = zip(*corners, strict=True)
    return min(across), min(up), max(across), max(up)


@lru_cache(maxsize=512)
def vector(file: Path, grey: bool = False) -> Vector | None:
    """The drawing in an SVG file, read once; None when nothing can be drawn from it. `grey` has no colours."""
    # Else every drawing names Helvetica, which is not in the file.
    shapes.STATE_DEFAULTS["fontName"] = fonts.REGULAR
    drawing = svg2rlg(str(file))
    if drawing is None:
        return None
    left, bottom, right, top = _bounds(drawing) or (0.0, 0.0, drawing.width, drawing.height)
    scratch = Canvas(BytesIO(), pageCompression=0, invariant=1, initialFontName=fonts.REGULAR)
    before = len(scratch._code)
    renderPDF.draw(drawing, scratch, 0, 0)
    commands = _TEXT_STATE.sub("", "\n".join(scratch._code[before:]))
    if _NEEDS_DOCUMENT.search(commands):
        commands = ""
    if grey:
        commands = _COLOUR.sub(_as_grey, commands)
    return Vector(drawing, commands, left, bottom, right - left, top - bottom)


def find(key: str, media: Media, side: float, grey: bool = False) -> Picture | None:
    """The picture of a key, with enough dots for `side` points. None when there is none, or a photo cannot be read."""
    if key in media:
        try:
            with catch_warnings():
                simplefilter("error", Image.DecompressionBombWarning)
                photo = Image.open(BytesIO(media[key]))
            if photo.format != "JPEG" and photo.width * photo.height > _MOST_DOTS:
                return None
            # A photo from a camera is read at a half, a quarter or an eighth of its size when that is enough.
            photo.draft("RGB", (_dots(side), _dots(side)))
            photo.load()
        except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombWarning, Image.DecompressionBombError):
            return None
        return photo.convert("LA" if photo.has_transparency_data else "L") if grey else photo
    file = svg_file(key)
    drawing = vector(file, grey) if file else None
    return _in_grey(drawing, side) if grey and drawing is not None and not drawing.commands else drawing


def _in_grey(drawing: Vector, side: float) -> Image.Image:
    """The rare drawing whose colours cannot be changed one by one (some of its words have none of their own), as dots without colours."""
    from pypdfium2 import PdfDocument  # type: ignore[import-untyped]  # loaded for these alone

    file = BytesIO()
    canvas = Canvas(file, pagesize=(side, side), initialFontName=fonts.REGULAR, invariant=1)
    draw_vector(canvas, drawing, 0, 0, side)
    canvas.save()
    with PdfDocument(file.getvalue()) as document:
        return document[0].render(scale=DOTS_PER_INCH / 72).to_pil().convert("L")


def _dots(points: float) -> int:
    return max(1, round(points / 72 * DOTS_PER_INCH))


def size_in(picture: Picture, width: float, height: float) -> tuple[float, float]:
    """How large the picture is when it fits a box of `width` and `height` points."""
    times = min(width / picture.width, height / picture.height)
    return picture.width * times, picture.height * times


def draw_vector(canvas: Canvas, picture: Vector, x: float, y: float, side: float) -> None:
    """What is drawn, in the middle of a square of `side` points whose lower left corner is at x, y."""
    times = min(side / max(picture.width, picture.height), max(_MOST_TIMES, side / _LEAST_UNITS))
    canvas.saveState()
    canvas.translate(x + (side - picture.width * times) / 2 - picture.left * times,
                     y + (side - picture.height * times) / 2 - picture.bottom * times)
    canvas.scale(times, times)
    if picture.commands:
        canvas.addLiteral(picture.commands)
    else:
        renderPDF.draw(picture.drawing, canvas, 0, 0)
    canvas.restoreState()


def draw_photo(canvas: Canvas, photo: Image.Image, x: float, y: float, width: float, height: float, radius: float) -> None:
    """The photo filling the box in points, cut at its edges, with round corners."""
    flat = photo if photo.mode == "L" else photo.convert("RGB")
    if photo.has_transparency_data:
        flat = Image.new("L" if photo.mode == "LA" else "RGB", photo.size, "white")
        flat.paste(photo.convert(flat.mode), mask=photo.convert("RGBA").getchannel("A"))
    fewer = min(1.0, flat.width / _dots(width), flat.height / _dots(height))
    small = ImageOps.fit(flat, (max(1, round(_dots(width) * fewer)), max(1, round(_dots(height) * fewer))))
    file = BytesIO()
    small.save(file, "JPEG", quality=85)
    file.seek(0)
    canvas.saveState()
    edge = canvas.beginPath()
    edge.roundRect(x, y, width, height, radius)
    canvas.clipPath(edge, stroke=0, fill=0)
    canvas.drawImage(ImageReader(file), x, y, width, height)
    canvas.restoreState()
