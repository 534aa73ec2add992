"""The keys of the letters on the screen, and the blocks they stand in."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent

from coprod_desktop.ui.layouts import Flow, Grid, Group
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.theme import Theme


class Key(Press):
    """Says when the focus goes on."""

    moved = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.moved.emit()


class Block(Group):
    """Keys that Tab meets as one."""

    def __init__(self, layout: Grid | Flow, keys: Sequence[Press], name: str) -> None:
        super().__init__(layout, name)
        self._keys = keys
        for key in keys:
            layout.addWidget(key)

    def keep_place(self) -> None:
        """Also while it is hidden, as long as it ever has keys: what stands below never moves under a finger."""
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(bool(self._keys))
        self.setSizePolicy(policy)

    def first(self) -> Press | None:
        """The first that is seen."""
        return next((key for key in self._keys if key.isVisible()), None)


def fits(t: Theme, keys: Sequence[Press]) -> bool:
    """Whether they stand beside each other in a window of that look, with the rings round them one over the other."""
    return sum(max(key.sizeHint().width(), key.minimumWidth()) - t.halo for key in keys) + t.halo <= t.width - 2 * t.space(4)
