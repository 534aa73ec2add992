"""One word of the group's own, with what it means."""

from coprod_desktop.screens.bank_word.presenter import BankWordPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.ui.form_view import FormView

    return FormView


SCREEN = Screen("bank_word", BankWordPresenter, _view)
