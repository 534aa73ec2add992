"""The made-up group shows who keeps people safe, and a trip with its plan of the day."""

from datetime import date, time
from pathlib import Path

from coprod_desktop.domain.programme import Kind
from coprod_desktop.jobs_without_window.made_up import make_sample
from coprod_desktop.jobs_without_window.opened import AtOnce
from coprod_desktop.storage.folder import open_group
from coprod_desktop.wiring import Services

TODAY = date(2026, 11, 21)


def test_it_is_there_when_the_made_up_group_opens(tmp_path: Path) -> None:
    make_sample(tmp_path / "sample", TODAY)
    group = open_group(tmp_path / "sample")
    try:
        services = Services(group, AtOnce())
        assert [person.name for person in services.safe.people()] == ["Bev Thomas", "Idris Bowen"] and services.safe.council()
        assert all(services.pictures.path(person.picture) for person in services.safe.people())
        trip = next(session for session in services.sessions.between(TODAY, date(2027, 12, 1)) if session.kind is Kind.TRIP)
        plan = group.day_plans.get(trip.id)
        assert (plan.leader, plan.back_at, plan.ring_name) == ("Bev Thomas", time(16), "Idris Bowen")
        assert services.undo.last() is None
    finally:
        group.close()
