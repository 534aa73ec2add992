"""Writes a handout as PDF, web page or text."""

from pathlib import Path

from coprod_desktop.domain.handout import Handout
from coprod_desktop.easyread.writing import Media


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
