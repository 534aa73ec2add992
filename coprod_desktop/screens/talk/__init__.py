"""Somebody to talk to, when something is wrong."""

from coprod_desktop.screens.talk.presenter import TalkPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.talk.view import TalkView

    return TalkView


SCREEN = Screen("talk", TalkPresenter, _view, roomy=True, take_part=True)
