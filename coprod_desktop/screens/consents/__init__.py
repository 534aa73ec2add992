"""Everything one person was asked, and what they said."""

from coprod_desktop.screens.consents.presenter import ConsentsPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.consents.view import ConsentsView

    return ConsentsView


SCREEN = Screen("consents", ConsentsPresenter, _view, roomy=True, take_part=True)
