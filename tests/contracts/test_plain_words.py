"""Every sentence on every screen is easy to read: 15 words or fewer, everyday words, nothing shouted."""

import pytest

from coprod_desktop.app import App, screen_names
from coprod_desktop.domain.plain_words import check
from coprod_desktop.ui.reading import texts_in_order
from tests.contracts.test_screens import opened


@pytest.mark.parametrize("name", screen_names())
def test_words_of_a_screen(app: App, name: str) -> None:
    window = opened(app, name, ("light", 0, "lexend", "normal"))
    found = [(box.text, finding.problem.value, finding.words) for _widget, box in texts_in_order(window) for finding in check(box.text)]
    assert not found
