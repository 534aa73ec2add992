"""What every way of writing a handout shares: where pictures are, quotation marks, a file that is whole or not there."""

import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from coprod_desktop.domain.handout import Chart
from coprod_desktop.domain.handout_lines import bar_words
from coprod_desktop.i18n import _
from coprod_desktop.paths import RESOURCES, beside, openmoji_file

# Photos as JPEG or PNG, by their "media:" keys.
Media = Mapping[str, bytes]
NO_MEDIA: Media = MappingProxyType({})
# Points; UKAAF's least for large print. No words on a sheet are smaller.
SMALLEST = 16


def svg_file(key: str) -> Path | None:
    """The file of an "openmoji:" or "own:" key; None for a photo or an unknown key."""
    kind, _colon, name = key.partition(":")
    if not re.fullmatch(r"[A-Za-z0-9-]+", name):
        return None
    file = {"openmoji": openmoji_file(name), "own": RESOURCES / "easyread" / "pictures" / f"{name}.svg"}.get(kind)
    return file if file is not None and file.is_file() else None


def quoted(text: str, by: str = "") -> str:
    """A person's own words, whole, in quotation marks; below them who said it, by the name they chose, if any."""
    told = _("{name} said this.").format(name=by) if by else ""
    return f"“{text.strip()}”\n{told}".rstrip()


def chart_words(chart: Chart) -> str:
    """The whole chart in words, for who cannot see its bars."""
    return _("A chart. {numbers}.").format(numbers=", ".join(bar_words(bar) for bar in chart.bars))


def write_beside(target: Path, data: bytes) -> Path:
    """Writes a file next to the target, then gives it the target's name, so that no half file ever has that name."""
    with beside(target) as part:
        part.write_bytes(data)
    return target
