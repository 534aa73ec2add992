"""The passphrase: set it, keep the recovery code, change it, take it away."""

from coprod_desktop.screens.passphrase.presenter import PassphrasePresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.passphrase.view import PassphraseView

    return PassphraseView


SCREEN = Screen("passphrase", PassphrasePresenter, _view, coordinate=True)
