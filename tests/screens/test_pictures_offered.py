"""What is offered for a line, and why not: told to who hears the screen, and where the group looks for its own pictures."""

from typing import Any

import pytest

from coprod_desktop.domain.picture_of_group import PictureKind
from coprod_desktop.screens.maker import with_help
from coprod_desktop.screens.maker.with_help import MakerWithHelp
from coprod_desktop.screens.picture_for.presenter import OURS, PictureForPresenter
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.picture_pick import PicturePick
from tests.screens.nav import NavLog
from tests.services.test_pictures_of_group import named, photo


def test_pictures_that_fit_are_told_once_after_a_pause_and_not_at_each_key(services: GroupServices, qtbot: Any,
                                                                           monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(with_help, "_AFTER_HELP", 50)
    nav = NavLog(services)
    maker = MakerWithHelp(services, nav, services.sheets.start_empty().id)
    row = maker.state.lines[0].id
    maker.begin(row)
    for end in range(1, len("We had tea.") + 1):
        maker.typed(row, "We had tea."[:end])
    assert maker.state.offers and nav.announced == []
    told = [f"Pictures that fit: {', '.join(offer.words for offer in maker.state.offers)}."]
    qtbot.waitUntil(lambda: nav.announced == told, timeout=3000)
    maker.typed(row, "We had tea. ")
    qtbot.wait(100)
    assert nav.announced == told  # the same pictures are not told again
    maker.typed(row, "We sang.")
    assert maker.state.offers and maker.state.offers[0].words not in told[0]
    maker.leave()
    qtbot.wait(100)
    assert nav.announced == told  # somebody went on before they were told
    maker.close()


def test_one_of_ours_that_waits_is_told_where_it_is_looked_for(services: GroupServices) -> None:
    nav = NavLog(services)
    nav.picture_pick = PicturePick("We drink tea.", lambda _picture: None, "")
    screen = PictureForPresenter(services, nav, "")
    screen.choose_way(OURS)
    assert screen.state.empty.startswith("There is none of our own yet.")
    services.pictures_of_group.add(photo("red"), PictureKind.PHOTO, "Red cup")
    told = "1 picture of ours is not ready. “Our pictures” says what is missing."
    assert (screen.state.empty, screen.state.note) == (told, "")
    named(services, "Blue cup", "blue")
    assert (screen.state.empty, screen.state.note) == ("", told)
