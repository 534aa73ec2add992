"""Handing the laptop over: who will answer, and who helps."""

from coprod_desktop.screens.hand_over.presenter import HandOverPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.hand_over.view import HandOverView

    return HandOverView


SCREEN = Screen("hand_over", HandOverPresenter, _view)
