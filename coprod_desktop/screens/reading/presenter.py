"""What the page about the voice shows: the voices of this computer for the language, how fast it reads, and who speaks beside it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from coprod_desktop.domain.look_words import speed_words
from coprod_desktop.domain.preferences import SPEEDS, Look
from coprod_desktop.domain.voice_words import of_language, voice_words
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.look_choices import LookPage, LookQuestions, Options, options
from coprod_desktop.ui.screen import Nav

_AT_ONCE = 8  # voices on the page


class ReadingPresenter(LookQuestions):
    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        self._voices: tuple[Any, ...] | None = None  # not known yet
        self._first = 0
        super().__init__(services, nav, id)
        nav.voices(self._know)

    def title(self) -> str:
        return _("Reading to me")

    def _know(self, voices: Sequence[Any]) -> None:
        self._voices = tuple(voices)
        ids = [voice.id for voice in self._fitting]
        if self.look.voice in ids:
            self._first = ids.index(self.look.voice) // _AT_ONCE * _AT_ONCE
        self.refresh()

    @property
    def _fitting(self) -> tuple[Any, ...]:
        """Those of the language; where there is none, those of English."""
        voices = self._voices or ()
        return of_language(voices, self.language) or of_language(voices, "en")

    @property
    def more(self) -> bool:
        return len(self._fitting) > _AT_ONCE

    def picture_of(self) -> LookPage:
        return replace(super().picture_of(), notes=self._notes())

    def _notes(self) -> tuple[str, ...]:
        if self._voices is None:
            return (_("We look for the voices of this computer."),)
        if not self._voices:
            return (_("We found no voice on this computer. Everything else works."),)
        notes = []
        if not of_language(self._voices, self.language):
            notes.append(_("This computer has no voice for this language. Another voice reads."))
        if self.look.voice and self.look.voice not in [voice.id for voice in self._voices]:
            notes.append(_("Your voice is not on this computer now. Another voice reads."))
        return (*notes, _("Press a voice or a speed to hear it."))

    def questions(self) -> tuple[Options, ...]:
        look, fitting = self.look, self._fitting
        among = self.languages()
        asked = [among] if among is not None else []
        if fitting:
            chosen = look.voice if look.voice in [voice.id for voice in fitting] else fitting[0].id
            shown = {voice.id: voice_words(voice.name, voice.language) for voice in fitting[self._first:self._first + _AT_ONCE]}
            asked.append(options("voice", _("Which voice do you like?"), chosen, shown))
        asked.append(options("speed", _("How fast does it read?"), str(look.speed), {str(speed): speed_words(speed) for speed in SPEEDS}))
        if self.person is None:
            beside = {"both": _("Our voice reads too"), "quiet": _("Our voice waits for a press")}
            asked.append(options("beside", _("When a screen reader is on"), "quiet" if self.services.looks.quiet else "both", beside))
        return tuple(asked)

    def chosen(self, field: str, value: str) -> Look:
        return self.look._replace(voice=value) if field == "voice" else self.look._replace(speed=int(value))

    def choose(self, field: str, value: str) -> None:
        if field == "language":
            self.choose_language(value)
            return
        if field == "beside":
            self.services.looks.be_quiet(value == "quiet")
            return
        super().choose(field, value)
        self.try_voice()

    def try_voice(self) -> None:
        self.hear(self.look)

    def other_voices(self) -> None:
        """The next few; after the last ones the first."""
        self._first = self._first + _AT_ONCE if self._first + _AT_ONCE < len(self._fitting) else 0
        self.refresh()

    def saved(self, change: Change) -> None:
        super().saved(change)
        if change.kind == "quiet":
            self.refresh()
