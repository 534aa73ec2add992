"""In an emergency: who to call, what to know, how the person gets home."""

from coprod_desktop.screens.emergency.presenter import EmergencyPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.emergency.view import EmergencyView

    return EmergencyView


SCREEN = Screen("emergency", EmergencyPresenter, _view)
