"""A page of the look as it looks: a few questions with two or three choices each, and doors further on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.ui.boxes import Box, ColumnBox, Gap, RowBox, TextBox
from coprod_desktop.ui.layouts import Grid, Group, column, holder
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.parts import choice
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.view import View

if TYPE_CHECKING:
    from coprod_desktop.ui.kit import Kit
    from coprod_desktop.ui.look_choices import LookPage, LookQuestions, Option, Options


class LookChoicesView(View):
    """A subclass draws in `sample` what a choice would look like."""

    def __init__(self, kit: Kit, presenter: LookQuestions) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def sample(self, state: LookPage, field: str, value: str) -> Box | None:
        return None

    def above(self, state: LookPage) -> QWidget | None:
        """What stands between the title and the questions."""
        return None

    def quiet(self, state: LookPage) -> list[Press]:
        """The keys at the foot, beside Done."""
        return [self.button(_("As it was before"), "undo", "before", self.presenter.as_before)]

    def further(self, state: LookPage) -> QWidget | None:
        """What stands below the questions."""
        return None

    def build(self, state: LookPage) -> None:
        t = self.theme
        parts: list[QWidget] = [self._question(state, options) for options in state.questions]
        if state.doors:
            grid = Grid(t.u(300), columns=3 if t.wide else 1 if t.narrow else 2)
            for door in state.doors:
                key = choice(self.kit, door.picture, door.tint, door.words, door.note)
                key.setObjectName(f"door-{door.key}")
                key.clicked.connect(partial(self.presenter.open, door.key))
                grid.addWidget(key)
            parts.append(Group(grid, state.heading))
        head = lead(self.kit, state.heading, state.note, *state.notes, person=state.face)
        body = column(head, self.above(state), *parts, self.further(state), 0, gap=t.space(8))
        self.lay_out(body, quiet=self.quiet(state), primary=self.button(_("Done"), "tick", "done", self.presenter.done, primary=True))

    def _question(self, state: LookPage, options: Options) -> QWidget:
        t = self.theme
        grid = Grid(t.u(240), columns=1 if t.narrow else len(options.options))
        for option in options.options:
            key = self._option(option, self.sample(state, options.field, option.value))
            key.setObjectName(f"{options.field}-{option.value}")
            key.setChecked(option.chosen)
            key.clicked.connect(partial(self.presenter.choose, options.field, option.value))
            grid.addWidget(key)
        head = column(self.kit.heading(options.question), margins=(t.halo, t.space(8), t.halo, 0)) if options.question else None
        return holder(column(head, Group(grid, options.question or state.heading)))

    def _option(self, option: Option, sample: Box | None) -> Press:
        t = self.theme
        label = TextBox(t, option.words, "body", bold=True, centre=True, leading=1.25, stays=True)
        content = label if sample is None else ColumnBox(RowBox(Gap(), sample, Gap()), label, gap=t.space(8))
        key = Press(t, content, option.words, pad=(t.space(16), t.space(8)), height=t.u(self.kit.target))
        key.setCheckable(True)
        key.setAutoExclusive(True)
        return key
