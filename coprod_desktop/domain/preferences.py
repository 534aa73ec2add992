"""How the app looks, sounds and is used, for the group or for one person."""

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

SCALES = (100, 125, 150, 175, 200, 250, 300, 400)
SPEEDS = (90, 120, 140, 160, 190, 230, 280)
STEPS = (500, 700, 1000, 1500, 2000, 3000, 5000, 8000)
WAITS = (0, 300, 500, 1000, 1500, 2000, 3000)


class Scan(NamedTuple):
    """Switch scanning. Times are in milliseconds, 0 for off; `rounds` without a press until it rests, 0 for never. A switch is a key
    by Qt's name of it ("Space", "F13") or a mouse button ("mouse-left", "mouse-right", "mouse-middle")."""

    switches: int = 1
    rows: bool = True
    step: int = 1500
    first: int = 1000
    dwell: int = 0
    rounds: int = 3
    ignore: int = 300
    sound: bool = True
    spoken: bool = False
    cue_voice: str = ""
    switch: str = "Space"
    second: str = "Return"


class Touch(NamedTuple):
    """Fingers, mouse, head mouse, eyes. Times in milliseconds, 0 for off: `hold` until a press counts, `ignore` for a second press,
    `dwell` until resting on something presses it."""

    hold: int = 0
    ignore: int = 0
    dwell: int = 0
    scroll_buttons: bool = False


class Letters(NamedTuple):
    """Letters on the screen: `order` is "" for none, "abc" or "qwerty". What somebody writes is not for everyone in the room: nothing is
    said until it is wished for."""

    order: str = ""
    say_keys: bool = False
    say_words: bool = False
    complete: bool = True


class Look(NamedTuple):
    """Size in percent, theme and font by key, speech speed in words a minute, voice by id ("" is the first one), language by its code
    ("" is the group's). `way` is how it is used: "keys" (keys, mouse, touch) or "scan". With `size_as_computer` the size follows the
    computer's own, with `still_as_computer` the movement."""

    scale: int = 100
    theme: str = "system"
    font: str = "lexend"
    spacing: str = "normal"
    still: bool = False
    voice: str = ""
    speed: int = 140
    language: str = ""
    pictures: bool = True
    words: bool = True
    read_all: bool = False
    way: str = "keys"
    scan: Scan = Scan()
    touch: Touch = Touch()
    letters: Letters = Letters()
    size_as_computer: bool = False
    still_as_computer: bool = False

    @property
    def rests_to_press(self) -> bool:
        """Resting the pointer presses; never beside scanning, where a pointer may lie anywhere."""
        return self.touch.dwell > 0 and self.way != "scan"

    def bigger(self) -> "Look":
        return self._replace(scale=next((s for s in SCALES if s > self.scale), SCALES[-1]), size_as_computer=False)

    def smaller(self) -> "Look":
        return self._replace(scale=next((s for s in reversed(SCALES) if s < self.scale), SCALES[0]), size_as_computer=False)

    def usual_size(self) -> "Look":
        """As on the first day."""
        return self._replace(scale=FIRST_DAY.scale, size_as_computer=FIRST_DAY.size_as_computer)

    def faster(self) -> "Look":
        return self._replace(speed=next((s for s in SPEEDS if s > self.speed), SPEEDS[-1]))

    def slower(self) -> "Look":
        return self._replace(speed=next((s for s in reversed(SPEEDS) if s < self.speed), SPEEDS[0]))


FIRST_DAY = Look(size_as_computer=True, still_as_computer=True)  # EN 301 549, 11.7: as the computer, until somebody chooses

_CHOICES: dict[type, dict[str, tuple[Any, ...]]] = {
    Look: {"scale": SCALES, "speed": SPEEDS, "font": ("lexend", "system"), "spacing": ("normal", "wide"), "way": ("keys", "scan")},
    Scan: {"switches": (1, 2), "step": STEPS, "first": WAITS, "dwell": WAITS, "rounds": (0, 1, 2, 3, 5), "ignore": WAITS},
    Touch: {"hold": WAITS, "ignore": WAITS, "dwell": WAITS},
    Letters: {"order": ("", "abc", "qwerty")},
}


def kept(look: Look) -> dict[str, Any]:
    """The look as it is kept in a file."""
    return {name: value._asdict() if hasattr(value, "_asdict") else value for name, value in look._asdict().items()}


def look_of(values: object) -> Look:
    """The look that was kept. From a newer or a damaged file, what is not known or makes no sense is as on the first day."""
    return _fitting(Look, values)


def look_read(text: str) -> Look:
    """The look that was kept as JSON; what is no JSON is as on the first day."""
    try:
        return look_of(json.loads(text))
    except ValueError:
        return Look()


def _fitting(kind: type, values: object) -> Any:
    first = kind()
    if not isinstance(values, Mapping):
        return first
    found = {}
    for name, usual in first._asdict().items():
        value = values.get(name, usual)
        if hasattr(usual, "_asdict"):
            found[name] = _fitting(type(usual), value)
        elif type(value) is type(usual) and value in _CHOICES[kind].get(name, (value,)):
            found[name] = value
    return first._replace(**found)
