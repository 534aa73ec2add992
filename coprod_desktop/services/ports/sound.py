"""A sheet that is spoken, as the services need it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from coprod_desktop.domain.handout_lines import Line, ReadBy


class NotSpoken(Exception):
    """Nothing on this computer can speak now, or it stopped before the sheet was read."""


class NoVoice(NotSpoken):
    """No voice of this computer speaks the language."""


class SheetSound(Protocol):
    """Slow work, to be run by Jobs: an object without state."""

    def save(self, lines: Sequence[Line], by: ReadBy, target: Path) -> Path:
        """All lines as one WAV file, with silence between them. Written beside the target and renamed. Raises OSError, NotSpoken, NoVoice."""
        ...
