"""How the app looks and sounds, for the group or for one person."""

from typing import NamedTuple

SCALES = (100, 125, 150, 175, 200, 250, 300, 400)
SPEEDS = (90, 120, 140, 160, 190, 230, 280)


class Look(NamedTuple):
    """Size in percent, theme and font by key, speech speed in words a minute, voice by id ("" is the first one)."""

    scale: int = 100
    theme: str = "system"
    font: str = "lexend"
    spacing: str = "normal"
    still: bool = False
    voice: str = ""
    speed: int = 140

    def bigger(self) -> "Look":
        return self._replace(scale=next((s for s in SCALES if s > self.scale), SCALES[-1]))

    def smaller(self) -> "Look":
        return self._replace(scale=next((s for s in reversed(SCALES) if s < self.scale), SCALES[0]))

    def faster(self) -> "Look":
        return self._replace(speed=next((s for s in SPEEDS if s > self.speed), SPEEDS[-1]))

    def slower(self) -> "Look":
        return self._replace(speed=next((s for s in reversed(SPEEDS) if s < self.speed), SPEEDS[0]))
