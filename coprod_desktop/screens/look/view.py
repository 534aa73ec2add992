"""The Look screen as it looks: size first, then colours, then the voice."""

from functools import partial

from PySide6.QtWidgets import QLayout, QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.look.presenter import LookPresenter, LookState, Options
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Flow, Grid, Group, column, holder, row
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.swatch import SwatchBox
from coprod_desktop.ui.view import View


class LookView(View):
    def __init__(self, kit: Kit, presenter: LookPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def build(self, state: LookState) -> None:
        t = self.theme
        parts: list[QWidget | QLayout | int | None] = [lead(self.kit, state.heading, state.note), self._size(state)]
        for options in state.groups:
            parts.append(self._group(options))
        parts.append(0)
        more = self.button(_("Fewer choices") if state.more else _("More choices"), "settings", "more", self.presenter.show_more)
        quiet = [more, self.button(_("As it was before"), "undo", "before", self.presenter.as_before),
                 self.button(_("As on the first day"), "again", "first", self.presenter.as_made)]
        self.lay_out(column(*parts, gap=t.space(8)), quiet=quiet)

    def _size(self, state: LookState) -> QWidget:
        kit, t = self.kit, self.theme
        smaller = kit.button(_("Smaller"), "minus", ready=state.can_shrink)
        bigger = kit.button(_("Bigger"), "plus", primary=True, ready=state.can_grow)
        for button, name, act in ((smaller, "smaller", self.presenter.smaller), (bigger, "bigger", self.presenter.bigger)):
            button.setObjectName(name)
            button.clicked.connect(act)
        keys = Flow()
        keys.addWidget(smaller)
        keys.addWidget(bigger)
        words = kit.heading(state.size_words)
        line = row(words, holder(keys), gap=t.space(16)) if t.wide else column(words, holder(keys))
        if t.wide:
            line.setStretch(0, 1)
        return self._indent(Card(kit, line))

    def _indent(self, widget: QWidget) -> QWidget:
        return holder(column(widget, margins=(self.theme.halo, 0, self.theme.halo, 0)))

    def _group(self, options: Options) -> QWidget:
        kit, t = self.kit, self.theme
        themes = options.field == "theme"
        layout = Grid(t.u(224), columns=4) if themes and not t.narrow else Grid(t.u(200), columns=1) if t.narrow else Flow()
        for option in options.options:
            key = kit.option(SwatchBox(t, option.value) if themes else None, option.words)
            key.setObjectName(f"{options.field}-{option.value}")
            key.setChecked(option.chosen)
            key.clicked.connect(partial(self.presenter.choose, options.field, option.value))
            layout.addWidget(key)
        head = row(kit.heading(options.question), 0, margins=(t.halo, t.space(8), t.halo, 0))
        parts: list[QWidget | QLayout | int | None] = [head, Group(layout, options.question)]
        if options.field == "speed":
            parts.append(row(self.button(_("Try the voice"), "read", "try", self.presenter.try_voice), 0))
        return holder(column(*parts))

    def first_focus(self) -> QWidget | None:
        return self.findChild(QWidget, "bigger")
