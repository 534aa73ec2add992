"""How was it? One question a screen, alone or with help."""

from coprod_desktop.screens.feedback.presenter import FeedbackPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.feedback.view import FeedbackView

    return FeedbackView


SCREEN = Screen("feedback", FeedbackPresenter, _view, roomy=True, take_part=True)
