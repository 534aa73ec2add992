"""One bit is wrong in any page of any file: the group opens, or its newest good copy does, and it is said; nothing is silently wrong."""

import random
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.person import Person, PersonState
from coprod_desktop.domain.picture import SmallPhoto
from coprod_desktop.storage.backups import backup_now
from coprod_desktop.storage.check import check as look_over
from coprod_desktop.storage.folder import Group, open_group
from coprod_desktop.storage.problems import Damaged, PhotosMended, StorageProblem
from tests.easy import check
from tests.faults.conftest import RUN

PAGE = 4096
PASSPHRASE = "three green apples"


@dataclass(frozen=True)
class Held:
    """What a group shows: everyone's name, and each photo or that it is not there."""

    names: tuple[str, ...]
    photos: tuple[bytes, ...]


def held(group: Group) -> Held:
    names = tuple(sorted(row.name for row in group.people.page(states=list(PersonState), limit=500)))
    photos = []
    for session in group.sessions.between(date(2026, 1, 1), date(2026, 12, 31)):
        for photo in group.sessions.photos(session.id):
            try:
                photos.append(group.media.read(photo.media))
            except KeyError:
                photos.append(b"")
    return Held(names, tuple(photos))


@pytest.fixture
def crashed(folder: Path) -> Path:
    """Ben came after the last copy; Cem and a photo wait in the -wal, as after a crash."""
    group = open_group(folder)
    group.people.save(Person(new_id(), "Ben"), RUN, "Ben added")
    group.close()
    group = open_group(folder)
    group.people.save(Person(new_id(), "Cem"), RUN, "Cem added")
    group.people.save(Person(new_id(), "Dee"), RUN, "Dee added")
    group.media.add_photo(SmallPhoto(random.Random(1).randbytes(9000), "jpeg"))
    after = Path(shutil.copytree(folder, folder.with_name("crashed")))
    group.close()
    for name in ("group.db-shm", "media.db-shm"):
        (after / name).unlink()
    assert (after / "group.db-wal").stat().st_size > 2 * PAGE and (after / "media.db-wal").stat().st_size > 2 * PAGE
    return after


@pytest.fixture
def protected(folder: Path) -> Path:
    group = open_group(folder)
    group.keys.set_passphrase(PASSPHRASE)
    group.close()
    return folder


def places(folder: Path, every: int, pattern: str) -> Iterator[tuple[str, int]]:
    """Files of the folder and a place in each of their pages, or in each 8 bytes of the keys; `every` takes only each so many of them."""
    chance = random.Random(7)
    for path in sorted(folder.rglob(pattern)):
        if path.is_file() and path.name not in ("closed.json", "copying.lock") and path.stat().st_size:
            size = path.stat().st_size
            step = 8 if path.name == "key.json" else PAGE
            for start in range(0, size, step * every):
                yield str(path.relative_to(folder)), min(start + chance.randrange(step), size - 1)


@pytest.mark.parametrize("kind", ["closed", "crashed", "protected"])
def test_some_pages(kind: str, request: pytest.FixtureRequest, tell: Callable[[str], None]) -> None:
    flip_all(request.getfixturevalue({"closed": "folder"}.get(kind, kind)), kind, 120 if kind == "protected" else 20, tell)


@pytest.mark.full
@pytest.mark.parametrize("kind", ["closed", "crashed", "protected"])
def test_every_page(kind: str, request: pytest.FixtureRequest, tell: Callable[[str], None]) -> None:
    flip_all(request.getfixturevalue({"closed": "folder"}.get(kind, kind)), kind, 1, tell)


def flip_all(folder: Path, kind: str, every: int, tell: Callable[[str], None]) -> None:
    passphrase = PASSPHRASE if kind == "protected" else ""
    group = open_group(Path(shutil.copytree(folder, folder.with_name("right"))), passphrase)
    right = held(group)
    group.close()
    copied = {name for name in right.names if name not in ("Ben", "Cem", "Dee")}
    outcomes: Counter[str] = Counter()
    chance = random.Random(3)
    for name, place in places(folder, every, "key.json" if kind == "protected" else "*"):
        copy = Path(shutil.copytree(folder, folder.with_name("flipped")))
        path = copy / name
        content = bytearray(path.read_bytes())
        content[place] ^= 1 << chance.randrange(8)
        looks = path.stat()
        path.write_bytes(content)
        if chance.random() < 0.5:  # as a disk does it, which touches no time; closed.json then says that all is well
            closed_as_it_was(copy, path, looks.st_mtime_ns)
        try:
            outcomes[f"{name.rpartition('/')[2]}: {outcome(copy, passphrase, right, copied)}"] += 1
        except BaseException as trouble:
            trouble.add_note(f"{kind}: {name} at {place}")
            raise
        shutil.rmtree(copy)
    tell(f"one bit wrong, {kind}: {outcomes.total()} places; " + "; ".join(f"{what} {count}" for what, count in sorted(outcomes.items())))


def closed_as_it_was(folder: Path, path: Path, modified: int) -> None:
    import os

    os.utime(path, ns=(modified, modified))


def outcome(folder: Path, passphrase: str, right: Held, copied: set[str]) -> str:
    """How it went, in a word. What is shown is right, or less than that and said in plain sentences."""
    told: list[str] = []
    group = started(folder, passphrase, told)
    for _again in range(3):
        try:
            now = held(group)
            break
        except PhotosMended as problem:
            told.append(problem.sentence)
        except StorageProblem as problem:
            told.append(problem.sentence)
            group.close()
            group = started(folder, passphrase, told)
    else:
        raise AssertionError(f"told again and again: {told}")
    for _again in range(2):  # as services.keeping does it: a damaged file is opened from its newest good copy at the next start
        try:
            backup_now(folder, group.keys.raw_key, "daily")
            break
        except Damaged as problem:
            told.append(problem.sentence)
            group.backups.doubt()
            group.close()
            group = started(folder, passphrase, told)
            now = held(group)
    else:
        raise AssertionError("no more copies can be made")
    group.people.save(Person(new_id(), "Eve"), RUN, "Eve added")
    group.close()
    look_over(folder, passphrase)
    again = started(folder, passphrase, [])
    assert "Eve" in held(again).names
    again.close()
    assert not [sentence for sentence in told if check(sentence)]
    if now == right:
        return "told, all there" if told else "all there"
    assert told, "something is missing and nobody was told"
    assert copied <= set(now.names) <= set(right.names) and set(now.photos) <= {*right.photos, b""}
    return "told, as before the last changes" if now.photos == right.photos else "told, a photo is lost"


def started(folder: Path, passphrase: str, told: list[str]) -> Group:
    group = open_group(folder, passphrase)
    if group.opened_note:
        told.append(group.opened_note)
    return group
