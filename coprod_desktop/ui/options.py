"""A question with its choices as they look: one of a group, the chosen one ticked."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QLayout, QWidget

from coprod_desktop.ui.boxes import Box
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Flow, Grid, Group, column, holder, row
from coprod_desktop.ui.look_choices import Options
from coprod_desktop.ui.press import Press


def options_group(kit: Kit, options: Options, act: Callable[[str], object], *, sample: Callable[[str], Box] | None = None,
                  under: QWidget | None = None) -> QWidget:
    """A press calls `act` with the value; the keys are named "FIELD-VALUE". `sample` draws what stands before the words."""
    t = kit.theme
    layout: QLayout = Grid(t.u(200), columns=1) if t.narrow else Flow()
    for option in options.options:
        layout.addWidget(option_key(kit, options.field, option.value, option.words, option.chosen, act, sample))
    head = row(kit.heading(options.question), 0, margins=(t.halo, t.space(8), t.halo, 0))
    return holder(column(head, Group(layout, options.question), under))


def option_key(kit: Kit, field: str, value: str, words: str, chosen: bool, act: Callable[[str], object],
               sample: Callable[[str], Box] | None = None) -> Press:
    key = kit.option(sample(value) if sample is not None else None, words)
    key.setObjectName(f"{field}-{value}")
    key.setChecked(chosen)
    key.clicked.connect(partial(act, value))
    return key
