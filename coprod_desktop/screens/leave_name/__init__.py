"""A name left for the people who keep us safe."""

from coprod_desktop.screens.leave_name.presenter import LeaveNamePresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.leave_name.view import LeaveNameView

    return LeaveNameView


SCREEN = Screen("leave_name", LeaveNamePresenter, _view, roomy=True, take_part=True)
