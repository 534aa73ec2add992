"""The keys as they look: one below the other."""

from coprod_desktop.screens.keys.presenter import KeysPresenter, KeysState
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Group, column
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.view import View


class KeysView(View):
    def __init__(self, kit: Kit, presenter: KeysPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def build(self, state: KeysState) -> None:
        kit = self.kit
        keys = []
        for words, sign, act in ((state.home, "home", self.presenter.home), (state.look, "look", self.presenter.look),
                                 (state.help, "help", self.presenter.help), (state.undo, "undo", self.presenter.undo),
                                 (state.cover, "eye", self.presenter.cover)):
            if words:
                key = kit.button(words, sign)
                key.setObjectName(sign)
                key.clicked.connect(act)
                keys.append(key)
        self.lay_out(column(lead(kit, state.heading), Group(column(*keys)), 0))
