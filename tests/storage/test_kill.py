"""Acknowledged means on disk: the process is killed at random moments, and everything it said was done is there."""

import json
import random
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.programme import Programme
from coprod_desktop.storage import backups, erased
from coprod_desktop.storage.erased import UNSETTLED
from coprod_desktop.storage.folder import Group, open_group
from tests.storage.conftest import RUN

HERE = Path(__file__)


def test_twenty_kills(folder: Path) -> None:
    kill(folder, 20)


@pytest.mark.full
def test_a_thousand_kills(folder: Path) -> None:
    kill(folder, 1000)


def kill(folder: Path, rounds: int) -> None:
    group = open_group(folder)
    again = group.people.save(Person(new_id(), "before"), RUN, "")
    group.sessions.save_programme(
        Programme(new_id(), "Art", first_day=date(2026, 1, 7), rule="FREQ=WEEKLY;COUNT=5"), date(2026, 3, 1), RUN, "")
    group.close()
    # What each fact may be now: its last acknowledged value, and one that was under way when the process died.
    facts: dict[str, set[str]] = {f"person {again.id}": {"before"}}
    done = 0
    for number in range(rounds):
        lines = killed_after(folder, number, again.id)
        done += sum(line["say"] == "done" for line in lines)
        for line in lines:
            for name, value in line["what"].items():
                facts[name] = {value} if line["say"] == "done" else facts.get(name, {""}) | {value}
        group = open_group(folder)
        assert group.opened_note == ""
        assert backups.is_whole(group._database._connection)
        for name, values in facts.items():
            now = fact(group, name)
            assert now in values, f"{name}: {now} is not one of {values} after kill {number}"
            facts[name] = {now}
        assert list((folder / "backups").glob("*.part")) == []
        assert group.settings.get(UNSETTLED) == ""
        assert erased.read(folder) == {row["id"] for row in group._database.all("SELECT id FROM erased")}
        group.close()
    assert done > rounds


def killed_after(folder: Path, number: int, again: str) -> list[dict]:
    chance = random.Random(number)
    child = subprocess.Popen([sys.executable, "-m", "tests.storage.kill_child", str(folder), str(number), again],
                             stdout=subprocess.PIPE, text=True, cwd=HERE.parents[2])
    assert child.stdout is not None
    first = child.stdout.readline()
    assert json.loads(first)["say"] == "open"
    time.sleep(chance.random() * 0.15)
    child.kill()
    rest = child.communicate()[0]
    assert child.returncode
    # The last line may be cut in the middle: then nobody was told.
    return [json.loads(line) for line in rest.splitlines(keepends=True) if line.endswith("\n")]


def fact(group: Group, name: str) -> str:
    kind, *ids = name.split()
    if kind == "mark":
        return group.register.row(*ids).mark if fact(group, f"person {ids[1]}") else ""
    if kind == "done":
        return ", ".join(one.words for one in group.sessions.done(ids[0]))
    if kind == "photo":
        photos = group.sessions.photos(ids[0])
        assert all(group.media.read(photo.media).decode() == photo.words for photo in photos)
        return "".join(photo.words for photo in photos)
    if kind == "setting":
        return group.settings.get("tea")
    if kind == "answer":
        return next((one.words for one in group.feedback.answers(ids[0])), "")
    try:
        return group.people.get(ids[0]).name
    except KeyError:
        return ""
