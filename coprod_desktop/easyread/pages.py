"""A sheet as a file, and its pages as pictures: work for another process."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from coprod_desktop.domain.glance import Glance
from coprod_desktop.domain.handout import Handout
from coprod_desktop.domain.handout_kind import Kind
from coprod_desktop.easyread import handouts
from coprod_desktop.i18n import in_language

_PNG_QUICK = 1  # zlib level: larger, and four times as quick as the usual 6


class Kinds:
    """The port HandoutKinds; building a sheet needs nothing of ReportLab."""

    def all(self) -> tuple[Kind, ...]:
        return tuple(map(handouts.kind, handouts.kinds()))

    def get(self, name: str) -> Kind:
        return handouts.kind(name)


class Pages:
    """Without state, so that its methods can be sent to another process. What they need is loaded there, not in the window's process. What
    they say on a sheet is in its language, whatever the screen has."""

    def pdf(self, handout: Handout, media: Mapping[str, bytes]) -> tuple[bytes, int]:
        """The file, and how many pages it has."""
        from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

        from coprod_desktop.easyread.pdf import pdf_bytes

        with in_language(handout.language):
            data = pdf_bytes(handout, media)
        with PdfDocument(data) as document:
            return data, len(document)

    def picture(self, pdf: bytes, number: int, width: int) -> bytes:
        """A page, counted from 0, as PNG, `width` pixels wide."""
        from pypdfium2 import PdfDocument

        with PdfDocument(pdf) as document:
            page = document[number]
            image = page.render(scale=width / page.get_width()).to_pil()
        out = BytesIO()
        image.save(out, "PNG", compress_level=_PNG_QUICK)
        return out.getvalue()

    def glance(self, handout: Handout, media: Mapping[str, bytes], number: int, block: int, width: int) -> Glance:
        """Page `number`, or with -1 the one with the block of that place, `width` pixels wide."""
        from coprod_desktop.easyread.glance import glance

        with in_language(handout.language):
            return glance(handout, media, number, block, width)

    def save(self, handout: Handout, media: Mapping[str, bytes], target: Path, form: str) -> Path:
        """`form` is "pdf", "html" or "txt". Raises OSError."""
        from coprod_desktop.easyread.writer import write

        with in_language(handout.language):
            return write(handout, target, form, media)
