"""Pictures that fit a line are told to who hears the screen."""

from typing import Any

import pytest

from coprod_desktop.screens.maker import with_help
from coprod_desktop.screens.maker.with_help import MakerWithHelp
from coprod_desktop.services.group import GroupServices
from tests.screens.nav import NavLog


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
