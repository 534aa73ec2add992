"""Who has the laptop, also after the app was closed; and when the passphrase is asked."""

from datetime import date, timedelta

import pytest

from coprod_desktop.domain.seat import Actor, Seat
from coprod_desktop.services.changes import Changes
from coprod_desktop.services.seats import Seats
from coprod_desktop.storage.folder import Group, open_group
from coprod_desktop.wiring import Services
from tests.conftest import FixedClock, JobsNow
from tests.fakes_stores import FakeSettings

DAY = date(2026, 11, 21)


def opened_again(settings: FakeSettings, day: date = DAY) -> Seats:
    return Seats(settings, Changes(), lambda: day)


@pytest.mark.parametrize("act", ["take_part", "i_am"])
def test_take_part_is_there_again_with_its_hand_over(act: str) -> None:
    settings = FakeSettings()
    seats = opened_again(settings)
    if act == "i_am":
        seats.i_am("donna")
    else:
        seats.take_part()
    again = opened_again(settings)
    assert again.actor == seats.actor and again.handed_over
    assert again.actor.seat is Seat.TAKE_PART and again.actor.handover_id


def test_on_another_day_it_may_be_anybody() -> None:
    settings = FakeSettings()
    seats = opened_again(settings)
    seats.i_am("donna")
    again = opened_again(settings, DAY + timedelta(days=1))
    assert again.seat is Seat.TAKE_PART and again.actor.person_id == ""
    assert again.actor.handover_id not in ("", seats.actor.handover_id)


@pytest.mark.parametrize("act", ["run", "coordinate"])
def test_whoever_came_through_the_lock_is_not_sent_back(act: str) -> None:
    settings = FakeSettings()
    seats = opened_again(settings)
    seats.i_am("donna")
    assert "donna" in str(settings.values) and opened_again(settings).handed_over
    getattr(seats, act)()
    assert opened_again(settings).actor == Actor() and not opened_again(settings).handed_over
    assert "donna" not in str(settings.values)


def test_a_code_of_three_pictures_is_none(services: Services) -> None:
    with pytest.raises(ValueError):
        services.codes.put(("openmoji:2600",) * 3)
    assert not services.codes.has()


# The passphrase that opened the app

WORDS = "tea cake bus"


def reopened(group: Group, clock: FixedClock) -> Services:
    group.close()
    return Services(open_group(group.folder, WORDS, now=clock.now), JobsNow(), clock)


def test_the_passphrase_that_opened_the_app_is_not_asked_again(group: Group, clock: FixedClock) -> None:
    group.keys.set_passphrase(WORDS)
    services = reopened(group, clock)
    assert services.keeping.may_coordinate
    services.seats.coordinate()
    services.seats.run()
    assert services.keeping.may_coordinate
    services.seats.take_part()
    services.seats.run()
    assert not services.keeping.may_coordinate
    services._group.close()


def test_it_is_asked_when_somebody_took_part_before_it_was_needed(group: Group, clock: FixedClock) -> None:
    group.keys.set_passphrase(WORDS)
    services = reopened(group, clock)
    services.seats.take_part()
    services.seats.run()
    assert not services.keeping.may_coordinate
    services._group.close()


def test_it_is_asked_when_the_app_was_closed_in_take_part(services: Services, group: Group, clock: FixedClock) -> None:
    group.keys.set_passphrase(WORDS)
    services.seats.take_part()
    again = reopened(group, clock)
    again.seats.run()
    assert not again.keeping.may_coordinate
    again._group.close()
