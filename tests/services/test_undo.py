"""Taking back: what cannot be taken back any more is said once, and is not in the way of what was done before it."""

from dataclasses import replace

import pytest

from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.ports import ChangedSince


def test_undo_goes_on_past_what_a_coordinator_changed_since(services: GroupServices) -> None:
    first, second = services.people.page(limit=2)
    ben, amina = services.people.get(first.id), services.people.get(second.id)
    services.people.save(replace(amina, say_as="Amy"), "how Amina is said")
    services.people.save(replace(ben, say_as="Benny"), "how Ben is said")
    services.seats.coordinate()
    services.people.save(replace(services.people.get(first.id), say_as="Benjamin"), "how Ben is said now")
    services.seats.run()
    stuck = services.undo.last()
    with pytest.raises(ChangedSince):
        services.undo.undo(stuck.action_id)
    assert services.undo.undo(services.undo.last().action_id).words == "how Amina is said"
    services.seats.coordinate()
    assert services.undo.last().words == "how Ben is said now"
