"""One person today, as it looks: the marks first, then what belongs to the chosen one."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QLayout, QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.marks.presenter import MarksPresenter, MarksState
from coprod_desktop.ui.boxes import PictureBox
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Grid, Group, column, row
from coprod_desktop.ui.view import View
from coprod_desktop.ui.words import Painted


class MarksView(View):
    def __init__(self, kit: Kit, presenter: MarksPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def build(self, state: MarksState) -> None:
        kit, t = self.kit, self.theme
        face = Painted(t, PictureBox(t, kit.pictures, state.picture, 72, "sky", round=True), "")
        words = column(kit.title(state.name), kit.words(state.now, colour="soft"))
        lead = row(face, words, 0, gap=t.space(16), margins=(t.halo, 0, t.halo, t.space(8)))
        parts: list[QWidget | QLayout | int | None] = [lead, self._group("mark", "", state.marks, self.presenter.mark)]
        for name, question, options, act in (
                ("reason", _("Why not today?"), state.reasons, self.presenter.reason),
                ("role", _("What do they do today?"), state.roles, self.presenter.role),
                ("way", _("Where are they?"), state.ways, self.presenter.way)):
            if options:
                parts.append(self._group(name, question, options, act))
        parts.append(0)
        more = kit.button(_("Less") if state.more else _("Role, online"), "more")
        more.setObjectName("more")
        more.clicked.connect(self.presenter.show_more)
        about = kit.button(_("About this person"), "person")
        about.setObjectName("about")
        about.clicked.connect(self.presenter.about)
        done = kit.button(_("Done"), "tick", primary=True)
        done.setObjectName("done")
        done.clicked.connect(self.presenter.done)
        self.lay_out(column(*parts, gap=t.space(8)), quiet=[more, about], primary=done)

    def _group(self, name: str, question: str, options: tuple[PictureChoice, ...], act: Callable[[str], None]) -> QWidget:
        kit, t = self.kit, self.theme
        grid = Grid(t.u(220), columns=5 if len(options) == 5 else 4)
        for option in options:
            key = kit.option(PictureBox(t, kit.pictures, option.picture, 48, "stone"), option.words)
            key.setObjectName(f"{name}-{option.key}")
            key.setChecked(option.chosen)
            key.clicked.connect(partial(act, option.key))
            grid.addWidget(key)
        if not question:
            return Group(grid, _("Marks"))
        return Group(column(row(kit.heading(question), 0, margins=(t.halo, 0, t.halo, 0)), grid), question)
