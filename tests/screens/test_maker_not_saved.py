"""Making a sheet on a full disk: what is typed stays until it is saved, also when the screen is left meanwhile."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from coprod_desktop.domain.handout import Row
from coprod_desktop.domain.sheet import words_of
from coprod_desktop.screens.maker import keeping
from coprod_desktop.screens.maker.with_parts import MakerWithParts
from coprod_desktop.services.group import GroupServices
from coprod_desktop.storage.group import Group
from coprod_desktop.storage.problems import DiskFull
from coprod_desktop.wiring import Services
from tests.conftest import FixedClock, JobsNow
from tests.screens.nav import NavLog
from tests.whole import settle

pytestmark = pytest.mark.usefixtures("qapp")  # what is typed is kept by a timer
_LONG = "We sang. " * 200


@contextmanager
def full(group: Group, services: GroupServices) -> Iterator[None]:
    other, database = services.sheets.start_empty(), group._database
    database.execute(f"PRAGMA max_page_count = {database.value('PRAGMA page_count')}")
    with pytest.raises(DiskFull):
        while True:
            other, _id = services.sheets.add(other, Row("", "", _LONG))
    yield
    database.execute("PRAGMA max_page_count = 1000000")


def saved(services: GroupServices, sheet_id: str) -> list[str]:
    return [words_of(row.block) for row in services.sheets.get(sheet_id).shown]


def test_what_is_typed_waits_for_room_and_is_there_when_the_sheet_is_opened_again(group: Group, services: GroupServices) -> None:
    nav, sheet = NavLog(services), services.sheets.start_empty()
    maker = MakerWithParts(services, nav, sheet.id)
    with full(group, services):
        maker.typed(maker.state.lines[0].id, _LONG)
        maker.leave()
        assert maker.state.lines[0].words == _LONG
        assert nav.said[-1].tone == "stop" and "It stays there until you close the app." in nav.said[-1].words
        maker.typed(maker.state.lines[0].id, _LONG + "More.")
        assert maker.stays() and not maker.stays(), "it is told once, then whoever wants to may go"
        maker.sleep()
        maker.close()
        assert saved(services, sheet.id) == [""]
        again = MakerWithParts(services, nav, sheet.id)
        assert again.state.lines[0].words == _LONG + "More."
    offer = nav.said[-1].offer
    assert offer is not None and offer.words == "Save it now"
    again.save_typed()
    assert saved(services, sheet.id) == [_LONG + "More."] and not again.stays()
    again.close()


def test_what_is_typed_is_there_after_a_power_cut(group: Group, services: GroupServices, qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "_KEPT_AFTER", 20)
    sheet = services.sheets.start_empty()
    maker = MakerWithParts(services, NavLog(services), sheet.id)
    row = maker.state.lines[0].id
    maker.typed(row, "We met Zukobel")
    maker.rename("Our day")
    qtbot.waitUntil(lambda: "Our day" in group.settings.get("sheets.typed"), timeout=3000)
    assert saved(services, sheet.id) == [""]
    after = Services(group, JobsNow(), FixedClock())  # as the app begins again
    again = MakerWithParts(after, NavLog(after), sheet.id)
    assert (again.state.lines[0].words, again.state.sheet_title) == ("We met Zukobel", "Our day")
    qtbot.waitUntil(lambda: saved(after, sheet.id) == ["We met Zukobel"], timeout=3000)
    assert (group.settings.get("sheets.typed"), after.sheets.get(sheet.id).title) == ("", "Our day")
    again.close()


def test_a_cell_waits_too(group: Group, services: GroupServices) -> None:
    nav, sheet = NavLog(services), services.sheets.start_empty()
    maker = MakerWithParts(services, nav, sheet.id)
    maker.see("add")
    maker.choose("question")
    about = maker.state.parts.about.key
    with full(group, services):
        maker.cell_typed(about, _LONG)
        maker.cell(about, _LONG)
        assert maker.state.parts.about.text == _LONG
        assert maker.back_first(), "a step back needs no room"
        assert maker.state.lines[-1].words == _LONG.strip()
    nav.said[-1].offer.act()
    assert saved(services, sheet.id)[-1] == _LONG.strip() and nav.said[-1].words == "It is saved."
    maker.close()


def test_who_goes_home_is_told_first_and_finds_it_again(app: Any, group: Group) -> None:
    sheet = app.services.sheets.start_empty()
    app.window.go_to("maker", sheet.id)
    settle()
    with full(group, app.services):
        app.window.here.typed(app.window.here.state.lines[0].id, _LONG)
        app.window.home()
        assert isinstance(app.window.here, MakerWithParts)
        app.window.home()
        assert not isinstance(app.window.here, MakerWithParts)
    app.window.go_to("maker", sheet.id)
    settle()
    assert saved(app.services, sheet.id) == [_LONG.strip()]
