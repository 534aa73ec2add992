"""Who to ask about what the group keeps."""

from coprod_desktop.screens.group_contact.presenter import GroupContactPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.ui.form_view import FormView

    return FormView


SCREEN = Screen("group_contact", GroupContactPresenter, _view, coordinate=True)
