"""The steps to a new laptop as they look: one card a step, in order."""

from coprod_desktop.i18n import _
from coprod_desktop.screens.move_laptop.presenter import MoveLaptopPresenter, MoveLaptopState
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.parts import kept
from coprod_desktop.ui.view import View


class MoveLaptopView(View):
    def __init__(self, kit: Kit, presenter: MoveLaptopPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def build(self, state: MoveLaptopState) -> None:
        kit, t = self.kit, self.theme
        cards = [kept(kit, step.picture, "sky", _("{number}. {words}").format(number=number, words=step.words), step.more)
                 for number, step in enumerate(state.steps, start=1)]
        body = column(lead(kit, state.heading, state.note, state.copied), column(*cards, gap=t.space(8), margins=(t.halo, 0, t.halo, t.space(8))), 0)
        self.lay_out(body, quiet=[self.button(_("Print these steps"), "print", "print", self.presenter.print)],
                     primary=self.button(_("Copy to a stick"), "save", "copy", self.presenter.copy, primary=True))
