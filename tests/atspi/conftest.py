"""One desk for all tests of this folder; each opens the program anew on a group of its own."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.services.ports import RegisterQuery
from coprod_desktop.storage.folder import Group, open_group
from tests.atspi.desk import Desk, NoDesk
from tests.atspi.reader import Reader
from tests.conftest import FixedClock


def a_desk(folder: Path) -> Desk:
    """Skips the test where there can be none, but not where every check must run."""
    if sys.platform != "linux":
        pytest.skip("AT-SPI is for Linux; what is told to every system is tested in tests/ui/test_assistive.py")
    try:
        return Desk(folder)
    except NoDesk as why:
        if os.environ.get("CI"):
            raise
        pytest.skip(str(why))


def who_came(folder: Path) -> set[str]:
    """Names of those marked at today's first session, from the file."""
    after = open_group(folder, now=FixedClock().now)
    try:
        session = after.sessions.between(FixedClock().now().date(), FixedClock().now().date())[0]
        return {row.name for row in after.register.page(RegisterQuery(session.id)) if row.mark == Mark.HERE}
    finally:
        after.close()


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    made = a_desk(tmp_path_factory.mktemp("desk"))
    yield made
    made.close()


@pytest.fixture
def hear(desk: Desk, group: Group, tmp_path: Path) -> Iterator[Callable[..., Reader]]:
    """Opens the small group, and is somebody who hears it; at the end the program must have printed nothing."""
    said = tmp_path / "said"
    said.touch()
    with ExitStack() as open_programs:

        def hearing(module: str = "tests.journeys.open_window", *more: str) -> Reader:
            folder = shutil.copytree(group.folder, tmp_path / "heard")
            _running, program = open_programs.enter_context(desk.opened(module, folder, said, *more))
            return Reader(desk.bus, program)

        yield hearing
        printed = said.read_text().splitlines()  # what it says of its sudden end does not count
    # Qt says so of what a reader asks about, and is gone by then: real readers ask like this, too.
    assert [line for line in printed if "Could not find accessible on path" not in line] == []
