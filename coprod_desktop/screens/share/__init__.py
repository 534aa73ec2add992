"""Reading what people said, one at a time, before anything is shared."""

from coprod_desktop.screens.share.presenter import SharePresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.share.view import ShareView

    return ShareView


SCREEN = Screen("share", SharePresenter, _view)
