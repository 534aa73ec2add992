"""A card for choosing by steps: what is chosen in large words, buttons for more and less, and a field to type it instead."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from coprod_desktop.i18n import _
from coprod_desktop.ui.boxes import IconBox
from coprod_desktop.ui.layouts import Grid, Group, column, holder, row
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.saved_field import SavedField
from coprod_desktop.ui.words import Painted

if TYPE_CHECKING:
    from coprod_desktop.ui.kit import Kit
    from coprod_desktop.ui.when_choice import Stepped

Step = tuple[str, str, str, int]  # object name, sign, words, by how much


def day_steps() -> tuple[Step, ...]:
    """In days."""
    return (("day-before", "minus", _("A day earlier"), -1), ("day-after", "plus", _("A day later"), 1),
            ("week-before", "minus", _("A week earlier"), -7), ("week-after", "plus", _("A week later"), 7),
            ("weeks-before", "minus", _("4 weeks earlier"), -28), ("weeks-after", "plus", _("4 weeks later"), 28))


def time_steps() -> tuple[Step, ...]:
    """In minutes."""
    return (("quarter-before", "minus", _("15 minutes earlier"), -15), ("quarter-after", "plus", _("15 minutes later"), 15),
            ("hour-before", "minus", _("An hour earlier"), -60), ("hour-after", "plus", _("An hour later"), 60))


def length_steps() -> tuple[Step, ...]:
    """In minutes."""
    return (("shorter", "minus", _("15 minutes shorter"), -15), ("longer", "plus", _("15 minutes longer"), 15))


class StepCard(Card):
    """`show` changes the words in place, so that nothing moves under a finger."""

    def __init__(self, kit: Kit, heading: str, steps: Sequence[Step], act: Callable[[int], None], first: Stepped, *,
                 field: str = "", hint: str = "", name: str = "", typed: Callable[[str], None] | None = None,
                 left: Callable[[], object] | None = None) -> None:
        t = kit.theme
        self._result = kit.words(first.result, "big", bold=True)
        grid = Grid(t.u(140 if t.narrow else 200), columns=2)
        for step, sign, words, by in steps:
            key = kit.button(words, sign)
            key.setObjectName(step)
            key.clicked.connect(partial(act, by))
            grid.addWidget(key)
        self._field: SavedField | None = None
        if field and typed is not None and left is not None:
            self._field = SavedField(kit, field, first.typed, hint=hint, longest=80, name=name)
            self._field.typed.connect(typed)
            self._field.left.connect(left)
        self._trouble = kit.words(first.trouble, bold=True, colour="warn")
        line = row(Painted(t, IconBox(t, "warn", 28, "warn"), ""), self._trouble, gap=t.space(8))
        line.setStretch(1, 1)
        self._note = Card(kit, line, fill="warnwash", edge="warn" if t.two_tone else "")
        head = column(kit.words(heading, colour="soft"), self._result, gap=t.space(4), margins=(t.halo, 0, t.halo, t.space(8)))
        super().__init__(kit, column(head, Group(grid, heading), self._field, holder(row(self._note, margins=(t.halo, 0, t.halo, 0))), 0))
        self.show_step(first)

    def show_step(self, step: Stepped) -> None:
        if self._result.text() != step.result:
            self._result.set_words(step.result)
        if self._field is not None:
            self._field.show_text(step.typed)
        if self._trouble.text() != step.trouble:
            self._trouble.set_words(step.trouble)
        self._note.setVisible(bool(step.trouble))
