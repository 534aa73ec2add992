"""Forget me: what goes, what stays, who decides, and then it is done for good."""

from coprod_desktop.screens.forget_me.presenter import ForgetMePresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.forget_me.view import ForgetMeView

    return ForgetMeView


SCREEN = Screen("forget_me", ForgetMePresenter, _view, roomy=True, take_part=True)
