"""What the Look screen shows: every choice, and which one is chosen; a press applies at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from coprod_desktop.domain.look_words import speed_words, theme_words
from coprod_desktop.domain.preferences import SCALES, SPEEDS, Look
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.screen import Message, Nav, Presenter


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a group: `value` goes back to `choose`."""

    value: str
    words: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Options:
    """A question with its choices; `field` is the part of the look it changes."""

    field: str
    question: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class LookState:
    heading: str
    note: str
    size_words: str
    can_grow: bool
    can_shrink: bool
    groups: tuple[Options, ...]
    more: bool


class LookPresenter(Presenter):
    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._more = False
        self._voices: dict[str, str] = {}
        self._usual_voice = ""
        self._before = services.looks.now()
        self._refresh()

    def title(self) -> str:
        return _("How it looks and sounds")

    def saved(self, change: Change) -> None:
        if change.kind == "look":
            self._refresh()

    def _refresh(self) -> None:
        look = self.services.looks.now()
        person = self.services.seats.actor.person_id
        note = _("Your look comes with you.") if person else _("This is the look of the group.")
        if self.services.looks.of_computer:
            note = _("This is the look of this computer. It comes along when your group opens.")
        groups = [Options("theme", _("Colours"), self._options(look.theme, theme_words()))]
        if self._more:
            groups += [
                Options("font", _("Letters"), self._options(look.font, {"lexend": _("Clear letters"), "system": _("Same as my computer")})),
                Options("spacing", _("Space between words and lines"), self._options(look.spacing, {"normal": _("Normal"), "wide": _("Wide")})),
                Options("still", _("Movement"), self._options("yes" if look.still else "no", {"no": _("Normal"), "yes": _("Less movement")})),
            ]
        if self._more and self._voices:
            groups.append(Options("voice", _("Voice"), self._options(look.voice or self._usual_voice, self._voices)))
        speeds = {str(speed): speed_words(speed) for speed in SPEEDS}
        groups.append(Options("speed", _("How fast the voice reads"), self._options(str(look.speed), speeds)))
        self.show_state(LookState(_("How it looks and sounds"), note, _("Text size: {percent}%").format(percent=look.scale),
                                  look.scale < SCALES[-1], look.scale > SCALES[0], tuple(groups), self._more))

    @staticmethod
    def _options(now: str, words: dict[str, str]) -> tuple[Option, ...]:
        return tuple(Option(value, text, value == now) for value, text in words.items())

    def bigger(self) -> None:
        self.services.looks.use(self.services.looks.now().bigger())

    def smaller(self) -> None:
        self.services.looks.use(self.services.looks.now().smaller())

    def choose(self, field: str, value: str) -> None:
        look = self.services.looks.now()
        changed = {
            "theme": lambda: look._replace(theme=value), "font": lambda: look._replace(font=value), "spacing": lambda: look._replace(spacing=value),
            "voice": lambda: look._replace(voice=value),
            "still": lambda: look._replace(still=value == "yes"), "speed": lambda: look._replace(speed=int(value)),
        }[field]()
        self.services.looks.use(changed)

    def try_voice(self) -> None:
        self.nav.read(_("Hello. This is how I read to you."))

    def show_more(self) -> None:
        self._more = not self._more
        if self._more and not self._voices:
            self.nav.voices(self._know_voices)
        self._refresh()

    def _know_voices(self, voices: Sequence[Any]) -> None:
        """Voices that speak the language of the screen; other languages come with their own words."""
        english = [voice for voice in voices if voice.language.lower().startswith("en") and "shaw" not in voice.language.lower()]
        self._voices = {voice.id: voice.name for voice in english}
        self._usual_voice = next((voice.id for voice in english if voice.language.lower() == "en-gb"), "")
        self._refresh()

    def as_before(self) -> None:
        self.services.looks.use(self._before)
        self.nav.say(Message(_("It looks as it was before.")))

    def as_made(self) -> None:
        self.services.looks.use(Look())
        self.nav.say(Message(_("It looks as it was on the first day.")))
