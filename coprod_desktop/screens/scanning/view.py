"""The page about switches as it looks: the switches, the questions, and the key that starts scanning right here."""

from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.scanning.presenter import ScanningPresenter, ScanPage
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Flow, column, holder, row
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.look_choices import LookPage
from coprod_desktop.ui.look_choices_view import LookChoicesView
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.switch_catch import SwitchCatch


class ScanningView(LookChoicesView):
    def __init__(self, kit: Kit, presenter: ScanningPresenter) -> None:
        super().__init__(kit, presenter)
        self._scanning = presenter
        self._catch: SwitchCatch | None = None

    def step(self, state: ScanPage) -> object:
        return state.waiting, state.more

    def build(self, state: LookPage) -> None:
        assert isinstance(state, ScanPage)
        self._let_go()
        if state.waiting:
            self._wait(state)
        else:
            super().build(state)

    def _wait(self, state: ScanPage) -> None:
        leave = self.button(_("Leave it as it is"), "back", "leave-it", self._scanning.leave_it)
        self.lay_out(column(lead(self.kit, state.heading, _("Press any key, or a button of the mouse."), _("Esc leaves it as it is."),
                                 picture="openmoji:1F518"), 0), primary=leave)
        self._catch = SwitchCatch(self.window(), self._scanning.take, leave)

    def _let_go(self) -> None:
        if self._catch is not None:
            self._catch.stop()
            self._catch = None

    def leave(self) -> None:
        self._let_go()
        super().leave()

    def above(self, state: LookPage) -> QWidget | None:
        """The switches themselves come first."""
        if not isinstance(state, ScanPage) or state.more:
            return None
        t = self.theme
        lines = [self._switch(*switch) for switch in state.switches]
        return holder(column(Card(self.kit, column(*lines, gap=t.space(8))), margins=(t.halo, t.space(8), t.halo, 0)))

    def _switch(self, field: str, does: str, which: str) -> QWidget:
        kit, t = self.kit, self.theme
        words = column(kit.heading(does), kit.words(which[:1].upper() + which[1:]))
        keys = Flow()
        keys.addWidget(self.button(_("Choose another"), "switch", f"choose-{field}", partial(self._scanning.wait_for, field),
                                   spoken=_("{does}: choose another").format(does=does)))
        line = row(words, holder(keys), gap=t.space(16)) if t.wide else column(words, holder(keys))
        if t.wide:
            line.setStretch(0, 1)
        return holder(line)

    def quiet(self, state: LookPage) -> list[Press]:
        assert isinstance(state, ScanPage)
        found = [self.button(_("Fewer choices") if state.more else _("More choices"), "settings", "more", self._scanning.show_more),
                 *super().quiet(state)]
        if state.on is not None:
            found.insert(0, self.button(_("Stop scanning") if state.on else _("Try it now"), "pause" if state.on else "play", "turn",
                                        self._scanning.turn))
        return found
