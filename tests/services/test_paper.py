"""The group on paper: who is on it, which sessions, and that it says who it is for."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.handout import Audience, Heading, Row, SignTable
from coprod_desktop.domain.person import Emergency, PersonState
from coprod_desktop.screens.preview.presenter import PreviewPresenter
from coprod_desktop.services.group import GroupServices
from tests.conftest import FixedClock
from tests.screens.nav import NavLog
from tests.services.test_pictures_of_group import named


def rows(services: GroupServices) -> list[str]:
    return [block.text for block in services.handouts.make("paper-copy", "").blocks if isinstance(block, Row)]


@pytest.fixture
def ann(services: GroupServices) -> Any:
    person = services.people.add("Ann Price")
    return services.people.save(replace(person, emergency=Emergency("Mum", "07700 900123", "I use an inhaler.", "By bus with Jo.")))


def test_everyone_with_who_to_call_and_what_to_know(services: GroupServices, ann: Any) -> None:
    found = rows(services)
    assert "Ann Price\nCall: Mum 07700 900123\nGood to know: I use an inhaler." in found
    assert "Amina\nNobody to call is written down." in found and "9 people are in our group." in found


def test_the_sheets_that_we_made_are_named_to_be_printed_too(services: GroupServices) -> None:
    assert not any("Print these" in words for words in rows(services))
    for title in ("Our rules", "How to get here"):
        services.sheets.rename(services.sheets.start_empty(), title)
    assert rows(services)[-2:] == ["Print these, too. Keep one of each with this.", "How to get here\nOur rules"]


def test_one_of_our_pictures_is_told_by_what_it_shows_and_a_photo_of_their_own_as_theirs(services: GroupServices, ann: Any) -> None:
    art = services.sessions.today()[0].id
    for picture, told in ((named(services, "Blue cup").media, "Blue cup"), ("media:" + 64 * "0", "Photo of Ann Price"), ("openmoji:1F408", "Cat")):
        services.people.set_picture(ann.id, picture)
        services.register.mark(art, services.register.row(art, ann.id), Mark.HERE)
        on_paper = next(block for block in services.handouts.make("paper-copy", "").blocks if isinstance(block, Row) and "Ann Price" in block.text)
        signs = [line for block in services.handouts.make("sign-in-sheet", art).blocks if isinstance(block, SignTable) for line in block.lines]
        assert [on_paper.alt, *(line.alt for line in signs if line.name == "Ann Price")] == [told, told]


def test_who_moved_on_is_not_on_it_and_who_has_a_break_is(services: GroupServices, ann: Any) -> None:
    services.people.set_state(ann.id, PersonState.BREAK)
    assert any(text.startswith("Ann Price") for text in rows(services))
    services.people.set_state(ann.id, PersonState.MOVED_ON)
    assert not any(text.startswith("Ann Price") for text in rows(services))


def test_the_sessions_of_this_month_by_day(services: GroupServices, clock: FixedClock) -> None:
    found = rows(services)
    assert "Saturday 21 November\n2 o’clock, Art, Poplar Hall\n7 o’clock, Choir, Poplar Hall" in found
    assert not any("December" in text for text in found)
    services.sessions.cancel(services.sessions.today()[0].id)
    assert "Saturday 21 November\n7 o’clock, Choir, Poplar Hall" in rows(services)
    clock.at = datetime(2026, 10, 3)
    assert "No session is planned this month." in rows(services)


def test_it_says_who_it_is_for(services: GroupServices) -> None:
    sheet = services.handouts.make("paper-copy", "")
    assert sheet.audience is Audience.RUNS_THE_DAY and sheet.notice == "Only for people running it. Lock it away."
    assert [block.text for block in sheet.blocks if isinstance(block, Heading)] == ["People", "Sessions in November"]


def test_one_press_shows_it_and_it_is_saved(services: GroupServices, ann: Any, tmp_path: Path) -> None:
    nav = NavLog(services, tmp_path / "paper.pdf")
    preview = PreviewPresenter(services, nav, "paper-copy/")
    preview.save("pdf", lambda _folder: True)
    words = "".join(page.extract_text() for page in PdfReader(tmp_path / "paper.pdf").pages)
    assert "Ann Price" in words and "07700 900123" in words and "Lock it away" in words
    preview.close()


def test_the_steps_to_a_new_laptop_fit_on_a_page_and_name_nobody(services: GroupServices, tmp_path: Path) -> None:
    preview = PreviewPresenter(services, NavLog(services, tmp_path / "steps.pdf"), "move-laptop/")
    preview.save("pdf", lambda _folder: True)
    pages = PdfReader(tmp_path / "steps.pdf").pages
    assert len(pages) == 1 and "Open a group from a stick" in pages[0].extract_text().replace("\n", " ")
    preview.close()
