"""Scanning with a switch: which switch, how fast, which way; tried at once on the page itself."""

from coprod_desktop.screens.scanning.presenter import ScanningPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.scanning.view import ScanningView

    return ScanningView


SCREEN = Screen("scanning", ScanningPresenter, _view, take_part=True)
