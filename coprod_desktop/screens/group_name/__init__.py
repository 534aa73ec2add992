"""The name of the group."""

from coprod_desktop.screens.group_name.presenter import GroupNamePresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.ui.form_view import FormView

    return FormView


SCREEN = Screen("group_name", GroupNamePresenter, _view, coordinate=True)
