"""The page about the voice as it looks: the voices, the speeds, and a key that says a sentence."""

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.reading.presenter import ReadingPresenter
from coprod_desktop.ui.layouts import Flow, holder
from coprod_desktop.ui.look_choices import LookPage
from coprod_desktop.ui.look_choices_view import LookChoicesView


class ReadingView(LookChoicesView):
    presenter: ReadingPresenter

    def further(self, state: LookPage) -> QWidget | None:
        keys = Flow()
        keys.addWidget(self.button(_("Hear the voice"), "read", "try", self.presenter.try_voice))
        if self.presenter.more:
            keys.addWidget(self.button(_("Other voices"), "people", "others", self.presenter.other_voices))
        return holder(keys)
