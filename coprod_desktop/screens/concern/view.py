"""The steps as they look: picture left, words right."""

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.concern.presenter import ConcernPresenter, ConcernState, Step
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column, holder
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.parts import kept
from coprod_desktop.ui.view import View


class ConcernView(View):
    def __init__(self, kit: Kit, presenter: ConcernPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def build(self, state: ConcernState) -> None:
        t, p = self.theme, self.presenter
        cards = holder(column(*map(self._card, state.steps), gap=t.space(4), margins=(t.halo, 0, t.halo, 0)))
        self.lay_out(column(lead(self.kit, state.heading, state.note), cards, 0),
                     quiet=[self.button(_("Print the form"), "print", "form", p.form), self.button(_("Concern record"), "lock", "record", p.record)],
                     primary=self.button(_("I passed it on"), "tick", "passed", p.passed_on, primary=True))

    def _card(self, step: Step) -> QWidget:
        return kept(self.kit, step.picture, step.tint, step.words, step.note)
