"""A made-up group to try, with something on today."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from coprod_desktop.i18n import _
from coprod_desktop.jobs_without_window.opened import AtOnce
from coprod_desktop.storage.places import holds_group

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from coprod_desktop.sample.sink import SampleSummary
    from coprod_desktop.storage.folder import Group


def make_sample(folder: Path, today: date) -> SampleSummary:
    """A made-up group in a new folder, with something on today. Raises StorageProblem."""
    from coprod_desktop.sample.build import build
    from coprod_desktop.sample.data import load
    from coprod_desktop.storage.folder import create

    group = create(folder, load("programmes")["group"])
    try:
        with group.bulk() as bulk:
            made = build(bulk, today)
        _make_safe(group, today)
        return made
    except BaseException:
        shutil.rmtree(folder)
        raise
    finally:
        group.close()


def _make_safe(group: Group, today: date) -> None:
    """The made-up group has people who keep it safe, and its next trip a plan of the day; nothing of it is in Undo."""
    from coprod_desktop.domain.programme import Kind
    from coprod_desktop.domain.seat import Actor
    from coprod_desktop.sample import safe
    from coprod_desktop.wiring import Services

    services = Services(group, AtOnce())
    for person in safe.safe_people():
        services.safe.save(person)
    services.safe.save_council(safe.council())
    trip = next((session for session in services.sessions.between(today, today + timedelta(days=400)) if session.kind is Kind.TRIP), None)
    if trip is not None:
        group.day_plans.save(safe.day_plan(trip.id), Actor(), "")


@contextmanager
def sample_folder(keep: Path | None, tell: Callable[[str], None]) -> Iterator[Path]:
    """The folder of a made-up group: a new one that goes when it is done with, or `keep`, where it stays and is found again."""
    making = _("Making the made-up group. This takes a few seconds.")
    if keep is not None:
        if not holds_group(keep):
            tell(making)
            make_sample(keep, date.today())
        yield keep
        return
    tell(making)
    with tempfile.TemporaryDirectory(prefix="coprod-demo-", ignore_cleanup_errors=True) as place:
        folder = Path(place) / "group"
        make_sample(folder, date.today())
        yield folder
