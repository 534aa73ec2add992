"""A view that builds its page anew for every State, for screens with little on them."""

from typing import Any

from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.press import Press
from coprod_desktop.ui.view import View


class RebuiltView(View):
    """The focus stays on what has the same name; when that is gone it goes to the first thing of the new page. Of the header it is
    never taken away. A subclass fills in `build`."""

    def build(self, state: Any) -> None:
        raise NotImplementedError

    def render(self, state: Any) -> None:
        focus = self.window().focusWidget()
        mine = focus is not None and self.isAncestorOf(focus)
        name = focus.objectName() if focus is not None else ""
        self.build(state)
        if mine and self.page is not None:
            again = self.page.findChild(QWidget, name) if name else None
            target = again or self.first_focus() or next((w for w in self.page.findChildren(Press) if w.isVisibleTo(self)), None)
            if target is not None:
                target.setFocus()
