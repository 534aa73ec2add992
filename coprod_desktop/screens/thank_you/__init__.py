"""Thank you: all is said and saved; the laptop goes to the next person."""

from coprod_desktop.screens.thank_you.presenter import ThankYouPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.thank_you.view import ThankYouView

    return ThankYouView


SCREEN = Screen("thank_you", ThankYouPresenter, _view, roomy=True, take_part=True)
