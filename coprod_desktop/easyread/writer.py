"""Writes handouts as PDF, web page and text, with the photos that a reader gives (the port HandoutWriter)."""

from collections.abc import Callable
from pathlib import Path

from coprod_desktop.domain.handout import Handout
from coprod_desktop.easyread.writing import Media, media_keys


def write(handout: Handout, target: Path, form: str, media: Media) -> Path:
    """Writes the handout as "pdf", "html" or "txt" and gives back the target. It can run in another process.

    ReportLab is only loaded for the first PDF: it takes a tenth of a second. Raises OSError when the file cannot be
    written and ValueError for another form.
    """
    match form:
        case "pdf":
            from coprod_desktop.easyread.pdf import write_pdf

            return write_pdf(handout, target, media)
        case "html":
            from coprod_desktop.easyread.html import write_html

            return write_html(handout, target, media)
        case "txt":
            from coprod_desktop.easyread.text import write_text

            return write_text(handout, target)
    raise ValueError(form)


class EasyReadWriter:
    """`read` gives the bytes of a "media:" key."""

    def __init__(self, read: Callable[[str], bytes]) -> None:
        self._read = read

    def media(self, handout: Handout) -> dict[str, bytes]:
        """The photos of the handout by their keys, to hand to work in another process."""
        return {key: self._read(key) for key in media_keys(handout)}

    def pdf(self, handout: Handout, target: Path) -> Path:
        return write(handout, target, "pdf", self.media(handout))

    def html(self, handout: Handout, target: Path) -> Path:
        return write(handout, target, "html", self.media(handout))

    def text(self, handout: Handout, target: Path) -> Path:
        return write(handout, target, "txt", {})
