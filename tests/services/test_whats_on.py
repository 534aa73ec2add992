"""What is on, for a wall: what is planned, for how long, and that it names nobody who did not agree."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from coprod_desktop.domain.handout import Audience, Handout, Heading, Row
from coprod_desktop.domain.legal_basis import Contact
from coprod_desktop.screens.preview.presenter import PreviewPresenter
from coprod_desktop.services.group import GroupServices
from tests.conftest import FixedClock
from tests.screens.nav import NavLog


def days(sheet: Handout) -> list[str]:
    return [block.text for block in sheet.blocks if isinstance(block, Heading)][:-1]


def rows(sheet: Handout) -> list[str]:
    return [block.text for block in sheet.blocks if isinstance(block, Row)]


def test_every_day_that_has_something_on_has_its_heading(services: GroupServices) -> None:
    sheet = services.handouts.make("whats-on", "")
    assert days(sheet) == ["Saturday 21 November", "Saturday 28 November"]
    assert rows(sheet)[:3] == ["From Saturday 21 November\nuntil Monday 30 November",
                               "Art\nFrom 2 o’clock in the afternoon until 4 o’clock\nPoplar Hall",
                               "Choir\nFrom 7 o’clock in the evening until 9 o’clock\nPoplar Hall"]
    assert sheet.audience is Audience.EVERYONE and not sheet.notice


def test_a_week_is_seven_days(services: GroupServices) -> None:
    sheet = services.handouts.make("whats-on-week", "")
    assert days(sheet) == ["Saturday 21 November"] and rows(sheet)[0].endswith("until Friday 27 November")


def test_in_the_last_days_of_a_month_the_next_one_is_on_it_too(services: GroupServices, clock: FixedClock) -> None:
    clock.at = datetime(2026, 11, 26, 9)
    assert days(services.handouts.make("whats-on", ""))[-1] == "Saturday 26 December"


def test_what_is_cancelled_is_not_on_it(services: GroupServices) -> None:
    services.sessions.cancel(services.sessions.today()[0].id)
    assert not any(text.startswith("Art") for text in rows(services.handouts.make("whats-on-week", "")))
    services.sessions.cancel(services.sessions.today()[0].id)
    assert rows(services.handouts.make("whats-on-week", ""))[1] == "Nothing is planned yet for these days."


def test_what_is_over_today_comes_no_more(services: GroupServices, clock: FixedClock) -> None:
    """Neither on a wall nor in a letter: when it was ended, and when its time is over."""
    art, choir = services.sessions.today()
    ben = services.people.page(search="Ben")[0].id

    def coming() -> list[bool]:
        return ["2 o’clock in the afternoon" in str(services.handouts.make("whats-on-week", "")),
                "Saturday 21 November\nFrom 2 o’clock" in str(services.handouts.make("letter", ben)).replace("\\n", "\n")]

    clock.at = art.begins  # it is on now
    assert coming() == [True, True]
    services.sessions.end(art.id)
    assert coming() == [False, False]
    clock.at = choir.begins + timedelta(minutes=choir.minutes)
    assert rows(services.handouts.make("whats-on-week", ""))[1] == "Nothing is planned yet for these days."


def test_a_name_nobody_agreed_to_and_a_photo_stay_behind(services: GroupServices) -> None:
    programme = services.sessions.programmes()[0]
    services.sessions.save_programme(replace(programme, name="Cooking with Zofia", place="Mo’s kitchen", picture="media:aa"))
    sheet = services.handouts.make("whats-on", "")
    assert "Zofia" not in str(sheet) and "Mo’s" not in str(sheet) and "media:" not in str(sheet)
    assert any(text.startswith("Cooking with [a person]") for text in rows(sheet))


def test_who_to_ask_is_on_it_when_the_group_has_said(services: GroupServices) -> None:
    services.legal.set_contact(Contact("Bev Thomas", "01792 555 010", ""))
    assert rows(services.handouts.make("whats-on", ""))[-1] == "Any questions? Ask Bev Thomas.\n01792 555 010"


def test_it_is_saved_from_its_page(services: GroupServices, tmp_path: Path) -> None:
    preview = PreviewPresenter(services, NavLog(services, tmp_path / "on.txt"), "whats-on-week/")
    preview.save("txt", lambda _folder: True)
    words = (tmp_path / "on.txt").read_text(encoding="utf-8")
    assert "## Saturday 21 November" in words and "Everyone is welcome." in words
    preview.close()
