"""Makes a picture of an SVG file of somebody else, in a process of its own: cleaned first, then drawn, so that no SVG of theirs is kept."""

from io import BytesIO
from pathlib import Path

from coprod_desktop.domain.picture import SmallPhoto
from coprod_desktop.easyread.clean_svg import MOST_BYTES, clean_svg
from coprod_desktop.services.ports import DrawingTooLarge, NotAPicture

ENDING = ".svg"
SIDE = 640  # px: 25 mm at 650 dots an inch; sharp on a poster, too


def read_drawing(file: Path) -> SmallPhoto:
    """Slow work for Jobs: a few hundredths of a second. Raises NotAPicture, DrawingTooLarge, OutsideDrawing, OSError."""
    if file.stat().st_size > MOST_BYTES:
        raise DrawingTooLarge
    return drawn(file.read_bytes())


def drawn(data: bytes) -> SmallPhoto:
    """The drawing as PNG, SIDE px square, clear around it. Raises as `read_drawing` does."""
    from pypdfium2 import PdfDocument  # type: ignore[import-untyped]
    from reportlab.graphics import renderPDF, shapes
    from reportlab.pdfgen.canvas import Canvas
    from svglib.svglib import svg2rlg

    from coprod_desktop.easyread import fonts

    text = clean_svg(data)
    fonts.load()
    shapes.STATE_DEFAULTS["fontName"] = fonts.REGULAR
    page = BytesIO()
    canvas = Canvas(page, pagesize=(SIDE, SIDE), initialFontName=fonts.REGULAR)
    try:
        drawing = svg2rlg(BytesIO(text.encode()))
        if drawing is None:
            raise ValueError("not even XML is left")
        times = SIDE / max(drawing.width, drawing.height)
        canvas.translate((SIDE - drawing.width * times) / 2, (SIDE - drawing.height * times) / 2)
        canvas.scale(times, times)
        renderPDF.draw(drawing, canvas, 0, 0)
    except Exception as problem:  # whatever the drawing library meets in a file that it was not made for
        raise NotAPicture from problem
    canvas.save()
    with PdfDocument(page.getvalue()) as document:
        image = document[0].render(scale=1, fill_color=(255, 255, 255, 0)).to_pil()
    if image.mode != "RGBA" or image.getchannel("A").getbbox() is None:
        raise NotAPicture  # nothing is seen
    out = BytesIO()
    image.save(out, "PNG")
    return SmallPhoto(out.getvalue(), "png")
