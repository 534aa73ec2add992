"""One thing that a person is asked to agree to, with what a yes and a no mean."""

from coprod_desktop.screens.consent.presenter import ConsentPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.consent.view import ConsentView

    return ConsentView


SCREEN = Screen("consent", ConsentPresenter, _view, roomy=True, take_part=True)
