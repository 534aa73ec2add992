"""A sheet as files: to print or send, for a phone, as words, as sound; or all of them in one folder. Each is whole or is not there."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, NamedTuple

from coprod_desktop.domain.handout_lines import ReadBy, lines
from coprod_desktop.i18n import ENGLISH, _, in_language
from coprod_desktop.paths import part_of
from coprod_desktop.services.ports import NotSpoken, NoVoice

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from coprod_desktop.domain.handout import Handout
    from coprod_desktop.services.handouts import Handouts
    from coprod_desktop.services.looks import Looks
    from coprod_desktop.services.people import People
    from coprod_desktop.services.ports import HandoutPages, Jobs, SheetSound

    Failed = Callable[[BaseException], None]

SOUND = "wav"
FORMS = ("pdf", "html", "txt", SOUND)


class AllWays(NamedTuple):
    """The folder, and whether the sound is there too: it is not where nothing can speak."""

    folder: Path
    spoken: bool


class SheetFiles:
    """Sound is made with the voice and the speed that read the pages to whoever sits here, and names as their people say them."""

    def __init__(self, handouts: Handouts, pages: HandoutPages, sound: SheetSound, looks: Looks, people: People, jobs: Jobs) -> None:
        self._handouts, self._pages, self._sound, self._looks, self._people, self._jobs = handouts, pages, sound, looks, people, jobs

    def save(self, handout: Handout, target: Path, form: str, then: Callable[[Path], None], failed: Failed) -> None:
        """Writes one of FORMS in another process. OSError, NotSpoken and NoVoice come back to `failed`."""
        if form == SOUND:
            with in_language(handout.language):
                told = lines(handout)
            self._jobs.run(self._sound.save, told, self._read_by(handout), target, then=then, failed=failed)
        else:
            self._jobs.run(self._pages.save, handout, self._handouts.photos(handout), target, form, then=then, failed=failed)

    def save_all(self, handout: Handout, folder: Path, name: str, then: Callable[[AllWays], None], failed: Failed) -> None:
        """A new folder called `name`, or "name 2" when there is one, with a file of each form in it. OSError comes back to `failed`."""
        self._jobs.run(save_all_ways, self._pages, self._sound, handout, self._handouts.photos(handout), self._read_by(handout), folder, name,
                       then=then, failed=failed)

    def _read_by(self, handout: Handout) -> ReadBy:
        look = self._looks.now()
        speaks_it = handout.language.partition("-")[0] == (self._looks.language or ENGLISH).partition("-")[0]
        return ReadBy(look.voice if speaks_it else "", look.speed, handout.language, self._people.name_sounds())


def save_all_ways(pages: HandoutPages, sound: SheetSound, handout: Handout, media: Mapping[str, bytes], by: ReadBy, folder: Path,
                  name: str) -> AllWays:
    """Made beside and renamed, so that no folder of this name is half full. Raises OSError."""
    target = _free(folder, name)
    part = part_of(target)
    part.mkdir()
    try:
        for form in FORMS[:-1]:
            pages.save(handout, media, part / f"{name}.{form}", form)
        spoken = True
        try:
            with in_language(handout.language):
                sound.save(lines(handout), by, part / f"{name}.{SOUND}")
        except NotSpoken:
            spoken = False
        part.rename(target)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
    return AllWays(target, spoken)


def _free(folder: Path, name: str) -> Path:
    """A name that nothing there has."""
    target, number = folder / name, 2
    while target.exists():
        target, number = folder / f"{name} {number}", number + 1
    return target


def not_spoken_words(trouble: NotSpoken) -> str:
    if isinstance(trouble, NoVoice):
        return _("No voice on this computer speaks this language. No sound is saved. You can save the words.")
    return _("This computer could not read it out. No sound is saved. Try again, or save the words.")
