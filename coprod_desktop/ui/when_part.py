"""The day and the time side by side, and below what they make together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from coprod_desktop.i18n import _
from coprod_desktop.ui.layouts import column, holder, row
from coprod_desktop.ui.step_card import StepCard, day_steps, time_steps

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

    from coprod_desktop.ui.kit import Kit
    from coprod_desktop.ui.when_choice import Stepped, WhenShown


class WhenActs(Protocol):
    """What a presenter does with the steps and the two fields."""

    def step_day(self, days: int) -> None: ...
    def step_time(self, minutes: int) -> None: ...
    def type_day(self, text: str) -> None: ...
    def type_time(self, text: str) -> None: ...
    def settle(self) -> object: ...


def day_card(kit: Kit, shown: Stepped, acts: WhenActs) -> StepCard:
    return StepCard(kit, _("The day"), day_steps(), acts.step_day, shown, field=_("Or write the day"), hint=_("For example: 5 December"),
                    name="day", typed=acts.type_day, left=acts.settle)


def time_card(kit: Kit, shown: Stepped, acts: WhenActs) -> StepCard:
    return StepCard(kit, _("The time"), time_steps(), acts.step_time, shown, field=_("Or write the time"),
                    hint=_("For example: half past 2"), name="time", typed=acts.type_time, left=acts.settle)


def cards(kit: Kit, left: StepCard, right: StepCard, below: QLayout | None = None) -> QLayout:
    """Side by side with `below` under the right one; with less room one below the other."""
    t = kit.theme
    margins = (t.halo, 0, t.halo, t.space(8))
    if not t.wide:
        return column(column(left, right, gap=t.space(16), margins=margins), below)
    line = row(left, column(right, below, 0, gap=t.space(16)), gap=t.space(16), margins=margins)
    line.setStretch(0, 1)
    line.setStretch(1, 1)
    return column(holder(line))


class WhenPart:
    """`layout` goes on the page; `show_when` changes words in place. `steps` gives the presenter's methods."""

    def __init__(self, kit: Kit, shown: WhenShown, steps: WhenActs) -> None:
        t = kit.theme
        self._day, self._time = day_card(kit, shown.day, steps), time_card(kit, shown.time, steps)
        self._result, self._also = kit.words(shown.result, "heading", bold=True), kit.words(shown.also, colour="soft")
        self.layout = cards(kit, self._day, self._time, column(self._result, self._also, margins=(t.halo, 0, t.halo, t.space(8))))

    def show_when(self, shown: WhenShown) -> None:
        self._day.show_step(shown.day)
        self._time.show_step(shown.time)
        for label, words in ((self._result, shown.result), (self._also, shown.also)):
            if label.text() != words:
                label.set_words(words)
