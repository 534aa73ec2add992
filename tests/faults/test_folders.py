"""The folder half copied, pulled out while it is open, opened twice, or used while the computer's clock is wrong."""

import random
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.person import Person, PersonState
from coprod_desktop.domain.picture import SmallPhoto
from coprod_desktop.services.ports import ChangedSince
from coprod_desktop.storage.backups import backup_now, is_whole
from coprod_desktop.storage.check import check as look_over
from coprod_desktop.storage.folder import Group, create, open_group
from coprod_desktop.storage.problems import FolderOutOfReach, PhotosMended, StorageProblem
from tests.easy import check
from tests.faults.conftest import ROOT, RUN, child_environment
from tests.faults.facts import Facts, lines_of
from tests.faults.test_flipped_bits import Held, held

EVERYONE = list(PersonState)


def someone(name: str, at: datetime | None = None) -> Person:
    """With an id as the clock makes it (RFC 9562, version 7)."""
    if at is None:
        return Person(new_id(), name)
    stamp = int(at.timestamp() * 1000)
    return Person(str(UUID(int=stamp << 80 | 7 << 76 | 2 << 62 | random.getrandbits(62))), name)


def names(group: Group) -> set[str]:
    return {row.name for row in group.people.page(states=EVERYONE, limit=500)}


# Half copied


def test_a_few_half_copies(folder: Path, tell: Callable[[str], None]) -> None:
    half_copies(folder, 30, tell)


@pytest.mark.full
def test_many_half_copies(folder: Path, tell: Callable[[str], None]) -> None:
    half_copies(folder, 1000, tell)


def half_copies(folder: Path, count: int, tell: Callable[[str], None]) -> None:
    """Files come in any order, and the copying stops in the middle of one."""
    outcomes: Counter[str] = Counter()
    right = held(open_group(Path(shutil.copytree(folder, folder.with_name("right")))))
    files = sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    for number in range(count):
        chance = random.Random(number)
        half = folder.with_name("half")
        half.mkdir()
        stop = chance.randint(0, len(files))
        for place, name in enumerate(chance.sample(files, len(files))[:stop]):
            (half / name).parent.mkdir(parents=True, exist_ok=True)
            content = (folder / name).read_bytes()
            (half / name).write_bytes(content[:chance.randrange(len(content) + 1)] if place == stop - 1 else content)
        try:
            outcomes[opened_half(half, right)] += 1
        except BaseException as trouble:
            trouble.add_note(f"half copy {number}")
            raise
        shutil.rmtree(half)
    tell(f"half copied: {count} folders; " + "; ".join(f"{what} {times}" for what, times in sorted(outcomes.items())))


def opened_half(half: Path, right: Held) -> str:
    before = {path: path.read_bytes() for path in half.rglob("group.db")}
    if any((half / name).exists() for name in ("group.db", "key.json")):  # as jobs_without_window.files.look_over asks first
        try:
            assert not [sentence for sentence in look_over(half) if check(sentence)]
        except StorageProblem as problem:
            assert not check(problem.sentence)
    try:
        group = open_group(half)
    except StorageProblem as problem:
        assert not check(problem.sentence)
        assert {path: path.read_bytes() for path in half.rglob("group.db")} == before
        return f"{type(problem).__name__} was told"
    mended = False
    try:
        now = held(group)
    except PhotosMended:
        mended, now = True, held(group)
    group.people.save(someone("Eve"), RUN, "Eve added")
    group.close()
    look_over(half)
    assert now.names == right.names
    return "opened from a copy, and said so" if group.opened_note or mended else "opened"


# Pulled out


def away(folder: Path) -> None:
    folder.rename(folder.with_name("away"))


def gone(folder: Path) -> None:
    shutil.rmtree(folder)


def another(folder: Path) -> None:
    folder.rename(folder.with_name("away"))
    shutil.copytree(folder.with_name("away"), folder)


def another_group(folder: Path) -> None:
    folder.rename(folder.with_name("away"))
    create(folder, "Choir").close()


@pytest.mark.parametrize("pull", [away, gone, another, another_group])
def test_pulled_out_while_it_is_open(folder: Path, pull: Callable[[Path], None], tell: Callable[[str], None]) -> None:
    """Each thing that is not saved is told; nothing is pretended to be saved, and what comes in its place stays as it is."""
    group = open_group(folder)
    kept = group.people.save(someone("Ben"), RUN, "Ben added")
    pull(folder)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.suffix in (".db", ".json")}
    acts = [lambda: group.people.save(someone("Cem"), RUN, "Cem added"), lambda: group.settings.put("tea", "green"),
            lambda: group.media.add_photo(SmallPhoto(b"photo", "jpeg")), lambda: group.people.save_many([someone("Dee")], RUN, "a list")]
    for act in acts:
        with pytest.raises(FolderOutOfReach) as told:
            act()
        assert not check(told.value.sentence)
    if pull is not another:  # there the keys fit, and the copy is one of what is there now
        for act in (lambda: group.keys.set_passphrase("three green apples"), lambda: backup_now(folder, group.keys.raw_key, "daily")):
            with pytest.raises((OSError, StorageProblem)):
                act()
    assert names(group) >= {"Ben"} and not names(group) & {"Cem", "Dee"}
    group.close()
    assert {path: path.read_bytes() for path in before} == before
    if folder.with_name("away").exists():
        shutil.rmtree(folder, ignore_errors=True)
        folder.with_name("away").rename(folder)
        group = open_group(folder)
        assert group.people.get(kept.id) == kept and not names(group) & {"Cem", "Dee"}
        group.close()
    tell(f"pulled out ({pull.__name__.replace('_', ' ')}): {len(acts)} things not saved, all told, nothing pretended")


def test_put_back_while_it_is_open(folder: Path) -> None:
    group = open_group(folder)
    away(folder)
    with pytest.raises(FolderOutOfReach):
        group.people.save(someone("Ben"), RUN, "Ben added")
    folder.with_name("away").rename(folder)
    group.people.save(someone("Cem"), RUN, "Cem added")
    group.close()
    again = open_group(folder)
    assert "Cem" in names(again) and "Ben" not in names(again)
    again.close()


# A wrong clock


@pytest.mark.parametrize("days", [-365, 365])
def test_the_clock_is_wrong_for_twelve_days(folder: Path, days: int, tell: Callable[[str], None]) -> None:
    """Nothing is lost, each day still has its copy, ten are kept, what was done can be undone; so it is when the clock is right again."""
    clock = datetime.now()
    wrong = timedelta(days=days)
    group = open_group(folder, now=lambda: clock)
    raw_key = group.keys.raw_key
    first = group.people.save(someone("Right before", clock), RUN, "one")
    for day in range(12):
        clock = datetime.now() + wrong + timedelta(days=day)
        assert not any(info.made.date() == clock.date() for info in group.backups.all())
        group.people.save(someone(f"Wrong {day}", clock), RUN, "two")
        group.log.forget_old_values()
        made_at(folder, raw_key, clock)
        assert not group.backups.due(clock.date())
    everyone = names(group)
    assert len(group.backups.all()) <= 11  # the copy of the real today counts until the next one is made
    last = group.log.last(RUN)
    assert last is not None and last.words == "two"
    group.log.undo(last.action_id, RUN)
    assert names(group) == everyone - {"Wrong 11"}
    group.close()
    clock = datetime.now()
    group = open_group(folder, now=lambda: clock)
    assert names(group) == everyone - {"Wrong 11"} and group.people.get(first.id) == first
    info = backup_now(folder, raw_key, "daily")
    assert group.backups.all()[0] == info and len(group.backups.all()) == 10
    changed = group.people.save(someone("Right after", clock), RUN, "three")
    last = group.log.last(RUN)
    assert last is not None and last.words == "three"
    group.log.undo(last.action_id, RUN)
    assert changed.name not in names(group)
    try:
        group.log.undo(next(one.action_id for one in group.log.recent(RUN) if one.words == "two"), RUN)
    except (StopIteration, ChangedSince):
        assert days < 0  # done a year ago, as far as anybody can tell: out of reach for who runs the session
    assert is_whole(group._database._connection)
    group.close()
    (folder / "group.db").write_bytes(b"x" * 9000)
    group = open_group(folder)
    assert group.opened_note and "Wrong 10" in names(group)
    group.close()
    tell(f"clock {days:+} days for 12 days: nothing lost, a copy each day, ten kept, the newest opens")


def made_at(folder: Path, raw_key: bytes, at: datetime) -> None:
    """A copy as it is made when the clock says `at`."""
    info = backup_now(folder, raw_key, "daily")
    place = folder / "backups" / info.name
    place.rename(place.with_name(f"{at:%Y-%m-%dT%H%M%S}-daily"))


# Two at once


def test_two_copies_of_the_app_write_at_once(folder: Path, tell: Callable[[str], None]) -> None:
    """The second start ends by itself (tests/test_running.py); where it does not, as over a network, nothing is lost either."""
    children = [subprocess.Popen([sys.executable, "-m", "tests.faults.acting", str(folder), "", str(seed), "adds"], stdout=subprocess.PIPE,
                                 stderr=subprocess.PIPE, text=True, cwd=ROOT, env=child_environment()) for seed in (1, 2)]
    facts = Facts.of(folder)
    for child in children:
        said, trouble = child.communicate()
        assert trouble == ""
        facts.hear(lines_of(said))
    facts.check(folder)
    assert facts.done == 80
    tell(f"two copies at once: {facts.done} acknowledged actions all there")
