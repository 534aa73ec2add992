"""Picture codes: the same for the store on disk and the one in memory; on disk nobody can read them."""

import importlib
import json
from pathlib import Path
from typing import Any

import pytest

from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.person import Person
from coprod_desktop.storage.folder import Group
from tests.fakes_stores import FakeCodes
from tests.storage.conftest import RUN, Stores

CODE = ("openmoji:1F41F", "openmoji:2615", "openmoji:2615", "openmoji:1F3B8")
OTHER = CODE[::-1]


@pytest.fixture
def codes(stores: Stores, request: pytest.FixtureRequest) -> Any:
    on_disk = request.node.callspec.params["stores"] == "on disk"
    return request.getfixturevalue("group").codes if on_disk else FakeCodes(stores.people)


def test_each_has_a_code_of_their_own(stores: Stores, codes: Any) -> None:
    ann, bo = stores.person("Ann").id, stores.person("Bo").id
    assert not any(codes.has(who) for who in ("", ann, bo)) and not codes.right(CODE)
    codes.put(CODE)
    codes.put(OTHER, ann)
    assert codes.right(CODE) and codes.right(OTHER, ann)
    assert not codes.right(OTHER) and not codes.right(CODE, ann) and not codes.right(CODE, bo)
    codes.put(CODE, ann)
    assert codes.right(CODE, ann) and not codes.right(OTHER, ann)
    codes.remove(ann)
    assert codes.has() and not codes.has(ann)


def test_a_guess_takes_three_passes_over_64_mebibytes(group: Group, real_cost: None) -> None:
    group.codes.put(CODE)
    kept = json.loads(group.settings.get("seat.picture_code"))
    assert (kept["passes"], kept["kibibytes"], kept["lanes"]) == (3, 64 * 1024, 1) and group.codes.right(CODE)


def test_nobody_is_no_person(codes: Any) -> None:
    with pytest.raises(KeyError):
        codes.put(CODE, "nobody")


@pytest.mark.parametrize(("mine", "theirs", "stays"), [((), CODE, CODE), (OTHER, CODE, OTHER)])
def test_a_code_comes_along_when_two_records_are_one(group: Group, mine: tuple[str, ...], theirs: tuple[str, ...],
                                                     stays: tuple[str, ...]) -> None:
    ann, double = (group.people.save(Person(new_id(), name), RUN, name) for name in ("Ann", "Anne"))
    for pictures, person in ((mine, ann), (theirs, double)):
        if pictures:
            group.codes.put(pictures, person.id)
    group.people.merge(ann, double.id, RUN, "one person")
    assert group.codes.right(stays, ann.id) and group.codes.right(stays, double.id)
    last = group.log.last(RUN)
    assert last is not None
    group.log.undo(last.action_id, RUN)
    assert group.codes.right(stays, ann.id)


def test_it_goes_with_the_person(group: Group) -> None:
    ann = group.people.save(Person(new_id(), "Ann"), RUN, "Ann is new")
    group.codes.put(CODE, ann.id)
    last = group.log.last(RUN)
    assert last is not None
    group.log.undo(last.action_id, RUN)
    assert group._database.all("SELECT * FROM person_code") == []


def test_neither_the_file_nor_the_log_says_a_code(group: Group) -> None:
    ann = group.people.save(Person(new_id(), "Ann"), RUN, "Ann is new")
    before = group._database.value("SELECT count(*) FROM action_row")
    for who in ("", ann.id):
        group.codes.put(CODE, who)
        group.codes.put(OTHER, who)
        group.codes.put(CODE, who)
    assert group._database.value("SELECT count(*) FROM action_row") == before
    everything = str([group._database.all(f"SELECT * FROM {table}") for table in ("setting", "person_code", "action", "action_row")])
    assert not any(" ".join(pictures) in everything or pictures[0] in everything for pictures in (CODE, OTHER))
    kept = [row["code"] for row in group._database.all("SELECT code FROM person_code")]
    kept.append(group.settings.get("seat.picture_code"))
    assert len({*kept}) == 2


def test_a_code_kept_in_plain_letters_before_is_still_right(group: Group, tmp_path: Path) -> None:
    group.settings.put("seat.picture_code", " ".join(CODE))
    group._database.execute("DROP TABLE person_code")
    importlib.import_module("coprod_desktop.storage.migrations.0006_codes").apply(group._database._connection)
    assert group.codes.right(CODE) and not group.codes.right(OTHER)
