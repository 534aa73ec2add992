"""A sheet as files: with the group's own voice and the names as people say them; all ways in one folder, or nothing of it."""

import sys
import wave
from pathlib import Path
from typing import Any

import pytest

from coprod_desktop.domain.handout import Handout, Row
from coprod_desktop.domain.handout_lines import Line, ReadBy
from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.preferences import Look
from coprod_desktop.easyread.pages import Pages
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.ports import NotSpoken, NoVoice
from coprod_desktop.services.sheet_files import AllWays, SheetFiles, not_spoken_words
from coprod_desktop.speech.recording import Recorder
from tests.conftest import JobsNow
from tests.easy import check

SHEET = Handout("x", "Art", (Row("openmoji:1F3A8", "Paint", "We painted with Siân."),), credit="")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """An empty folder."""
    made = tmp_path / "Documents"
    made.mkdir()
    return made


def never(trouble: BaseException) -> None:
    raise trouble


class Listening(Recorder):
    """Makes the sound, and remembers how it was asked for."""

    def save(self, lines: Any, by: ReadBy, target: Path) -> Path:
        self.lines, self.by = lines, by
        return super().save(lines, by, target)


def files(services: GroupServices, sound: Recorder | None = None) -> SheetFiles:
    return SheetFiles(services.handouts, Pages(), sound or Recorder(), services.looks, services.people, JobsNow())


def length(wav: Path) -> float:
    with wave.open(str(wav)) as sound:
        return sound.getnframes() / sound.getframerate()


def test_the_sound_has_the_voice_and_speed_of_the_group_and_its_names(services: GroupServices, place: Path) -> None:
    services.people.save(Person(new_id(), "Siân", say_as="Sharn"))
    services.looks.use(Look(speed=230, voice="gmw/en-GB-scotland"))
    sound, made = Listening(), []
    files(services, sound).save(SHEET, place / "Art.wav", "wav", made.append, never)
    assert made == [place / "Art.wav"] and length(made[0]) > 1
    assert (sound.by.voice, sound.by.speed, sound.by.language) == ("gmw/en-GB-scotland", 230, "en-GB")
    assert [found.said for found in sound.by.names.find("Siân")] == ["Sharn"]
    assert sound.lines == (Line("Art", True), Line("We painted with Siân."))


def test_all_ways_are_in_one_folder_and_another_time_in_another(services: GroupServices, place: Path) -> None:
    made: list[AllWays] = []
    for _time in range(2):
        files(services).save_all(SHEET, place, "Art Saturday 21 November", made.append, never)
    assert [(found.folder.name, found.spoken) for found in made] == [("Art Saturday 21 November", True), ("Art Saturday 21 November 2", True)]
    assert sorted(path.name for path in made[0].folder.iterdir()) == [f"Art Saturday 21 November.{form}" for form in ("html", "pdf", "txt", "wav")]
    assert all(path.stat().st_size > 20 for path in made[0].folder.iterdir())
    assert len(list(place.iterdir())) == 2


def test_where_nothing_can_speak_the_other_ways_are_there(services: GroupServices, place: Path) -> None:
    made: list[AllWays] = []
    files(services, Recorder((sys.executable, "-c", "pass"))).save_all(SHEET, place, "Art", made.append, never)
    assert not made[0].spoken
    assert sorted(path.suffix for path in made[0].folder.iterdir()) == [".html", ".pdf", ".txt"]


class FullDisk(Recorder):
    """The last file finds no room."""

    def save(self, lines: Any, by: ReadBy, target: Path) -> Path:
        raise OSError(28, "No space left on device")


def test_a_disk_that_is_full_part_way_leaves_no_folder(services: GroupServices, place: Path) -> None:
    troubles: list[BaseException] = []
    files(services, FullDisk()).save_all(SHEET, place, "Art", lambda _made: None, troubles.append)
    assert isinstance(troubles[0], OSError) and not list(place.iterdir())
    files(services).save_all(SHEET, place / "gone", "Art", lambda _made: None, troubles.append)
    assert isinstance(troubles[1], OSError) and not list(place.iterdir())


@pytest.mark.parametrize("trouble", [NotSpoken(), NoVoice()])
def test_what_is_said_when_nothing_can_speak_is_easy(trouble: NotSpoken) -> None:
    assert check(not_spoken_words(trouble)) == () and "No sound is saved." in not_spoken_words(trouble)
